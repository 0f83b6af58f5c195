"""Words stand somewhere only if the amounts do: “€600” is not “$600”."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from tests.conftest import NewAssistant

PLAN = (
    "COLD STORES PLAN\n\nLanvec, 3 May 2031\n\n"
    "1. Temperatures shall be kept below −5 °C in all cold stores.\n\n"
    "2. The members protect 40 km² of coastal mangrove.\n\n"
    "3. They will spend $600 billion on lamps and hold to 1.5 degrees.\n\n"
    "4. At least ≥ 12 lamps hang in 20% of the halls.\n"
)
NOWHERE = "No statement has just these words."


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over({"plan": PLAN})


@pytest.mark.parametrize(
    "words",
    [
        "€600 billion",
        "$600 billion on lamps and hold to 1.5%",
        "below 5 °C in all cold stores",
        "5 °C in all cold stores",
        "40 km³ of coastal mangrove",
        "≤ 12 lamps hang",
        "20‰ of the halls",
    ],
)
def test_other_amounts_stand_nowhere(assistant: Assistant, words: str) -> None:
    assert NOWHERE in assistant.ask(f"Where did “{words}” first appear?").text


@pytest.mark.parametrize(
    "words",
    [
        "$600 billion",
        "600 billion",
        "below −5 °C in all cold stores",
        "40 km² of coastal mangrove",
        "hold to 1.5 degrees",
        "20% of the halls",
        "of coastal mangrove",
    ],
)
def test_the_same_amounts_stand_there(assistant: Assistant, words: str) -> None:
    assert "stands in 1 statement" in assistant.ask(f"Where did “{words}” first appear?").text
