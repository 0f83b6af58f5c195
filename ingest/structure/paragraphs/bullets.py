"""Bullets that are paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.structure.counting.outline import Point
from ingest.structure.counting.role import Role
from ingest.structure.mark import MarkKind
from ingest.structure.unit import Unit

LONG_BULLET = 200
"""Characters that the bullets of a list have on average where each is a paragraph."""


@dataclass(frozen=True, slots=True)
class Bullets:
    """The places of bullets so ``long`` that each is a paragraph where nothing is numbered, and of
    those ``below``, set further in than others of their list.
    """

    long: frozenset[int]
    below: frozenset[int]


def find_bullets(units: Sequence[Unit], points: dict[int, Point]) -> Bullets:
    """Give the bullets that are paragraphs, or parts of these, if nothing is numbered."""
    below, long = set[int](), set[int]()
    for run in _list_runs(units, points):
        least = min(units[place].depth for place in run)
        below.update(place for place in run if units[place].depth > least)
        if sum(len(units[place].text) for place in run) > LONG_BULLET * len(run):
            long.update(run)
    return Bullets(frozenset(long - below), frozenset(below))


def _list_runs(units: Sequence[Unit], points: dict[int, Point]) -> list[list[int]]:
    runs: list[list[int]] = []
    for place, point in sorted(points.items()):
        if point.role is not Role.ITEM or point.mark.kind is not MarkKind.BULLET:
            continue
        if runs and place - runs[-1][-1] <= 1 + (units[place].depth > 0):
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs
