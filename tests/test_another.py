"""Follow-ups of another statement, named by its time, its name or its party alone."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.turns.followups import Turn, remember
from tests.conftest import NewAssistant

STATEMENTS = {
    "fiji-2021": "Joint Statement of Fiji and Peru\n\nNadi, 3 May 2021\n\n1. Radar guides ferries.\n",
    "fiji-2024": "Joint Statement of Fiji and Peru\n\nNadi, 9 March 2024\n\n1. Radar is on.\n",
    "lindau": "Lindau Communiqué\n\nLindau, 4 June 2022\n\n1. Ferries carry barley.\n",
    "orsa": "Orsa Communiqué\n\nOrsa, 8 August 2023\n\n1. Barley and radar are sold.\n",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


def ask_on(assistant: Assistant, questions: tuple[str, ...]) -> tuple[set[str], str]:
    """Ask one question after another; give what the last answer cites, and its text."""
    turns: list[Turn] = []
    for question in questions:
        answer = assistant.ask(question, earlier=turns)
        turns.append(remember(answer))
    return {each.source.removesuffix(".txt") for each in answer.citations}, answer.text


@pytest.mark.parametrize(
    ("questions", "cited"),
    [
        (
            (
                "What does the Fiji-Peru statement of May 2021 say about radar?",
                "Did the 2024 one also mention it?",
            ),
            {"fiji-2024"},
        ),
        (
            (
                "What does the Fiji-Peru statement of May 2021 say about radar?",
                "What does the 2024 statement say about it?",
            ),
            {"fiji-2024"},
        ),
        (
            (
                "Que dit la déclaration des Fidji et du Pérou de mai 2021 sur le radar ?",
                "Et celle de 2024 ?",
            ),
            {"fiji-2024"},
        ),
        (("What does the Lindau communiqué say about barley?", "What about Orsa?"), {"orsa"}),
        (("What does the Orsa communiqué say about radar?", "What about barley?"), {"orsa"}),
        (("Do any statements mention lamps?", "And barley?"), {"lindau", "orsa"}),
        (
            ("Which statements mention radar?", "Only the Fiji ones."),
            {"fiji-2021", "fiji-2024"},
        ),
    ],
)
def test_a_follow_up_is_asked_of_the_statements_it_names(
    assistant: Assistant, questions: tuple[str, ...], cited: set[str]
) -> None:
    assert ask_on(assistant, questions)[0] == cited


def test_those_of_a_party_that_has_none_are_said_to_be_none(assistant: Assistant) -> None:
    cited, text = ask_on(assistant, ("Which statements mention radar?", "And the ones with Mali?"))
    assert not cited
    assert "Mali" in text


def test_the_one_before_the_latest_is_the_one_before(assistant: Assistant) -> None:
    _, text = ask_on(assistant, ("What is the latest statement of Fiji?", "And the one before?"))
    assert "3 May 2021" in text


def test_words_in_brackets_are_another_name(assistant: Assistant) -> None:
    cited, _ = ask_on(assistant, ("Which statements mention orge (barley)?",))
    assert cited == {"lindau", "orsa"}


def test_a_comparison_on_either_of_two_finds_each(assistant: Assistant) -> None:
    asked = "Compare the Lindau communiqué and the Orsa communiqué on ferries or radar."
    assert ask_on(assistant, (asked,))[0] == {"lindau", "orsa"}


def test_what_there_is_is_told_with_its_time(assistant: Assistant) -> None:
    _, text = ask_on(assistant, ("Which years does the collection cover?",))
    assert "3 May 2021" in text
    assert "9 March 2024" in text
