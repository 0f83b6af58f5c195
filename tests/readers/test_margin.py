"""The numbers of lines in a margin are no words of the text."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from tests.documents import read_document
from tests.reading import read, write

TEXTS = [
    "1. The Council thanks the keepers of the 12 northern lamps, who have kept them burning "
    "through a long winter, and asks them to report on the oil that they have used.",
    "2. The Council decides to build a further lamp at the mouth of the river, of 20 metres, and "
    "to pay for it out of the fund that was set up in 1954 for the repair of quays.",
    "3. The Council meets again in the spring, when the ice is gone and the ferries run, in the "
    "town hall of Lorn, at the invitation of the mayor of that town.",
]
WIDTH = 22


def print_numbered(step: int, right: bool, page: int) -> str:
    """Give the texts with the numbers of lines, which begin anew after so many of them."""
    rows, number = [], 0
    for text in TEXTS:
        for line in textwrap.wrap(text, WIDTH):
            number = number % page + 1
            mark = str(number) if number % step == 0 else ""
            rows.append(f"{line:<{WIDTH}}     {mark}".rstrip() if right else f"{mark:>4}   {line}")
        rows.append("")
    return "RESOLUTION ON LAMPS\n\n" + "\n".join(rows)


@pytest.mark.parametrize("step", [1, 5])
@pytest.mark.parametrize("right", [False, True])
@pytest.mark.parametrize("page", [15, 100])
def test_numbers_of_lines_are_left_out(tmp_path: Path, step: int, right: bool, page: int) -> None:
    statement = read_document(tmp_path, print_numbered(step, right, page))
    assert [f"{each.label}. {each.text}" for each in statement.paragraphs] == TEXTS
    assert statement.remarks == ("the numbers of its lines are left out",)


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(f"{number}  Lamp of the pier" for number in range(1, 40)),
        "\n\n".join(f"{number}  Lamp of the pier" for number in range(5, 60, 5)),
        "\n\n".join(f"Lamps by pier   {number}" for number in (5, 10, 15)),
        "5   lamps burn here.\n\n10   lamps burn there.",
    ],
)
def test_other_numbers_at_the_ends_of_lines_stay(tmp_path: Path, text: str) -> None:
    lines = read(write(tmp_path, "lamps.txt", text))
    assert [line.text for line in lines] == [row for row in text.split("\n") if row]


def test_a_head_beside_the_number_of_a_page_is_left_out(tmp_path: Path) -> None:
    pages = [
        "R/LAMP/7\n4 May 2031\n\nREPORT ON LAMPS\n\n1. The lamps that the Council has seen,\n\n",
        "R/LAMP/7\npage 2\n\nbe they of tin or of glass, are old.\n\n2. They smoke.\n\n",
        "R/LAMP/7\npage 3\n\n3. They are to be mended.",
    ]
    statement = read_document(tmp_path, "".join(pages))
    assert [each.text for each in statement.paragraphs] == [
        "The lamps that the Council has seen, be they of tin or of glass, are old.",
        "They smoke.",
        "They are to be mended.",
    ]
    assert {each.heading for each in statement.paragraphs} == {None}
