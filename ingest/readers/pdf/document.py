"""A PDF file with a text layer to lines, by where each character stands on its page.

PDFium may be used by one thread at a time.
"""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from config.errors import UnreadableError
from config.limits import LimitSettings
from ingest.language.legibility import is_legible
from ingest.line import Line, Source
from ingest.opening import read_file
from ingest.readers.pdf.columns import read_rows
from ingest.readers.pdf.furniture import Page
from ingest.readers.pdf.glyphs import Sheet, read_sheet
from ingest.readers.pdf.lines import list_lines
from ingest.readers.pdf.rows import Row

LEAST_LETTERS = 4
"""Letters that a file with a text layer has at least on each of its pages, on average."""
STAMPED = 120
"""Letters of a stamp, at most, that a page which is only an image may have."""
MOST_CHARACTERS = 100_000
"""Characters of a page, at most; a page of print holds about 5,000."""
LANGUAGE_LENGTH = 64


def read_pdf(path: Path, limits: LimitSettings, count: Callable[[int], None]) -> Source:
    """Read a PDF; ``count`` is told its number of pages before they are read.

    Raises ``UnreadableError`` for a file with a password, without text, damaged or too long.
    """
    document = _open(path)
    try:
        _check_length(path, document, limits)
        count(len(document))
        with _uncollected():
            pages = list(_read_pages(path, document, limits))
        title, language = document.get_metadata_value("Title"), _read_language(document)
    except pdfium.PdfiumError as error:
        raise _damaged(path) from error
    finally:
        document.close()
    _check_text(path, pages)
    lines = tuple(list_lines(pages))
    unseen = ", ".join(str(page.number) for page in pages if page.unseen)
    remarks = [f"text that nobody sees on the page is left out (page {unseen})"] if unseen else []
    properties = {"title": title if _is_printed(title, lines) else "", "language": language}
    given = {name: each for name, each in properties.items() if each}
    return Source(path.name, lines, given, tuple(remarks))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Spare the collector of cycles the many characters of a page, which are in none."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


def _open(path: Path) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(read_file(path))
    except pdfium.PdfiumError as error:
        if error.err_code == pdfium_c.FPDF_ERR_PASSWORD:
            raise UnreadableError(
                "the file has a password",
                subject=path.name,
                mend="open it and save it without the password",
            ) from error
        raise _damaged(path) from error
    if not len(document):
        document.close()
        raise _damaged(path)
    return document


def _damaged(path: Path) -> UnreadableError:
    return UnreadableError("the PDF is damaged", subject=path.name, mend="get or save it again")


def _check_length(path: Path, document: pdfium.PdfDocument, limits: LimitSettings) -> None:
    if len(document) > limits.pages:
        raise UnreadableError(
            f"the file has {len(document)} pages, more than the {limits.pages} allowed",
            subject=path.name,
            mend="split it, or raise the setting limits.pages",
        )


def _read_pages(path: Path, document: pdfium.PdfDocument, limits: LimitSettings) -> Iterator[Page]:
    gutter: float | None = None
    counts: list[int] = []
    for number in range(len(document)):
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            if number == len(counts):
                counts.append(text.count_chars())
                _check_characters(path, counts, limits)
            if counts[number] * len(document) > limits.characters:
                _count_ahead(path, document, counts, limits)
            sheet = read_sheet(page, text)
        rows, numbers, found = read_rows(sheet, gutter)
        gutter = found or gutter
        yield _build_page(number, sheet, rows, numbers)


def _count_ahead(
    path: Path, document: pdfium.PdfDocument, counts: list[int], limits: LimitSettings
) -> None:
    """Count the characters of the pages to come, if they are not counted.

    That is done at the first page so full that as many like it would be too much: what is too long
    has one, and is refused before its time is up. Else to open each page twice is a tenth of all.
    """
    for number in range(len(counts), len(document)):
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            counts.append(text.count_chars())
        _check_characters(path, counts, limits)


def _check_characters(path: Path, counts: Sequence[int], limits: LimitSettings) -> None:
    """Check the last of some pages, each with the number of its characters, and them together."""
    if counts[-1] > MOST_CHARACTERS:
        raise UnreadableError(
            f"page {len(counts)} has more than {MOST_CHARACTERS} characters",
            subject=path.name,
            mend="save its text as .txt",
        )
    if sum(counts) > limits.characters:
        raise UnreadableError(
            f"the text has more than {limits.characters} characters",
            subject=path.name,
            mend="split it, or raise the setting limits.characters",
        )


def _build_page(number: int, sheet: Sheet, rows: Sequence[Row], numbers: Sequence[str]) -> Page:
    return Page(
        number=number + 1,
        width=sheet.width,
        height=sheet.height,
        rows=tuple(rows),
        rules=sheet.rules,
        others=tuple(filter(None, (*numbers, sheet.aslant, sheet.unseen))),
        pictured=sheet.pictured,
        unseen=bool(sheet.unseen),
    )


def _read_language(document: pdfium.PdfDocument) -> str:
    """Give the language that the file names, such as ``en-US``; empty where it names none."""
    name = (ctypes.c_ushort * LANGUAGE_LENGTH)()
    pdfium_c.FPDFCatalog_GetLanguage(document, name, ctypes.sizeof(name))
    return bytes(name).decode("utf-16-le", errors="ignore").split("\0")[0]


def _check_text(path: Path, pages: Sequence[Page]) -> None:
    letters = [sum(row.letters for row in page.rows) for page in pages]
    scans = sum(
        page.pictured and count < STAMPED for page, count in zip(pages, letters, strict=True)
    )
    if not is_legible(" ".join(row.text for page in pages for row in page.rows)):
        raise UnreadableError(
            "its letters are no text of any language: the file says wrongly what they are",
            subject=path.name,
            mend="run OCR on it first, for instance ocrmypdf --force-ocr",
        )
    if sum(letters) < LEAST_LETTERS * len(pages) or 2 * scans > len(pages):
        raise UnreadableError(
            "this is a scan without text",
            subject=path.name,
            mend="run OCR first, for instance ocrmypdf",
        )


def _is_printed(title: str, lines: Sequence[Line]) -> bool:
    """Tell a title from the name of a template or a program: it is printed on the first page."""
    first = "".join(line.text for line in lines if line.page == 1)
    return bool(_letters(title)) and _letters(title) in _letters(first)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
