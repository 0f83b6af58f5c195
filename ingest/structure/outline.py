"""What each number of a text does: begin a paragraph, a part of one, an item, or a heading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from ingest.structure.chain import Candidate, choose_runs
from ingest.structure.division import part_divisions
from ingest.structure.heading import is_heading
from ingest.structure.numbering import Mark, MarkKind
from ingest.structure.role import Role, assign_roles
from ingest.structure.run import choose_numbers
from ingest.structure.series import INDENTED, Run, Series, count_on, name_series, renumber, weigh
from ingest.structure.unit import Gap, Unit


@dataclass(frozen=True, slots=True)
class Point:
    """A mark that counts, with its role and the number of the run it belongs to (0: an item)."""

    mark: Mark
    role: Role
    run: int = 0


def find_points(units: Sequence[Unit]) -> dict[int, Point]:
    """Give the marks that count, by the place of their unit."""
    sections = _count_sections(units)
    numbers = count(1)
    points: dict[int, Point] = {}
    for places in part_divisions(units):
        series = choose_numbers(units, places, sections)
        for run, role in assign_roles(units, series, sections):
            number = next(numbers)
            for each in run:
                points.setdefault(each.place, Point(renumber(each), role, number))
    for place, mark in _choose_items(units, points):
        points[place] = Point(mark, Role.ITEM)
    return points


def _count_sections(units: Sequence[Unit]) -> list[int]:
    counts, counted = [], 0
    for place, unit in enumerate(units):
        if (unit.level or not unit.marks) and is_heading(units, place):
            counted += 1
        if any(mark.kind in {MarkKind.SECTION, MarkKind.ARTICLE} for mark in unit.marks):
            counted += unit.gap >= Gap.BLOCK
        counts.append(counted)
    return counts


def _choose_items(units: Sequence[Unit], points: dict[int, Point]) -> Iterator[tuple[int, Mark]]:
    """Give the places and marks of items: of what numbers no paragraph, bullets and runs from 1.

    Each paragraph is a section, in which a list may begin anew. A unit that two runs claim, such as
    ``(i)`` as letter and as numeral, goes to the longer one.
    """
    found: dict[Series, list[Candidate]] = defaultdict(list)
    opened = _count_paragraphs(units, points)
    for place, unit in enumerate(units):
        if place in points or unit.gap == Gap.INLINE:
            continue
        for mark in unit.marks:
            if mark.kind is MarkKind.BULLET and (
                unit.gap > Gap.LINE or units[place - 1].ends_clause
            ):
                yield place, mark
            elif mark.kind not in {
                MarkKind.BULLET,
                MarkKind.ARTICLE,
                MarkKind.SECTION,
                MarkKind.DOTTED,
            }:
                found[name_series(units, place, mark)].append(
                    _weigh_item(units, place, mark, opened)
                )
    taken: set[int] = set()
    for run in sorted(_find_item_runs(found), key=len, reverse=True):
        if taken.isdisjoint(each.place for each in run):
            taken.update(each.place for each in run)
            yield from ((each.place, renumber(each)) for each in run)


def _find_item_runs(found: dict[Series, list[Candidate]]) -> Iterator[Run]:
    for candidates in found.values():
        runs = choose_runs(count_on(candidates, articles=True), restart_cost=0.0)
        yield from (run for run in runs if len(run) > 1 and run[0].value == 1)


def _weigh_item(units: Sequence[Unit], place: int, mark: Mark, opened: Sequence[int]) -> Candidate:
    weighed = weigh(units, place, mark, opened)
    return replace(weighed, strength=weighed.strength / (INDENTED if units[place].depth else 1))


def _count_paragraphs(units: Sequence[Unit], points: dict[int, Point]) -> list[int]:
    counts, counted = [], 0
    for place in range(len(units)):
        counted += place in points
        counts.append(counted)
    return counts
