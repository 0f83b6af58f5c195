"""Lists say what they leave out, times and parties of which nothing is are said to be so, and the
statements themselves are counted and measured.
"""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.citing.answer import Answer
from assistant.language.detect import detect_language
from assistant.question.followups import remember
from assistant.question.plan import Plan, Task, read_plan
from assistant.retrieval.scope import Scope
from ingest.sync.run import sync
from tests.conftest import NewSettings

LAMPS = {
    "fiji-norway-2029": (
        "Joint Statement of Fiji and Norway on Lamps\n\n"
        "1. The lamps of the two coasts are lit at dusk.\n\n"
        "2. Each keeper counts the oil in autumn and in spring.\n\n"
        "Done at Lorn on 3 May 2029\n"
    ),
    "japan-norway-2031": (
        "Joint Statement of Japan and Norway on Buoys\n\n"
        "1. The buoys are painted red.\n\nDone at Suva on 9 June 2031\n"
    ),
    "quad-2030": (
        "Quad Statement on Lamps\n\n1. The lamps are cleaned by their keepers every winter.\n\n"
        "2. Fog horns sound for nine minutes after the storm of 1987 was remembered.\n\n"
        "3. The keepers of the four coasts write to one another, count the ships that pass, and "
        "read what the others counted.\n\n14 April 2030\n"
    ),
    "quad-2032": (
        "Quad Statement on Buoys\n\n1. The buoys are numbered from the north, and their oil is "
        "measured.\n\n14 April 2032\n"
    ),
    "undated": "Joint Statement of Fiji and Kenya on Nets\n\n1. The nets are mended at noon.\n",
    "partyless": (
        "Declaration of the Keepers\n\n1. We keep the lamps.\n\nDone at Lorn on 5 July 2031\n"
    ),
}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Assistant:
    settings = settings_in(tmp_path_factory.mktemp("survey"))
    settings.statements.path.mkdir()
    for name, text in LAMPS.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    return Assistant(settings)


def named(answer: Answer) -> list[str]:
    return [each.source.removesuffix(".txt") for each in answer.statements]


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("Which statements are with Norway?", "No party is known of 1 of the 6 statements"),
        ("statements of Norway", "No party is known of 1 of the 6 statements"),
        ("How many statements of Norway are there?", "No party is known of 1 of the 6"),
        ("Which statements of Norway mention lamps?", "No party is known of 1 of the 6"),
        ("What is the latest statement of Norway?", "No party is known of 1 of the 6"),
        ("Quelles sont les déclarations de la Norvège ?", "De 1 des 6 déclarations, aucune partie"),
        ("¿Qué declaraciones son con Noruega?", "De 1 de las 6 declaraciones no se conoce ninguna"),
        ("Какие заявления с Норвегией?", "Сторона не известна у 1 из 6"),
        ("ما هي بيانات النرويج؟", "لا يُعرف طرف لعدد من البيانات: 1 من 6"),
        ("哪些声明是与挪威发表的？", "6 份声明中有 1 份的参与方不明"),
    ],
)
def test_a_list_by_party_says_of_how_many_none_is_known(
    assistant: Assistant, question: str, unknown: str
) -> None:
    answer = assistant.ask(question)
    assert {*named(answer)} <= {"fiji-norway-2029", "japan-norway-2031"}
    assert named(answer)
    assert unknown in answer.text
    (line,) = (each.text for each in answer.lines if unknown in each.text)
    ask = next(line[line.index(mark) + 1 :] for mark in "“«" if mark in line).strip("»”.。 \xa0")
    assert named(assistant.ask(ask)) == ["partyless"]


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("Which statements were issued in 2031?", "No date is known of 1 of the 6 statements"),
        ("Which statements of Fiji are from 2029?", "No date is known of 1 of the 6 statements"),
        ("Quelles déclarations datent de 2031 ?", "De 1 des 6 déclarations, aucune date"),
        ("哪些声明是2031年发表的？", "6 份声明中有 1 份的日期不明"),
        ("Which statements were issued in Lorn?", "No place is known of 3 of the 6 statements"),
    ],
)
def test_a_list_by_date_or_place_says_of_how_many_none_is_known(
    assistant: Assistant, question: str, unknown: str
) -> None:
    assert unknown in assistant.ask(question).text


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        (Scope(parties=("Norway",)), "No party is known of 1 of the 6 statements"),
        (Scope(since="2029-01-01"), "No date is known of 1 of the 6 statements"),
    ],
)
def test_a_list_in_a_scope_says_what_that_may_leave_out(
    assistant: Assistant, scope: Scope, said: str
) -> None:
    assert said in assistant.ask("Which statements mention lamps?", scope=scope).text
    assert said not in assistant.ask("Which statements mention lamps?").text
    assert said not in assistant.ask("How often are the lamps cleaned?", scope=scope).text


