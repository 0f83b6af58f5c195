"""Statements themselves are counted and measured, and asked again in other words."""

from __future__ import annotations

import re

import pytest

from assistant.answering.assistant import Assistant
from assistant.language.detect import detect_language
from assistant.question.plan import Plan, Task
from assistant.question.planning import read_plan
from assistant.question.turns.leaning.followups import remember
from ingest.sync.run import sync
from tests.conftest import NewSettings
from tests.lamps import LAMPS
from tests.told import list_named

TITLE = re.compile("“[^”]*”|«[^»]*»|《[^》]*》")


@pytest.fixture(scope="module")
def assistant(lamps: Assistant) -> Assistant:
    return lamps


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
        ("这里最长的声明是哪份？", LONGEST),
        ("and which is the shortest?", "partyless"),
        ("Et laquelle est la plus courte ?", "partyless"),
        ("¿Y cuál es la más corta?", "partyless"),
        ("А какое самое короткое?", "partyless"),
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
    assert list_named(answer) == [statement]
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
    assert list_named(assistant.ask(question)) == ["japan-norway-2031"]


def test_a_name_inside_another_one_is_no_party(assistant: Assistant) -> None:
    assert list_named(assistant.ask("哪些声明是与日本发表的？")) == ["japan-norway-2031"]
    assert list_named(assistant.ask("哪些声明是与尼日尔发表的？")) == []


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
    told, asked = (TITLE.sub("", each.lines[0].text) for each in (answer, before))
    assert detect_language(told) == detect_language(asked)


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
    assert list_named(assistant.ask(then, earlier=(remember(before),))) == statements


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
    assert list_named(assistant.ask("Summarise the statement of 2031.")) != ["partyless"]
    assert list_named(assistant.ask("Summarise the statement of Norway of 2031.")) == [
        "japan-norway-2031"
    ]
