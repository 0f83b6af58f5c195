"""Tables as Markdown has them: rows with bars, a line of dashes under the head."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from ingest.line import Line
from ingest.readers.tables import Row, read_rows

HEAD_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*+\|?")
"""What parts the head of a table from its rows."""
CELL_END = re.compile(r"(?<!\\)\|")


def part_table(raws: Sequence[str]) -> Iterator[tuple[bool, list[str]]]:
    """Part the lines of a block into those of tables, without the dashes, and others."""
    inside, part = False, list[str]()
    for place, raw in enumerate(raws):
        now = inside
        if place + 1 < len(raws) and is_ruled(raws, place + 1):
            now = True
        elif inside and "|" not in raw:
            now = False
        if now != inside:
            yield inside, part
            inside, part = now, []
        if not (inside and place and is_ruled(raws, place)):
            part.append(raw)
    yield inside, part


def is_ruled(raws: Sequence[str], place: int) -> bool:
    """Tell whether a line parts the head of a table from its rows."""
    rule = raws[place].strip()
    return "|" in rule and "|" in raws[place - 1] and HEAD_RULE.fullmatch(rule) is not None


def read_table(
    raws: Iterable[str], number: int, read: Callable[[str, int], Iterable[Line]]
) -> Iterator[Line]:
    """Give the lines of a table, each cell as it is read."""
    rows = [tuple(tuple(read(cell, number)) for cell in _cut_cells(raw)) for raw in raws]
    yield from read_rows([Row(cells, number, place == 0) for place, cells in enumerate(rows)])


def _cut_cells(raw: str) -> list[str]:
    inside = raw.strip().removeprefix("|")
    cells = CELL_END.split(inside)
    return cells[:-1] if len(cells) > 1 and not cells[-1].strip() else cells