@pytest.mark.parametrize(
    "question",
    [
        "Which statements of Norway are on buoys?",
        "Which statements mention lamps?",
        "What statements are there?",
        "Which statements of Norway were issued in 2029?",
    ],
)
def test_what_can_not_be_missing_is_not_said_to_be(assistant: Assistant, question: str) -> None:
    assert "may be missing" not in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Which statements are with Japan?", "2 statements of groups that Japan is a member"),
        ("Which statements of Japan are from 2032?", "1 statement of groups that Japan is"),
        ("Quelles sont les déclarations du Japon ?", "2 déclarations de groupes dont Japon"),
        ("哪些声明是与日本发表的？", "不包括日本目前所属集团（Quad）的声明：2 份"),
    ],
)
def test_a_list_by_party_says_what_its_groups_have(
    assistant: Assistant, question: str, said: str
) -> None:
    assert said in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("What did the Quad say about lamps in 1999?", "2030–2032"),
        ("What did the Quad say in 1999?", "2030–2032"),
        ("Which Quad statements are from 1999?", "2030–2032"),
        ("Quad statements of 1999", "2030–2032"),
        ("Which Quad statements from 1999 mention lamps?", "2030–2032"),
        ("What did Japan and Norway say about lamps in 2044?", "2031"),
        ("Which statements are from 1999?", "2029–2032"),
        ("Que dit la Norvège en 1999 ?", "2029–2031"),
        ("Que dit la Norvège sur les feux en 1999 ?", "2029–2031"),
        ("¿Qué dijo Noruega sobre las luces en 1999?", "2029–2031"),
        ("Что сказала Норвегия о маяках в 1999 году?", "2029–2031"),
        ("ماذا قالت النرويج عن المنارات في عام 1999؟", "2029–2031"),
        ("挪威1999年说了什么？", "2029–2031"),
    ],
)
def test_a_time_of_which_nothing_is_is_said_to_be_so(
    assistant: Assistant, question: str, years: str
) -> None:
    answer = assistant.ask(question)
    assert named(answer) == []
    assert years in answer.text


def test_the_nearest_year_is_offered(assistant: Assistant) -> None:
    answer = assistant.ask("What did the Quad say about buoys in 2044?")
    assert answer.other == "What did the Quad say about buoys in 2032?"
    assert named(assistant.ask(answer.other)) == ["quad-2032"]


@pytest.mark.parametrize(
    ("question", "party"),
    [
        ("What does Chile say about lamps?", "Chile"),
        ("Que dit le Chili sur les feux ?", "Chili"),
        ("智利关于灯塔说了什么？", "智利"),
        ("Что говорит Чили о маяках?", "Чили"),
    ],
)
def test_a_party_of_which_nothing_is_is_said_to_be_so(
    assistant: Assistant, question: str, party: str
) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert party in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "What does the Quad say about the storm of 1987?",
        "What did the Quad say about lamps in 2030?",
        "What does Australia say about fog horns?",
        "What did the Quad say about storms in 1987?",
    ],
)
def test_what_there_is_is_not_denied(assistant: Assistant, question: str) -> None:
    assert "quad-2030" in named(assistant.ask(question))


