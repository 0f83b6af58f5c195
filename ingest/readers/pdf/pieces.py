"""The characters of a PDF page cut into pieces: what stands close together on one base line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from ingest.readers.pdf.glyphs import Glyph

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


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one line in reading order, its ends, base line and largest size in points.

    ``leftward`` is true for a line that reads from right to left.
    """

    glyphs: tuple[Glyph, ...]
    left: float
    right: float
    base: float
    size: float
    leftward: bool


def cut_pieces(glyphs: Sequence[Glyph]) -> list[Piece]:
    """Cut a page's characters where the line or the column changes; none is blank.

    PDFium puts a line that reads from right to left into its logical order, which the places of
    its characters don't show: such a line stays whole.
    """
    pieces: list[Piece] = []
    for is_end, group in groupby(glyphs, lambda glyph: glyph.letter == "\n"):
        line = [] if is_end else list(group)
        leftward = _is_leftward("".join([glyph.letter for glyph in line]))
        parts = [line] if leftward else _cut([glyph for glyph in line if not glyph.made])
        pieces += [measure(part, leftward) for part in parts if any(glyph.ink for glyph in part)]
    return pieces


def _is_leftward(line: str) -> bool:
    return not line.isascii() and any(unicodedata.bidirectional(each) in LEFTWARD for each in line)


def find_gaps(piece: Piece, distance: float) -> list[int]:
    """Give the places of the characters so far, in sizes of the type, from the one before."""
    printed = [place for place, glyph in enumerate(piece.glyphs) if glyph.ink]
    return [
        place
        for before, place in pairwise(printed)
        if piece.glyphs[place].left - piece.glyphs[before].right >= distance * piece.size
    ]


def _cut(line: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    part: list[Glyph] = []
    last: Glyph | None = None
    even = _find_even(line)
    for place, glyph in enumerate(line):
        ends = last is not None and glyph.ink and _is_apart(last, glyph)
        if ends and place not in even:
            yield part
            part = []
        part.append(glyph)
        last = glyph if glyph.ink else last
    yield part


def _find_even(line: Sequence[Glyph]) -> set[int]:
    """Give the places of the words that a justified line spreads evenly, without the first."""
    printed = [place for place, glyph in enumerate(line) if glyph.ink]
    gaps = [
        (place, line[place].left - line[before].right, line[before].letter in STOPS)
        for before, place in pairwise(printed)
        if line[place].left - line[before].right >= WORD * line[place].size
    ]
    even: set[int] = set()
    run: list[tuple[int, float, bool]] = []
    for each in [*gaps, (len(line), float("inf"), False)]:
        if run and not _is_even(run, each, line[0].size):
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


def _is_apart(last: Glyph, glyph: Glyph) -> bool:
    size, small = last.size, glyph.size
    if size < small:
        size, small = small, size
    raised = small < SMALL * size
    if abs(last.base - glyph.base) > (RAISED_LINE if raised else SAME_LINE) * size:
        return True
    return glyph.left - last.right > APART * size or glyph.left < last.left - BACK * size


def measure(part: Sequence[Glyph], leftward: bool) -> Piece:
    """Give characters that stand together as a piece."""
    printed = [glyph for glyph in part if glyph.ink]
    largest = max(printed, key=lambda glyph: glyph.size)
    return Piece(
        glyphs=tuple(part),
        left=min([glyph.left for glyph in printed]),
        right=max([glyph.right for glyph in printed]),
        base=largest.base,
        size=largest.size,
        leftward=leftward,
    )
