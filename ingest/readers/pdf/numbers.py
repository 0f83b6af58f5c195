"""Numbers that count the lines of a PDF page in its margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.readers.pdf.pieces import Piece, find_gaps, measure
from ingest.readers.pdf.rows import group_lines
from ingest.readers.pdf.stops import ends_sentence

LEAST_NUMBERS = 3
"""Numbers of lines on a page, at least."""
LONGEST = 4
BESIDE = 0.5
"""Distance of a number from its line, in sizes of the type, at least."""
COUNTED = (0.6, 1.4)
"""Lines beside a count of lines, as a share of what it counts, at least and at most."""
GO_ON = 0.25
"""The share of numbered lines that go on with the sentence before, at least: paragraphs do not."""


def part_line_numbers(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Part the numbers of a page's lines from its text; none where the text itself counts."""
    parted = [part for piece in pieces for part in _part(piece)]
    numbers = [piece for piece in parted if _is_number(piece)]
    texts = [piece for piece in parted if not _is_number(piece)]
    if texts:
        left, right = min(each.left for each in texts), max(each.right for each in texts)
        before = [each for each in numbers if each.right <= left]
        after = [each for each in numbers if each.left >= right]
        for side in (before, after):
            if _count_lines(side, texts):
                counted = set(map(id, side))
                return [piece for piece in parted if id(piece) not in counted], side
    return list(pieces), []


def _part(piece: Piece) -> Iterator[Piece]:
    """Part figures that stand a little before the rest of a line."""
    if piece.leftward or not piece.glyphs[0].letter.isdecimal():
        yield piece
        return
    place = next(iter(find_gaps(piece, BESIDE)), len(piece.glyphs))
    figures, rest = piece.glyphs[:place], piece.glyphs[place:]
    if not all(glyph.letter.isdecimal() for glyph in figures):
        yield piece
    else:
        yield from (measure(part, leftward=False) for part in (figures, rest) if part)


def _is_number(piece: Piece) -> bool:
    return len(piece.glyphs) <= LONGEST and _read(piece).isdecimal()


def _read(piece: Piece) -> str:
    return "".join([glyph.letter for glyph in piece.glyphs])


def _count_lines(numbers: Sequence[Piece], texts: Sequence[Piece]) -> bool:
    """Tell whether numbers run down the page by equal steps, as its lines do."""
    if len(numbers) < LEAST_NUMBERS:
        return False
    down = sorted(numbers, key=lambda piece: -piece.base)
    values = [int(_read(piece)) for piece in down]
    steps = {after - before for before, after in pairwise(values)}
    if len(steps) > 1 or min(steps) < 1:
        return False
    lines = [
        "".join(map(_read, line))
        for line in group_lines(texts)
        if down[-1].base - 1 <= line[0].base <= down[0].base + 1
    ]
    going = sum(not ends_sentence(line) for line in lines[:-1])
    counted = (len(lines) - 1) / (values[-1] - values[0])
    return COUNTED[0] <= counted <= COUNTED[1] and going >= GO_ON * len(lines)