LONGEST = "quad-2030"


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("Which is the longest statement?", LONGEST),
        ("Which statement is the longest?", LONGEST),
        ("What is the shortest statement?", "partyless"),
        ("Which is the shortest statement of Norway?", "japan-norway-2031"),
        ("Quelle est la déclaration la plus longue ?", LONGEST),
        ("Quelle est la plus courte déclaration ?", "partyless"),
        ("¿Cuál es la declaración más larga?", LONGEST),
        ("Какое самое длинное заявление?", LONGEST),
        ("ما هو أطول بيان؟", LONGEST),
        ("最长的声明是哪份？", LONGEST),
    ],
)
def test_the_longest_and_the_shortest_are_found_and_how_is_said(
    assistant: Assistant, question: str, statement: str
) -> None:
    answer = assistant.ask(question)
    title = LAMPS[statement].split("\n", 1)[0]
    assert title in answer.lines[0].text
    assert {"quad-2030": "43", "japan-norway-2031": "5", "partyless": "4"}[
        statement
    ] in answer.lines[0].text


@pytest.mark.parametrize(
    ("question", "most"),
    [
        ("Which countries sign most statements?", "Fiji – 2"),
        ("Who signed the most statements?", "Norway – 2"),
        ("Quels pays signent le plus de déclarations ?", "Norvège – 2"),
        ("¿Qué países firman más declaraciones?", "Noruega – 2"),
        ("Какие страны подписали больше всего заявлений?", "Норвегия – 2"),
        ("ما هي الدول التي وقعت على أكثر البيانات؟", "النرويج – 2"),
        ("哪些国家签署的声明最多？", "挪威 – 2"),
    ],
)
def test_parties_are_counted(assistant: Assistant, question: str, most: str) -> None:
    lines = [each.text for each in assistant.ask(question).lines]
    assert most in lines[2:5]
    assert "1" in lines[1]


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("When did the Quad first mention oil?", "quad-2032"),
        ("When was oil first mentioned by the Quad?", "quad-2032"),
        ("When did the Quad first speak of keepers?", "quad-2030"),
        ("When did the Quad last mention lamps?", "quad-2030"),
        ("When were buoys last mentioned?", "quad-2032"),
        ("When did the statements first mention lamps?", "fiji-norway-2029"),
    ],
)
def test_when_something_was_first_or_last_mentioned_is_told(
    assistant: Assistant, question: str, statement: str
) -> None:
    answer = assistant.ask(question)
    assert named(answer) == [statement]
    assert str(answer.statements[0].date)[:4] in answer.lines[0].text


@pytest.mark.parametrize(
    ("question", "which", "subject"),
    [
        ("Quand le Quad a-t-il mentionné les feux pour la première fois ?", "le Quad", "les feux"),
        ("¿Cuándo mencionó el Quad por primera vez a Noruega?", "el Quad", "Noruega"),
        ("Когда «Квад» впервые упомянул маяки?", "«Квад»", "маяки"),
        ("متى ذكرت المجموعة الرباعية النرويج لأول مرة؟", "المجموعة الرباعية", "النرويج"),
        ("四方安全对话首次提到灯塔是什么时候？", "四方安全对话", "灯塔"),
        ("四方安全对话什么时候第一次提到灯塔？", "四方安全对话", "灯塔"),
    ],
)
def test_who_mentioned_what_first_is_read_in_every_language(
    question: str, which: str, subject: str
) -> None:
    plan = read_plan(question, detect_language(question))
    assert plan == Plan(Task.EARLIEST, which, subject)


@pytest.mark.parametrize(
    "question",
    [
        "Which statements do Japan and Norway both sign?",
        "Which statements do Japan and Norway appear together in?",
        "In which statements do Japan and Norway appear together?",
        "Which statements do Japan and Norway have in common?",
        "Quelles déclarations le Japon et la Norvège signent-ils ensemble ?",
        "¿Qué declaraciones firman juntos Japón y Noruega?",
        "Какие заявления подписали вместе Япония и Норвегия?",
        "ما هي البيانات التي وقعتها اليابان والنرويج معا؟",
        "日本和挪威共同签署了哪些声明？",
        "哪些声明是日本和挪威共同发表的？",
    ],
)
def test_what_two_sign_together_is_listed(assistant: Assistant, question: str) -> None:
    assert named(assistant.ask(question)) == ["japan-norway-2031"]


def test_a_name_inside_another_one_is_no_party(assistant: Assistant) -> None:
    assert named(assistant.ask("哪些声明是与日本发表的？")) == ["japan-norway-2031"]
    assert named(assistant.ask("哪些声明是与尼日尔发表的？")) == []


