"""What is said on a subject is found where question and statements share no word."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.meant.selection import select_speaking
from assistant.question.topic import read_topic
from config.settings import Settings
from ingest.statement import Paragraph, Statement
from tests.trace_recall import read_view


@pytest.fixture(scope="module")
def assistant(gold: Settings) -> Assistant:
    return Assistant(gold)


@pytest.mark.parametrize(
    ("question", "which", "subject"),
    [
        ("What does the Harbour Council say about the toll?", "the Harbour Council", "the toll"),
        ("What did the G7 say on coal in 2030?", "the G7 in 2030", "coal"),
        ("Que dit la déclaration de Lanvec sur le sel ?", "la déclaration de Lanvec", "le sel"),
        ("Qu’a dit le G7 à Lanvec au sujet du charbon ?", "le G7 à Lanvec", "charbon"),
        ("¿Qué dice la declaración sobre el agua?", "la declaración", "el agua"),
        ("Что говорит Совет гаваней о тюленях?", "Совет гаваней", "тюленях"),
        ("Что сказано о тюленях в заявлении 2030 года?", "заявлении 2030 года", "тюленях"),
        ("港口理事会关于海豹说了什么？", "港口理事会", "海豹"),
        ("四方安全对话对海豹的立场是什么？", "四方安全对话", "海豹"),
        ("四方安全对话说了什么关于海豹？", "四方安全对话", "海豹"),
        ("ماذا يقول البيان عن الفقمات؟", "البيان", "الفقمات"),
        ("Sur le sel, que dit le Conseil des ports ?", "le Conseil des ports", "le sel"),
        ("Quelle est la position du Conseil sur le sel ?", "Conseil", "le sel"),
        ("Sobre el agua, ¿qué dice el Consejo?", "el Consejo", "el agua"),
        ("¿Sobre el agua qué dice el Consejo?", "el Consejo", "el agua"),
        ("¿Cuál es la posición del Consejo sobre el agua?", "Consejo", "el agua"),
        ("О тюленях что говорит Совет гаваней?", "Совет гаваней", "тюленях"),
        ("Что Совет гаваней говорит о тюленях?", "Совет гаваней", "тюленях"),
        ("Какова позиция Совета гаваней по тюленям?", "Совета гаваней", "тюленям"),
        ("关于海豹，港口理事会说了什么？", "港口理事会", "海豹"),
        ("在海豹问题上，港口理事会怎么说？", "港口理事会", "海豹"),
        ("关于海豹说了什么？", "", "海豹"),
        ("关于“grey seals”说了什么？", "", "grey seals"),
        ("关于grey seals说了什么？", "", "grey seals"),
        ("关于grey seals 港口理事会说了什么？", "港口理事会", "grey seals"),
        ("关于海豹 G7说了什么？", "G7", "海豹"),
        ("关于“grey seals at sea”，港口理事会说了什么？", "港口理事会", "grey seals at sea"),
        ("港口理事会对“grey seals”说了什么？", "港口理事会", "grey seals"),
        ("Что Совет гаваней говорит о «grey seals»?", "Совет гаваней", "grey seals"),
        ("Que dit le Conseil sur « grey seals » ?", "le Conseil", "grey seals"),
        ("What does it say about the “green” port?", "it", "the “green” port"),
        ("عن الفقمات ماذا يقول المجلس؟", "المجلس", "الفقمات"),
        ("ما موقف المجلس من الفقمات؟", "المجلس", "الفقمات"),
    ],
)
def test_whom_and_what_is_asked_about_is_read(question: str, which: str, subject: str) -> None:
    topic = read_topic(question)
    assert topic is not None
    assert (topic.which, topic.subject) == (which, subject)


@pytest.mark.parametrize(
    "question", ["How high is the toll?", "Qui préside le conseil ?", "谁主持会议？", "Кто платит?"]
)
def test_other_questions_have_no_topic(question: str) -> None:
    assert read_topic(question) is None


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("声明关于灯塔说了什么？", "lighthouses"),
        ("声明关于盐贸易说了什么？", "salt"),
        ("Что говорится в заявлениях об архиве?", "archive"),
        ("Что говорится в заявлениях о школах?", "school"),
        ("ماذا تقول البيانات عن المدارس؟", "school"),
    ],
)
def test_a_subject_is_found_by_its_meaning(assistant: Assistant, question: str, word: str) -> None:
    answer = assistant.ask(question)
    assert not answer.abstained
    assert word in answer.citations[0].quote.lower()
    assert answer.citations[0].quote in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Что говорится в заявлениях о шахматах?",
        "声明关于恐龙说了什么？",
        "ماذا تقول البيانات عن الأوبرا؟",
    ],
)
def test_a_subject_that_is_not_there_is_refused(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert not answer.citations
    assert answer.evidence


@pytest.mark.parametrize(
    "question",
    [
        "声明关于加拿大说了什么？",
        "Что говорится в заявлениях о Канаде?",
        "¿Qué dicen las declaraciones sobre Canadá?",
        "ماذا تقول البيانات عن كندا؟",
    ],
)
def test_a_country_is_found_by_its_name_in_any_language(beacons: Assistant, question: str) -> None:
    answer = beacons.ask(question)
    assert not answer.abstained
    assert all("Canada" in each.paragraph_text for each in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "声明关于巴西说了什么？",
        "Что говорится в заявлениях о Бразилии?",
        "What do the statements say about Brazil?",
        "What does the Tarn Communiqué say about Canada?",
    ],
)
def test_a_country_that_no_statement_names_is_refused(beacons: Assistant, question: str) -> None:
    assert beacons.ask(question).abstained


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("What does the Harbour Council say about vineyards?", "vineyards"),
        ("What do the Harbour Council communiqués say about banks?", "banks"),
        ("What is the Harbour Council's position on opera?", "opera"),
        ("What does the lighthouse declaration say about vaccines?", "vaccines"),
        ("What does the salt memorandum say about penguins?", "penguins"),
        ("What do the statements say about beekeeping?", "beekeeping"),
        ("¿Qué dice la declaración del agua sobre las ballenas?", "las ballenas"),
        ("大桥声明关于足球说了什么？", "足球"),
        ("大桥声明对葡萄酒说了什么？", "葡萄酒"),
    ],
)
def test_a_subject_that_nothing_says_in_any_words_is_denied(
    assistant: Assistant, question: str, subject: str
) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert subject in answer.lines[0].text
    assert answer.evidence


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What does the Harbour Council say about fishing vessels?", "fishing boats"),
        ("What does the lighthouse declaration say about beacons?", "lighthouse"),
        ("What does the railway statement say about train stops?", "Trains will stop"),
        ("What does the storm appeal say about houses under water?", "flooded"),
        ("What does the schools communiqué say about exchange students?", "pupils"),
        ("大桥声明关于骑车说了什么？", "自行车"),
    ],
)
def test_a_subject_that_is_said_in_other_words_is_not_denied(
    assistant: Assistant, question: str, words: str
) -> None:
    answer = assistant.ask(question)
    assert not answer.abstained
    assert words in answer.citations[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "What does the Tarn Communiqué say about ferries with grain?",
        "What does the Tarn Communiqué say about the painting of beacons?",
        "What does the Orsa Declaration say about who keeps a beacon?",
    ],
)
def test_only_those_who_are_asked_are_quoted(beacons: Assistant, question: str) -> None:
    answer = beacons.ask(question)
    assert len({each.statement for each in answer.citations}) <= 1
    named = question.split()[3].lower()
    assert all(each.source.startswith(named) for each in answer.citations)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What do the statements say about X9?", "“X9” is mentioned nowhere"),
        ("What does the Tarn Communiqué say about ferries for X9?", "does not mention “X9”"),
    ],
)
def test_a_name_with_a_figure_that_stands_nowhere_is_denied(
    beacons: Assistant, question: str, said: str
) -> None:
    answer = beacons.ask(question)
    assert answer.abstained
    assert said in answer.text


@pytest.mark.parametrize(
    "which", ["the leaders", "the ministers", "les dirigeants", "los líderes", "лидеры", "领导人"]
)
def test_who_speaks_in_any_statement_names_none(which: str) -> None:
    titles = ("Leaders’ Plan of Lorn", "Plan of the Ministers of Varn", "Plan of Orrel")
    view = read_view(
        [
            Statement(each, each, each, (Paragraph(1, "1", "We agree."),), date="2031-05-03")
            for each in titles
        ]
    )
    meant = select_speaking(which, view)
    assert meant is None or len(meant.statements) == 3
    named = select_speaking(f"{which} Varn", view)
    assert named is None or [each.title for each in named.statements] == [titles[1]]
