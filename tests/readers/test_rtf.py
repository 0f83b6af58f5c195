"""Rich text gives its text with the numbers of its lists, final and without what it hides."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.errors import UnreadableError
from ingest.parsing.parse import parse_file
from ingest.readers.source import read_source
from tests.reading import GOAL, LIMITS, write

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}}"
    r"{\stylesheet{\s1 heading;}}{\info{\title Secret}}{\header Page head\par}"
)


def write_rtf(folder: Path, body: str) -> Path:
    return write(folder, "plan.rtf", (HEAD + body + "}").encode("ascii"))


def shown(path: Path) -> list[tuple[str | None, str]]:
    return [(each.label, each.text) for each in parse_file(path, LIMITS).paragraphs]


def test_numbers_of_lists_are_kept(tmp_path: Path) -> None:
    body = (
        rf"{{\listtext\pard\plain 1.\tab}}{GOAL}\par {{\pntext\f0 2.\tab}}{GOAL}\par "
        rf"\pard 3. {GOAL}{{\super 12}}\par"
    )
    assert shown(write_rtf(tmp_path, body)) == [("1", GOAL), ("2", GOAL), ("3", GOAL)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"Les villes r\'e9parent les ponts \u8212- \'ab d\'e9j\'e0 \'bb.\par", None),
        (r"{\f1 \'c3\'ee\'f0\'ee\'e4\'e0 \'f7\'e8\'ed\'ff\'f2 \'ec\'ee\'f1\'f2\'fb.}\par",
         "Города чинят мосты."),
        (r"\uc1\u21508?\u24066?\u20462?\u22797?\u26725?\u26753?\u12290?\par", "各市修复桥梁。"),
        (r"The 30{\super th} day.\par", "The 30th day."),
        (r"They {\deleted never }{\revised always }meet{\v secretly}.\par", "They always meet."),
        (r"They shall {\strike not }meet.\par", "They shall meet."),
        (r"They shall {\f0\striked1 not }meet.\par", "They shall meet."),
        (r"They shall \strike not \strike0 meet.\par", "They shall meet."),
        (r"The {\strike l}evel {\strike0 stays}.\par", "The level stays."),
        (r"{\pict\bin9 }{\par {x} }They meet.\par", "They meet."),
        (r"\bin3 }{\They {\*\x\bin4 abcd}meet.\par", "They meet."),
        (r"They \\bin9 meet.\par", r"They \bin9 meet."),
        (r"They\u99999999999? m\u-99999999999?\u1114112?t.\par", "They\ufffd m\ufffd\ufffdt."),
        (r"\fs99999999999999 They \u128674? \u-10179?\u-8542? meet.\par", "They 🚢 🚢 meet."),
        (r"\u-8192?{\f0\u61623?\tab They meet.\u57345?}\par", "\ue000• They meet.\ue001"),
    ],
)  # fmt: skip
def test_text_is_as_it_is_printed(tmp_path: Path, body: str, expected: str | None) -> None:
    lines = read_source(write_rtf(tmp_path, body), LIMITS).lines
    wanted = expected or "Les villes réparent les ponts — « déjà »."
    assert [line.text for line in lines] == [wanted]


@pytest.mark.parametrize(
    ("first", "note", "expected"),
    [
        ("The ports meet.", r"{\super\chftn}{\footnote\pard\plain {\super\chftn} See the plan.\par"
         r" It is old.}", "See the plan. It is old."),
        (r"\'cf\'ee\'f0\'f2\'fb \'e6\'e4\'f3\'f2.",
         r"{\f1 {\footnote \'d1\'ec. \'ef\'eb\'e0\'ed.}}", "См. план."),
        ("Les ports.", r"{\*\footnote\ftnalt Voir \{le\} plan.}", "Voir {le} plan."),
    ],
)  # fmt: skip
def test_a_note_is_apart_with_what_points_to_it(
    tmp_path: Path, first: str, note: str, expected: str
) -> None:
    statement = parse_file(
        write_rtf(tmp_path, rf"1. {{\f1 {first}}}{note}\par 2. {GOAL}\par"), LIMITS
    )
    assert [each.label for each in statement.paragraphs] == ["1", "2"]
    assert statement.paragraphs[1].text == GOAL
    assert statement.furniture[-1] == expected
    assert [(each.ordinal, each.mark) for each in statement.notes] == [(1, "1")]


def test_a_cell_may_point_to_a_note(tmp_path: Path) -> None:
    rows = r"\trowd Port\cell Part\cell\row \trowd Selby{\footnote Old.}\cell 60 %\cell\row "
    path = write_rtf(tmp_path, rf"1. {GOAL}\par {rows}\pard 2. {GOAL}\par")
    assert shown(path)[0] == ("1", f"{GOAL}\nPort: Part\nSelby: 60 %")
    assert parse_file(path, LIMITS).furniture == ("Old.",)


def test_changes_and_hidden_text_are_said(tmp_path: Path) -> None:
    path = write_rtf(tmp_path, rf"{GOAL}{{\deleted No.}}{{\revised Yes.}}{{\v Secret.}}\par")
    assert parse_file(path, LIMITS).remarks == (
        "2 tracked changes are open; it is read as if all were accepted",
        "hidden or struck-out text is left out",
    )


def test_a_table_is_a_block_of_its_paragraph(tmp_path: Path) -> None:
    rows = "".join(
        rf"\trowd\cellx1000\cellx2000 {first}\cell {second}\cell\row "
        for first, second in (("Port", "Part"), ("Alvora", "60 %"))
    )
    path = write_rtf(tmp_path, rf"1. {GOAL}\par {rows}\pard 2. {GOAL}\par")
    assert shown(path) == [("1", f"{GOAL}\nPort: Part\nAlvora: 60 %"), ("2", GOAL)]


@pytest.mark.parametrize("body", ["{" * 50_000, r"\u99999999999 a\par", r"\uc-5\u1?" * 900, "}}}a"])
def test_damaged_files_end_in_text_or_one_line(tmp_path: Path, body: str) -> None:
    path = write_rtf(tmp_path, body)
    try:
        assert parse_file(path, LIMITS).paragraphs
    except UnreadableError as error:
        assert "\n" not in str(error)


@pytest.mark.parametrize(
    "body", [r"\bin999999999 They meet.\par", r"{\pict\bin99 They meet.}", rf"\bin{'9' * 5_000} a"]
)
def test_text_is_not_taken_for_bytes_that_are_not_there(tmp_path: Path, body: str) -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        read_source(write_rtf(tmp_path, body), LIMITS)
