"""How the sentences of a paragraph stand on a page: in lines, items of lists, rows of tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant.tracing.drafts.draft import Sentence
from assistant.tracing.places.rows import Row, find_rows
from ingest.statement import Item, Paragraph


@dataclass(frozen=True, slots=True)
class Line:
    """Sentences in one line, with the mark before them; ``inside`` a list or not."""

    sentences: tuple[Sentence, ...]
    mark: str = ""
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its rows, each with the columns that its cells stand in and its sentences."""

    rows: tuple[tuple[Row, tuple[int, ...], tuple[Sentence, ...]], ...]

    @property
    def width(self) -> int:
        """How many columns there are."""
        return max((max(columns, default=0) for _, columns, _ in self.rows), default=0) + 1


def lay_out(own: Paragraph, sentences: Sequence[Sentence]) -> Iterator[Line | Grid]:
    """Give the lines and tables that the sentences of a paragraph stand in, in order."""
    rows = find_rows(own)
    placed = [(each, _find_row(each, rows)) for each in sentences]
    for is_row, group in groupby(placed, key=lambda pair: pair[1] is not None):
        members = list(group)
        if is_row:
            yield _make_grid(own, members)
        else:
            yield from _make_lines(own, [each for each, _ in members])


def _find_row(sentence: Sentence, rows: Iterable[Row]) -> Row | None:
    return next((each for each in rows if each.span[0] <= sentence.start < each.span[1]), None)


def _make_grid(own: Paragraph, placed: Sequence[tuple[Sentence, Row | None]]) -> Grid:
    columns = dict(_list_columns(own))
    rows = groupby(placed, key=lambda pair: pair[1])
    return Grid(
        tuple(
            (row, columns[row.span], tuple(each for each, _ in group))
            for row, group in rows
            if row is not None
        )
    )


def _list_columns(own: Paragraph) -> Iterator[tuple[tuple[int, int], tuple[int, ...]]]:
    """Give by its span in which columns the cells of each row stand: empty ones have no words."""
    held = [cells for table in own.tables for cells in table.rows]
    for row, cells in zip(find_rows(own), held, strict=True):
        filled = [place for place, cell in enumerate(cells) if cell]
        known = filled if len(filled) == len(row.cells) else range(len(row.cells))
        yield row.span, tuple(known)


def _make_lines(own: Paragraph, sentences: Sequence[Sentence]) -> Iterator[Line]:
    line: list[Sentence] = []
    for each in sentences:
        if line and "\n" in own.text[line[-1].end : each.start]:
            yield _make_line(own, line)
            line = []
        line.append(each)
    yield _make_line(own, line)


def _make_line(own: Paragraph, line: Sequence[Sentence]) -> Line:
    item = _find_item(own, line[0].start)
    if item is None:
        return Line(tuple(line))
    printed = own.text[item.start :].lstrip().startswith(item.label)
    begins = item.start <= line[0].start and not own.text[item.start : line[0].start].strip()
    return Line(tuple(line), item.label if begins and not printed else "", inside=True)


def _find_item(own: Paragraph, place: int) -> Item | None:
    """Give the innermost item that a place lies in."""
    around = [each for each in own.items if each.start <= place < each.end]
    return max(around, key=lambda each: each.start, default=None)
