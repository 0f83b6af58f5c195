"""The order in which the rows of a PDF page are read: column by column where there are some."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from statistics import mean, median

from ingest.readers.pdf.advance import end_letters
from ingest.readers.pdf.glyphs import Sheet
from ingest.readers.pdf.numbers import part_line_numbers
from ingest.readers.pdf.pieces import Piece, cut_pieces
from ingest.readers.pdf.rows import Row, build_row, group_lines
from ingest.readers.pdf.tables import build_rows

LEAST_ROWS = 5
"""Rows of a column that stand beside the other's, at least."""
LEAST_LETTERS = 8
"""Characters of a row in a column, on average, at least."""
LEAST_WIDTH = 0.25
"""The width of a column, as a share of what it is cut from, at least."""
FILLED = 0.6
"""The share of a column's width that half of its rows fill, at least."""
NARROWEST = 150.0
"""Points of the narrowest text that is looked at for columns."""
STEP = 2.0
NEAR = 4.0
"""How far from where the columns part a row of the second begins, in sizes of its type, at most."""
FEW = 0.25
"""The share of a page's lines that cross it, at most, where the columns of other pages go on."""
MOST_PIECES = 4_000
"""A page with more pieces is no text in columns."""


def read_rows(
    sheet: Sheet, before: float | None = None
) -> tuple[list[Row], list[str], float | None]:
    """Give the rows of a page in the order they are read, the numbers of its lines, and where its
    columns part; ``before`` is where those of the pages before it do.
    """
    pieces, numbers = part_line_numbers(cut_pieces(end_letters(sheet.glyphs)))
    gutter = _find_gutter(pieces) if len(pieces) <= MOST_PIECES else None
    if gutter is None and before and _goes_on(pieces, before):
        gutter = before
    columns = _part(pieces, gutter)
    rows = [
        row
        for number, column in enumerate(columns)
        for row in build_rows(list(group_lines(column)), number)
    ]
    return rows, [build_row([number], 0).text for number in numbers], gutter


def _goes_on(pieces: Sequence[Piece], gutter: float) -> bool:
    """Tell whether a page has the columns of those before it, be one of them too short to tell."""
    lines = list(group_lines(pieces))
    across = sum(any(_crosses(piece, gutter) for piece in line) for line in lines)
    second = list(group_lines([piece for piece in pieces if piece.left > gutter]))
    begins = all(line[0].left - gutter < NEAR * line[0].size for line in second)
    return bool(second) and begins and across <= FEW * len(lines)


def _part_again(pieces: list[Piece]) -> list[list[Piece]]:
    return _part(pieces, _find_gutter(pieces))


def _part(pieces: list[Piece], gutter: float | None) -> list[list[Piece]]:
    """Part pieces into columns in the order they are read; one list where there are none."""
    if gutter is None:
        return [pieces] if pieces else []
    columns: list[list[Piece]] = []
    for across, band in _cut_bands(pieces, gutter):
        if across:
            columns.append(band)
        else:
            columns += _part_again([piece for piece in band if piece.right <= gutter + 1])
            columns += _part_again([piece for piece in band if piece.right > gutter + 1])
    return columns


def _cut_bands(pieces: Sequence[Piece], gutter: float) -> Iterator[tuple[bool, list[Piece]]]:
    """Cut from top to bottom between what stands in columns and what does not.

    Lines on the left alone between lines that cross the gutter are the short ones of their text.
    """
    bands: list[tuple[bool, list[Piece]]] = []
    for line in group_lines(pieces):
        across = any(_crosses(piece, gutter) for piece in line)
        if not bands or bands[-1][0] != across:
            bands.append((across, []))
        bands[-1][1].extend(line)
    joined: list[tuple[bool, list[Piece]]] = []
    for across, band in bands:
        whole = across or all(piece.right <= gutter + 1 for piece in band)
        if not joined or joined[-1][0] != whole:
            joined.append((whole, []))
        joined[-1][1].extend(band)
    yield from joined


def _crosses(piece: Piece, gutter: float) -> bool:
    return piece.left < gutter - 1 and piece.right > gutter + 1


def _find_gutter(pieces: Sequence[Piece]) -> float | None:
    """Give the middle of the widest strip that parts two columns, in points."""
    if not pieces:
        return None
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    if right - left < NARROWEST:
        return None
    width = LEAST_WIDTH * (right - left)
    places = [left + width + STEP * n for n in range(int((right - left - 2 * width) / STEP) + 1)]
    crossing = _count_crossing(pieces, places)
    least = min(crossing)
    fewest = [place for place, count in zip(places, crossing, strict=True) if count == least]
    gutter = _find_middle(fewest)
    return gutter if _are_columns(pieces, gutter) else None


def _count_crossing(pieces: Sequence[Piece], places: Sequence[float]) -> list[int]:
    """Give how many pieces cross each of some places, which are in order."""
    lefts, rights = [place - 1 for place in places], [place + 1 for place in places]
    steps = [0] * (len(places) + 1)
    for piece in pieces:
        first, end = bisect_right(lefts, piece.left), bisect_left(rights, piece.right)
        if first < end:
            steps[first] += 1
            steps[end] -= 1
    return list(accumulate(steps[:-1]))


def _find_middle(places: Sequence[float]) -> float:
    """Give the middle of the longest run of places one step apart."""
    runs: list[list[float]] = []
    for place in places:
        if runs and place - runs[-1][-1] <= STEP + 0.1:
            runs[-1].append(place)
        else:
            runs.append([place])
    longest = max(map(len, runs))
    return median(next(run for run in runs if len(run) == longest))


def _are_columns(pieces: Sequence[Piece], gutter: float) -> bool:
    apart = [piece for piece in pieces if not _crosses(piece, gutter)]
    first = list(group_lines([piece for piece in apart if piece.right <= gutter + 1]))
    second = list(group_lines([piece for piece in apart if piece.right > gutter + 1]))
    if not first or not second:
        return False
    beside = min(_count_beside(first, second), _count_beside(second, first))
    return beside >= LEAST_ROWS and _is_text(first) and _is_text(second)


def _count_beside(column: Sequence[list[Piece]], other: Sequence[list[Piece]]) -> int:
    top, bottom = other[0][0].base, other[-1][0].base
    return sum(bottom <= line[0].base <= top for line in column)


def _is_text(column: Sequence[list[Piece]]) -> bool:
    """Tell a column of text from one of numbers or of a table's cells."""
    widths = [sum(piece.right - piece.left for piece in line) for line in column]
    letters = [sum(len(piece.glyphs) for piece in line) for line in column]
    return mean(letters) >= LEAST_LETTERS and median(widths) >= FILLED * max(widths)
