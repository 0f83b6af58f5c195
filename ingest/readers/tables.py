"""Tables to lines: a row in words, or what a table only lays out on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import mean, median

from ingest.language.detection import detect_language, name_language
from ingest.line import Line

LONGEST_CELL = 400
"""Characters of the longest cell of a table; a longer one is a text that is laid out."""
USUAL_CELL = 80
"""The same of half of its cells."""
LEAST_PROSE = 30
"""Characters that the filled cells of a column of text have on average."""
LEAST_LANGUAGE = 60
"""Characters by which a language is told."""
NUMBER = re.compile(
    r"[(（\[]?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLCivxlc]{1,6}|[^\W\d_]{1,2}|[一二三四五六七八九十百]{1,5}"
    r"|第.{1,5}[条條])[)）\]]?[.．、:]?"
)
"""What stands in a column of numbers beside a text."""

Cell = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: the lines of its cells, its block, whether it heads the columns."""

    cells: tuple[Cell, ...]
    block: int
    head: bool = False


def read_rows(rows: Sequence[Row]) -> Iterator[Line]:
    """Give the lines of a table.

    One that only puts numbers beside a text, or a text beside its translation, is read as that
    text; else a row is a line that says what each of its cells stands for.
    """
    yield from (line for row in rows for cell in row.cells for line in cell if line.furniture)
    filled = [row for row in _level(rows) if any(row.cells)]
    columns = [
        [row.cells[place] for row in filled]
        for place in range(len(filled[0].cells) if filled else 0)
        if any(row.cells[place] for row in filled)
    ]
    numbered = len(columns) > 1 and _is_numbered(columns)
    if numbered:
        alone = [cell if not any(rest) else () for cell, *rest in zip(*columns, strict=True)]
        first, *others = (_put_before(columns[0], column) for column in columns[1:])
        columns = [[cell or head for cell, head in zip(first, alone, strict=True)], *others]
    languages = _find_languages(columns)
    if len(languages) > 1:
        yield from _list_languages(columns, languages, filled[0].block)
    elif min(len(columns), len(filled)) <= 1 or numbered or not _is_data(columns):
        yield from (line for row in zip(*columns, strict=True) for cell in row for line in cell)
    else:
        yield from _list_rows(filled, columns)


def _level(rows: Sequence[Row]) -> list[Row]:
    """Give all rows as many cells as the longest one has, of text alone."""
    width = max((len(row.cells) for row in rows), default=0)
    texts = [
        [tuple(line for line in cell if not line.furniture) for cell in row.cells] for row in rows
    ]
    return [
        replace(row, cells=(*cells, *[()] * (width - len(cells))))
        for row, cells in zip(rows, texts, strict=True)
    ]


def read_cell(cell: Cell) -> str:
    """Give the text of a cell in one line."""
    return " ".join(f"{line.mark} {line.text}".strip() for line in cell)


def _is_numbered(columns: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether the first column has nothing but the numbers of the text beside it."""
    rows = [[read_cell(cell) for cell in row] for row in zip(*columns, strict=True)]
    beside = [row for row in rows if any(row[1:])]
    prose = mean(len(text) for row in beside for text in row[1:]) if beside else 0
    numbers = [row[0] for row in beside if row[0]]
    return prose >= LEAST_PROSE and bool(numbers) and all(map(NUMBER.fullmatch, numbers))


def _put_before(numbers: Sequence[Cell], column: Sequence[Cell]) -> list[Cell]:
    """Give a column of text with the numbers that stand beside it."""
    return [
        (cell[0]._replace(mark=read_cell(number)), *cell[1:]) if number and cell else cell
        for number, cell in zip(numbers, column, strict=True)
    ]


def _find_languages(columns: Sequence[Sequence[Cell]]) -> list[str]:
    """Give the language of each column where each is a text in one of its own, else none."""
    found: list[str] = []
    for column in columns:
        texts = [text for cell in column if (text := read_cell(cell))]
        whole = " ".join(texts)
        if len(whole) < LEAST_LANGUAGE or len(whole) < LEAST_PROSE * len(texts):
            return []
        found.append(detect_language(whole))
    return found if len(set(found)) == len(columns) else []


def _list_languages(
    columns: Sequence[Sequence[Cell]], languages: Sequence[str], block: int
) -> Iterator[Line]:
    """Give one text after the other, under the name of its language from the second on."""
    for place, (column, language) in enumerate(zip(columns, languages, strict=True)):
        if place:
            yield Line(name_language(language), block, level=1, language=True)
        yield from (line for cell in column for line in cell)


def _is_data(columns: Sequence[Sequence[Cell]]) -> bool:
    """Tell a table from a text that is laid out in one."""
    lengths = [len(text) for column in columns for cell in column if (text := read_cell(cell))]
    return median(lengths) <= USUAL_CELL and max(lengths) <= LONGEST_CELL


def _list_rows(rows: Sequence[Row], columns: Sequence[Sequence[Cell]]) -> Iterator[Line]:
    texts = [[read_cell(cell) for cell in cells] for cells in zip(*columns, strict=True)]
    headed = rows[0].head or is_headed(texts)
    for place, (text, cells) in enumerate(zip(say_rows(texts, headed), texts, strict=True)):
        head = headed and place == 0
        yield Line(text, rows[0].block, table=True, cells=tuple(cells), head=head)


def say_rows(texts: Sequence[Sequence[str]], headed: bool) -> list[str]:
    """Give the rows of a table in words; ``headed`` where the first one heads the columns."""
    heads = texts[0] if headed else None
    return [say_row(cells, heads if place else None) for place, cells in enumerate(texts)]


def is_headed(texts: Sequence[Sequence[str]]) -> bool:
    """Tell whether the first row says what the columns are: words alone, others have figures."""
    first = texts[0][1:]
    figures = any(re.search(r"\d", text) for row in texts[1:] for text in row)
    return all(first) and figures and not any(re.search(r"\d", text) for text in texts[0])


def say_row(cells: Sequence[str], heads: Sequence[str] | None) -> str:
    """Give a row in words: ``Alvora: 60 percent``, or ``Alvora: Month March; Share 60 percent``."""
    first, *others = cells
    named = heads[1:] if heads and len(others) > 1 else [""] * len(others)
    said = [f"{head} {cell}".strip() for head, cell in zip(named, others, strict=True) if cell]
    return ": ".join(filter(None, (first, "; ".join(said))))
