"""Every letter of a PDF is in one line, and what is none ends in one clear line."""

from __future__ import annotations

import gc
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from config.errors import UnreadableError
from config.limits import LimitSettings
from ingest.language.legibility import is_legible
from ingest.line import Line
from ingest.parsing.parse import parse_file
from ingest.readers.source import read_source
from tests.drawing import (
    HEIGHT,
    LEFT,
    WIDTH,
    Pen,
    blocks,
    build_pdf,
    count,
    draw,
    prose,
    write_objects,
)
from tests.reading import LIMITS, read

SHARED = Path(__file__).parents[2].parent / "shared" / "collection" / "security-council"


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

    check_letters(draw(path, *map(fill, pages)), path)


def check_letters(lines: Sequence[Line], path: Path) -> None:
    """Check that every letter is in one line; the rows of a table say its heads again."""
    found, layer = count([line.text for line in lines]), count_layer(path)
    assert found >= layer if any(line.table for line in lines) else found == layer, path.name


def count_layer(path: Path) -> Counter[str]:
    """Count the letters and digits that PDFium finds in a file."""
    with pdfium.PdfDocument(path) as document:
        return count([page.get_textpage().get_text_range() for page in document])


@pytest.mark.skipif(not SHARED.is_dir(), reason="the folder of real documents is not here")
def test_every_letter_of_real_documents_is_in_one_line() -> None:
    paths = sorted(SHARED.glob("*.pdf"))
    assert paths
    for path in paths:
        check_letters(read_source(path, LIMITS).lines, path)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.lists(st.text("abceouXYZ 0189.,()-", min_size=1, max_size=40), min_size=1, max_size=30),
        min_size=1,
        max_size=3,
    )
)
def test_pdf_keeps_every_letter(tmp_path: Path, drawn: list[list[str]]) -> None:
    texts = [text for page in drawn for text in page]
    assume(sum(map(str.isalnum, "".join(texts))) >= 4 * len(drawn))
    assume(is_legible(" ".join(texts)))
    pages = [[(72.0, 750.0 - 14 * n, text) for n, text in enumerate(page)] for page in drawn]
    lines = read(build_pdf(tmp_path / "drawn.pdf", pages))
    found = sorted(letter for line in lines for letter in line.text if letter.isalnum())
    assert found == sorted(
        letter for text in texts for letter in text.lstrip("*") if letter.isalnum()
    )


def test_title_is_taken_only_where_it_is_printed(tmp_path: Path) -> None:
    titles = []
    for title in ("Plan of the Cities", "template_v3.dot"):
        canvas = Canvas(str(tmp_path / "plan.pdf"))
        canvas.setTitle(title)
        canvas.drawString(LEFT, 700, "Plan of the Cities")
        canvas.save()
        titles.append(read_source(tmp_path / "plan.pdf", LIMITS).properties.get("title"))
    assert titles == ["Plan of the Cities", None]


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


def test_the_pages_of_a_text_are_counted_together(tmp_path: Path) -> None:
    pages = [lambda pen: pen.write_paragraph(prose(20))] * 3
    draw(tmp_path / "plan.pdf", *pages)
    with pytest.raises(UnreadableError, match=r"limits\.characters"):
        read_source(tmp_path / "plan.pdf", LimitSettings(characters=3 * len(prose(20)) - 10))


def draw_with(limits: LimitSettings, path: Path) -> list[Line]:
    draw(path, lambda pen: pen.write_paragraph(prose(80)))
    return list(read_source(path, limits).lines)


def test_a_scan_with_a_stamp_has_no_text(tmp_path: Path) -> None:
    def page(pen: Pen) -> None:
        pen.canvas.drawInlineImage(Image.new("L", (60, 80), 200), 0, 0, WIDTH, HEIGHT)
        pen.place("Received in the registry on 3 May", LEFT, 770)

    with pytest.raises(UnreadableError, match="ocrmypdf"):
        draw(tmp_path / "scan.pdf", page, page)


def test_the_collector_works_again_after_a_file(tmp_path: Path) -> None:
    whole, broken = tmp_path / "whole.pdf", tmp_path / "broken.pdf"
    draw(whole, lambda pen: pen.write(prose(9)))
    broken.write_bytes(whole.read_bytes()[:300])
    read_source(whole, LIMITS)
    with pytest.raises(UnreadableError):
        read_source(broken, LIMITS)
    assert gc.isenabled()
