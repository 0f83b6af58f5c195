"""Notes of a text: which lines apart are one, and the paragraphs that point to it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from ingest.line import Line
from ingest.statement import Note


def find_notes(
    lines: Sequence[Line], furniture: Sequence[tuple[str, int]], starts: Sequence[int]
) -> Iterator[Note]:
    """Give the notes among the furniture, once for each paragraph that has their mark.

    ``starts`` are the places of the lines in which paragraphs begin. A mark that returns, as where
    each page counts anew, points to the next note of that mark.
    """
    pointing: dict[str, list[int]] = defaultdict(list)
    read = number = 0
    for mark, start, end, place in _list_bodies(lines, furniture):
        for before in range(read, place):
            for each in lines[before].notes:
                pointing[each].append(bisect_right(starts, before))
        read = max(read, place)
        ordinals = [each for each in dict.fromkeys(pointing.pop(mark, ())) if each]
        number += bool(ordinals)
        yield from (Note(each, mark, start, end, number) for each in ordinals)


def _list_bodies(
    lines: Sequence[Line], furniture: Sequence[tuple[str, int]]
) -> Iterator[tuple[str, int, int, int]]:
    """Give the mark of each note, the span of its lines of furniture, and its place."""
    start = 0
    for mark, group in groupby(furniture, key=lambda each: lines[each[1]].note):
        places = [place for _, place in group]
        if mark:
            yield mark, start, start + len(places), places[0]
        start += len(places)
