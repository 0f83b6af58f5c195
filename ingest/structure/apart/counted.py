"""Numbers of pages, told by counting on from one page to the next."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from ingest.line import Line
from ingest.structure.entries import PAGE

FOLIO = re.compile(
    r"(?P<left>\d{1,4})\s{3,40}(?P<name>\S.{0,99})|(?P<head>\S.{0,99}?)\s{3,40}(?P<right>\d{1,4})"
)
"""The number of a page, and far from it the name of the book."""
LEAST_NUMBERS = 2
LEAST_FOLIOS = 3


def find_numbers(lines: Sequence[Line]) -> set[int]:
    """Give the places of numbers alone, at the edges of pages, that go up with these."""
    alone = (place for place, line in enumerate(lines) if PAGE.fullmatch(line.text))
    paged = {place: int(lines[place].text) for place in alone if _is_edge(lines, place)}
    return _keep_in_step(lines, paged, LEAST_NUMBERS)


def find_folios(lines: Sequence[Line], found: Set[int]) -> set[int]:
    """Give the places of the heads that count the pages on, left and right, of which some return:
    lines alone in their block that are not yet ``found`` apart.
    """
    matched = (
        (place, FOLIO.fullmatch(line.text.strip()))
        for place, line in enumerate(lines)
        if place not in found and not line.table and _stands_alone(lines, place)
    )
    folios = {place: folio for place, folio in matched if folio}
    numbers = {place: int(folio["left"] or folio["right"]) for place, folio in folios.items()}
    paged = {place: number for place, number in numbers.items() if _is_edge(lines, place)}
    counted = _keep_in_step(lines, paged, LEAST_FOLIOS)
    if not counted and len(folios) >= LEAST_FOLIOS and _count_on(list(numbers.values())):
        counted = {place for place in folios if lines[place].page is None}
    names = [folios[place]["name"] or folios[place]["head"] for place in sorted(counted)]
    return counted if len(set(names)) < len(names) else set()


def _keep_in_step(lines: Sequence[Line], numbers: Mapping[int, int], least: int) -> set[int]:
    """Give the places of the numbers that go up with the pages on which they stand."""
    steps = {place: number - (lines[place].page or 0) for place, number in numbers.items()}
    counts = Counter(steps.values())
    return {place for place, step in steps.items() if counts[step] >= least}


def _is_edge(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line is the first or the last of its page."""
    page = lines[place].page
    around = (lines[n].page if 0 <= n < len(lines) else None for n in (place - 1, place + 1))
    return page is not None and any(each != page for each in around)


def _count_on(numbers: Sequence[int]) -> bool:
    return all(after == before + 1 for before, after in pairwise(numbers))


def _stands_alone(lines: Sequence[Line], place: int) -> bool:
    around = (each for each in (place - 1, place + 1) if 0 <= each < len(lines))
    return all(lines[each].block != lines[place].block for each in around)
