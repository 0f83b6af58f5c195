"""What is selected or cited of a paragraph is asked for alone, without its own place."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from tests.conftest import NewAssistant

FERRIES = "Ferries carry grain without toll until the end of the year."
LAMPS = "The keepers light all lamps of the northern shore at dusk."
STATEMENTS = {
    "both": f"Statement of Fiji\n\nLindau, 3 May 2021\n\n1. {FERRIES} {LAMPS} {FERRIES}\n",
    "ferries": f"Statement of Peru\n\nOrsa, 8 August 2023\n\n1. {FERRIES}\n",
    "lamps": f"Statement of Mali\n\nVelm, 9 May 2024\n\n1. {LAMPS}\n",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    ("part", "starts"),
    [
        (LAMPS, [("lamps", 0)]),
        (LAMPS.replace(" of ", "\n  of "), [("lamps", 0)]),
        (FERRIES, [("both", len(f"{FERRIES} {LAMPS} ")), ("ferries", 0)]),
        ("all lamps of the northern shore", [("lamps", 18)]),
    ],
)
def test_a_part_is_traced_without_its_own_place(
    assistant: Assistant, part: str, starts: list[tuple[str, int]]
) -> None:
    found = assistant.tracer.trace_part("both", "[1]", part)
    assert [(each.statement, each.start) for each in found.places] == starts
    assert not [each for each in found.near if each.statement == "both"]


@pytest.mark.parametrize("part", ["", f"{FERRIES} {LAMPS} {FERRIES}", "What nobody said."])
def test_what_is_no_part_asks_for_the_whole(assistant: Assistant, part: str) -> None:
    whole = assistant.tracer.trace_paragraph("both", "[1]")
    assert assistant.tracer.trace_part("both", "[1]", part) == whole
