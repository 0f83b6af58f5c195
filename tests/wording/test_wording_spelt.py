"""A few words are traced in both English spellings, and it is told which is which."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.retrieval.scope import Scope
from tests.conftest import NewAssistant

STATEMENTS = {
    "2021": "Statement of Fiji\n\nLindau, 3 May 2021\n\n1. The harbor lamps are lit at dusk.\n",
    "2023": "Statement of Peru\n\nOrsa, 8 August 2023\n\n1. All harbour lamps are green.\n",
    "2024": "Statement of Mali\n\nVelm, 8 August 2024\n\n1. The lamps of the harbor are red.\n",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    ("words", "first", "other"),
    [("harbor lamps", "2021", "2023"), ("harbour lamps", "2023", "2021")],
)
def test_the_other_spelling_is_told_apart(
    assistant: Assistant, words: str, first: str, other: str
) -> None:
    answer = assistant.ask(f"Where did “{words}” first appear?")
    assert [each.source for each in answer.citations] == [f"{first}.txt", f"{other}.txt"]
    assert "in 1 statement" in answer.lines[0].text
    assert "Nearly so in 1 statement" in answer.text


def test_where_else_finds_the_other_spelling(assistant: Assistant) -> None:
    places = assistant.tracer.trace("harbour lamps").places
    assert [each.source for each in places] == ["2021.txt", "2023.txt"]
    assert [[(c.before, c.after) for c in each.changes] for each in places] == [
        [("harbor", "harbour")],
        [],
    ]
    assert [each.same for each in places] == [False, True]


def test_a_place_is_told_once(assistant: Assistant) -> None:
    for words in ("harbour lamps are lit at dusk", "lit at dusk", "the lamps of the harbour"):
        places = assistant.tracer.trace(words).places
        assert len({each.statement for each in places}) == len(places)
        assert places


def test_a_scope_holds_for_it(assistant: Assistant) -> None:
    found = assistant.tracer.trace("harbour lamps", Scope(since="2023-01-01"))
    assert [each.source for each in found.places] == ["2023.txt"]


@pytest.mark.parametrize(
    "question",
    [
        "Where did “{}” last appear?",
        "When was “{}” last used?",
        "What is the latest statement that says “{}”?",
        "Quelle est la dernière déclaration qui mentionne « {} » ?",
    ],
)
def test_where_words_last_stood_is_told_in_another_spelling(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question.format("harbor lamps are green"))
    assert [each.source for each in answer.citations] == ["2023.txt"]
    assert not answer.abstained
    own = assistant.ask(question.format("harbour lamps"))
    assert [each.source for each in own.citations] == ["2023.txt"]
