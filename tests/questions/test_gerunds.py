"""A list of what mentions trains has none that only speaks of training."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.language.gerunds import is_form
from tests.conftest import NewAssistant

STATEMENTS = {
    "trains": "Joint Statement of Fiji and Peru\n\nLindau, 3 May 2021\n\n1. Trains run at noon.\n",
    "train": "Joint Statement of Fiji and Mali\n\nOrsa, 8 August 2023\n\n1. One train is red.\n",
    "training": "Joint Statement of Fiji and Chad\n\nVelm, 9 March 2024\n\n1. Training goes on.\n",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    ("question", "files"),
    [
        ("Which statements mention trains?", {"trains", "train"}),
        ("Which statements mention training?", {"training"}),
        ("Which statements mention train?", {"trains", "train", "training"}),
    ],
)
def test_what_has_the_same_stem_is_not_always_the_same_word(
    assistant: Assistant, question: str, files: set[str]
) -> None:
    answer = assistant.ask(question)
    assert {each.source.removesuffix(".txt") for each in answer.citations} == files


@pytest.mark.parametrize(
    ("met", "asked", "is_one"),
    [
        ("ruling", "rules", False),
        ("rules", "ruling", False),
        ("Rulings", "ruling", True),
        ("mining", "mines", False),
        ("accessing", "access", True),
        ("trading", "trade", True),
        ("meetings", "meeting", True),
    ],
)
def test_gerunds_are_no_forms_of_plurals(met: str, asked: str, is_one: bool) -> None:
    assert is_form(met, asked) is is_one
