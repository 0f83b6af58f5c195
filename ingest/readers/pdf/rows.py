"""The pieces of a PDF page put into rows, their words parted as they are printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from statistics import median

from ingest.readers.pdf.pieces import RAISED_LINE, SAME_LINE, SMALL, Glyph, Piece
from ingest.readers.pdf.spaces import find_space, is_ideograph, part_words
from ingest.readers.raised import is_note, lift

RAISED = 0.12
"""Height over the base line, in sizes of the type, of a raised character."""
DETACHED = 0.6
BARE_DETACHED = 1.5
"""Distance, in sizes of the type, of a hanging number from its text; the same for one that
reads like a word, such as “a” or “I”."""
DETACHED_SHARE = 1.5
"""That distance is so many times as wide as the line's usual space at least."""
BOLD_SHARE = 0.9

SUPERSCRIPTS = frozenset("¹²³⁰⁴⁵⁶⁷⁸⁹")
LABEL = re.compile(
    r"[(（\[]?(?:\d{1,3}|[ivxlc]{1,6}|[IVXLC]{1,6}|[A-Za-z])(?:[.．]\d{1,3})*[)）\].．、:]*"
    r"|[•·▪●○◦■□‣➢–—*-]|§+\s?\d{1,3}"
)
"""Numbers and bullets that hang beside a text."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a page in points from its lower left: its ends, base line and size of type.

    ``notes`` are the raised numbers that point to notes; ``text`` leaves them out. ``body`` is
    where the text begins beside a hanging number, else ``left``. ``first`` is the width of the
    first word. ``bold`` tells the weight of the whole, ``starts_bold`` and ``ends_bold`` that of
    the ends. ``column`` counts the page's columns, from 0, in the order they are read. ``table`` is
    true for a row of a table, ``cells`` are its cells, ``head`` tells that they head the columns.
    """

    text: str
    notes: tuple[str, ...]
    left: float
    right: float
    base: float
    size: float
    body: float
    first: float
    bold: bool
    starts_bold: bool
    ends_bold: bool
    leftward: bool
    column: int
    table: bool = False
    cells: tuple[str, ...] = ()
    head: bool = False

    @property
    def letters(self) -> int:
        """Count the letters and digits."""
        return sum(map(str.isalnum, self.text))


def group_lines(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Group the pieces of one column that share a base line, from top to bottom."""
    line: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.base, piece.left)):
        if line and not any(_share_line(each, piece) for each in line):
            yield line
            line = []
        line.append(piece)
    if line:
        yield line


def _share_line(piece: Piece, other: Piece) -> bool:
    size, small = max(piece.size, other.size), min(piece.size, other.size)
    reach = RAISED_LINE if small < SMALL * size else SAME_LINE
    beside = piece.left >= other.right - size / 2 or other.left >= piece.right - size / 2
    return beside and abs(piece.base - other.base) <= reach * small


def build_row(line: Sequence[Piece], column: int) -> Row:
    """Build a row from the pieces of one line."""
    leftward = any(piece.leftward for piece in line)
    order = sorted(line, key=lambda piece: -piece.right if leftward else piece.left)
    glyphs = [glyph for piece in order for glyph in piece.glyphs]
    size, base = _find_face(glyphs)
    usual = find_space(order, size)
    printed = [each for piece in order for each in part_words(piece, usual, size)]
    text, notes = _part_notes(printed, size, base)
    left, right = min(piece.left for piece in line), max(piece.right for piece in line)
    strong = sum([glyph.bold for glyph in glyphs])
    return Row(
        text=text,
        notes=notes,
        left=left,
        right=right,
        base=base,
        size=size,
        body=left if leftward else _find_body(printed, size),
        first=_measure_first(printed),
        bold=strong >= BOLD_SHARE * len(glyphs),
        starts_bold=glyphs[0].bold,
        ends_bold=glyphs[-1].bold,
        leftward=leftward,
        column=column,
    )


def _find_face(glyphs: Sequence[Glyph]) -> tuple[float, float]:
    """Give the size and the base line that most characters have."""
    if len({glyph.size for glyph in glyphs}) == len({glyph.base for glyph in glyphs}) == 1:
        return round(glyphs[0].size, 1), round(glyphs[0].base, 1)
    places = Counter(map(attrgetter("size", "base"), glyphs))
    sizes, bases = Counter[float](), Counter[float]()
    for (size, _), count in places.items():
        sizes[round(size, 1)] += count
    most = max(sizes, key=lambda size: (sizes[size], size))
    for (size, base), count in places.items():
        if round(size, 1) == most:
            bases[round(base, 1)] += count
    return most, max(bases, key=lambda base: (bases[base], -base))


def _part_notes(
    printed: Sequence[tuple[Glyph, bool]], size: float, base: float
) -> tuple[str, tuple[str, ...]]:
    """Give the text of a row, and apart from it the raised numbers that point to notes."""
    text = _read(printed)
    if SUPERSCRIPTS.isdisjoint(text) and min([each.size for each, _ in printed]) >= SMALL * size:
        return " ".join(text.split()), ()
    text = ""
    notes: list[str] = []
    for raised, group in groupby(printed, lambda each: _is_raised(each[0], size, base)):
        part = _read(group)
        if raised and not text.strip():
            text = f"{part} "
        elif raised and is_note(part.strip(), text):
            notes.append(part.strip())
            text += " "
        else:
            text += lift(part, text) if raised else part
    return " ".join(text.split()), tuple(notes)


def _read(printed: Iterable[tuple[Glyph, bool]]) -> str:
    return "".join([" " + glyph.letter if spaced else glyph.letter for glyph, spaced in printed])


def _is_raised(glyph: Glyph, size: float, base: float) -> bool:
    if glyph.letter in SUPERSCRIPTS:
        return True
    return glyph.size < SMALL * size and glyph.base > base + RAISED * size


def _find_body(printed: Sequence[tuple[Glyph, bool]], size: float) -> float:
    """Give where the text begins: beside a number that hangs apart, else where the row does."""
    words = [place for place, (_, spaced) in enumerate(printed) if spaced and place]
    if not words:
        return printed[0][0].left
    label = "".join(glyph.letter for glyph, _ in printed[: words[0]])
    if not LABEL.fullmatch(label):
        return printed[0][0].left
    gap, *others = (printed[place][0].left - printed[place - 1][0].right for place in words)
    least = (BARE_DETACHED if label.isalpha() else DETACHED) * size
    usual = DETACHED_SHARE * median(others) if others else 0.0
    return printed[words[0] if gap >= max(least, usual) else 0][0].left


def _measure_first(printed: Sequence[tuple[Glyph, bool]]) -> float:
    """Give the width, in points, of the first word; of a script without spaces, of two signs, or of
    the figures before them and one.
    """
    if is_ideograph(printed[0][0]):
        return 2 * printed[0][0].size
    ends = (n for n, (each, spaced) in enumerate(printed) if n and (spaced or is_ideograph(each)))
    end = next(ends, len(printed))
    if end < len(printed) and not printed[end][1]:
        end += 1
    word = [glyph for glyph, _ in printed[:end]]
    return max(each.right for each in word) - min(each.left for each in word)
