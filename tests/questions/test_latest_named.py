"""The latest of the statements that a name fits is told, in whatever order their titles have it."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from tests.conftest import NewAssistant

TEXT = "{title}\n\nOrsa, {day}\n\n1. The towns will light {n} lamps on the Tovaku Islands.\n"
TITLED = {
    "2029": ("Harbour Leaders’ Joint Statement: A Calm Sea", "3 May 2029"),
    "2031": ("Harbour Joint Leaders’ Statement", "4 May 2031"),
    "2033": ("Harbour Leaders’ Joint Statement", "5 May 2033"),
    "2034": ("Harbour Pilots’ Joint Statement", "6 May 2034"),
}
"""What only one title has side by side, “Leaders’ Statement”, others have as well."""


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(
        {
            f"{name}.txt": TEXT.format(title=title, day=day, n=number)
            for number, (name, (title, day)) in enumerate(TITLED.items(), 10)
        }
    )


@pytest.mark.parametrize(
    ("question", "year"),
    [
        ("What is the latest Harbour leaders' statement?", "2033"),
        ("Which is the latest Harbour leaders' statement in the files?", "2033"),
        ("Which is the first Harbour leaders’ statement?", "2029"),
        ("What does paragraph 1 of the 2033 Harbour leaders' statement say?", "12 lamps"),
        ("What does paragraph 1 of the 2029 Harbour leaders statement say?", "10 lamps"),
    ],
)
def test_titles_that_say_joint_elsewhere_are_called_so_too(
    assistant: Assistant, question: str, year: str
) -> None:
    assert year in assistant.ask(question).text


def test_a_name_that_is_said_of_several_is_found(assistant: Assistant) -> None:
    answer = assistant.ask("Which statements mention the Tovakus?")
    assert answer.lines[0].text == "Read as Tovaku."
    assert len(answer.statements) == len(TITLED)
