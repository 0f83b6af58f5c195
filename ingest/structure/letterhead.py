"""The head of a text without blank lines: its date and place stand in a line of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, takewhile

from ingest.line import Line
from ingest.structure.dateline import breaks_off, is_dateline

MOST_LINES = 6
STOPS = (".", ",", ";", ":", "!", "?", "。", "，", "；", "：", "،", "؛")


def find_parted(lines: Sequence[Line]) -> set[int]:
    """Give the places of the lines that begin anew in a block of the head with a dateline."""
    places = groupby(range(len(lines)), key=lambda place: (lines[place].page, lines[place].block))
    blocks = (list(block) for _, block in places)
    head = takewhile(lambda block: all(_is_head(lines[each]) for each in block), blocks)
    return {place for block in head for place in _part(lines, block)}


def _part(lines: Sequence[Line], places: list[int]) -> Iterator[int]:
    if not 1 < len(places) <= MOST_LINES:
        return
    for before, after in pairwise(places):
        first, second = lines[before].text, lines[after].text
        ended = is_dateline(first) and not is_dateline(f"{first} {second}")
        if (is_dateline(second) or ended) and not breaks_off(first):
            yield after


def _is_head(line: Line) -> bool:
    if line.furniture:
        return True
    issued = line.text.endswith(".") and is_dateline(line.text)
    stopped = line.text.endswith(STOPS) and not issued
    return not line.table and not line.text[:1].islower() and not stopped
