"""The rows of PDF pages in reading order, parted into blocks, running lines and notes apart."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.readers.pdf_rows import Row

MARGIN = 0.12
"""The share of a page's height, above and below, where running heads and feet stand."""
WIDE_LEADING = 1.3
"""A distance of base lines this much wider than usual begins a block."""
LEAST_LEADING, USUAL_LEADING, MOST_LEADING = 0.8, 1.2, 2.5
"""Distances of base lines in sizes of the type: of lines at all, the usual, the widest."""
COMMON = 0.15
"""The share of all distances that the one inside paragraphs has at least."""
INDENT = 0.9
"""A beginning this much further in, in sizes of the type, begins a block."""
NOTE_SIZE = 0.93
"""Type this much smaller than the text's, at a page's foot, is a note's."""
GUTTER = (0.35, 0.65)
"""Where, in the page's width, columns may part."""
COLUMN_ROWS = 6
CROSSING = 0.25
"""The most rows, of all on a page, that cross from column to column."""

RUNNING = re.compile(
    r"\W*\d{1,4}\W*|[ivxlc]{1,6}|(?:page\s*)?\d+\s*(?:/|of)\s*\d+|\*\w+\*"
    r"|\d{2}-\d{5}.{0,24}|[A-Z]{1,6}(?:/[\w.()-]+)+|\d{7}\w?|please recycle\W*",
    re.IGNORECASE,
)
"""Page numbers, bar codes, job numbers and document symbols."""
MASTHEAD = re.compile(r"(?:distr\.|original)\s*:", re.IGNORECASE)
"""What the head of a numbered series of documents says under its symbol."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page, counted from 0, with its width and height in points."""

    number: int
    width: float
    height: float
    rows: tuple[Row, ...]


def find_leading(pages: Sequence[Page]) -> float:
    """Give the usual distance of base lines in a paragraph, in sizes of its type."""
    gaps: Counter[float] = Counter()
    for page in pages:
        ordered = _order(page.rows, page.width)
        for before, row in pairwise(ordered):
            gap = (before.base - row.base) / max(row.size, 1)
            if LEAST_LEADING < gap < MOST_LEADING:
                gaps[round(gap, 1)] += 1
    common = [gap for gap, count in gaps.items() if count >= COMMON * gaps.total()]
    return min(common, default=USUAL_LEADING)


def find_blocks(page: Page, rows: Sequence[Row], leading: float) -> Iterator[list[Row]]:
    """Give the rows of a page's text in reading order, each list a block."""
    ordered = _order(rows, page.width)
    margins = Counter(round(row.left) for row in ordered)
    block: list[Row] = []
    for row in ordered:
        if block and _begins(row, block, leading * row.size, margins):
            yield block
            block = []
        block.append(row)
    if block:
        yield block


def _begins(row: Row, block: Sequence[Row], leading: float, margins: Counter[int]) -> bool:
    before = block[-1]
    gap = before.base - row.base
    if gap < 0 or gap > WIDE_LEADING * leading:
        return True
    if row.bold != before.bold or abs(row.size - before.size) > 1:
        return True
    step = row.left - before.left
    if step > INDENT * row.size:
        return len(block) > 1 or margins[round(before.left)] > margins[round(row.left)]
    return step < -INDENT * row.size and len(block) > 1


def _order(rows: Sequence[Row], width: float) -> list[Row]:
    """Order rows from top to bottom, column by column where there are two."""
    down = sorted(rows, key=lambda row: (-row.base, row.left))
    gutter = _find_gutter(down, width)
    if gutter is None:
        return down
    ordered: list[Row] = []
    columns: tuple[list[Row], list[Row]] = ([], [])
    for row in down:
        if row.left < gutter < row.right:
            ordered += [*columns[0], *columns[1], row]
            columns = ([], [])
        else:
            columns[row.left >= gutter].append(row)
    return [*ordered, *columns[0], *columns[1]]


def _find_gutter(rows: Sequence[Row], width: float) -> float | None:
    best: tuple[int, float] | None = None
    for place in range(round(GUTTER[0] * width), round(GUTTER[1] * width), 4):
        left = sum(row.right <= place for row in rows)
        right = sum(row.left >= place for row in rows)
        crossing = len(rows) - left - right
        if min(left, right) >= COLUMN_ROWS and crossing <= CROSSING * len(rows):
            best = min(best or (crossing, place), (crossing, place))
    return best[1] if best else None


def find_furniture(pages: Sequence[Page]) -> set[int]:
    """Give the ids of the rows that are on the pages but no part of the text."""
    found: set[int] = set()
    seen: dict[tuple[str, bool], list[Row]] = defaultdict(list)
    for page in pages:
        for row in page.rows:
            if not _is_in_margin(row, page):
                continue
            if RUNNING.fullmatch(row.text):
                found.add(id(row))
            shape = re.sub(r"\d+", "0", row.text)
            seen[shape, row.base > page.height / 2].append(row)
    for same in seen.values():
        if len(same) > 1:
            found |= {id(row) for row in same}
    found |= {id(row) for page in pages[:1] for row in _find_masthead(page)}
    size = _find_size([row for page in pages for row in page.rows if id(row) not in found])
    return found | {id(row) for page in pages for row in _find_notes(page, found, size)}


def _find_size(rows: Sequence[Row]) -> float:
    """Give the size of type that most of the text is set in."""
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[round(row.size, 1)] += 0 if row.bold else row.letters
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _is_in_margin(row: Row, page: Page) -> bool:
    return not MARGIN * page.height < row.base < (1 - MARGIN) * page.height


def _find_masthead(page: Page) -> list[Row]:
    marks = [row.base for row in page.rows if MASTHEAD.match(row.text)]
    lowest = min(marks, default=page.height)
    return [row for row in page.rows if row.base >= lowest > page.height / 2]


def _find_notes(page: Page, apart: set[int], size: float) -> list[Row]:
    """Give the small rows below all rows in the text's own size."""
    rows = [row for row in page.rows if id(row) not in apart]
    lowest = min((row.base for row in rows if row.size >= NOTE_SIZE * size), default=0.0)
    return [row for row in rows if row.base < lowest and row.size < NOTE_SIZE * size]
