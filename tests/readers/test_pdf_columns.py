"""Columns of a PDF: paragraphs that go on in the next one, short columns, and tight words."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from ingest.parsing.parse import parse_file
from ingest.statement import Statement
from tests.drawing import LEFT, Pen, apart, draw, prose, wrap
from tests.reading import LIMITS

WIDTH, HEIGHT, SIZE = 420, 600, 8
COLUMN, SECOND = 150, 220
TOP, BOTTOM, DROP = 540, 60, 10.4


def set_in_columns(path: Path, texts: list[str], indent: float, gap: float) -> Statement:
    """Set paragraphs in two columns, page after page, and read them."""
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT))
    left, base = 50.0, float(TOP)
    for text in texts:
        for number, row in enumerate(wrap(text, "Helvetica", SIZE, COLUMN - indent, 0)):
            if base < BOTTOM:
                if left > COLUMN:
                    canvas.showPage()
                left, base = (float(SECOND) if left < COLUMN else 50.0), float(TOP)
            canvas.setFont("Helvetica", SIZE)
            canvas.drawString(left + (0 if number else indent), base, row)
            base -= DROP
        base -= gap
    canvas.save()
    return parse_file(path, LIMITS)


@pytest.mark.parametrize(("indent", "gap"), [(0, 6), (10, 0)], ids=["gap", "indent"])
def test_a_paragraph_goes_on_in_the_next_column_and_page(
    tmp_path: Path, indent: float, gap: float
) -> None:
    texts = [" ".join(prose(9 + n % 5, n + part) for part in range(4)) for n in range(19)]
    statement = set_in_columns(tmp_path / "a.pdf", texts, indent, gap)
    assert max(each.page or 0 for each in statement.paragraphs) == 2
    assert [each.text.replace("\n", " ") for each in statement.paragraphs] == texts


def test_the_rows_of_a_short_column_follow_those_of_the_long_one(tmp_path: Path) -> None:
    texts = [f"{n}. {prose(30, n)}" for n in range(1, 26)]
    statement = set_in_columns(tmp_path / "a.pdf", texts, 0, 6)
    assert [f"{each.label}. {each.text}" for each in statement.paragraphs] == texts


@pytest.mark.parametrize("share", [0.11, 0.14, 0.22])
@pytest.mark.parametrize("font", ["Helvetica", "Times-Italic"])
def test_words_are_parted_however_tight_a_row_is_set(
    tmp_path: Path, share: float, font: str
) -> None:
    canvas, base = Canvas(str(tmp_path / "a.pdf"), pagesize=(WIDTH, HEIGHT)), float(TOP)
    text = "Auf jedem Turm darf von jetzt an jeder von uns im Juni ein Licht für uns zeigen"
    for _ in range(3):
        left = 30.0
        canvas.setFont(font, SIZE)
        for word in text.split():
            canvas.drawString(left, base, word)
            left += pdfmetrics.stringWidth(word, font, SIZE) + share * SIZE
        base -= DROP
    canvas.save()
    read = " ".join(each.text for each in parse_file(tmp_path / "a.pdf", LIMITS).paragraphs)
    assert read == " ".join([text] * 3)


def test_numbers_of_paragraphs_without_a_stop_stay(tmp_path: Path) -> None:
    def page(pen: Pen) -> None:
        for number in range(1, 7):
            pen.write(f"The harbour of the {number}th town keeps its lamp.", LEFT + 30, 20)
            pen.place(str(number), LEFT, pen.base)

    assert not apart(draw(tmp_path / "plan.pdf", page))
