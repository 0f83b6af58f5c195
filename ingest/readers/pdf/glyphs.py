"""The characters of a PDF page as they are printed: where each stands, how large, how heavy."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ingest.readers.pdf.characters import Character, Face, measure_characters, read_characters
from ingest.readers.pdf.paint import Ink, is_ground

LEVEL = 0.004
"""Text that leans less than this, in radians, is taken as level."""
ASLANT = 0.17
"""Text that leans more than this against the page's own, in radians, is no part of its lines."""
DRAWINGS = 5_000
"""Drawings and images of a page that are looked at."""
GROUNDS = 200
"""Coloured grounds of a page that are looked at."""
RULE_HEIGHT = 3.0
PICTURE = 0.6
"""The share of a page that a scanned image covers at least."""


class Glyph(NamedTuple):
    """One character: the ends of its box, its base line and its size of type, in points.

    ``made`` is true for a space or line's end that PDFium adds and no font prints, ``ink`` for what
    leaves some on the page. A page has thousands: a tuple is made in a third of the time of a
    frozen class.
    """

    letter: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    font: str
    made: bool
    ink: bool


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


_Box = tuple[float, float, float, float]
"""Left, bottom, right and top."""


@dataclass(frozen=True, slots=True)
class _Drawings:
    """The level lines of a page, what white shows on, its images, whether one covers the page."""

    rules: tuple[Rule, ...]
    grounds: tuple[_Box, ...]
    images: tuple[_Box, ...]
    pictured: bool


@dataclass(frozen=True, slots=True)
class _Frame:
    """The page's lower left corner, size and tilt once its text is level."""

    x: float
    y: float
    width: float
    height: float
    tilt: float


def read_sheet(page: pdfium.PdfPage) -> Sheet:
    """Read a page; the caller closes it."""
    with closing(page.get_textpage()) as text:
        characters = list(read_characters(text))
        frame = _find_frame(page.get_bbox(), _find_tilt(characters))
        drawings = _read_drawings(page, frame)
        level, aslant, unseen = _part(text, characters, frame, drawings)
        glyphs = tuple(_read_glyphs(text, level, frame))
    return Sheet(
        width=frame.width,
        height=frame.height,
        glyphs=glyphs,
        aslant=aslant,
        unseen=unseen,
        rules=drawings.rules,
        pictured=drawings.pictured,
    )


def _part(
    text: pdfium.PdfTextPage, characters: Sequence[Character], frame: _Frame, drawings: _Drawings
) -> tuple[list[Character], str, str]:
    """Part what leans and what nobody sees from the rest; made blanks part the words of all."""
    level: list[Character] = []
    aslant: list[str] = []
    unseen: list[str] = []
    scan = drawings.pictured or not _shows_text(characters)
    last, leans = None, False
    for character in characters:
        place, letter, face = character
        if face is None:
            level.append(character)
            aslant.append(letter)
            unseen.append(letter)
            continue
        if face is not last:
            last, leans = face, _leans(face, frame)
        if leans:
            aslant.append(letter)
        elif _is_unseen(text, place, face.ink, drawings, scan):
            unseen.append(letter)
        else:
            level.append(character)
    return level, _join(aslant), _join(unseen)


def _join(letters: Sequence[str]) -> str:
    return " ".join("".join(letters).split())


def _shows_text(characters: Sequence[Character]) -> bool:
    """Tell whether a page paints any text: what a program has read from a scan is not painted."""
    return any(
        face is not None and face.ink is not Ink.NONE and not letter.isspace()
        for _, letter, face in characters
    )


def _is_unseen(
    text: pdfium.PdfTextPage, place: int, ink: Ink, drawings: _Drawings, scan: bool
) -> bool:
    """Tell whether nothing is seen of a character; on a scan, or over a part of one, it says what
    is seen.
    """
    if ink is Ink.SEEN or (scan and ink is Ink.NONE):
        return False
    [[x, y]] = measure_characters(text, [place])[1].tolist()
    under = drawings.grounds if ink is Ink.WHITE else drawings.images
    return not any(left <= x <= right and bottom <= y <= top for left, bottom, right, top in under)


