"""A number behind an abbreviation is part of a sentence, though no full stop follows."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.tracing.drafts.draft import Status
from tests.conftest import NewAssistant

ITEM = "to inspect each year every storage tank that lies within the meaning of {}"
PAIRS = [
    ("Art.15", "Art.18"),
    ("Annex No.12", "Annex No.14"),
    ("Fr.50", "Fr.90"),
    ("Sec.12", "Sec.13"),
    ("para.7", "para.8"),
    ("Res.12", "Res.14"),
]


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(
        {
            str(number): f"TANK PLAN {number}\n\nThe members agree:\n\n- {ITEM.format(held)}\n"
            for number, (held, _) in enumerate(PAIRS)
        }
    )


@pytest.mark.parametrize(("held", "asked"), PAIRS)
def test_another_number_is_a_change(assistant: Assistant, held: str, asked: str) -> None:
    draft = "The members agree:\n\n- {}\n"
    _, same = assistant.tracer.check(draft.format(ITEM.format(held))).sentences
    assert same.status is Status.AGREED
    assert same.place is not None
    assert same.place.quote.endswith(held)
    _, changed = assistant.tracer.check(draft.format(ITEM.format(asked))).sentences
    assert changed.status is Status.CHANGED
    assert changed.place is not None
    assert any(asked.rpartition(".")[2] in each.after for each in changed.place.changes)


def test_the_mark_of_a_note_is_no_part_of_a_sentence(assistant: Assistant) -> None:
    (same,) = assistant.tracer.check(f"{ITEM.format('Art.15')} forever.12").sentences
    assert same.place is not None
    assert [each.after for each in same.place.changes] == ["forever"]
