"""The rows of a PDF's pages as lines: in blocks, what is no text apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from ingest.language.detection import detect_language, name_language
from ingest.line import Line
from ingest.readers.pdf.blocks import cut_blocks, find_leading
from ingest.readers.pdf.flow import are_indented, find_going_on
from ingest.readers.pdf.furniture import Page, find_furniture
from ingest.readers.pdf.notes import lift_marks, name_notes
from ingest.readers.pdf.rows import Row
from ingest.readers.raised import list_marks

Block = tuple[list[Line], Row | None]
"""The lines of a block, with its first row where it is of the text."""
LEAST_LANGUAGE = 200
"""Letters of a column by which its language is told."""


def list_lines(pages: Sequence[Page]) -> Iterator[Line]:
    """Give the lines page by page: what stands above the text, the text, what is below.

    Of two columns in two languages the second comes after the first, under its language's name.
    """
    apart = find_furniture(pages)
    texts = [
        lift_marks(
            [row for place, row in enumerate(page.rows) if place not in places],
            [page.rows[place] for place in places],
        )
        for page, places in zip(pages, apart, strict=True)
    ]
    language, seconds = _find_second(texts)
    firsts = [
        [row for row in rows if id(row) not in second]
        for rows, second in zip(texts, seconds, strict=True)
    ]
    leading = find_leading(texts)
    indented = are_indented([list(cut_blocks(rows, leading)) for rows in firsts])
    bodies = [list(cut_blocks(rows, leading, indented)) for rows in firsts]
    blocks = [
        block
        for page, places, body in zip(pages, apart, bodies, strict=True)
        for block in _list_blocks(page, places, body)
    ]
    if language:
        blocks.append(([Line(name_language(language), 0, page=1, level=1, language=True)], None))
        for page, rows, second in zip(pages, texts, seconds, strict=True):
            bodies.append(list(cut_blocks([row for row in rows if id(row) in second], leading)))
            blocks += (_to_block(block, page) for block in bodies[-1])
    yield from _count(blocks, find_going_on(bodies))


def _count(blocks: Sequence[Block], going_on: Set[int]) -> Iterator[Line]:
    """Give the lines of all blocks, the lines of a block with its number."""
    number = text = 0
    for lines, first in blocks:
        goes_on = first is not None and id(first) in going_on and text
        number += not goes_on
        text = text if first is None or goes_on else number
        yield from (line._replace(block=text if goes_on else number) for line in lines)


def _find_second(texts: Sequence[Sequence[Row]]) -> tuple[str, list[Set[int]]]:
    """Give the language of the right columns, and which rows they are, where it is another one."""
    sides = [_find_sides(rows) for rows in texts]
    left = " ".join(row.text for first, _ in sides for row in first)
    right = " ".join(row.text for _, second in sides for row in second)
    if min(len(left), len(right)) >= LEAST_LANGUAGE:
        language = detect_language(right)
        if language != detect_language(left):
            return language, [{id(row) for row in second} for _, second in sides]
    return "", [frozenset() for _ in texts]


def _find_sides(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Give the rows of a page that have another column on their right, and those of that one."""
    columns: dict[int, list[Row]] = {}
    for row in rows:
        columns.setdefault(row.column, []).append(row)
    first: list[Row] = []
    second: list[Row] = []
    for number, column in columns.items():
        beside = columns.get(number + 1, [])
        if beside and max(row.right for row in column) <= min(row.left for row in beside):
            first += column
            second += beside
    return first, second


def _list_blocks(page: Page, apart: Set[int], body: Sequence[Sequence[Row]]) -> Iterator[Block]:
    """Give the lines of each block of a page, blocks not yet numbered; a row apart is one."""
    top = body[0][0].base if body else 0.0
    others = [page.rows[place] for place in sorted(apart)]
    yield from (([_to_line(row, page, furniture=True)], None) for row in others if row.base > top)
    yield from (_to_block(block, page) for block in body if any(row.text for row in block))
    feet = [row for row in others if row.base <= top]
    known = [mark for block in body for row in block for mark in row.notes]
    for row, note in zip(feet, name_notes(feet, known), strict=True):
        yield [_to_line(row, page, furniture=True, note=note)], None
    rows = [*others, *(row for block in body for row in block)]
    for text in (*(note for row in rows for note in row.notes), *page.others):
        yield [Line(text, 0, page=page.number, furniture=True)], None


def _to_block(rows: Sequence[Row], page: Page) -> Block:
    return [_to_line(row, page) for row in rows], rows[0]


def _to_line(row: Row, page: Page, furniture: bool = False, note: str = "") -> Line:
    bold = row.bold and not row.table
    line = Line(row.text, 0, page=page.number, bold=bold, furniture=furniture, note=note)
    if furniture:
        return line
    marks = list_marks(row.notes)
    return line._replace(table=row.table, cells=row.cells, head=row.head, notes=marks)
