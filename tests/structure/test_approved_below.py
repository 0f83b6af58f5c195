"""Rules that a decision approves, printed below it under a heading of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import FORMATS, list_labels, read_document

LAMPS = "The lamps of the harbour are lit at dusk."
OIL = "The oil for the lamps is bought in May."


@pytest.mark.parametrize("suffix", (*FORMATS, "md"))
@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        ("RULES OF LAMPS", "I. General", "II. Keepers"),
        ("ПРАВИЛА освещения паромов", "I. Общие положения", "II. Обязанности владельцев"),
        ("RÈGLEMENT DES LAMPES", "A. Généralités", "B. Gardiens"),
        ("灯塔管理规定", "一、总则", "二、守塔人"),
    ],
)
def test_numbers_that_run_on_through_rules_say_the_rules(
    tmp_path: Path, suffix: str, name: str, first: str, second: str
) -> None:
    mark = "## " if suffix == "md" else ""
    text = (
        f"On the Harbours of Lorn\n\nThe Council decides:\n\n1. {OIL}\n\n2. {LAMPS}\n\n"
        f"{mark}{name}\n\n{mark}{first}\n\n1. {LAMPS}\n\n2. {OIL}\n\n"
        f"{mark}{second}\n\n3. {LAMPS}\n\n4. {OIL}"
    )
    numbered = [f"{name}, {number}" for number in (1, 2, 3, 4)]
    assert list_labels(read_document(tmp_path, text, suffix)) == [None, "1", "2", *numbered]
