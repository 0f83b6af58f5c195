"""The characters of a PDF page put into rows: what stands on one base line, left to right."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

BREAKS = frozenset("\r\n")
HYPHENS = frozenset("\x02\ufffe")
"""What PDFium gives for a hyphen at a line's end."""
BOLD_WEIGHT = 600
NAME_LENGTH = 96
BOLD_SHARE = 0.9
RAISED_SIZE = 0.85
"""A character this much smaller than its row, and above its base line, is a note's number."""
SAME_LINE = 0.35
"""Distance of base lines, in sizes of the type, of what stands on one line."""
FAR = 5.0
"""Distance, in sizes of the type, of pieces on one line that do not belong together."""


@dataclass(slots=True)
class Row:
    """A line of a page in points from its lower left: its ends, base line and type's size.

    ``notes`` are the raised numbers that point to notes, left out of ``text``.
    """

    left: float
    right: float
    base: float
    size: float
    text: str = ""
    notes: list[str] = field(default_factory=list)
    strong: int = 0
    letters: int = 0

    @property
    def bold(self) -> bool:
        """Tell whether the row is set bold."""
        return self.letters > 0 and self.strong >= BOLD_SHARE * self.letters


@dataclass(frozen=True, slots=True)
class _Glyph:
    letter: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


def read_rows(page: pdfium.PdfTextPage) -> list[Row]:
    """Give the rows of a page, in no order yet, none empty."""
    rows: list[Row] = []
    for piece in _read_pieces(page):
        row = next((each for each in reversed(rows[-8:]) if _are_one(each, piece)), None)
        if row is None:
            rows.append(piece)
        else:
            _join(row, piece)
    for row in rows:
        row.text = " ".join(row.text.split())
    return [row for row in rows if row.text or row.notes]


def _are_one(row: Row, piece: Row) -> bool:
    size = max(row.size, piece.size)
    gap = max(piece.left - row.right, row.left - piece.right)
    return abs(row.base - piece.base) <= SAME_LINE * size and -size < gap < FAR * size


def _join(row: Row, piece: Row) -> None:
    first, second = (row, piece) if row.left <= piece.left else (piece, row)
    row.text = f"{first.text} {second.text}"
    row.notes += piece.notes
    row.strong += piece.strong
    row.letters += piece.letters
    row.left, row.right = min(row.left, piece.left), max(row.right, piece.right)


def _read_pieces(page: pdfium.PdfTextPage) -> Iterator[Row]:
    """Cut the page's characters, in their own order, where the base line changes."""
    row: Row | None = None
    for glyph in _read_glyphs(page):
        if glyph.letter in BREAKS:
            if row is not None:
                yield row
            row = None
        elif row is None:
            row = _start(glyph)
        elif _is_note(row, glyph):
            row.notes.append(glyph.letter)
        elif not glyph.letter.isspace() and _has_left(row, glyph):
            yield row
            row = _start(glyph)
        else:
            _add(row, glyph)
    if row is not None:
        yield row


def _start(glyph: _Glyph) -> Row:
    row = Row(glyph.left, glyph.right, glyph.base, glyph.size)
    _add(row, glyph)
    return row


def _add(row: Row, glyph: _Glyph) -> None:
    row.text += glyph.letter
    if glyph.letter.isspace():
        return
    if not row.letters or glyph.size > row.size:
        row.size, row.base = glyph.size, glyph.base
    row.letters += 1
    row.strong += glyph.bold
    row.left, row.right = min(row.left, glyph.left), max(row.right, glyph.right)


def _is_note(row: Row, glyph: _Glyph) -> bool:
    """Tell a raised number or sign from the letters of an ordinal such as 25th."""
    raised = glyph.base > row.base + row.size * 0.1 and glyph.size < RAISED_SIZE * row.size
    near = abs(glyph.base - row.base) < row.size
    return raised and near and row.letters > 0 and (glyph.letter.isdigit() or glyph.letter in "*†‡")


def _has_left(row: Row, glyph: _Glyph) -> bool:
    size = max(row.size, glyph.size)
    moved = abs(glyph.base - row.base) > SAME_LINE * size * 2
    return moved or glyph.left < row.left - size or glyph.left > row.right + FAR * size


def _read_glyphs(page: pdfium.PdfTextPage) -> Iterator[_Glyph]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    x, base = ctypes.c_double(), ctypes.c_double()
    for place in range(page.count_chars()):
        letter = chr(pdfium_c.FPDFText_GetUnicode(page, place))
        if letter in HYPHENS:
            letter = "-"
        if letter in BREAKS:
            yield _Glyph(letter, 0.0, 0.0, 0.0, 0.0, False)
        elif letter > "\x1f" and letter != "\ufffd":
            pdfium_c.FPDFText_GetCharBox(page, place, left, right, bottom, top)
            pdfium_c.FPDFText_GetCharOrigin(page, place, x, base)
            size = pdfium_c.FPDFText_GetFontSize(page, place)
            yield _Glyph(letter, left.value, right.value, base.value, size, _is_bold(page, place))


def _is_bold(page: pdfium.PdfTextPage, place: int) -> bool:
    if pdfium_c.FPDFText_GetFontWeight(page, place) >= BOLD_WEIGHT:
        return True
    name, flags = ctypes.create_string_buffer(NAME_LENGTH), ctypes.c_int()
    pdfium_c.FPDFText_GetFontInfo(page, place, name, NAME_LENGTH, flags)
    return b"bold" in name.value.lower()
