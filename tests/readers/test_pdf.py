"""A PDF's lines come as they are printed and read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from ingest.parsing.parse import parse_file
from tests.drawing import (
    LEFT,
    RIGHT,
    Pen,
    apart,
    blocks,
    build_pdf,
    draw,
    prose,
    wrap,
)
from tests.reading import LIMITS, read


def test_running_lines_and_page_numbers_are_kept_apart(tmp_path: Path) -> None:
    def page(number: int) -> Callable[[Pen], None]:
        def fill(pen: Pen) -> None:
            pen.place("Plan of the River Cities", 220, 770)
            pen.place(f"R/2031/{number}" if number % 2 else "R/2031/12", 480, 770)
            pen.write_paragraph(prose(60, number))
            pen.place(f"– {number} –", 290, 30)

        return fill

    lines = draw(tmp_path / "plan.pdf", page(1), page(2), page(3))
    assert blocks(lines) == [prose(60, 1), prose(60, 2), prose(60, 3)]
    assert [line.page for line in lines if line.text.startswith("–")] == [1, 2, 3]
    assert len(apart(lines)) == 6


def test_a_sentence_goes_on_over_the_page(tmp_path: Path) -> None:
    rows = wrap(prose(70), "Helvetica", 11, RIGHT - LEFT, 0)

    def first(pen: Pen) -> None:
        for row in rows[:3]:
            pen.write(row)
        pen.place("24-00172 (E) 010131", LEFT, 40)
        pen.place("*2400172*", LEFT, 28)

    def second(pen: Pen) -> None:
        pen.place("R/2031/4", LEFT, 770)
        for row in rows[3:]:
            pen.write(row)
        pen.place("2/2", LEFT, 28)
        pen.place("24-00172", 480, 28)

    lines = draw(tmp_path / "plan.pdf", first, second)
    assert [line.text for line in lines if not line.furniture] == rows
    assert apart(lines) == ["24-00172 (E) 010131", "*2400172*", "R/2031/4", "2/2 24-00172"]


@pytest.mark.parametrize(
    ("indent", "gap"), [(0, 6), (30, 0), (30, 3), (0, 0)], ids=["gap", "indent", "both", "neither"]
)
def test_a_paragraph_begins_a_block(tmp_path: Path, indent: float, gap: float) -> None:
    texts = [prose(40), prose(5, 3), prose(6, 9), prose(60, 2), prose(37, 7)]

    def page(pen: Pen) -> None:
        for text in texts:
            pen.write_paragraph(text, indent=indent, gap=gap)

    assert blocks(draw(tmp_path / "plan.pdf", page)) == texts


def test_hanging_numbers_stand_beside_their_text(tmp_path: Path) -> None:
    texts = [("1.", prose(40)), ("2.", prose(7)), ("(a)", prose(45, 4)), ("•", prose(50, 5))]

    def page(pen: Pen) -> None:
        for label, text in texts:
            pen.write_paragraph(text, LEFT + 30, RIGHT)
            height = 13.2 * len(wrap(text, pen.font, pen.size, RIGHT - LEFT - 30, 0))
            pen.place(label, LEFT, pen.base + height - 13.2)

    assert blocks(draw(tmp_path / "plan.pdf", page)) == [f"{label} {text}" for label, text in texts]


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    left, right, below = prose(90), prose(80, 6), prose(40, 2)

    def page(pen: Pen) -> None:
        pen.font = "Helvetica-Bold"
        pen.write("Plan of the River Cities on the bridges, the ferries and the roads between them")
        pen.font = "Helvetica"
        top = pen.base - 8
        for text, start in ((left, LEFT), (right, 312)):
            pen.base = top
            pen.write_paragraph(text, start, start + 216)
        pen.base = 400
        pen.write_paragraph(below)

    title, *texts = blocks(draw(tmp_path / "plan.pdf", page))
    assert title.startswith("Plan of the River Cities")
    assert texts == [left, right, below]


def test_footnotes_and_their_marks_are_kept_apart(tmp_path: Path) -> None:
    def page(pen: Pen) -> None:
        pen.write("The cities keep the 25th bridge,")
        width = pdfmetrics.stringWidth("The cities keep the 25th bridge,", pen.font, pen.size)
        pen.size = 6.5
        pen.place("1", LEFT + width, pen.base + 4)
        pen.size = 11
        pen.place("which is 4 km", LEFT + width + 8, pen.base)
        width += pdfmetrics.stringWidth("which is 4 km", pen.font, pen.size) + 8
        pen.size = 6.5
        pen.place("2", LEFT + width, pen.base + 4)
        pen.size = 11
        pen.place("away.", LEFT + width + 7, pen.base)
        pen.canvas.line(LEFT, 110, LEFT + 120, 110)
        pen.size = 6
        pen.place("1", LEFT, 100)
        pen.size = 9
        pen.place("See the plan of the year before,", LEFT + 6, 97)
        pen.place("which all cities signed.", LEFT, 86)

    lines = draw(tmp_path / "plan.pdf", page)
    assert blocks(lines) == ["The cities keep the 25th bridge, which is 4 km2 away."]
    assert apart(lines) == [
        "1 See the plan of the year before,",
        "which all cities signed.",
        "1",
    ]


def test_small_print_that_is_no_note_stays(tmp_path: Path) -> None:
    def page(pen: Pen) -> None:
        pen.write_paragraph(prose(50))
        pen.size = 9
        pen.write("Signed by the five mayors", drop=30)

    lines = draw(tmp_path / "plan.pdf", page)
    assert not apart(lines)
    assert blocks(lines)[-1] == "Signed by the five mayors"


def test_bold_heads_part_blocks(tmp_path: Path) -> None:
    def page(pen: Pen) -> None:
        for n, head in enumerate(("Bridges", "Ferries")):
            pen.font = "Helvetica-Bold"
            pen.write(head)
            pen.font = "Helvetica"
            pen.write_paragraph(prose(30, n))

    lines = draw(tmp_path / "plan.pdf", page)
    assert [line.text for line in lines if line.bold] == ["Bridges", "Ferries"]
    assert blocks(lines) == ["Bridges", prose(30), "Ferries", prose(30, 1)]


def test_words_come_as_they_are_printed(tmp_path: Path) -> None:
    sentence = "The cities keep the bridge over the river open."

    def page(pen: Pen) -> None:
        parts = ("The cities keep the bri", "dge over the river open.")
        pen.place(parts[0], LEFT, 700)
        pen.place(parts[1], LEFT + pdfmetrics.stringWidth(parts[0], "Helvetica", 11) + 1.4, 700)
        left = float(LEFT)
        for word in sentence.split():
            pen.place(word, left, 660)
            left += pdfmetrics.stringWidth(word, "Helvetica", 11) + 2.6
        spread = pen.canvas.beginText(LEFT, 620)
        spread.setCharSpace(4)
        spread.textOut(sentence)
        pen.canvas.drawText(spread)

    assert [line.text for line in draw(tmp_path / "plan.pdf", page)] == [sentence] * 3


def test_turned_pages_and_slanting_stamps(tmp_path: Path) -> None:
    def page(pen: Pen) -> None:
        pen.canvas.rotate(90)
        pen.canvas.setFont("Helvetica", 11)
        for n, row in enumerate(("The cities meet each spring", "and count the boats.")):
            pen.canvas.drawString(100, -100 - 13 * n, row)
        pen.canvas.rotate(45)
        pen.canvas.drawString(300, -100, "COPY")

    lines = draw(tmp_path / "plan.pdf", page)
    assert blocks(lines) == ["The cities meet each spring and count the boats."]
    assert apart(lines) == ["COPY"]


def test_chinese_is_read_without_spaces(tmp_path: Path) -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    rows = ["一、各市修复河上的桥梁，并每年开会一次，", "清点过往船只。", "二、各市造船。"]

    def page(pen: Pen) -> None:
        pen.font = "STSong-Light"
        for row in rows:
            pen.write(row, drop=16)

    lines = draw(tmp_path / "plan.pdf", page)
    assert [line.text for line in lines] == rows


def test_chinese_paragraphs_begin_further_in(tmp_path: Path) -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    row = "各市修复河上的桥梁并每年开会一次清点过往船只而且造船修路开渡"
    rows = [
        "1．" + row[:28],
        row + "。",
        "2．各市造船。",
        "3．" + row[:20] + "。",
        "4．" + row[:28],
        "各市。",
    ]

    def page(pen: Pen) -> None:
        pen.font, pen.size = "STSong-Light", 12
        for text in rows:
            pen.write(text, LEFT + 24 * text[0].isdigit(), drop=20)

    lines = draw(tmp_path / "plan.pdf", page)
    assert blocks(lines) == [f"{rows[0]} {rows[1]}", *rows[2:4], f"{rows[4]} {rows[5]}"]


def test_pdf_has_no_running_lines_and_joins_across_pages(tmp_path: Path) -> None:
    first = [(72, 770, "R/2024/7"), (72, 700, "*Plan of the River Cities"), (72, 660, "1."),
             (100, 660, "The cities on the river will repair the"), (300, 30, "1/2")]  # fmt: skip
    second = [(72, 770, "R/2024/7"), (72, 700, "bridges this year."), (72, 670, "2."),
              (100, 670, "They will meet."), (300, 30, "2/2")]  # fmt: skip
    statement = parse_file(build_pdf(tmp_path / "plan.pdf", [first, second]), LIMITS)
    assert statement.title == "Plan of the River Cities"
    assert [(each.label, each.text, each.page) for each in statement.paragraphs] == [
        ("1", "The cities on the river will repair the bridges this year.", 1),
        ("2", "They will meet.", 2),
    ]
    assert {"R/2024/7", "1/2", "2/2"} <= set(statement.furniture)


def test_pdf_footnotes_and_their_marks_are_kept_apart(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(600, 800))
    canvas.setFont("Helvetica", 11)
    canvas.drawString(72, 700, "The cities agree on the plan")
    canvas.drawString(72, 686, "for the year.")
    canvas.setFont("Helvetica", 6)
    canvas.drawString(72 + canvas.stringWidth("for the year.", "Helvetica", 11), 690, "1")
    canvas.setFont("Helvetica", 8)
    canvas.drawString(72, 90, "1 See the earlier plan.")
    canvas.save()
    lines = read(tmp_path / "plan.pdf")
    assert [line.text for line in lines if not line.furniture] == [
        "The cities agree on the plan",
        "for the year.",
    ]
    assert {line.text for line in lines if line.furniture} == {"1", "1 See the earlier plan."}


def test_pdf_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    rows = [
        (x, 700 - 14 * n, f"{side} row {n} of the plan")
        for n in range(8)
        for x, side in ((72, "left"), (330, "right"))
    ]
    lines = read(build_pdf(tmp_path / "plan.pdf", [rows]))
    sides = [line.text.split()[0] for line in lines]
    assert sides == ["left"] * 8 + ["right"] * 8


@pytest.mark.parametrize(
    "widest", ["PROTECTION OF THE WETLANDS", "PROTECTION OF WETLANDS AND BIRDS"]
)
def test_a_centred_title_is_one_block_however_wide_its_lines_are(
    tmp_path: Path, widest: str
) -> None:
    rows = ("PROTOCOL ON THE", widest, "AND BIRDS")

    def fill(pen: Pen) -> None:
        pen.font, pen.size = "Helvetica-Bold", 11
        edge = LEFT + pdfmetrics.stringWidth(widest, pen.font, pen.size)
        for row in rows:
            width = pdfmetrics.stringWidth(row, pen.font, pen.size)
            pen.write(row, (LEFT + edge - width) / 2)
        pen.base, pen.font = pen.base - 20, "Helvetica"
        pen.write_paragraph(prose(120), right=edge)

    assert blocks(draw(tmp_path / "plan.pdf", fill))[0] == " ".join(rows)
