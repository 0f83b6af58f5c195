"""A raised 2 or 3 behind a unit of length is a part of the text, in any script and format."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.readers.raised import is_note
from ingest.readers.rtf import read_rtf

SQUARED = (
    "120 km", "500 км", "12 млн км", "1,2 млн. м", "٥٠٠ كم", "500平方米/公里", "120公里",
    "三百万公里", "40 hm", "3 mi", "12 million km", "7 Mm", "90 W/m", "4 kg·m", "per km", "(m",
    "50 persons/km", "9 m/s", "30 feet", "5 inches", "250 kilomètres", "250 километров",
    "30 Meter", "8 yd",
)  # fmt: skip


@pytest.mark.parametrize("before", SQUARED)
@pytest.mark.parametrize("raised", ["2", "³"])
def test_exponents_of_units_are_no_notes(before: str, raised: str) -> None:
    assert not is_note(raised, f"The lake has {before}")


@pytest.mark.parametrize(
    ("before", "raised"),
    [
        ("as agreed in", "2"),
        ("on foot", "3"),
        ("the programm", "2"),
        ("сказанном", "2"),
        ("по плану м", "7"),
        ("كم", "9"),
        ("120 km", "12"),
        ("500 км", "1"),
        ("the towns", "2"),
        ("the last mile", "2"),
        ("那几公里", "2"),
    ],
)
def test_other_raised_numbers_are(before: str, raised: str) -> None:
    assert is_note(raised, before)


@pytest.mark.parametrize(
    ("coded", "shown"),
    [
        (r"The lake has 500 km{\super 2} of water.", "The lake has 500 km2 of water."),
        (r"The lake has 500 km}{\fs24\super 2}{\fs24  of water.", "The lake has 500 km2 of water."),
        (r"500 \u1082?\u1084?{\super 2}", "500 км2"),
        (r"10{\super 6} tonnes", "10^6 tonnes"),
        (r"The towns{\super 2} agree.", "The towns agree."),
        (r"120 km{\super 14} of road", "120 km of road"),
    ],
)
def test_rich_text_keeps_exponents(tmp_path: Path, coded: str, shown: str) -> None:
    file = tmp_path / "plan.rtf"
    file.write_text("{\\rtf1\\ansi {" + coded + "}}", encoding="latin-1")
    assert [line.text for line in read_rtf(file).lines] == [shown]
