"""Questions joined to others: a later part goes on from the first, two that are named are two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.question.parts import split_parts
from assistant.question.turns.leaning.followups import remember
from tests.told import list_cited

STATEMENTS = {
    "velm-2031": (
        "Velm Declaration on Lamps\n\nVelm, 3 May 2031\n\n"
        "1. The lamps of the quay are lit at dusk.\n\n2. We will mend the bells of the quay.\n"
    ),
    "orsa-2032": (
        "Orsa Leaders’ Communiqué\n\nOrsa, 4 June 2032\n\n"
        "1. Lamps are lit by keepers, and the bells are rung.\n"
    ),
    "orsa-2033": (
        "Statement of the Orsa Council\n\nOrsa, 5 July 2033\n\n1. The bells of Orsa are new.\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "cited"),
    [
        ("Which statements mention lamps, and which is the latest?", "orsa-2032"),
        ("Which statements mention lamps? Which is the earliest?", "velm-2031"),
        ("Which statements mention bells, and who said it first?", "velm-2031"),
    ],
)
def test_a_later_part_goes_on_from_the_list_before(
    ask: Callable[..., Answer], question: str, cited: str
) -> None:
    answer = ask(question)
    first, *_ = split_parts(question)
    alone = len(ask(first).citations)
    assert list_cited(answer)[alone:] == [cited]
    assert answer.lookup is None


def test_a_follow_up_goes_on_from_the_list_of_the_first_part(ask: Callable[..., Answer]) -> None:
    first = ask("Which statements mention bells, and who said it first?")
    answer = ask("And since 2032?", earlier=[remember(first)])
    assert list_cited(answer) == ["orsa-2032", "orsa-2033"]


def test_what_was_said_is_quoted_once(ask: Callable[..., Answer]) -> None:
    answer = ask("When were lamps last mentioned, and what was said?")
    assert list_cited(answer) == ["orsa-2032"]
    assert not answer.abstained


def test_two_that_are_named_side_by_side_each_say_something(ask: Callable[..., Answer]) -> None:
    question = "What do the Velm Declaration and the Orsa communiqué of June 2032 say about lamps?"
    answer = ask(question)
    assert list_cited(answer) == ["velm-2031", "orsa-2032"]
    assert "No statement here is known" not in answer.text


def test_both_are_those_of_the_part_before(ask: Callable[..., Answer]) -> None:
    two = "the Velm Declaration and the Orsa communiqué of June 2032"
    answer = ask(f"What do {two} say about lamps, and do both mention keepers?")
    assert list_cited(answer) == ["velm-2031", "orsa-2032", "orsa-2032"]
    assert "1 of the 2 statements searched" in answer.text


def test_any_statements_are_not_the_one_that_has_the_words(ask: Callable[..., Answer]) -> None:
    answer = ask("Do any statements issued after May 2032 mention lamps?")
    assert "1 of the 2 statements searched" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Are bells mentioned anywhere in the collection?",
        "Are bells mentioned anywhere?",
        "Which statements in the collection mention bells?",
    ],
)
def test_the_collection_is_all_that_is_here(ask: Callable[..., Answer], question: str) -> None:
    assert list_cited(ask(question)) == ["velm-2031", "orsa-2032", "orsa-2033"]


def test_what_stands_nowhere_in_the_collection_is_denied(ask: Callable[..., Answer]) -> None:
    assert "nowhere" in ask("Are whales mentioned anywhere in the collection?").text


def test_a_word_for_several_names_no_title(ask: Callable[..., Answer]) -> None:
    answer = ask("Which Orsa leaders’ statements mention bells?")
    assert "orsa-2032" in list_cited(answer)


def test_commitments_are_those_of_the_statement_that_is_named_whole(
    ask: Callable[..., Answer],
) -> None:
    answer = ask("What are the key commitments of the Velm Declaration on Lamps?")
    assert [each.quote for each in answer.citations] == ["We will mend the bells of the quay."]
