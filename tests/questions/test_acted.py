"""Which statements condemn something, call for it and the like is told by a sentence's words."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.language.phrases import say
from assistant.language.tables import ACTS
from assistant.language.vocabulary import LANGUAGES
from assistant.question.cues.subjects.acts import name_act
from assistant.question.plan import Task
from assistant.question.planning import read_plan
from assistant.question.turns.leaning.followups import Turn, remember
from ingest.sync.run import sync
from tests.conftest import NewSettings
from tests.told import list_cited

STATEMENTS = {
    "besk-2030": """Joint Statement of Norway and Fiji on Lamps

Besk, 8 August 2030

1. Norway and Fiji condemn the theft of lamps in Canada. Lamps are green.

2. They support a school of pilots and pledge to pay for it.
""",
    "keld-2031": """Joint Statement of Norway and Peru on Cranes

Keld, 9 May 2031

1. The theft of lamps in Canada was long denounced by all ports.

2. Both call for a truce of the harbours.
""",
    "lorn-2032": """Joint Statement of Chile and Peru on Ferries

Lorn, 2 October 2032

1. Canada has many lamps and a truce of the harbours.

2. Ferries sail on Sundays.
""",
    "moss-2033": """Déclaration commune du Chili et du Pérou

Moss, le 3 mai 2033

1. Les deux pays dénoncent le vol des lampes au Canada.

2. Les grues sont vertes.
""",
}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Assistant:
    settings = settings_in(tmp_path_factory.mktemp("acted"))
    settings.statements.path.mkdir()
    for name, text in STATEMENTS.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    return Assistant(settings)


CANADA = ["besk-2030", "keld-2031", "moss-2033"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which statements condemn Canada?", CANADA),
        ("List the statements that denounce Canada", CANADA),
        ("How many statements condemned Canada?", CANADA),
        ("Which statements express condemnation of Canada?", CANADA),
        ("Which statements of Peru condemn Canada?", CANADA[1:]),
        ("Which statements call for a truce?", ["keld-2031"]),
        ("Which statements support a school of pilots?", ["besk-2030"]),
        ("What is the latest statement to condemn Canada?", ["moss-2033"]),
        ("Which statement was the first to condemn Canada?", ["besk-2030"]),
        ("When did Peru first condemn Canada?", ["keld-2031"]),
        ("In which statements do the ports condemn Canada?", CANADA),
        ("In which statements is Canada condemned?", CANADA),
        ("Which statements condemn Canada but not all ports?", ["besk-2030", "moss-2033"]),
        ("Dans quelles déclarations les pays dénoncent-ils le Canada ?", CANADA),
        ("在哪些声明中谴责了加拿大？", CANADA),
        ("Quelles déclarations condamnent le Canada ?", CANADA),
        ("Combien de déclarations dénoncent le Canada ?", CANADA),
        ("Quelle est la dernière déclaration qui condamne le Canada ?", ["moss-2033"]),
        ("¿Qué declaraciones condenan a Canadá?", CANADA),
        ("¿Cuántas declaraciones denuncian a Canadá?", CANADA),
        ("¿Cuál es la primera declaración que condena a Canadá?", ["besk-2030"]),
        ("Какие заявления осуждают Канаду?", CANADA),
        ("Сколько заявлений осуждают Канаду?", CANADA),
        ("Какое последнее заявление осуждает Канаду?", ["moss-2033"]),
        ("哪些声明谴责加拿大？", CANADA),
        ("哪些声明对加拿大表示谴责？", CANADA),
        ("有多少份声明谴责加拿大？", CANADA),
        ("哪份最新的声明谴责加拿大？", ["moss-2033"]),
        ("ما البيانات التي تدين كندا؟", CANADA),
        ("كم بيانا يدين كندا؟", CANADA),
        ("آخر بيان يدين كندا", ["moss-2033"]),
    ],
)
def test_every_statement_with_such_a_word_beside_the_subject_is_quoted(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    answer = assistant.ask(question)
    assert list_cited(answer) == expected
    assert all(each.quote in each.paragraph_text for each in answer.citations)


def test_what_only_mentions_the_subject_is_told_apart(assistant: Assistant) -> None:
    answer = assistant.ask("Which statements condemn Canada?")
    assert answer.lines[0].text == (
        "3 of the 4 statements searched have “Canada” in a sentence with a word such as “condemns, "
        "denounces, deplores, decries”:"
    )
    assert "1 more has “Canada” only in sentences without such a word" in answer.lines[1].text
    assert answer.other == "Which statements mention Canada?"


def test_that_no_sentence_has_such_a_word_is_said(assistant: Assistant) -> None:
    answer = assistant.ask("Which statements welcome Canada?")
    assert not answer.citations
    assert answer.text.startswith("No sentence of the statements searched (4) has “Canada”")
    assert "4 more have “Canada”" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Which statements do not condemn Canada?",
        "Quelles déclarations ne condamnent pas le Canada ?",
        "¿Qué declaraciones no condenan a Canadá?",
        "Какие заявления не осуждают Канаду?",
        "哪些声明没有谴责加拿大？",
        "ما البيانات التي لا تدين كندا؟",
    ],
)
def test_those_without_such_a_sentence_are_named(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert [each.source for each in answer.statements] == ["lorn-2032.txt"]
    assert not answer.citations


def test_the_newest_of_such_a_list_is_asked_on(assistant: Assistant) -> None:
    listed = remember(assistant.ask("Which statements condemn Canada?"))
    newest = assistant.ask("and the latest?", earlier=[listed])
    assert newest.understood == "What is the latest statement that condemns Canada?"
    assert list_cited(newest) == ["moss-2033"]
    assert list_cited(assistant.ask("how many is that?", earlier=[listed])) == CANADA
    assert list_cited(assistant.ask("and in 2031?", earlier=[listed])) == ["keld-2031"]


def test_such_a_list_is_narrowed_by_date(assistant: Assistant) -> None:
    listed = Turn("Which statements condemn Canada?", tuple(range_of(assistant)))
    answer = assistant.ask("Which of these were issued before 2031?", earlier=[listed])
    assert list_cited(answer) == ["besk-2030"]


def range_of(assistant: Assistant) -> list[str]:
    return [each.statement for each in assistant.ask("Which statements condemn Canada?").citations]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_act_is_asked_on_in_words_that_are_read(language: str) -> None:
    for name, task in (("ask_latest_acted", Task.LATEST), ("ask_earliest_acted", Task.EARLIEST)):
        for act in ACTS:
            asked = say(language, name, act=name_act(act, language)[0], subject="Port-Lanvec")
            plan = read_plan(asked, language)
            assert plan, asked
            assert (plan.task, plan.act, plan.subject) == (task, act, "Port-Lanvec"), asked


@pytest.mark.parametrize(
    "question",
    [
        "Which statements of Peru mention support for lamps?",
        "Which statements on support for lamps mention Canada?",
        "Does the Besk statement condemn Canada?",
        "What do Norway and Fiji condemn?",
        "What does the Besk statement call on others to do?",
        "What did the Keld statement announce on cranes?",
    ],
)
def test_what_asks_for_a_mention_or_of_one_statement_is_read_as_before(question: str) -> None:
    plan = read_plan(question, "en")
    assert plan is None or plan.act is None
