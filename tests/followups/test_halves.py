"""The second half of a question is answered of the statements that the first half told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.question.cues.scope.halves import cut_halves, read_half
from assistant.question.parts import split
from assistant.question.plan import Task

STATEMENTS = {
    "velm-2030": (
        "Joint Statement of Norway and Fiji\n\nVelm, 8 August 2030\n\n"
        "1. We light a lamp for the reef every night.\n\n2. Ferries run on Sundays.\n"
    ),
    "orsa-2031": (
        "Joint Statement of Norway and Chile\n\nOrsa, 3 March 2031\n\n"
        "1. Lamps are sent to the reef in spring.\n\n2. The bells are mended.\n"
    ),
    "keld-2032": (
        "Keld Declaration of Norway and Peru\n\nKeld, 4 May 2032\n\n"
        "1. The lamps of the reef are counted each year.\n\n2. Ferries are free for children.\n"
    ),
    "norre-2033": "Norre Communiqué\n\nNorre, 9 May 2033\n\n1. The bells of Norre are gilded.\n",
}
FIRST, LAST = "velm-2030.txt", "keld-2032.txt"


def list_later(answer: Answer) -> list[str]:
    """Give the sources of what is quoted after the list of those that mention the reef."""
    assert [each.source for each in answer.citations[:3]] == [FIRST, "orsa-2031.txt", LAST]
    return [each.source for each in answer.citations[3:]]


@pytest.mark.parametrize(
    "question",
    [
        "How many statements mention the reef, and which was the first and which the last?",
        "Which statements mention the reef, and when was it first and last mentioned?",
        "Combien de déclarations mentionnent reef, et quelles sont la première et la dernière ?",
        "¿Cuántas declaraciones mencionan reef, y cuáles son la primera y la última?",
        "Сколько заявлений упоминают reef, какое из них первое и какое последнее?",
        "有多少份声明提到reef，最早和最晚的是哪一份？",
        "كم بيانا يذكر reef، وما هو أولها وآخرها؟",
    ],
)
def test_the_first_and_the_last_of_those_listed_are_told(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert list_later(answer) == [FIRST, LAST]
    assert not answer.abstained


@pytest.mark.parametrize(
    "question",
    [
        "Which statements mention the reef, and since when?",
        "Quelles déclarations mentionnent reef, et depuis quand ?",
        "¿Qué declaraciones mencionan reef, y desde cuándo?",
        "Какие заявления упоминают reef и с каких пор?",
        "哪些声明提到reef？第一个是什么时候？",
        "ما هي البيانات التي تذكر reef، ومنذ متى؟",
    ],
)
def test_since_when_is_answered_by_the_first(ask: Callable[..., Answer], question: str) -> None:
    assert list_later(ask(question)) == [FIRST]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which statements mention the reef, and the latest wording?", "latest"),
        ("Quelles déclarations mentionnent reef, et la plus récente ?", "récente"),
        ("¿Qué declaraciones mencionan reef, y la última?", "reciente"),
        ("Какие заявления упоминают reef, и последнее?", "Последнее"),
    ],
)
def test_a_half_without_a_verb_is_not_dropped(
    ask: Callable[..., Answer], question: str, told: str
) -> None:
    answer = ask(question)
    assert list_later(answer) == [LAST]
    assert told in answer.text


@pytest.mark.parametrize(
    ("question", "days"),
    [
        (
            "Which statements mention the reef, and of when are they?",
            ("8 August 2030", "4 May 2032"),
        ),
        (
            "How many statements mention the reef, and in which years?",
            ("8 August 2030", "4 May 2032"),
        ),
        (
            "Quelles déclarations mentionnent reef, et de quand datent-elles ?",
            ("8 août 2030", "4 mai"),
        ),
        ("¿Qué declaraciones mencionan reef y de qué fecha son?", ("8 de agosto", "4 de mayo")),
        ("Какие заявления упоминают reef и когда они приняты?", ("8 августа 2030", "4 мая 2032")),
        ("哪些声明提到reef，分别是什么时候发表的？", ("2030年8月8日", "2032年5月4日")),
        ("ما هي البيانات التي تذكر reef، ومتى صدرت؟", ("8 أغسطس 2030", "4 مايو 2032")),
    ],
)
def test_of_when_they_are_is_told_of_those_listed(
    ask: Callable[..., Answer], question: str, days: tuple[str, str]
) -> None:
    answer = ask(question)
    assert list_later(answer) == []
    first, last = days
    span = next(line.text for line in answer.lines if first in line.text and last in line.text)
    assert "2033" not in span


@pytest.mark.parametrize(
    "question",
    [
        "Which statements mention the reef, and when and where were they issued?",
        "Quelles déclarations mentionnent reef, où et quand ont-elles été publiées ?",
        "¿Qué declaraciones mencionan reef, cuándo y dónde se publicaron?",
        "Какие заявления упоминают reef, когда и где они приняты?",
        "哪些声明提到reef，它们是在哪里发表的？",
        "ما هي البيانات التي تذكر reef، ومتى وأين صدرت؟",
    ],
)
def test_where_they_were_issued_is_told_of_each(ask: Callable[..., Answer], question: str) -> None:
    told = ask(question).text
    assert all(place in told for place in ("Velm", "Orsa", "Keld"))
    assert "Norre," not in told


@pytest.mark.parametrize(
    ("question", "parties"),
    [
        ("Which statements mention the reef, and who signed them?", ("Fiji", "Chile", "Peru")),
        (
            "Quelles déclarations mentionnent reef, et qui les a signées ?",
            ("Fidji", "Chili", "Pérou"),
        ),
        ("¿Qué declaraciones mencionan reef y quién las firmó?", ("Fiyi", "Chile", "Perú")),
        ("Какие заявления упоминают reef и кто их подписал?", ("Фиджи", "Чили", "Перу")),
        ("哪些声明提到reef，是谁签署的？", ("斐济", "智利", "秘鲁")),
        ("ما هي البيانات التي تذكر reef، ومن وقعها؟", ("فيجي", "تشيلي", "بيرو")),
    ],
)
def test_who_signed_them_is_told_of_each(
    ask: Callable[..., Answer], question: str, parties: tuple[str, ...]
) -> None:
    answer = ask(question)
    assert list_later(answer) == []
    assert all(each in answer.text for each in parties)


def test_what_one_asks_on_is_told_of_that_one(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements mention the reef, which is the latest, and who signed it?")
    told = answer.lines[-1].text
    assert "Peru" in told
    assert "Fiji" not in told


@pytest.mark.parametrize(
    "question",
    [
        "Which statements mention the reef, and how has what they say changed over time?",
        "¿Qué declaraciones mencionan reef y cómo cambia con el tiempo lo que dicen?",
        "Quelles déclarations mentionnent reef et comment ce qu'elles disent évolue-t-il ?",
        "Какие заявления упоминают reef и как это менялось со временем?",
        "哪些声明提到reef，说法如何变化？",
        "ما هي البيانات التي تذكر reef، وكيف تغير ذلك مع الوقت؟",
    ],
)
def test_how_it_went_is_no_denial_of_the_list(ask: Callable[..., Answer], question: str) -> None:
    answer = ask(question)
    assert list_later(answer) == []
    assert " 4" in f" {answer.lines[0].text}" or "4 " in answer.lines[0].text
    assert question[-20:].strip("?؟？ ") not in answer.text


def test_halves_are_asked_of_no_statement_where_there_is_none(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements mention zeppelins, and when were they issued?")
    assert [line.text for line in answer.lines] == [
        "“zeppelins” is mentioned nowhere in the 4 statements searched."
    ]


def test_a_half_that_has_no_answer_is_named_and_denies_nothing(ask: Callable[..., Answer]) -> None:
    answer = ask("¿Qué declaraciones mencionan reef, y quién pintó el faro?")
    assert list_later(answer) == []
    assert "No se encontró respuesta a «quién pintó el faro?»." in answer.text
    assert "en ninguna de las" not in answer.text


def test_a_half_that_asks_for_words_of_its_own_is_asked_of_all(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements mention the reef, and which mention the bells?")
    assert list_later(answer) == ["orsa-2031.txt", "norre-2033.txt"]
    answer = ask("Which statements of 2031 mention the reef, and which mention the bells?")
    assert [each.source for each in answer.citations] == ["orsa-2031.txt"] * 2
    answer = ask("How many statements mention the reef in 2030, and how many in 2031?")
    assert [each.source for each in answer.citations] == [FIRST, "orsa-2031.txt"]


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("Which statements mention ferries first, and which mentions bells last?", FIRST),
        ("In which statement are ferries first mentioned, and which mentions bells last?", FIRST),
        ("Quelle déclaration mentionne ferries en premier ?", FIRST),
        ("¿Cuál menciona ferries por primera vez?", FIRST),
        ("Какое заявление упоминает ferries первым?", FIRST),
        ("哪份最早提到ferries？", FIRST),
        ("Which statement mentions ferries last?", LAST),
        ("Quelle déclaration mentionne ferries pour la dernière fois ?", LAST),
        ("¿Cuál menciona ferries por última vez?", LAST),
        ("Какое заявление упоминает ferries последним?", LAST),
        ("哪份最后提到ferries？", LAST),
    ],
)
def test_first_and_last_behind_the_subject_are_no_part_of_it(
    ask: Callable[..., Answer], question: str, source: str
) -> None:
    answer = ask(question)
    assert answer.citations[0].source == source
    assert "ferries first" not in answer.text
    assert len(answer.citations) == 1 + ("bells" in question)


def test_words_in_quotation_marks_between_which_to_choose_are_each_looked_for(
    ask: Callable[..., Answer],
) -> None:
    answer = ask("Do the statements say “lamps of the reef” or “the bells”?")
    assert [each.source for each in answer.citations] == [LAST, "orsa-2031.txt", "norre-2033.txt"]
    assert not answer.abstained
    assert "No answer" not in answer.text


def test_what_belongs_to_the_subject_is_no_half() -> None:
    for question in (
        "Which statements mention the first and the last lamp?",
        "Which statements mention salt and light?",
        "Where do “the first and the last” stand?",
        "What does the Keld Declaration say about lamps, and what about ferries?",
        "Which statements mention the latest?",
    ):
        assert cut_halves(question)[1] == []
    for question in (
        "Who lit the lamp, according to the Keld Declaration, and when?",
        "In the 2031 statement, what share of the lamps is mended and in which year?",
    ):
        assert split(question, None) == [question]
    assert read_half("what does the latest say?") is None
    assert read_half("when will the ferries run?") is None
    assert read_half("which of them mentions Fiji last?") is None
    assert read_half("which of them mentions Fiji last?", "Fiji") is Task.LATEST
