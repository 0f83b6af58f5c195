"""Tables on a PDF page: rows of pieces that stand under one another, put in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import mean

from ingest.readers.pdf.pieces import Piece, find_gaps, measure
from ingest.readers.pdf.rows import LABEL, Row, build_row
from ingest.readers.tables import is_headed, say_rows

LEAST_ROWS = 2
LEADERS = "..."
FARTHEST = 3.5
"""Distance of the base lines of two rows, in sizes of the type, at most."""
LONGEST_CELL = 60
"""Characters of a table's cell on a line, on average, at most."""

Span = tuple[float, float]


CELL = 0.8
"""Distance, in sizes of the type, from one cell to the next, at least."""


def build_rows(lines: Sequence[list[Piece]], column: int) -> Iterator[Row]:
    """Build the rows of a column from the pieces of its lines; those of a table are in words."""
    cells = [_cut_cells(line) for line in lines]
    place = 0
    while place < len(lines):
        end = _find_end(cells, place)
        if end - place >= LEAST_ROWS and _is_table(cells[place:end]):
            yield from _build_table(cells[place:end], column)
            place = end
        else:
            yield build_row(lines[place], column)
            place += 1


def _cut_cells(line: list[Piece]) -> list[Piece]:
    """Cut a line of several pieces wherever one cell may end and the next begin."""
    if len(line) == 1 or any(piece.leftward for piece in line):
        return line
    cells: list[Piece] = []
    for piece in line:
        seams = [0, *find_gaps(piece, CELL), len(piece.glyphs)]
        cells += [measure(piece.glyphs[start:end], False) for start, end in pairwise(seams)]
    return cells


def _find_end(lines: Sequence[list[Piece]], start: int) -> int:
    """Give the place after the last line whose pieces stand in the columns of the first."""
    columns: list[Span] = [(piece.left, piece.right) for piece in lines[start]]
    if len(columns) < LEAST_ROWS:
        return start
    end = start + 1
    while end < len(lines):
        before, line = lines[end - 1], lines[end]
        near = before[0].base - line[0].base <= FARTHEST * line[0].size
        places = _find_columns(line, columns)
        if not near or places is None or (len(line) == 1 and places[0] == 0):
            break
        for piece, place in zip(line, places, strict=True):
            left, right = columns[place]
            columns[place] = min(left, piece.left), max(right, piece.right)
        end += 1
    return end


def _find_columns(line: Sequence[Piece], columns: Sequence[Span]) -> list[int] | None:
    """Give the column that each piece of a line stands in; ``None`` where one is in no single."""
    places: list[int] = []
    for piece in line:
        over = [
            place
            for place, (left, right) in enumerate(columns)
            if piece.left < right and piece.right > left
        ]
        if len(over) != 1 or over[0] in places:
            return None
        places += over
    return places


def _is_table(lines: Sequence[list[Piece]]) -> bool:
    """Tell a table from numbers that hang beside a text, and from a list of contents."""
    texts = [[_read(piece) for piece in line] for line in lines]
    cells = [text for row in texts for text in row]
    rows = sum(len(row) > 1 for row in texts)
    hanging = sum(len(row) == LEAST_ROWS and bool(LABEL.fullmatch(row[0])) for row in texts)
    return (
        rows >= LEAST_ROWS
        and not hanging
        and mean(map(len, cells)) <= LONGEST_CELL
        and not any(LEADERS in text for text in cells)
    )


def _read(piece: Piece) -> str:
    return build_row([piece], 0).text


def _build_table(lines: Sequence[list[Piece]], column: int) -> Iterator[Row]:
    columns = [(piece.left, piece.right) for piece in lines[0]]
    texts: list[list[str]] = []
    rows: list[Row] = []
    for line in lines:
        places = _find_columns(line, columns) or []
        if len(line) > 1 or not rows:
            rows.append(build_row(line, column))
            texts.append([""] * len(columns))
        for piece, place in zip(line, places, strict=True):
            texts[-1][place] = f"{texts[-1][place]} {_read(piece)}".strip()
            left, right = columns[place]
            columns[place] = min(left, piece.left), max(right, piece.right)
    headed = is_headed(texts)
    for place, (row, text) in enumerate(zip(rows, say_rows(texts, headed), strict=True)):
        head = headed and place == 0
        yield replace(row, text=text, table=True, cells=tuple(texts[place]), head=head)
