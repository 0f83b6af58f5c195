"""Questions of statements that were just listed, in whatever words, and what is asked on."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.turns.leaning.followups import remember
from tests.conftest import NewAssistant
from tests.followups.test_another import ask_on

STATEMENTS = {
    "besk": (
        "Joint Statement of Peru and Mali\n\nBesk, 3 May 2021\n\n"
        "1. Barley is sown.\n\n2. Bells and lightships are repaired; dues are 3 per cent.\n"
    ),
    "keld": (
        "Joint Statement of Norway and Fiji\n\nKeld, 9 March 2024\n\n"
        "1. Barley is cut, and bells are rung.\n\n2. The dues are 5 per cent.\n"
    ),
    "lorn": (
        "Joint Statement of Chad and Chile\n\nLorn, 4 June 2022\n\n"
        "1. Lightships are painted, and bells are cast.\n"
    ),
}


@pytest.fixture(scope="module")
def listing(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    ("questions", "cited"),
    [
        (
            (
                "Which statements mention barley?",
                "In how many of these does the lightship come up?",
            ),
            "1",
        ),
        (("Which statements mention barley?", "Out of those, which bring up lightships?"), "1"),
        (("Which statements mention barley?", "just the ones that talk about lightships"), "1"),
        (
            ("¿Qué declaraciones mencionan barley?", "¿Cuáles de ellas hablan también de bells?"),
            "2",
        ),
        (("哪些声明提到barley？", "其中有几份也提到lightships？"), "1"),
    ],
)
def test_what_was_listed_is_asked_in_other_words(
    listing: Assistant, questions: tuple[str, ...], cited: str
) -> None:
    assert ask_on(listing, questions)[0] == ({"besk", "keld"} if cited == "2" else {"besk"})


@pytest.mark.parametrize(
    "questions",
    [
        ("Which of these mention bells?", "And lightships?"),
        ("How many of these mention lightships?", "Which ones?"),
        ("Out of those, how many bring up lightships?", "Which ones?"),
    ],
)
def test_what_is_asked_on_stays_with_what_was_listed(
    listing: Assistant, questions: tuple[str, ...]
) -> None:
    assert ask_on(listing, ("Which statements mention barley?", *questions))[0] == {"besk"}


def test_a_question_that_names_statements_itself_leaves_what_was_listed(listing: Assistant) -> None:
    turns = (
        "Which statements mention barley?",
        "And what about the newest text with lightships in it?",
    )
    assert ask_on(listing, turns)[0] == {"lorn"}


def test_a_time_of_another_party_is_not_kept(listing: Assistant) -> None:
    turn = remember(listing.ask("Which dues were agreed with Peru in May 2021?"))
    answer = listing.ask("What about Norway?", earlier=[turn])
    assert answer.understood == "Which dues were agreed with Norway?"
