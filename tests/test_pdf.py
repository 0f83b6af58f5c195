"""A PDF's lines come as they are printed and read, and every letter of it is in one of them."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from config.errors import UnreadableError
from config.settings import LimitSettings
from ingest.line import Line
from ingest.parsing.parse import parse_file
from ingest.readers.source import read_source

LIMITS = LimitSettings()
WIDTH, HEIGHT = 600, 800
LEFT, RIGHT = 72, 528
SHARED = Path(__file__).parents[1].parent / "shared" / "collection" / "security-council"
TEXT = (
    "the cities on the river agree to keep its bridges open and to meet each spring in order to"
    " count the boats that pass and to share what the ferries earn with the villages upstream"
)


@dataclass
class Pen:
    """Writes on a page from top to bottom."""

    canvas: Canvas
    base: float = 720
    size: float = 11
    font: str = "Helvetica"

    def write(self, text: str, left: float = LEFT, drop: float = 13.2) -> None:
        self.base -= drop
        self.place(text, left, self.base)

    def place(self, text: str, left: float, base: float) -> None:
        self.canvas.setFont(self.font, self.size)
        self.canvas.drawString(left, base, text)

    def write_paragraph(
        self, text: str, left: float = LEFT, right: float = RIGHT, indent: float = 0, gap: float = 0
    ) -> None:
        start, drop = left + indent, 13.2 + gap
        for row in wrap(text, self.font, self.size, right - left, indent):
            self.write(row, start, drop)
            start, drop = left, 13.2


def wrap(text: str, font: str, size: float, width: float, indent: float) -> list[str]:
    rows: list[str] = []
    row, room = "", width - indent
    for word in text.split():
        longer = f"{row} {word}".strip()
        if row and pdfmetrics.stringWidth(longer, font, size) > room:
            rows.append(row)
            row, room = word, width
        else:
            row = longer
    return [*rows, row]


def prose(words: int, start: int = 0) -> str:
    """Give a sentence of so many words."""
    known = TEXT.split()
    text = " ".join(known[(start + n) % len(known)] for n in range(words))
    return f"{text.capitalize()}."


def draw(path: Path, *pages: Callable[[Pen], None]) -> list[Line]:
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT))
    for page in pages:
        page(Pen(canvas))
        canvas.showPage()
    canvas.save()
    return list(read_source(path, LIMITS).lines)


def blocks(lines: Sequence[Line]) -> list[str]:
    """Join the lines of each block of the text."""
    texts: dict[int, list[str]] = {}
    for line in lines:
        if not line.furniture:
            texts.setdefault(line.block, []).append(line.text)
    return [" ".join(each) for each in texts.values()]


def apart(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines if line.furniture]


def count(texts: Sequence[str]) -> Counter[str]:
    return Counter(letter for text in texts for letter in text if letter.isalnum())


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


def test_title_is_taken_only_where_it_is_printed(tmp_path: Path) -> None:
    titles = []
    for title in ("Plan of the Cities", "template_v3.dot"):
        canvas = Canvas(str(tmp_path / "plan.pdf"))
        canvas.setTitle(title)
        canvas.drawString(LEFT, 700, "Plan of the Cities")
        canvas.save()
        titles.append(read_source(tmp_path / "plan.pdf", LIMITS).properties.get("title"))
    assert titles == ["Plan of the Cities", None]


PLACES = st.tuples(
    st.integers(20, 560), st.integers(10, 790), st.sampled_from((5, 7, 9, 11, 11, 11, 24)),
    st.sampled_from(("Helvetica", "Helvetica-Bold", "Times-Italic")),
    st.text("abcXYZ 0189.,()-*/é²", min_size=1, max_size=40),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(PLACES, min_size=1, max_size=25), min_size=1, max_size=3))
def test_every_letter_is_in_one_line(
    tmp_path_factory: pytest.TempPathFactory,
    pages: list[list[tuple[int, int, int, str, str]]],
) -> None:
    path = tmp_path_factory.mktemp("drawn") / "drawn.pdf"

    def fill(places: list[tuple[int, int, int, str, str]]) -> Callable[[Pen], None]:
        def page(pen: Pen) -> None:
            pen.write("The cities")
            for left, base, size, font, text in places:
                pen.font, pen.size = font, size
                pen.place(text, left, base)

        return page

    lines = draw(path, *map(fill, pages))
    assert count([line.text for line in lines]) == count_layer(path)


def count_layer(path: Path) -> Counter[str]:
    """Count the letters and digits that PDFium finds in a file."""
    with pdfium.PdfDocument(path) as document:
        return count([page.get_textpage().get_text_range() for page in document])


@pytest.mark.skipif(not SHARED.is_dir(), reason="the folder of real documents is not here")
def test_every_letter_of_real_documents_is_in_one_line() -> None:
    for path in sorted(SHARED.glob("*.pdf")):
        lines = read_source(path, LIMITS).lines
        assert count([line.text for line in lines]) == count_layer(path), path.name


def test_many_threads_may_read(tmp_path: Path) -> None:
    draw(tmp_path / "plan.pdf", lambda pen: pen.write_paragraph(prose(80)))
    read: list[list[str]] = []

    def parse() -> None:
        read.append([each.text for each in parse_file(tmp_path / "plan.pdf", LIMITS).paragraphs])

    threads = [threading.Thread(target=parse) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read == [[prose(80)]] * 8


def write_objects(path: Path, *objects: str) -> Path:
    """Write a PDF of these objects, the first of them its root."""
    data = b"%PDF-1.7\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{each}\nendobj\n".encode()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(data)}\n%%EOF\n"
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    path.write_bytes(data + f"{head}{table}{end}".encode())
    return path


ROOT = "<</Type/Catalog/Pages 2 0 R>>"
FORM = "/Type/XObject/Subtype/Form/BBox[0 0 600 800]"
LOOPS = {
    "pages": (ROOT, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 5>>"),
    "drawings": (
        ROOT,
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        "/Resources<</XObject<</X 5 0 R>>>>>>",
        "<</Length 5>>stream\n/X Do\nendstream",
        f"<<{FORM}/Length 11/Resources<</XObject<</X 5 0 R>>>>>>stream\n/X Do /X Do\nendstream",
    ),
}


@pytest.mark.parametrize("kind", LOOPS)
def test_a_file_with_a_loop_is_refused_and_the_next_is_read(tmp_path: Path, kind: str) -> None:
    path = write_objects(tmp_path / "loop.pdf", *LOOPS[kind])
    with pytest.raises(UnreadableError, match=r"^loop\.pdf: the (?:PDF|file) is damaged"):
        parse_file(path, LIMITS)
    lines = draw(tmp_path / "plan.pdf", lambda pen: pen.write_paragraph(prose(20)))
    assert blocks(lines) == [prose(20)]


def test_a_text_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"limits\.characters"):
        draw_with(LimitSettings(characters=50), tmp_path / "plan.pdf")


def draw_with(limits: LimitSettings, path: Path) -> list[Line]:
    draw(path, lambda pen: pen.write_paragraph(prose(80)))
    return list(read_source(path, limits).lines)


def test_a_scan_with_a_stamp_has_no_text(tmp_path: Path) -> None:
    def page(pen: Pen) -> None:
        pen.canvas.drawInlineImage(Image.new("L", (60, 80), 200), 0, 0, WIDTH, HEIGHT)
        pen.place("Received in the registry on 3 May", LEFT, 770)

    with pytest.raises(UnreadableError, match="ocrmypdf"):
        draw(tmp_path / "scan.pdf", page, page)
