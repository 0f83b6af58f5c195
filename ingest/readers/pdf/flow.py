"""Paragraphs of a PDF that go on at the top of the next column or page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.readers.pdf.rows import LABEL, Row
from ingest.readers.pdf.stops import ends_sentence

Block = Sequence[Row]

INDENT = 0.6
"""How far a paragraph's first row begins from the column's edge, in sizes of its type, at least."""
LEAST_INDENTED = 3
INDENTED = 0.7
"""The share of the paragraphs that begin further in where such a beginning tells one."""
OTHER_SIZE = 0.08


def find_going_on(pages: Sequence[Sequence[Block]]) -> set[int]:
    """Give which blocks, by the ``id`` of their first row, go on in the middle of the one before.

    Where paragraphs begin further in, one that does not at the top of a column goes on from the
    column before it; else one in small letters after a row that ends no sentence, on one page.
    """
    indented = are_indented(pages)
    found: set[int] = set()
    for before, block, edge, turned in _list_tops(pages):
        if not _is_alike(before[-1], block[0]):
            continue
        begins = _start(block[0]) - edge >= INDENT * block[0].size
        small = block[0].text[:1].islower() and not ends_sentence(before[-1].text)
        if (indented and not begins) or (small and not turned):
            found.add(id(block[0]))
    return found


def _list_tops(pages: Sequence[Sequence[Block]]) -> Iterator[tuple[Block, Block, float, bool]]:
    """Give each block at a column's top with the one before it, the edge of its column, and whether
    a page ends between them.
    """
    blocks = [(number, block) for number, page in enumerate(pages) for block in page]
    for (last, before), (number, block) in pairwise(blocks):
        column = block[0].column
        if last != number or before[0].column != column:
            yield before, block, _find_edge(pages[number], column), last != number


def are_indented(pages: Sequence[Sequence[Block]]) -> bool:
    """Tell whether the paragraphs of a document begin further in than their other rows."""
    steps = [
        _start(block[0]) - _start(block[1]) >= INDENT * block[0].size
        for page in pages
        for block in page
        if len(block) > 1 and not block[0].table
    ]
    return sum(steps) >= max(LEAST_INDENTED, INDENTED * len(steps))


def _find_edge(page: Sequence[Block], column: int) -> float:
    return min(_start(row) for block in page for row in block if row.column == column)


def _start(row: Row) -> float:
    return -row.right if row.leftward else row.left


def _is_alike(before: Row, row: Row) -> bool:
    """Tell whether two rows are set alike, in a text and not in a heading, list or table."""
    if before.table or row.table or before.bold or row.bold or before.leftward != row.leftward:
        return False
    label = LABEL.fullmatch(row.text.split(maxsplit=1)[0]) if row.text.strip() else None
    return not label and abs(before.size - row.size) <= OTHER_SIZE * row.size
