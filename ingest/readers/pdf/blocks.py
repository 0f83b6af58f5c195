"""Where the layout of a PDF begins a new block: by distances, indents, weight and short lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.readers.pdf.rows import Row
from ingest.readers.pdf.stops import ends_sentence

USUAL_LEADING = 1.2
LEADINGS = (0.8, 2.5)
"""Distances of base lines in one text, in sizes of the type: from the narrowest to the widest."""
COMMON = 0.15
"""The share of all distances that the one inside paragraphs has at least."""
MORE_LEADING = 0.22
"""So much more than that, in sizes of the type, begins a block."""
OTHER_SIZE = 0.08
INDENT = 0.9
"""A beginning this much further in or out, in sizes of the type, begins a block."""
SAME_EDGE = 0.6
SPACE = 0.25
FITS = 0.3
"""The room, in sizes of the type, that stays free where a further word has its place."""
SHORT_ROW = 0.25
"""The share of the width that a paragraph's last row leaves free where no stop ends it."""
CLAUSE = (",", "،")
"""Where a recital of a preamble ends, be the next one in small letters."""
EDGE_ROWS = 3
CENTRED = 1.5
"""Difference of a centred row's two margins, at most, in sizes of the type; and each at least."""


def find_leading(pages: Sequence[Sequence[Row]]) -> float:
    """Give the usual distance of base lines in a paragraph, in sizes of its type."""
    gaps: Counter[float] = Counter()
    for rows in pages:
        for before, row in pairwise(rows):
            gap = (before.base - row.base) / row.size
            if before.column == row.column and LEADINGS[0] < gap < LEADINGS[1]:
                gaps[round(gap, 1)] += 1
    common = [gap for gap, count in gaps.items() if count >= COMMON * gaps.total()]
    return min(common, default=USUAL_LEADING)


def cut_blocks(rows: Sequence[Row], leading: float, indented: bool = False) -> Iterator[list[Row]]:
    """Cut the rows of a page's text, in reading order, into blocks; ``indented`` tells that
    paragraphs begin further in.
    """
    block: list[Row] = []
    edges = _find_edges(rows)
    for row in rows:
        same_table = block and row.table and block[-1].table
        if block and not same_table and _begins(row, block, leading, edges, indented):
            yield block
            block = []
        block.append(row)
    if block:
        yield block


def _find_edges(rows: Sequence[Row]) -> dict[int, tuple[float, float]]:
    """Give, for each column, where its text starts and where most of its full rows end; where rows
    that go further tell that none is full, the furthest.
    """
    edges: dict[int, tuple[float, float]] = {}
    for column in {row.column for row in rows}:
        mine = [row for row in rows if row.column == column]
        ends = sorted((_end(row) for row in mine), reverse=True)
        common = (
            end
            for place, end in enumerate(ends[: 1 - EDGE_ROWS][:EDGE_ROWS])
            if end - ends[place + EDGE_ROWS - 1] < mine[0].size
        )
        edges[column] = min(_start(row) for row in mine), next(common, ends[0])
    return edges


def _start(row: Row) -> float:
    return -row.right if row.leftward else row.left


def _end(row: Row) -> float:
    return -row.left if row.leftward else row.right


def _begins(
    row: Row,
    block: Sequence[Row],
    leading: float,
    edges: dict[int, tuple[float, float]],
    indented: bool,
) -> bool:
    before = block[-1]
    if _kind(row) != _kind(before):
        return True
    gap = before.base - row.base
    if gap < 0 or gap > (leading + MORE_LEADING) * max(row.size, before.size):
        return True
    if abs(row.size - before.size) > OTHER_SIZE * before.size or _changes_weight(before, row):
        return True
    if row.body - row.left > SAME_EDGE * row.size:
        return True
    edge = edges[row.column]
    if _is_balanced(before, edge) and _is_balanced(row, edge):
        narrow = [each for each in (before, row) if _has_margin(each, edge)]
        if len(narrow) > 1 or (narrow and before.bold and row.bold):
            return False
    return _steps(row, block, edge, indented)


def _kind(row: Row) -> tuple[int, bool, bool]:
    return row.column, row.leftward, row.table


def _changes_weight(before: Row, row: Row) -> bool:
    return before.ends_bold != row.starts_bold and (before.bold or row.bold)


def _is_balanced(row: Row, edge: tuple[float, float]) -> bool:
    left, right = _start(row) - edge[0], edge[1] - _end(row)
    return abs(left - right) < CENTRED * row.size


def _has_margin(row: Row, edge: tuple[float, float]) -> bool:
    return _start(row) - edge[0] > CENTRED * row.size


def _has_room(before: Row, row: Row, edge: tuple[float, float]) -> bool:
    """Tell whether the first word of a row would have had its place on the row before it."""
    return _end(before) + row.first + (SPACE + FITS) * row.size < edge[1]


def _steps(row: Row, block: Sequence[Row], edge: tuple[float, float], indented: bool) -> bool:
    """Tell whether a row's beginning, against the block's, makes it the first of another."""
    before = block[-1]
    has_room = _has_room(before, row, edge)
    step = _start(row) - _start(before)
    if step > INDENT * row.size:
        hangs = len(block) == 1 and abs(row.left - before.body) < SAME_EDGE * row.size
        return not hangs and (len(block) > 1 or has_room)
    if step < -INDENT * row.size:
        return len(block) > 1 or has_room
    return has_room and not row.bold and _may_open(before, row, edge, indented)


def _may_open(before: Row, row: Row, edge: tuple[float, float], indented: bool) -> bool:
    """Tell a paragraph's last row from one that ends early lest a name or number be torn."""
    further_in = _start(row) - edge[0] > INDENT * row.size
    if ends_sentence(before.text) and indented in {False, further_in}:
        return True
    is_short = edge[1] - _end(before) > SHORT_ROW * (edge[1] - edge[0])
    return before.text.endswith(CLAUSE) or (is_short and not row.text[:1].islower())
