"""Whether text without a number goes on in the numbered paragraphs of a document."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.structure.counting.outline import Point
from ingest.structure.counting.role import Role
from ingest.structure.dateline import LEADS_IN
from ingest.structure.heading import is_heading
from ingest.structure.mark import MarkKind
from ingest.structure.unit import Gap, Unit


def find_last_numbers(points: dict[int, Point], left_out: frozenset[int]) -> dict[int, int]:
    """Give the place of the last number of each run."""
    return {
        point.run: place
        for place, point in sorted(points.items())
        if point.role in {Role.PARAGRAPH, Role.PART} and place not in left_out
    }


def goes_on_customarily(
    units: Sequence[Unit], points: dict[int, Point], left_out: frozenset[int]
) -> bool:
    """Tell whether text without a number stands between the numbers of a document, be it not
    between those below an article.
    """
    last = find_last_numbers(points, left_out)
    numbered: int | None = None
    for place in (each for each in range(len(units)) if each not in left_out):
        point = points.get(place)
        if is_heading(units, place) and (point is None or point.role is Role.HEADING):
            numbered = None
        elif point is None:
            torn = _is_torn_off(units[place]) or leads_on(units, points, place)
            if numbered is not None and not torn and place < last.get(points[numbered].run, 0):
                return True
        elif point.role is Role.PART or point.mark.kind is MarkKind.DECISION:
            numbered = None
        elif point.role is Role.PARAGRAPH:
            numbered = place
    return False


def leads_on(units: Sequence[Unit], points: dict[int, Point], place: int) -> bool:
    """Tell whether a text leads in to the numbered paragraphs that come next."""
    below = points.get(place + 1)
    numbered = below is not None and below.role is Role.PARAGRAPH
    return numbered and units[place].gap >= Gap.BLOCK and units[place].text.endswith(LEADS_IN)


def _is_torn_off(unit: Unit) -> bool:
    return unit.gap == Gap.PAGE or unit.text[:1].islower()
