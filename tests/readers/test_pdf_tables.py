"""Tables of a PDF are read row by row, its columns of two languages one after the other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics

from ingest.parsing.parse import parse_file
from tests.drawing import LEFT, Pen, draw, prose
from tests.reading import LIMITS

GERMAN = (
    "Die Städte am Fluss halten ihre Brücken offen und treffen sich in jedem Frühling, um die"
    " Boote zu zählen, die vorbeifahren, und mit den Dörfern zu teilen, was die Fähren verdienen."
)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            (("Port", "Month", "Share"), ("Alvora", "March", "40 percent"), ("Besk", "", "60")),
            "Port: Month; Share\nAlvora: Month March; Share 40 percent\nBesk: Share 60",
        ),
        (
            (("Partie", "Part"), ("Alvora", "6,1"), ("Besk et les îles", "2,4")),
            "Partie: Part\nAlvora: 6,1\nBesk et les îles: 2,4",
        ),
        (
            (("1", "Alvora", "March 2031"), ("2", "Besk", "June 2031")),
            "1: Alvora; March 2031\n2: Besk; June 2031",
        ),
    ],
)
def test_a_table_is_a_block_of_its_paragraph(
    tmp_path: Path, rows: tuple[tuple[str, ...], ...], expected: str
) -> None:
    def page(pen: Pen) -> None:
        pen.write_paragraph(f"1. {prose(30)}")
        pen.base -= 10
        for row in rows:
            pen.base -= 18
            for column, cell in enumerate(row):
                pen.place(cell, LEFT + 60 + 110 * column, pen.base)
        pen.base -= 20
        pen.write_paragraph(f"2. {prose(20, 4)}")

    draw(tmp_path / "plan.pdf", page)
    statement = parse_file(tmp_path / "plan.pdf", LIMITS)
    assert [(each.label, each.text) for each in statement.paragraphs] == [
        ("1", f"{prose(30)}\n{expected}"),
        ("2", prose(20, 4)),
    ]


def test_a_cell_may_run_over_lines(tmp_path: Path) -> None:
    def page(pen: Pen) -> None:
        pen.write_paragraph(f"1. {prose(30)}")
        for base, cells in (
            (620, ("Alvora", "keeps the lamp on")),
            (608, ("", "the northern reef")),
            (590, ("Besk", "keeps the buoy")),
        ):
            for column, cell in enumerate(cells):
                pen.place(cell, LEFT + 150 * column, base)

    lines = draw(tmp_path / "plan.pdf", page)
    assert [line.text for line in lines if line.table] == [
        "Alvora: keeps the lamp on the northern reef",
        "Besk: keeps the buoy",
    ]


def test_numbers_that_hang_beside_short_lines_are_no_table(tmp_path: Path) -> None:
    def page(pen: Pen) -> None:
        for number, text in enumerate(("Lamps", "Buoys", "Pilots"), 1):
            pen.write(f"The {text.lower()} are kept.", LEFT + 40, 18)
            pen.place(f"{number}.", LEFT, pen.base)

    assert not any(line.table for line in draw(tmp_path / "plan.pdf", page))


def test_two_columns_of_two_languages_are_two_texts(tmp_path: Path) -> None:
    texts = [(prose(120), f"{GERMAN} {GERMAN}"), (prose(90, 8), f"Im Mai {GERMAN} {GERMAN}")]

    def page(number: int) -> Callable[[Pen], None]:
        def fill(pen: Pen) -> None:
            for text, left in zip(texts[number], (LEFT, 320), strict=True):
                pen.base = 720
                pen.write_paragraph(f"{number + 1}. {text}", left, left + 210)

        return fill

    draw(tmp_path / "plan.pdf", page(0), page(1))
    statement = parse_file(tmp_path / "plan.pdf", LIMITS)
    assert [(each.label, each.text, each.page) for each in statement.paragraphs] == [
        ("1", texts[0][0], 1),
        ("2", texts[1][0], 2),
        ("Deutsch, 1", texts[0][1], 1),
        ("Deutsch, 2", texts[1][1], 2),
    ]


def spread(pen: Pen, words: str, width: float) -> None:
    """Write a justified line: the same gap between all its words."""
    listed = words.split()
    long = [pdfmetrics.stringWidth(word, pen.font, pen.size) for word in listed]
    gap = (width - sum(long)) / (len(listed) - 1)
    pen.base -= 13.2
    left = float(LEFT)
    for word, length in zip(listed, long, strict=True):
        pen.place(word, left, pen.base)
        left += length + gap


@pytest.mark.parametrize(
    "rows",
    [
        (
            "streamline technological base",
            "collaboration, and strengthen",
            "administrative reports",
        ),
        ("Verkehrsministerien der Städte", "Fährverbindungen am Fluss", "Lotsen der Inseln sind"),
        ("intergouvernementales et des", "communications des ports", "rend la lampe à tous"),
    ],
)
def test_justified_lines_of_few_words_are_no_table(tmp_path: Path, rows: tuple[str, ...]) -> None:
    def page(pen: Pen) -> None:
        for row in rows:
            spread(pen, row, 300)
        pen.write("are kept open.")

    lines = draw(tmp_path / "plan.pdf", page)
    assert not any(line.table for line in lines)
    assert " ".join(line.text for line in lines) == f"{' '.join(rows)} are kept open."


def test_even_columns_of_numbers_are_a_table(tmp_path: Path) -> None:
    def page(pen: Pen) -> None:
        for row in ("20 30 40", "50 60 70", "80 90 10"):
            spread(pen, row, 300)

    assert all(line.table for line in draw(tmp_path / "plan.pdf", page))
