"""Bullets that are paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.structure.counting.outline import Point
from ingest.structure.counting.role import Role
from ingest.structure.mark import MarkKind
from ingest.structure.unit import Unit

LONG_BULLET = 200
"""Characters that the bullets of a list have on average where each is a paragraph."""


def find_long_bullets(units: Sequence[Unit], points: dict[int, Point]) -> set[int]:
    """Give the places of bullets so long that each is a paragraph where nothing is numbered."""
    bullets = [
        place
        for place, point in sorted(points.items())
        if point.role is Role.ITEM and point.mark.kind is MarkKind.BULLET
    ]
    runs: list[list[int]] = []
    for place in bullets:
        if runs and place - runs[-1][-1] <= 1 + (units[place].depth > 0):
            runs[-1].append(place)
        else:
            runs.append([place])
    lengths = {
        place: sum(len(units[each].text) for each in run) / len(run)
        for run in runs
        for place in run
    }
    return {place for place, length in lengths.items() if length > LONG_BULLET}
