"""The characters of a PDF page cut into pieces: what stands close together on one base line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import compress, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ingest.readers.pdf.glyphs import Glyphs

SAME_LINE = 0.35
"""Distance of base lines, in sizes of the type, of what stands on one line."""
RAISED_LINE = 0.65
"""The same for what is raised or lowered, and smaller."""
SMALL = 0.87
"""Type this much smaller than what it stands beside may be raised or lowered."""
APART = 1.2
"""Distance, in sizes of the type, from one piece to the next on a line."""
BACK = 0.5
"""How far, in sizes of the type, a character may stand over the one before it."""
WORD = 0.15
"""Distance, in sizes of the type, from one word to the next, at least."""
EVEN = 0.1
"""By how much, in sizes of the type, the gaps of a line differ whose words are spread evenly."""
AFTER_STOP = 1.6
"""How many times as wide a gap may be after a mark, as some programs set it."""
STOPS = frozenset(".,;:!?")
FEWEST_EVEN = 2
"""Gaps that are as wide as one another, at least."""
LEAST_WORDS = 0.6
"""The share of what stands between them that is words, at least: numbers may stand in columns."""
LEFTWARD = frozenset({"R", "AL"})
"""Unicode's classes of letters written from right to left."""


class Glyph(NamedTuple):
    """One printed character: the ends of its box, its base line and its size of type, in points.

    ``gap`` is its distance from the one printed before it, ``spaced`` tells that a blank stands
    between the two. A page has thousands: tuples are made without a call of Python for each.
    """

    letter: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    font: int
    gap: float
    spaced: bool


class Piece(NamedTuple):
    """Characters of one line in reading order, its ends, base line and largest size in points.

    ``leftward`` is true for a line that reads from right to left.
    """

    glyphs: tuple[Glyph, ...]
    left: float
    right: float
    base: float
    size: float
    leftward: bool


def cut_pieces(glyphs: Glyphs) -> list[Piece]:
    """Cut what a page prints where the line or the column changes.

    PDFium puts a line that reads from right to left into its logical order, which the places of
    its characters don't show: such a line stays whole, and blanks that are made part its words.
    """
    ends = glyphs.letters == "\n"
    texts = "".join(glyphs.letters.tolist()).split("\n")
    leftward, lines = list(map(_is_leftward, texts)), np.cumsum(ends)
    held = ~ends & (~glyphs.made | np.array(leftward)[lines])
    glyphs, lines = glyphs.pick(held), lines[held]
    printed, apart = _list_printed(glyphs), _find_apart(glyphs.pick(glyphs.ink)).tolist()
    counted = [0, *np.cumsum(glyphs.ink).tolist()]
    starts = np.searchsorted(lines, np.arange(len(texts) + 1)).tolist()
    pieces: list[Piece] = []
    for turned, (start, end) in zip(leftward, pairwise(starts), strict=True):
        first, last = counted[start], counted[end]
        if first < last:
            line, places = printed[first:last], range(1, last - first)
            seams = [] if turned else list(compress(places, apart[first + 1 : last]))
            parts = _cut(line, seams, glyphs.sizes[start])
            pieces += [measure(part, turned) for part in parts]
    return pieces


def _list_printed(glyphs: Glyphs) -> list[Glyph]:
    printed = glyphs.pick(glyphs.ink)
    gaps = printed.lefts.copy()
    gaps[1:] -= printed.rights[:-1]
    spaced = np.diff(np.flatnonzero(glyphs.ink), prepend=-1) > 1
    columns = (
        *(printed.letters, printed.lefts, printed.rights, printed.bases, printed.sizes),
        *(printed.bold, printed.fonts, gaps, spaced),
    )
    make = partial(tuple.__new__, Glyph)
    return list(map(make, zip(*(each.tolist() for each in columns), strict=True)))


def _find_apart(glyphs: Glyphs) -> NDArray[np.bool_]:
    """Tell which characters stand on another line, or in another column, than the one before."""
    lefts, last = glyphs.lefts[1:], glyphs.lefts[:-1]
    sizes = np.maximum(glyphs.sizes[1:], glyphs.sizes[:-1])
    small = np.minimum(glyphs.sizes[1:], glyphs.sizes[:-1])
    reach = np.where(small < SMALL * sizes, RAISED_LINE, SAME_LINE)
    other = np.abs(np.diff(glyphs.bases)) > reach * sizes
    far = (lefts - glyphs.rights[:-1] > APART * sizes) | (lefts < last - BACK * sizes)
    return np.concatenate([[True], other | far])


def _is_leftward(line: str) -> bool:
    return not line.isascii() and any(unicodedata.bidirectional(each) in LEFTWARD for each in line)


def find_gaps(piece: Piece, distance: float) -> list[int]:
    """Give the places of the characters so far, in sizes of the type, from the one before."""
    least = distance * piece.size
    return [place for place, glyph in enumerate(piece.glyphs) if glyph.gap >= least and place]


def _cut(line: Sequence[Glyph], seams: Sequence[int], size: float) -> Iterator[Sequence[Glyph]]:
    """Cut a line at its seams, but for those between words that are spread evenly."""
    even = _find_even(line, size) if seams else set()
    for start, end in pairwise([0, *(seam for seam in seams if seam not in even), len(line)]):
        yield line[start:end]


def _find_even(line: Sequence[Glyph], size: float) -> set[int]:
    """Give the places of the words that a justified line spreads evenly, without the first."""
    gaps = [
        (place, glyph.gap, line[place - 1].letter in STOPS)
        for place, glyph in enumerate(line)
        if glyph.gap >= WORD * glyph.size and place
    ]
    even: set[int] = set()
    run: list[tuple[int, float, bool]] = []
    for each in [*gaps, (len(line), float("inf"), False)]:
        if run and not _is_even(run, each, size):
            even |= _take_words(line, run)
            run = []
        run.append(each)
    return even


def _is_even(
    run: Sequence[tuple[int, float, bool]], after: tuple[int, float, bool], size: float
) -> bool:
    """Tell whether a gap is as wide as those before it, or wider after a mark."""
    widths = [width for _, width, stop in run if not stop] or [min(width for _, width, _ in run)]
    _, width, stop = after
    most = max(widths) * (AFTER_STOP if stop else 1.0)
    return min(widths) - EVEN * size <= width <= most + EVEN * size


def _take_words(line: Sequence[Glyph], run: Sequence[tuple[int, float, bool]]) -> set[int]:
    places = [place for place, _, _ in run]
    words = sum(line[place].letter.isalpha() for place in places)
    return {*places} if len(places) >= FEWEST_EVEN and words >= LEAST_WORDS * len(places) else set()


def measure(part: Sequence[Glyph], leftward: bool) -> Piece:
    """Give characters that stand together as a piece."""
    size = max([glyph.size for glyph in part])
    return Piece(
        glyphs=tuple(part),
        left=min([glyph.left for glyph in part]),
        right=max([glyph.right for glyph in part]),
        base=next(glyph.base for glyph in part if glyph.size == size),
        size=size,
        leftward=leftward,
    )
