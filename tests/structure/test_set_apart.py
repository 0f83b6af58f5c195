"""What a format sets apart of a block, the target of a link or the mark of a note, ends no page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import read_document

HEAD = "# Orsa Declaration\n\nOrsa, 3 March 2029\n\n"
GULLS = "Gulls are counted by both towns."


@pytest.mark.parametrize(
    "lamps",
    [
        "Plan for lamps without light",
        "Plan for [lamps](https://lamps.invalid) without light",
        "Plan for lamps without light[^1]",
        "Plan for lamps <!-- new --> without light",
        "Plan for lamps ~~and bells~~ without light",
        "Plan for [lamps](https://lamps.invalid)[^1] without [light](https://light.invalid)",
    ],
)
@pytest.mark.parametrize("before", ["1. Ministers agree.\n   - {}", "Ministers agree on a {}"])
def test_what_follows_is_no_part_of_its_sentence(tmp_path: Path, lamps: str, before: str) -> None:
    notes = "[^1]: Lamps of oil.\n" if "[^1]" in lamps else ""
    text = f"{HEAD}{before.format(lamps)}\n\n{GULLS}\n\nThe keepers sing.\n\n{notes}"
    read = read_document(tmp_path, text, "md")
    assert any(GULLS in each.text.split("\n") for each in read.paragraphs)
