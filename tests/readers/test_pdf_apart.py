"""What a PDF's page has beside the author's text is known for what it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont

from config.errors import UnreadableError
from ingest.parsing.parse import parse_file
from ingest.readers.source import read_source
from tests.drawing import LEFT, Pen, apart, blocks, draw, prose, write_objects
from tests.reading import LIMITS

FRENCH = (
    "Les ports gardent leurs feux allumés du soir au matin et se réunissent chaque printemps"
    " pour compter les bateaux qui passent et partager ce que gagnent les bacs."
)


def write_rows(pen: Pen, text: str, left: float = LEFT) -> list[float]:
    """Write a paragraph; give the base lines of its rows."""
    start = pen.base
    pen.write_paragraph(text, left, 500)
    return [start - 13.2 * n for n in range(1, round((start - pen.base) / 13.2) + 1)]


@pytest.mark.parametrize("text", [prose(90), FRENCH * 3])
@pytest.mark.parametrize(("step", "left"), [(1, 50), (5, 46), (1, 540)])
def test_numbers_of_lines_are_no_text(tmp_path: Path, text: str, step: int, left: float) -> None:
    def page(pen: Pen) -> None:
        pen.base = 740
        bases = write_rows(pen, " ".join([text] * (1 if step == 1 else 5)))
        pen.size = 8
        for number, base in enumerate(bases, 1):
            if number % step == 0:
                pen.place(str(number), left, base)

    lines = draw(tmp_path / "plan.pdf", page)
    assert " ".join(blocks(lines)) == " ".join([text] * (1 if step == 1 else 5))
    assert "10" in apart(lines) or len(apart(lines)) >= 4


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("Plan of the harbours", "H/RES/7"),
        ("План портов 2031", "П/7"),
        ("Plan des ports", "H/RES/7/Rev.1"),
    ],
)
def test_running_heads_change_sides(tmp_path: Path, name: str, symbol: str) -> None:
    def page(number: int) -> Callable[[Pen], None]:
        def fill(pen: Pen) -> None:
            sides = (LEFT, 400) if number % 2 else (400, LEFT)
            for text, left in zip((name, symbol), sides, strict=True):
                pen.place(text if text.isascii() else text.encode().hex()[:9], left, 770)
            pen.write_paragraph(prose(40, number))

        return fill

    lines = draw(tmp_path / "plan.pdf", *map(page, range(1, 4)))
    assert blocks(lines) == [prose(40, n) for n in range(1, 4)]
    assert len(apart(lines)) == 3


@pytest.mark.parametrize("word", ["Article", "Artículo", "Section"])
def test_a_line_under_a_heading_parts_no_notes(tmp_path: Path, word: str) -> None:
    def page(pen: Pen) -> None:
        for number in (1, 2):
            pen.base -= 200
            pen.write(f"{word} {number}", 270)
            pen.canvas.line(268, pen.base - 2, 330, pen.base - 2)
            pen.write_paragraph(f"1. {prose(30)}", gap=8)

    lines = draw(tmp_path / "plan.pdf", page)
    assert not apart(lines)
    assert f"{word} 2" in [line.text for line in lines]


@pytest.mark.parametrize(
    "text",
    [
        "The ports keep the report; 1/",
        "Les ports gardent le rapport 1/.",
        "Los puertos guardan el informe 1/.",
    ],
)
def test_notes_with_a_stroke_are_apart(tmp_path: Path, text: str) -> None:
    def page(pen: Pen) -> None:
        pen.write(text)
        pen.write("They meet */ in May 2/ and pay 1/2 of the cost.", drop=30)
        pen.place("____________", LEFT, 120)
        pen.place("1/ HU/48/950.", LEFT, 100)
        pen.place("2/ Official Records, vol. XVII.", LEFT, 80)
        pen.place("*/ Reissued.", LEFT, 60)

    lines = draw(tmp_path / "plan.pdf", page)
    assert [block.replace(".", "").replace(";", "") for block in blocks(lines)] == [
        text.replace(" 1/", "").replace(".", "").replace(";", ""),
        "They meet in May and pay 1/2 of the cost",
    ]


@pytest.mark.parametrize("above", ["Annex: List of ferries", "Each port may:", "Jeder Hafen darf"])
@pytest.mark.parametrize("number", ["{}.", "({})", "{}"])
def test_a_list_in_smaller_type_is_no_note(tmp_path: Path, above: str, number: str) -> None:
    items = [
        f"{number.format(n)} {text}" for n, text in enumerate(("keep a ferry;", "sell it."), 1)
    ]

    def page(pen: Pen) -> None:
        pen.write_paragraph(prose(60))
        pen.write(above, drop=30)
        pen.size = 9
        for item in items:
            pen.write(item, drop=24)

    lines = draw(tmp_path / "plan.pdf", page)
    assert not apart(lines)
    assert [line.text for line in lines][-3:] == [above, *items]


@pytest.mark.parametrize("foot", ["1 See the earlier plan.", "* Reissued in May."])
def test_a_note_at_the_foot_of_a_page_needs_no_mark(tmp_path: Path, foot: str) -> None:
    def page(pen: Pen) -> None:
        pen.write_paragraph(prose(60))
        pen.size = 8
        pen.place(foot, LEFT, 80)

    assert apart(draw(tmp_path / "plan.pdf", page)) == [foot]


def paint(pen: Pen, text: str, how: str, more: str = "") -> None:
    canvas = pen.canvas
    canvas.saveState()
    written = canvas.beginText(LEFT, 400)
    written.setFont("Helvetica", 11)
    if how.startswith("none"):
        written.setTextRenderMode(3)
    elif how == "clear":
        canvas.setFillAlpha(0)
    else:
        written.setFillColorRGB(1, 1, 1)
    if how.endswith("on a ground"):
        canvas.setFillColorRGB(0, 0, 0.5)
        canvas.rect(LEFT - 5, 390, 450, 30, fill=1)
    written.textLine(text)
    written.textOut(more)
    canvas.drawText(written)
    canvas.restoreState()


@pytest.mark.parametrize(
    "text", ["Nobody sees this sentence of the plan.", "Personne ne lit ceci."]
)
@pytest.mark.parametrize("how", ["none", "none on a ground", "white", "clear"])
def test_text_that_nobody_sees_is_apart_and_said(tmp_path: Path, how: str, text: str) -> None:
    def page(pen: Pen) -> None:
        pen.write_paragraph(prose(40))
        paint(pen, text, how)

    lines = draw(tmp_path / "plan.pdf", page)
    assert blocks(lines) == [prose(40)]
    assert apart(lines) == [text]
    assert parse_file(tmp_path / "plan.pdf", LIMITS).remarks == (
        "text that nobody sees on the page is left out (page 1)",
    )


@pytest.mark.parametrize("text", [prose(30), "Personne ne voit ces mots du plan. " * 4])
def test_more_text_that_nobody_sees_than_is_seen_is_apart_too(tmp_path: Path, text: str) -> None:
    def page(pen: Pen) -> None:
        pen.write_paragraph(prose(9))
        paint(pen, text, "none", "and no other")

    lines = draw(tmp_path / "plan.pdf", page)
    assert blocks(lines) == [prose(9)]
    assert apart(lines) == [f"{text.strip()} and no other"]
    assert read_source(tmp_path / "plan.pdf", LIMITS).remarks


def test_what_a_program_reads_from_parts_of_a_scan_under_a_stamp_is_text(tmp_path: Path) -> None:
    strip = ImageReader(Image.new("L", (8, 8), 255))

    def page(pen: Pen) -> None:
        pen.write("Received on 3 May")
        pen.canvas.drawImage(strip, LEFT - 5, 380, 480, 40)
        paint(pen, prose(9), "none")

    assert prose(9) in blocks(draw(tmp_path / "plan.pdf", page))
    assert not read_source(tmp_path / "plan.pdf", LIMITS).remarks


def test_white_text_on_a_ground_and_text_under_a_scan_are_seen(tmp_path: Path) -> None:
    def page(pen: Pen) -> None:
        pen.write_paragraph(prose(40))
        paint(pen, "A heading on blue", "on a ground")

    assert not apart(draw(tmp_path / "plan.pdf", page))
    only = draw(tmp_path / "scan.pdf", lambda pen: paint(pen, prose(8), "none"))
    assert blocks(only) == [prose(8)]
    assert not read_source(tmp_path / "scan.pdf", LIMITS).remarks


def map_letters(path: Path, text: str, first: int) -> Path:
    """Write a PDF that says of its letters that they are others, from ``first`` on."""
    shown = f"BT /F1 11 Tf 72 700 Td ({text}) Tj ET"
    letters = (
        "begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <20> <0020> "
        f"endbfchar 1 beginbfrange <21> <7E> <{first:04X}> endbfrange endcmap"
    )
    return write_objects(
        path,
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 800]/Contents 4 0 R"
        "/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(shown)}>>stream\n{shown}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
        f"<</Length {len(letters)}>>stream\n{letters}\nendstream",
    )


@pytest.mark.parametrize("first", [0x250, 0x4E21, 0x430, 0xC0, 0xE021, 0x3E])
def test_letters_of_no_language_are_refused(tmp_path: Path, first: int) -> None:
    path = map_letters(tmp_path / "plan.pdf", prose(18), first)
    with pytest.raises(UnreadableError, match="ocrmypdf"):
        parse_file(path, LIMITS)
    assert parse_file(map_letters(tmp_path / "plan.pdf", prose(18), 0x21), LIMITS).paragraphs


def test_ordinals_keep_what_is_raised(tmp_path: Path) -> None:
    def page(pen: Pen) -> None:
        left = float(LEFT)
        for place, text in enumerate(("On the 30", "th", " of the XX", "e", " they meet", "12")):
            pen.size, rise = (7, 4) if place % 2 else (11, 0)
            pen.place(text, left, 700 + rise)
            left += pdfmetrics.stringWidth(text, pen.font, pen.size)

    lines = draw(tmp_path / "plan.pdf", page)
    assert blocks(lines) == ["On the 30th of the XXe they meet"]
    assert apart(lines) == ["12"]


def test_chinese_numbers_of_lines(tmp_path: Path) -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))

    def page(pen: Pen) -> None:
        pen.font = "STSong-Light"
        for number in range(1, 6):
            pen.write("各市修复河上的桥梁，并每年春天开会一次，清点过往船只", drop=16)
            pen.place(str(number), 40, pen.base)

    lines = draw(tmp_path / "plan.pdf", page)
    assert apart(lines) == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize("foot", ["8123/44 JUR/ab EN", "Vervielfältigung gestattet"])
def test_small_print_far_below_the_text_of_a_page_is_apart(tmp_path: Path, foot: str) -> None:
    def page(pen: Pen) -> None:
        pen.write_paragraph(f"1. {prose(30)}")
        pen.size = 8
        pen.place(foot, 280, 40)

    lines = draw(tmp_path / "plan.pdf", page)
    assert blocks(lines) == [f"1. {prose(30)}"]
    assert apart(lines) == [foot]


@pytest.mark.parametrize("symbol", ["HC/HP/2043/9/Add.1", "L/RES/7/12"])
def test_a_symbol_may_head_the_later_pages_alone(tmp_path: Path, symbol: str) -> None:
    def fill(pen: Pen, number: int) -> None:
        if number > 1:
            pen.place(symbol, 400, 780)
        pen.base = 650
        pen.write_paragraph(f"{number}. {prose(30, number)}")

    pages = (lambda pen, number=number: fill(pen, number) for number in (1, 2))
    draw(tmp_path / "plan.pdf", *pages)
    assert parse_file(tmp_path / "plan.pdf", LIMITS).symbol == symbol


@pytest.mark.parametrize("word", ["Acknowledging", "Reconnaissant"])
def test_short_clauses_of_a_preamble_are_parted(tmp_path: Path, word: str) -> None:
    clauses = [f"{word} the {each} plan of the ports," for each in ("first", "third")]

    def page(pen: Pen) -> None:
        for clause in (*clauses, *(f"{n}. {clauses[0]} too." for n in (1, 2, 3))):
            pen.write(clause, drop=21)
        for words in (20, 18, 16, 14):
            pen.write(prose(words), drop=21)

    assert blocks(draw(tmp_path / "plan.pdf", page))[:2] == clauses
