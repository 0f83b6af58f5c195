"""What each number of a text does: begin a paragraph, a part of one, an item, or a heading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from ingest.structure.counting.chain import Candidate, choose_runs
from ingest.structure.counting.headed import (
    Items,
    are_heads,
    bare_mark,
    find_head,
    is_led_in,
    lies_below,
)
from ingest.structure.counting.role import Role, assign_roles
from ingest.structure.counting.run import choose_numbers
from ingest.structure.counting.series import Run, Series, count_on, name_series, renumber, weigh
from ingest.structure.division import part_divisions
from ingest.structure.heading import is_heading
from ingest.structure.mark import Mark, MarkKind
from ingest.structure.unit import Gap, Unit

HIGH = frozenset({MarkKind.ROMAN, MarkKind.SPELT, MarkKind.CAPITAL, MarkKind.CHINESE})
"""Kinds that number sections rather than what stands in them, where they number a heading."""
DASHES = frozenset("–—")
"""Bullets that also stand in sentences."""


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
    heads = frozenset(place for place, each in points.items() if each.role is Role.HEADING)
    runs = _list_runs(points)
    for items in list(_choose_items(units, points)):
        points |= _place_items(units, points, items, heads, runs, next(numbers))
    return points


def _list_runs(points: dict[int, Point]) -> dict[int, list[int]]:
    """Give the places of the figures that number paragraphs, run by run."""
    runs: dict[int, list[int]] = defaultdict(list)
    for place, point in sorted(points.items()):
        if point.role is Role.PARAGRAPH and point.mark.kind is MarkKind.ARABIC:
            runs[point.run].append(place)
    return runs


def _count_sections(units: Sequence[Unit]) -> list[int]:
    counts, counted = [], 0
    for place, unit in enumerate(units):
        numbered = {mark.kind for mark in unit.marks} - HIGH
        if (unit.level or not numbered) and is_heading(units, place):
            counted += 1
        if any(mark.kind in {MarkKind.SECTION, MarkKind.ARTICLE} for mark in unit.marks):
            counted += unit.gap >= Gap.BLOCK
        counts.append(counted)
    return counts


def _place_items(
    units: Sequence[Unit],
    points: dict[int, Point],
    items: Items,
    heads: frozenset[int],
    runs: Mapping[int, Sequence[int]],
    number: int,
) -> dict[int, Point]:
    """Give the points of a run of items, of which some are headings, or paragraphs below one."""
    if are_heads(units, items):
        return {place: Point(mark, Role.HEADING, number) for place, mark in items}
    head = find_head(units, items, points, heads)
    if head is None:
        return {place: Point(mark, Role.ITEM) for place, mark in items}
    role = Role.PART if head in heads else Role.PARAGRAPH
    listed = {points[each].run for each in points if is_led_in(units, items, each)}
    below = (run for run, each in runs.items() if lies_below(units, items, each, len(runs) > 1))
    listed.update(below)
    return {
        place: Point(bare_mark(mark) if head in heads else mark, role, number)
        for place, mark in items
    } | {
        place: Point(point.mark, Role.ITEM)
        for place, point in points.items()
        if point.role is Role.PARAGRAPH and point.run in listed
    }


def _choose_items(units: Sequence[Unit], points: dict[int, Point]) -> Iterator[Items]:
    """Give the runs of items: of what numbers no paragraph, bullets one by one and runs from 1.

    Each paragraph is a section, in which a list may begin anew. A unit that two runs claim, such as
    ``(i)`` as letter and as numeral, goes to the longer one.
    """
    found: dict[Series, list[Candidate]] = defaultdict(list)
    opened = _count_paragraphs(units, points)
    bullet: str | None = None
    for place, unit in enumerate(units):
        before, bullet = bullet, None
        if place in points or unit.gap == Gap.INLINE or unit.level:
            continue
        for mark in unit.marks:
            if mark.kind is MarkKind.BULLET and _is_bullet(units, place, mark, before):
                yield [(place, mark)]
                bullet = mark.label
            elif mark.kind not in {
                MarkKind.BULLET,
                MarkKind.ARTICLE,
                MarkKind.SECTION,
                MarkKind.DOTTED,
            }:
                found[name_series(units, place, mark)].append(weigh(units, place, mark, opened))
    taken: set[int] = set()
    for run in sorted(_find_item_runs(found), key=len, reverse=True):
        if taken.isdisjoint(each.place for each in run):
            taken.update(each.place for each in run)
            yield [(each.place, renumber(each)) for each in run]


def _is_bullet(units: Sequence[Unit], place: int, mark: Mark, before: str | None) -> bool:
    """Tell a bullet from a dash at a line's beginning: it begins a block, follows a clause's end or
    another bullet of its form, ``before``, where a long dash that goes on in small letters is none.
    """
    if units[place].gap > Gap.LINE or units[place - 1].ends_clause:
        return True
    goes_on = mark.label in DASHES and units[place].text[mark.length :][:1].islower()
    return mark.label == before and not goes_on


def _find_item_runs(found: dict[Series, list[Candidate]]) -> Iterator[Run]:
    for candidates in found.values():
        runs = choose_runs(count_on(candidates, articles=True), restart_cost=0.0)
        yield from (run for run in runs if len(run) > 1 and run[0].value == 1)


def _count_paragraphs(units: Sequence[Unit], points: dict[int, Point]) -> list[int]:
    counts, counted = [], 0
    for place in range(len(units)):
        counted += place in points
        counts.append(counted)
    return counts