def _find_tilt(characters: Sequence[Character]) -> float:
    faces = [face for _, _, face in characters if face]
    known = {id(face): face for face in faces}
    counts = Counter[float]()
    for key, count in Counter(map(id, faces)).items():
        counts[round(known[key].tilt, 4)] += count
    tilt = counts.most_common(1)[0][0] if counts else 0.0
    return 0.0 if abs(tilt) < LEVEL else tilt


def _find_frame(box: Sequence[float], tilt: float) -> _Frame:
    corners = [_turn(x, y, tilt) for x in (box[0], box[2]) for y in (box[1], box[3])]
    left, bottom = min(x for x, _ in corners), min(y for _, y in corners)
    right, top = max(x for x, _ in corners), max(y for _, y in corners)
    return _Frame(left, bottom, right - left, top - bottom, tilt)


def _turn(x: Any, y: Any, tilt: float) -> tuple[Any, Any]:
    """Turn a point, or as many as the arrays hold."""
    if not tilt:
        return x, y
    return x * math.cos(tilt) + y * math.sin(tilt), y * math.cos(tilt) - x * math.sin(tilt)


def _leans(face: Face, frame: _Frame) -> bool:
    return abs(math.remainder(face.tilt - frame.tilt, math.tau)) > ASLANT


def _read_glyphs(
    text: pdfium.PdfTextPage, characters: Sequence[Character], frame: _Frame
) -> Iterator[Glyph]:
    printed = [place for place, _, face in characters if face]
    ends = zip(*_measure_ends(text, printed, frame), strict=True)
    for _, letter, face in characters:
        if face is None:
            yield Glyph(letter, 0.0, 0.0, 0.0, 0.0, False, "", True, False)
        else:
            left, right, base = next(ends)
            ink = not letter.isspace()
            yield Glyph(letter, left, right, base, face.size, face.bold, face.font, False, ink)


def _measure_ends(
    text: pdfium.PdfTextPage, places: Sequence[int], frame: _Frame
) -> Iterator[list[float]]:
    """Give where characters begin and end on the page's lines, and their base lines."""
    boxes, origins = measure_characters(text, places)
    x, y = origins.T
    if frame.tilt:
        corners = [_turn(boxes[:, a], boxes[:, b], frame.tilt)[0] for a in (0, 2) for b in (3, 1)]
        left, right = np.minimum.reduce(corners), np.maximum.reduce(corners)
        y = _turn(x, y, frame.tilt)[1]
    else:
        right = np.maximum(boxes[:, 0], boxes[:, 2])
        left = np.minimum(boxes[:, 0], boxes[:, 2])
        left = np.maximum(left, np.minimum(x, right))  # j reaches back below a space
    yield from ((left - frame.x).tolist(), (right - frame.x).tolist(), (y - frame.y).tolist())


def _read_drawings(page: pdfium.PdfPage, frame: _Frame) -> _Drawings:
    rules: list[Rule] = []
    grounds: list[_Box] = []
    images: list[_Box] = []
    pictured = False
    kinds = [pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_IMAGE]
    for drawing in islice(page.get_objects(filter=kinds, max_depth=3), DRAWINGS):
        left, bottom, right, top = drawing.get_bounds()
        if top - bottom > RULE_HEIGHT and len(grounds) < GROUNDS and is_ground(drawing):
            grounds.append((left, bottom, right, top))
        if drawing.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            covered = (right - left) * (top - bottom)
            pictured = pictured or covered >= PICTURE * frame.width * frame.height
            images.append((left, bottom, right, top))
        elif not frame.tilt and 0 <= top - bottom <= RULE_HEIGHT < right - left:
            rules.append(Rule(left - frame.x, right - frame.x, bottom - frame.y))
    return _Drawings(tuple(rules), tuple(grounds), tuple(images), pictured)
