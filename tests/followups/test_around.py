"""Where a follow-up is refused, or answered by others than it goes on about, that is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answering.assistant import Assistant
from assistant.citing.answer import Answer
from assistant.question.turns.leaning.followups import remember
from tests.conftest import NewAssistant

STATEMENTS = {
    "fiji-2030": (
        "Joint Statement of Norway and Fiji on Duties\n\nSuva, 8 August 2030\n\n"
        "1. Norway will levy a duty of 19 percent on the ropes of Fiji.\n\n"
        "2. Ferries run daily.\n"
    ),
    "peru-2031": (
        "Joint Statement of Norway and Peru on Duties\n\nLima, 3 March 2031\n\n"
        "1. Norway will levy a duty of 23 percent on the ropes of Peru.\n\n"
        "2. The bells are gilded.\n"
    ),
    "chile-2032": (
        "Joint Statement of Norway and Chile on Lamps\n\nOslo, 4 May 2032\n\n"
        "1. The lamps of the strait are lit at dusk.\n\n2. The keepers are thanked.\n"
    ),
}
FIRST = "What duty does Norway levy on the ropes of Fiji?"


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


def ask_on(assistant: Assistant, first: str, then: str) -> Answer:
    return assistant.ask(then, earlier=[remember(assistant.ask(first))])


def test_a_party_that_it_does_not_name_is_asked_of_its_own(assistant: Assistant) -> None:
    answer = ask_on(assistant, FIRST, "and what about Peru?")
    assert [each.source for each in answer.citations] == ["peru-2031.txt"]


def test_what_it_does_not_say_of_its_subject_is_not_looked_for_elsewhere(
    assistant: Assistant,
) -> None:
    answer = ask_on(assistant, FIRST, "And what does it say about lamps?")
    assert "does not mention “lamps”" in answer.text
    assert not answer.citations


def test_a_later_part_stays_with_the_statement_of_the_first(ask: Callable[..., Answer]) -> None:
    answer = ask(
        "What does the statement of Norway and Fiji say about ropes? "
        "And what does it say about Chile?"
    )
    assert {each.source for each in answer.citations} == {"fiji-2030.txt"}


def test_what_no_other_answers_is_refused_alone(assistant: Assistant) -> None:
    answer = ask_on(assistant, FIRST, "and who won the regatta there?")
    assert answer.abstained
    assert not answer.citations


def test_what_others_answer_is_said_not_to_be_of_the_one_told(assistant: Assistant) -> None:
    first = "What does the Joint Statement of Norway and Fiji on Duties say about ferries?"
    answer = ask_on(assistant, first, "what is lit at dusk?")
    assert answer.text.startswith("No answer to this was found in “Joint Statement of Norway and F")
    assert {each.source for each in answer.citations} == {"chile-2032.txt"}


def test_a_party_of_the_one_told_is_asked_of_no_other(assistant: Assistant) -> None:
    first = "What does the statement of Norway and Fiji say about ropes?"
    answer = ask_on(assistant, first, "And what does Fiji say about bells?")
    assert answer.abstained
    assert not answer.citations


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("Which statements mention ropes?", "and the first of them all, what does it say exactly?"),
        ("¿Qué declaraciones mencionan a Noruega?", "¿Y la primera de todas, qué dice?"),
        ("哪些声明提到挪威？", "那最早的一份呢？原文怎么说的"),
    ],
)
def test_the_first_of_all_is_asked_for_with_what_it_says(
    assistant: Assistant, first: str, then: str
) -> None:
    answer = ask_on(assistant, first, then)
    cited = {each.source for each in answer.citations} | {each.source for each in answer.named}
    assert cited == {"fiji-2030.txt"}


def test_no_party_is_put_into_the_title_of_a_statement(assistant: Assistant) -> None:
    first = assistant.ask(
        "What does the Joint Statement of Norway and Fiji on Duties say of ropes?"
    )
    then = assistant.ask("what does it say about ferries?", earlier=[remember(first)])
    answer = assistant.ask("and what about Chile?", earlier=[remember(then)])
    assert "Chile and Fiji" not in (answer.understood or "")
    assert "Joint Statement of Norway and Fiji" in (answer.understood or "")
