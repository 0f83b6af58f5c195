"""PDF files with a text layer to lines, by where each piece of text stands on its page."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from config.errors import UnreadableError
from ingest.line import Line, Source
from ingest.readers.pdf_layout import Page, find_blocks, find_furniture, find_leading
from ingest.readers.pdf_rows import read_rows

_LOCK = threading.Lock()
"""PDFium may be used by one thread at a time."""

LEAST_LETTERS = 4
"""Letters that a file with a text layer has at least on each of its pages, on average."""


def read_pdf(path: Path, pages: int) -> Source:
    """Read a PDF of at most so many pages.

    Raises ``UnreadableError`` for a file with a password, without text, damaged or too long.
    """
    with _LOCK:
        document = _open(path)
        try:
            if len(document) > pages:
                raise UnreadableError(
                    f"the file has {len(document)} pages, more than the {pages} allowed",
                    subject=path.name,
                    mend="split it, or raise the setting limits.pages",
                )
            read = [_read_page(document, number) for number in range(len(document))]
        except pdfium.PdfiumError as error:
            raise _damaged(path) from error
        finally:
            document.close()
    if sum(str.isalnum(letter) for page in read for row in page.rows for letter in row.text) < (
        LEAST_LETTERS * len(read)
    ):
        raise UnreadableError(
            "this is a scan without text",
            subject=path.name,
            mend="run OCR first, for instance ocrmypdf",
        )
    return Source(path.name, tuple(_list_lines(read)), {})


def _open(path: Path) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(path.read_bytes())
    except pdfium.PdfiumError as error:
        if pdfium_c.FPDF_GetLastError() == pdfium_c.FPDF_ERR_PASSWORD:
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


def _read_page(document: pdfium.PdfDocument, number: int) -> Page:
    page = document[number]
    try:
        text = page.get_textpage()
        try:
            width, height = page.get_size()
            return Page(number, width, height, tuple(read_rows(text)))
        finally:
            text.close()
    finally:
        page.close()


def _list_lines(pages: list[Page]) -> Iterator[Line]:
    apart, leading = find_furniture(pages), find_leading(pages)
    block = 0
    for page in pages:
        body = [row for row in page.rows if id(row) not in apart]
        for row in (row for row in page.rows if id(row) in apart):
            block += 1
            yield Line(row.text, block, page=page.number + 1, bold=row.bold, furniture=True)
        for rows in find_blocks(page, body, leading):
            block += 1
            for row in rows:
                yield Line(row.text, block, page=page.number + 1, bold=row.bold)
                for note in row.notes:
                    yield Line(note, block, page=page.number + 1, furniture=True)
