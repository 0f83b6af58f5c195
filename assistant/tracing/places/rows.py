"""The rows and cells of a paragraph's tables, where they stand in its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.tracing.places.place import Span
from ingest.language.wording import WORD
from ingest.statement import Paragraph, Table


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table in words, and its cells: spans of the paragraph's text."""

    span: Span
    cells: tuple[Span, ...]


def find_rows(paragraph: Paragraph) -> list[Row]:
    """Give the rows of a paragraph's tables, in order."""
    return [row for table in paragraph.tables for row in _read_rows(paragraph.text, table)]


def find_cells(paragraph: Paragraph) -> tuple[Span, ...]:
    """Give the cells of a paragraph's tables, in order."""
    return tuple(cell for row in find_rows(paragraph) for cell in row.cells)


def find_bounds(paragraph: Paragraph, *, row: bool) -> tuple[Span, ...]:
    """Give what of a paragraph's tables is held against a text: rows against a row, else cells."""
    return tuple(each.span for each in find_rows(paragraph)) if row else find_cells(paragraph)


def count_words(text: str, span: Span) -> int:
    """Count the words of a span."""
    return sum(1 for _ in WORD.finditer(text, *span))


def _read_rows(text: str, table: Table) -> Iterator[Row]:
    start = table.start
    for line, cells in zip(text[table.start : table.end].split("\n"), table.rows, strict=False):
        end = start + len(line)
        yield Row((start, end), tuple(_read_cells(text, (start, end), cells)))
        start = end + 1


def _read_cells(text: str, span: Span, cells: tuple[str, ...]) -> Iterator[Span]:
    at, last = span
    for cell in cells:
        found = text.find(cell, at, last) if cell else -1
        if found >= 0:
            at = found + len(cell)
            yield found, at
