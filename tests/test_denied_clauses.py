"""A subject that is a clause is searched, not denied for the verb that it is asked with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from tests.conftest import NewAssistant

STATEMENTS = {
    "harbour-2030": (
        "Harbour Council Statement\n\nVelm, 8 August 2030\n\n"
        "1. Tarn will acquire its first icebreakers at the earliest date possible.\n\n"
        "2. Ferries run on Sundays.\n"
    ),
    "harbour-2032": (
        "Harbour Council Statement\n\nTarn, 2 May 2032\n\n"
        "1. Tarn will receive its first icebreakers in the early 2040s.\n\n"
        "2. The bells are gilded.\n"
    ),
}


@pytest.fixture(scope="module")
def ask(assistant_over: NewAssistant) -> Callable[..., Answer]:
    return assistant_over(STATEMENTS).ask


@pytest.mark.parametrize(
    "question",
    [
        "How did the wording on when Tarn gets its icebreakers change from 2030 to 2032?",
        "Which statements mention when Tarn obtains its icebreakers?",
        "Which statements mention icebreakers that Tarn obtains?",
        "What do the statements say about when Tarn obtains its icebreakers?",
    ],
)
def test_a_clause_is_answered_by_what_is_nearest(ask: Callable[..., Answer], question: str) -> None:
    answer = ask(question)
    assert not answer.abstained
    assert "icebreakers" in answer.citations[0].quote
    assert "mentioned nowhere" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Which statements mention who feeds the zebras?",
        "Which statements mention whether zebras swim?",
    ],
)
def test_a_clause_that_nothing_answers_is_not_found_rather_than_nowhere(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert answer.abstained
    assert "mentioned nowhere" not in answer.text


def test_a_noun_is_denied(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements mention gilded zebras?")
    assert "none has the word “zebras”" in answer.text
