"""What parts the words of a PDF's row: spaces of the file, and distances as they are printed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf
from statistics import median

from ingest.readers.pdf.pieces import Glyph, Piece

LEAST_SPACE = 0.17
"""The narrowest space, in sizes of the type, where the line has no others to compare with."""
SPACE_SHARE = 0.6
"""The narrowest space as a share of the line's usual one."""
WIDE_SPACE = 0.23
"""A space this wide, in sizes of the type, parts words however wide the line's others are."""
FONT_SPACE = 0.08
"""The narrowest space between words of two fonts, such as a slanted and an upright one."""
IDEOGRAPH_SPACE = 0.8
FIRST_WIDE = "\u1100"
"""The first of the characters that are so wide."""
LONGEST_WORD = 9
"""Letters of the words of a line, on average, from which on spaces must be missing."""
SHORTEST_WORD = 2
"""Letters of the words of a line, on average, at least."""
WITHIN = 0.05
"""The widest distance in a word of such a line, in sizes of the type."""
CLEAR = 0.03
"""By how much what parts its words is wider, at least."""
LETTERSPACED = 2.2
"""In letterspaced words, a space is so many times as wide as what parts their letters."""


def find_space(line: Sequence[Piece], size: float) -> float:
    """Give the narrowest distance of two characters, in points, that parts words on a line."""
    spaces, others = _measure_gaps(line)
    spread = LETTERSPACED * median(others) if others else 0.0
    usual = SPACE_SHARE * median(spaces) if len(spaces) > 1 else 0.0
    narrow = 0.0 if spaces else _find_narrow(sorted(gap / size for gap in others))
    return narrow * size or max(min(usual, WIDE_SPACE * size), LEAST_SPACE * size, spread)


def _find_narrow(gaps: Sequence[float]) -> float:
    """Give the distance, in sizes of the type, between those in words and those between words of a
    line that is set so tight that hardly any would part; 0 where the line is not so.
    """
    parted = sum(gap > LEAST_SPACE for gap in gaps) + 1
    if len(gaps) < LONGEST_WORD * parted:
        return 0.0
    steps = ((after - before, before, after) for before, after in pairwise(gaps))
    step, before, after = max(steps)
    words = sum(gap >= after for gap in gaps) + 1
    tight = before <= WITHIN and step >= CLEAR and after <= WIDE_SPACE
    return (before + after) / 2 if tight and SHORTEST_WORD * words <= len(gaps) else 0.0


def _measure_gaps(line: Sequence[Piece]) -> tuple[list[float], list[float]]:
    """Give the distances of neighbours, in points, with a space of the file between and without."""
    neighbours = [glyph for piece in line for glyph in piece.glyphs[1:]]
    spaces = [glyph.gap for glyph in neighbours if glyph.spaced]
    return spaces, [glyph.gap for glyph in neighbours if not glyph.spaced]


def part_words(piece: Piece, usual: float, size: float) -> Iterator[tuple[Glyph, bool]]:
    """Give what a piece prints, each character with whether a space stands before it."""
    least = inf if piece.leftward else min(usual, FONT_SPACE * size)
    yield piece.glyphs[0], True
    for last, glyph in pairwise(piece.glyphs):
        yield glyph, glyph.spaced or (glyph.gap > least and _is_space(last, glyph, usual, size))


def _is_space(last: Glyph, glyph: Glyph, usual: float, size: float) -> bool:
    if is_ideograph(last) and is_ideograph(glyph):
        return glyph.gap > IDEOGRAPH_SPACE * size
    if last.font != glyph.font and last.letter.isalnum() and glyph.letter.isalnum():
        return glyph.gap > FONT_SPACE * size
    return glyph.gap > usual


def is_ideograph(glyph: Glyph) -> bool:
    """Tell whether a character is as wide as those that no spaces part."""
    return glyph.letter >= FIRST_WIDE and unicodedata.east_asian_width(glyph.letter) in "WF"
