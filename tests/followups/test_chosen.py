"""More is asked of one of the statements that were just told: “Is that second one binding?”."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.question.turns.leaning.followups import remember
from tests.conftest import NewAssistant
from tests.told import list_cited

STATEMENTS = {
    "a-2030": "Velm Pledge of Chad and Mali\n\nVelm, 8 May 2030\n\n1. The Garn bridge links Velm "
    "with Besk.\n\n2. Tolls are paid in silver.\n",
    "b-2032": "Velm Pledge of Chad, Mali and Peru\n\nLorn, 9 June 2032\n\n1. The Garn bridge links "
    "Velm with Sund.\n\n2. Tolls are paid in copper.\n",
    "c-2033": "Keld Declaration of Peru and Fiji\n\nKeld, 3 July 2033\n\n1. Tolls are paid in "
    "shells.\n",
}
LISTED = "Which statements mention the Garn bridge?"
SERIES = "How many members did the Velm Pledge have each year?"


@pytest.fixture(scope="module")
def ask(assistant_over: NewAssistant) -> Callable[..., Answer]:
    return assistant_over(STATEMENTS).ask


@pytest.mark.parametrize("before", [LISTED, SERIES])
@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("How are tolls paid according to that second one, in silver or in copper?", "b-2032"),
        ("In what are the tolls paid, according to the earliest one?", "a-2030"),
        ("What are the tolls paid in, per the latest statement?", "b-2032"),
        ("With what does the Garn bridge link Velm, in the earliest text?", "a-2030"),
    ],
)
def test_one_of_them_is_asked(
    ask: Callable[..., Answer], before: str, question: str, statement: str
) -> None:
    answer = ask(question, earlier=[remember(ask(before))])
    assert {*list_cited(answer)} == {statement}
    assert answer.understood is not None


@pytest.mark.parametrize(
    ("before", "question", "statement"),
    [
        (
            "Quelles déclarations mentionnent Garn ?",
            "Que dit la deuxième déclaration de Sund ?",
            "b-2032",
        ),
        (
            "Quelles déclarations mentionnent Garn ?",
            "Où est Besk, selon la plus ancienne ?",
            "a-2030",
        ),
        (
            "¿Qué declaraciones mencionan Garn?",
            "¿Qué dice la segunda declaración de Sund?",
            "b-2032",
        ),
        ("Какие заявления упоминают Garn?", "Что сказано в первом документе о Besk?", "a-2030"),
        ("哪些声明提到Garn？", "第二份声明里Sund怎么样？", "b-2032"),
        ("ما هي البيانات التي تذكر Garn؟", "ماذا قال البيان الثاني عن Sund؟", "b-2032"),
    ],
)
def test_one_of_them_is_asked_in_every_language(
    ask: Callable[..., Answer], before: str, question: str, statement: str
) -> None:
    answer = ask(question, earlier=[remember(ask(before))])
    assert {*list_cited(answer)} == {statement}


def test_a_later_part_stays_with_the_statement_of_the_first(ask: Callable[..., Answer]) -> None:
    asked = "Is that first one legally enforced, and does it mention shells?"
    answer = ask(asked, earlier=[remember(ask(SERIES))])
    assert "shells" not in "".join(each.quote for each in answer.citations)
    assert "c-2033" not in list_cited(answer)


@pytest.mark.parametrize(
    "question",
    [
        "In what are the tolls paid, according to the third one?",
        "What does the Keld Declaration say of tolls in the first statement?",
    ],
)
def test_what_chooses_none_of_them_is_no_such_question(
    ask: Callable[..., Answer], question: str
) -> None:
    understood = ask(question, earlier=[remember(ask(LISTED))]).understood
    assert "Velm Pledge" not in (understood or "")


@pytest.mark.parametrize(
    ("before", "question", "year", "count"),
    [
        (
            LISTED,
            "When and where was the latest one issued, and how many paragraphs has it?",
            2032,
            2,
        ),
        (LISTED, "When was the oldest one issued, and how many paragraphs does it have?", 2030, 2),
        (
            "¿Qué declaraciones mencionan Garn?",
            "¿Cuándo y dónde se emitió la última y cuántos párrafos tiene?",
            2032,
            2,
        ),
        (
            "Quelles déclarations mentionnent Garn ?",
            "Quand la dernière a-t-elle été publiée, et combien de paragraphes compte-t-elle ?",
            2032,
            2,
        ),
    ],
)
def test_each_part_that_asks_of_one_of_them_is_answered_of_that_one(
    ask: Callable[..., Answer], before: str, question: str, year: int, count: int
) -> None:
    answer = ask(question, earlier=[remember(ask(before))])
    assert str(year) in answer.lines[0].text
    assert f" {count} p" in answer.lines[-1].text
    assert len(answer.named) == 1
    assert not answer.abstained


def test_when_and_who_are_both_told_where_one_line_says_both(ask: Callable[..., Answer]) -> None:
    asked = "When was the latest one issued, and who signed it?"
    answer = ask(asked, earlier=[remember(ask(LISTED))])
    assert "2032" in answer.text
    assert "Chad, Mali, Peru" in answer.text


@pytest.mark.parametrize(
    ("before", "question", "says"),
    [
        (
            "Which statements mention silver?",
            "Did any of them mention Sund by name?",
            "Velm Pledge",
        ),
        (LISTED, "And do any of these mention shells?", "nowhere"),
        (LISTED, "Did any of them condemn Sund over tolls?", "condemns"),
        ("¿Qué declaraciones mencionan Garn?", "¿Alguna de ellas menciona a Fiji?", "Fiji"),
        ("Quelles déclarations mentionnent Garn ?", "L’une d’elles mentionne Fidji ?", "Fidji"),
    ],
)
def test_whether_any_of_them_does_something_is_asked_of_them_alone(
    ask: Callable[..., Answer], before: str, question: str, says: str
) -> None:
    answer = ask(question, earlier=[remember(ask(before))])
    assert not answer.citations
    assert says in answer.text
    assert "Keld" not in answer.text
