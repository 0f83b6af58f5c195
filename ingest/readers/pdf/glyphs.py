"""The characters of a PDF page as they are printed: where each stands, how large, how heavy."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields
from itertools import islice
from typing import Any

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from ingest.readers.pdf.characters import Characters, Face, measure_characters, read_characters
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


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters of a page: the ends of their boxes, their base lines and sizes of type, in
    points; all 0 for what is ``made``, a space or line's end that PDFium adds and no font prints.

    ``fonts`` are numbers of the page's fonts, ``ink`` tells what leaves some on the page.
    """

    letters: NDArray[np.str_]
    lefts: NDArray[np.float64]
    rights: NDArray[np.float64]
    bases: NDArray[np.float64]
    sizes: NDArray[np.float64]
    bold: NDArray[np.bool_]
    fonts: NDArray[np.int64]
    made: NDArray[np.bool_]
    ink: NDArray[np.bool_]

    def pick(self, some: NDArray[np.bool_]) -> Glyphs:
        """Give some of the characters."""
        return Glyphs(*(getattr(self, each.name)[some] for each in fields(self)))


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
    glyphs: Glyphs
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


def read_sheet(page: pdfium.PdfPage, text: pdfium.PdfTextPage) -> Sheet:
    """Read a page and its text; the caller closes both."""
    characters = read_characters(text)
    frame = _find_frame(page.get_bbox(), _find_tilt(characters))
    drawings = _read_drawings(page, frame)
    leaning = characters.ask(lambda face: _leans(face, frame), made=False)
    unseen = _find_unseen(text, characters, drawings) & ~leaning
    return Sheet(
        width=frame.width,
        height=frame.height,
        glyphs=_read_glyphs(text, characters.leave(leaning | unseen), frame),
        aslant=_join(characters, leaning),
        unseen=_join(characters, unseen),
        rules=drawings.rules,
        pictured=drawings.pictured,
    )


def _join(characters: Characters, some: NDArray[np.bool_]) -> str:
    """Give the text of some characters; made blanks part its words too."""
    return " ".join("".join(characters.letters[some | characters.made].tolist()).split())


def _find_unseen(
    text: pdfium.PdfTextPage, characters: Characters, drawings: _Drawings
) -> NDArray[np.bool_]:
    """Tell of which characters nothing is seen; on a scan, or over a part of one, they say what is
    seen. A page is a scan too that paints no text: that is what a program has read from it.
    """
    painted = characters.ask(lambda face: face.ink is not Ink.NONE, made=False)
    scan = drawings.pictured or not (painted & characters.ink).any()
    unseen = characters.ask(lambda face: face.ink is Ink.WHITE, made=False)
    if not scan:
        unseen |= ~(painted | characters.made)
    for place in np.flatnonzero(unseen):
        [[x, y]] = measure_characters(text, [int(characters.places[place])])[1].tolist()
        under = drawings.grounds if painted[place] else drawings.images
        unseen[place] = not any(
            left <= x <= right and bottom <= y <= top for left, bottom, right, top in under
        )
    return unseen


def _find_tilt(characters: Characters) -> float:
    counts = Counter[float]()
    worn = Counter(characters.worn.tolist())
    for number, face in enumerate(characters.faces):
        counts[round(face.tilt, 4)] += worn[number]
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


def _read_glyphs(text: pdfium.PdfTextPage, characters: Characters, frame: _Frame) -> Glyphs:
    fonts: dict[str, int] = {}
    lefts, rights, bases = ends = np.zeros((3, len(characters.places)))
    printed = ~characters.made
    ends[:, printed] = _measure_ends(text, characters.places[printed].tolist(), frame)
    return Glyphs(
        letters=characters.letters,
        lefts=lefts,
        rights=rights,
        bases=bases,
        sizes=characters.ask(lambda face: face.size, made=0.0),
        bold=characters.ask(lambda face: face.bold, made=False),
        fonts=characters.ask(lambda face: fonts.setdefault(face.font, len(fonts)), made=-1),
        made=characters.made,
        ink=characters.ink,
    )


def _measure_ends(text: pdfium.PdfTextPage, places: Sequence[int], frame: _Frame) -> Any:
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
    return left - frame.x, right - frame.x, y - frame.y


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
