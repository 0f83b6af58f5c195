"""What a numbered text quotes of another: the numbers in it are not the author's own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.structure.mark import NUMBERS, Mark
from ingest.structure.numbering import read_marks
from ingest.structure.unit import Unit

CLOSING = {"“": "”", "„": "“”", "«": "»", "「": "」", "『": "』", '"': '"'}
"""The marks that open a quotation, with those that close it."""
LONGEST = 60
"""Units of a quotation, at most; a mark that nothing closes so soon opens none."""


def set_quotes_apart(units: Sequence[Unit]) -> list[Unit]:
    """Give units without the numbers of those that a numbered text quotes between two numbers."""
    quoted = {place for span in _find_quotes(units) for place in span}
    return [
        replace(unit, marks=(), level=0, quoted=True) if place in quoted else unit
        for place, unit in enumerate(units)
    ]


def _find_quotes(units: Sequence[Unit]) -> Iterator[range]:
    end, counts = 0, _list_counts(units)
    for place, unit in enumerate(units):
        closing = CLOSING.get(unit.text[:1], "")
        if place < end or not closing or not _list_numbers(read_marks(unit.text[1:])):
            continue
        span = _close(units, place, closing)
        if span and any(_is_interrupted(count, span) for count in counts):
            end = span.stop
            yield span


def _list_counts(units: Sequence[Unit]) -> list[list[tuple[int, int]]]:
    """Give the numbers of each form, every one with its place."""
    counts: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for place, unit in enumerate(units):
        for mark in _list_numbers(unit.marks):
            counts[(mark.kind, mark.shape)].append((place, mark.value))
    return list(counts.values())


def _is_interrupted(count: Sequence[tuple[int, int]], span: range) -> bool:
    """Tell whether the numbers before a quotation go on after it."""
    before, after = bisect_left(count, (span.start, 0)), bisect_left(count, (span.stop, 0))
    return before > 0 and after < len(count) and count[after][1] == count[before - 1][1] + 1


def _close(units: Sequence[Unit], start: int, closing: str) -> range:
    """Give the places of a quotation, none where nothing closes it."""
    closed = re.compile(rf"[{closing}][\s.,;:。；)\]]*$")
    for place in range(start, min(start + LONGEST, len(units))):
        if closed.search(units[place].text[1:]):
            return range(start, place + 1)
    return range(start, start)


def _list_numbers(marks: Sequence[Mark]) -> list[Mark]:
    return [mark for mark in marks if mark.kind in NUMBERS and mark.value]
