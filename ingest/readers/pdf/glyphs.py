"""The characters of a PDF page as they are printed: where each stands, how large, how heavy."""

from __future__ import annotations

import ctypes
import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice, product
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ingest.readers.pdf.paint import Ink, is_ground, read_ink

HYPHENS = frozenset("\x02\u00ad\ufffe")
"""What PDFium gives for a hyphen at a line's end."""
BOLD_WEIGHT = 600
BOLD_NAMES = ("bold", "black", "heavy", "cmbx", "sfbx")
"""Parts of the names of bold fonts; the last two are TeX's."""
NAME_LENGTH = 128
SIZES = (2.0, 300.0)
"""The smallest and largest size of type, in points, that is believed."""
SURROGATES = (0xD800, 0xDFFF)
LEVEL = 0.004
"""Text that leans less than this, in radians, is taken as level."""
ASLANT = 0.17
"""Text that leans more than this against the page's own, in radians, is no part of its lines."""
DRAWINGS = 5_000
"""Drawings and images of a page that are looked at."""
GROUNDS = 200
"""Coloured grounds of a page that are looked at."""
HIDDEN = 0.5
"""The share of a page's text that is not painted, from which it is what a scan says."""
RULE_HEIGHT = 3.0
PICTURE = 0.6
"""The share of a page that a scanned image covers at least."""


class Glyph(NamedTuple):
    """One character: the ends of its box, its base line and its size of type, in points.

    ``made`` is true for a space or line's end that PDFium adds and no font prints. A page has
    thousands: a tuple is made in a third of the time of a frozen class.
    """

    letter: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    font: str
    made: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """A level line drawn on a page, in points from its lower left."""

    left: float
    right: float
    base: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as read, turned so that most of its text is level, measured in points.

    ``aslant`` is the text that leans against the rest, in the file's order, ``unseen`` what is
    painted so that nobody sees it; ``pictured`` is true when an image covers the page.
    """

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    aslant: str
    unseen: str
    rules: tuple[Rule, ...]
    pictured: bool


@dataclass(frozen=True, slots=True)
class _Face:
    """How a piece of text is set: its size in points, its weight and font, its tilt in radians."""

    size: float
    bold: bool
    font: str
    tilt: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class _Drawings:
    """The level lines of a page, what white shows on, and whether an image covers the page."""

    rules: tuple[Rule, ...]
    grounds: tuple[tuple[float, float, float, float], ...]
    pictured: bool


@dataclass(frozen=True, slots=True)
class _Frame:
    """The page's lower left corner, size and tilt once its text is level."""

    x: float
    y: float
    width: float
    height: float
    tilt: float


class _Room:
    """Where PDFium writes what it measures of a character, one after the other."""

    def __init__(self) -> None:
        self.box = pdfium_c.FS_RECTF()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()


def read_sheet(page: pdfium.PdfPage) -> Sheet:
    """Read a page; the caller closes it."""
    with closing(page.get_textpage()) as text:
        letters = list(_read_letters(text))
        frame = _find_frame(page.get_bbox(), _find_tilt([face for _, _, face in letters]))
        drawings = _read_drawings(page, frame)
        level: list[Glyph] = []
        aslant: list[str] = []
        unseen: list[str] = []
        bare = _shows_text(letters) and not drawings.pictured
        room = _Room()
        for place, letter, face in letters:
            if face is not None and _leans(face, frame):
                aslant.append(letter)
            elif face is not None and _is_unseen(text, place, face.ink, drawings, bare):
                unseen.append(letter)
            else:
                level.append(_read_glyph(text, place, letter, face, frame, room))
    return Sheet(
        width=frame.width,
        height=frame.height,
        glyphs=tuple(level),
        aslant=_join(aslant),
        unseen=_join(unseen),
        rules=drawings.rules,
        pictured=drawings.pictured,
    )


def _join(letters: Sequence[str]) -> str:
    return " ".join("".join(letters).split())


def _shows_text(letters: Sequence[tuple[int, str, _Face | None]]) -> bool:
    """Tell whether most of a page's text is painted: under a scan none of it is."""
    inks = [face.ink for _, letter, face in letters if face is not None and letter.strip()]
    return inks.count(Ink.NONE) < HIDDEN * len(inks)


def _is_unseen(
    text: pdfium.PdfTextPage, place: int, ink: Ink, drawings: _Drawings, bare: bool
) -> bool:
    if ink is not Ink.WHITE:
        return ink is Ink.NONE and bare
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium_c.FPDFText_GetCharOrigin(text, place, x, y)
    return not any(
        left <= x.value <= right and bottom <= y.value <= top
        for left, bottom, right, top in drawings.grounds
    )


def _read_letters(text: pdfium.PdfTextPage) -> Iterator[tuple[int, str, _Face | None]]:
    """Give the place, the character and the face of all that prints, no face to what is made."""
    address, face = 0, None
    for place in range(text.count_chars()):
        letter = _read_letter(text, place)
        if not letter:
            continue
        if pdfium_c.FPDFText_IsGenerated(text, place) == 1:
            yield place, letter, None
            continue
        now = _find_address(text, place)
        if face is None or now != address or not now:
            address, face = now, _read_face(text, place)
        yield place, letter, face