@pytest.mark.parametrize(
    ("question", "party"),
    [
        ("Which country is the first named in the statement on nets?", "Fiji"),
        ("Which country is named last in the statement on nets?", "Kenya"),
        ("Who is the first party of the statement on nets?", "Fiji"),
        ("Какая страна названа первой в заявлении Японии и Норвегии?", "Япония"),
        ("ما هي أول دولة مذكورة في بيان اليابان والنرويج؟", "اليابان"),
        ("日本和挪威的声明中第一个提到的国家是谁？", "日本"),
    ],
)
def test_who_is_named_first_or_last_is_told(
    assistant: Assistant, question: str, party: str
) -> None:
    answer = assistant.ask(question)
    assert f"{party}." in answer.lines[0].text or f"{party}。" in answer.lines[0].text
    then = assistant.ask("Who else took part?", earlier=(remember(answer),))
    assert "Norway" in then.text or "Kenya" in then.text


@pytest.mark.parametrize(
    ("first", "then", "year"),
    [
        ("Which statements mention lamps in 2029?", "and in 2030?", "2030"),
        ("Which statements mention lamps in 2029?", "Et en 2030 ?", "2030"),
        ("Which statements mention lamps in 2029?", "2030?", "2030"),
        ("Quelles déclarations mentionnent le Japon en 2029 ?", "And in 2030?", "en 2030 ?"),
        ("¿Qué declaraciones mencionan Japón en 2029?", "¿Y en 2030?", "en 2030?"),
        ("Какие заявления упоминают Японию в 2029 году?", "А в 2030 году?", "в 2030 году?"),
        ("ما هي البيانات التي تذكر اليابان في عام 2029؟", "وفي عام 2030؟", "في عام 2030؟"),
        ("哪些声明在2029年提到了日本？", "2030年呢？", "在2030年提到了日本？"),
    ],
)
def test_another_year_keeps_the_words_and_the_language(
    assistant: Assistant, first: str, then: str, year: str
) -> None:
    before = assistant.ask(first)
    answer = assistant.ask(then, earlier=(remember(before),))
    assert answer.understood
    assert answer.understood.endswith((year, f"{year}?"))
    assert detect_language(answer.lines[0].text) == detect_language(before.lines[0].text)


@pytest.mark.parametrize(
    ("first", "then", "statements"),
    [
        ("Which statements mention lamps?", "And buoys?", ["japan-norway-2031", "quad-2032"]),
        ("How many statements mention lamps?", "and oil?", ["fiji-norway-2029", "quad-2032"]),
        ("Which statements mention lamps?", "And how many mention nets?", ["undated"]),
    ],
)
def test_other_words_are_asked_of_all_again(
    assistant: Assistant, first: str, then: str, statements: list[str]
) -> None:
    before = assistant.ask(first)
    assert named(assistant.ask(then, earlier=(remember(before),))) == statements


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("latest on Storm 9 repairs", "storm-2034"),
        ("What is the latest statement on Harbour Fund loans?", "storm-2034"),
        ("latest on lamp loans", None),
    ],
)
def test_the_latest_beside_a_name_is_found_in_its_paragraph(
    tmp_path_factory: pytest.TempPathFactory,
    settings_in: NewSettings,
    question: str,
    statement: str | None,
) -> None:
    settings = settings_in(tmp_path_factory.mktemp("storm"))
    settings.statements.path.mkdir()
    text = (
        "Statement on Storms\n\n1. Repairs go on. The town waits for the report on Storm 9. Lamps "
        "are lit.\n\n2. The loans are small. The Harbour Fund has a new chair.\n\n5 May 2034\n"
    )
    (settings.statements.path / "storm-2034.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    answer = Assistant(settings).ask(question)
    assert [each.source for each in answer.citations] == ([f"{statement}.txt"] if statement else [])


def test_a_year_alone_does_not_name_the_statement_of_no_party(assistant: Assistant) -> None:
    assert named(assistant.ask("Summarise the statement of 2031.")) != ["partyless"]
    assert named(assistant.ask("Summarise the statement of Norway of 2031.")) == [
        "japan-norway-2031"
    ]