def _read_letter(text: pdfium.PdfTextPage, place: int) -> str:
    """Give a character, empty for what prints nothing; a line's end is ``\\n``."""
    code = pdfium_c.FPDFText_GetUnicode(text, place)
    if code >= sys.maxunicode or SURROGATES[0] <= code <= SURROGATES[1]:
        return ""
    letter = "-" if chr(code) in HYPHENS else chr(code)
    if letter == "\t":
        return " "
    return letter if letter == "\n" or letter > "\x1f" else ""


def _find_address(text: pdfium.PdfTextPage, place: int) -> int:
    """Tell apart the pieces of text that a page shows, each in one font and size."""
    shown = pdfium_c.FPDFText_GetTextObject(text, place)
    return ctypes.addressof(shown.contents) if shown else 0


def _read_face(text: pdfium.PdfTextPage, place: int) -> _Face:
    matrix = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFText_GetMatrix(text, place, matrix)
    size = pdfium_c.FPDFText_GetFontSize(text, place) * math.hypot(matrix.c, matrix.d)
    tilt = math.atan2(matrix.b, matrix.a)
    name, flags = ctypes.create_string_buffer(NAME_LENGTH), ctypes.c_int()
    pdfium_c.FPDFText_GetFontInfo(text, place, name, NAME_LENGTH, flags)
    font = name.value.decode("utf-8", "replace").lower()
    bold = pdfium_c.FPDFText_GetFontWeight(text, place) >= BOLD_WEIGHT
    return _Face(
        size=min(max(size, SIZES[0]), SIZES[1]),
        bold=bold or any(word in font for word in BOLD_NAMES),
        font=font,
        tilt=tilt,
        ink=read_ink(text, place),
    )


def _find_tilt(faces: Sequence[_Face | None]) -> float:
    counts = Counter(round(face.tilt, 4) for face in faces if face is not None)
    tilt = counts.most_common(1)[0][0] if counts else 0.0
    return 0.0 if abs(tilt) < LEVEL else tilt


def _find_frame(box: Sequence[float], tilt: float) -> _Frame:
    corners = [_turn(x, y, tilt) for x in (box[0], box[2]) for y in (box[1], box[3])]
    left, bottom = min(x for x, _ in corners), min(y for _, y in corners)
    right, top = max(x for x, _ in corners), max(y for _, y in corners)
    return _Frame(left, bottom, right - left, top - bottom, tilt)


def _turn(x: float, y: float, tilt: float) -> tuple[float, float]:
    if not tilt:
        return x, y
    return x * math.cos(tilt) + y * math.sin(tilt), y * math.cos(tilt) - x * math.sin(tilt)


def _leans(face: _Face, frame: _Frame) -> bool:
    return abs(math.remainder(face.tilt - frame.tilt, math.tau)) > ASLANT


def _read_glyph(
    text: pdfium.PdfTextPage,
    place: int,
    letter: str,
    face: _Face | None,
    frame: _Frame,
    room: _Room,
) -> Glyph:
    if face is None:
        return Glyph(letter, 0.0, 0.0, 0.0, 0.0, False, "", True)
    pdfium_c.FPDFText_GetLooseCharBox(text, place, box := room.box)
    pdfium_c.FPDFText_GetCharOrigin(text, place, x := room.x, y := room.y)
    if frame.tilt:
        corners = product((box.left, box.right), (box.bottom, box.top))
        ends = [_turn(*corner, frame.tilt)[0] for corner in corners]
        left, right, base = min(ends), max(ends), _turn(x.value, y.value, frame.tilt)[1]
    else:
        right, base = max(box.left, box.right), y.value
        left = max(min(box.left, box.right), min(x.value, right))  # j reaches back below a space
    left, right, base = left - frame.x, right - frame.x, base - frame.y
    return Glyph(letter, left, right, base, face.size, face.bold, face.font, False)


def _read_drawings(page: pdfium.PdfPage, frame: _Frame) -> _Drawings:
    rules: list[Rule] = []
    grounds: list[tuple[float, float, float, float]] = []
    pictured = False
    kinds = [pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_IMAGE]
    for drawing in islice(page.get_objects(filter=kinds, max_depth=3), DRAWINGS):
        left, bottom, right, top = drawing.get_bounds()
        if top - bottom > RULE_HEIGHT and len(grounds) < GROUNDS and is_ground(drawing):
            grounds.append((left, bottom, right, top))
        if drawing.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            covered = (right - left) * (top - bottom)
            pictured = pictured or covered >= PICTURE * frame.width * frame.height
        elif not frame.tilt and 0 <= top - bottom <= RULE_HEIGHT < right - left:
            rules.append(Rule(left - frame.x, right - frame.x, bottom - frame.y))
    return _Drawings(tuple(rules), tuple(grounds), pictured)
