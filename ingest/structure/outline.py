"""What each number of a text does: begin a paragraph, a part of one, an item, or a heading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.structure.chain import Candidate, choose_runs
from ingest.structure.heading import is_heading
from ingest.structure.numbering import Mark, MarkKind
from ingest.structure.role import RANKS, Role, assign_roles
from ingest.structure.series import (
    ENOUGH,
    INDENTED,
    Run,
    Series,
    count_on,
    name_series,
    renumber,
    weigh,
)
from ingest.structure.unit import Gap, Unit

RESTART_COST = 1.2


@dataclass(frozen=True, slots=True)
class Point:
    """A mark that counts, with its role and the number of the run it belongs to (0: an item)."""

    mark: Mark
    role: Role
    run: int = 0


def find_points(units: Sequence[Unit]) -> dict[int, Point]:
    """Give the marks that count, by the place of their unit."""
    sections = _count_sections(units)
    series = _choose_numbers(units, sections)
    points: dict[int, Point] = {}
    roles = assign_roles(units, series, sections)
    numbered = enumerate(((name, run) for name, runs in series.items() for run in runs), 1)
    for number, (name, run) in numbered:
        for each in run:
            points.setdefault(each.place, Point(renumber(each), roles[name], number))
    for place, mark in _choose_items(units, points):
        points[place] = Point(mark, Role.ITEM)
    return points


def _count_sections(units: Sequence[Unit]) -> list[int]:
    counts, count = [], 0
    for place, unit in enumerate(units):
        if not unit.marks and is_heading(units, place):
            count += 1
        if any(mark.kind in {MarkKind.SECTION, MarkKind.ARTICLE} for mark in unit.marks):
            count += unit.gap >= Gap.BLOCK
        counts.append(count)
    return counts


def _choose_numbers(units: Sequence[Unit], sections: Sequence[int]) -> dict[Series, list[Run]]:
    found: dict[Series, list[Candidate]] = defaultdict(list)
    for place, unit in enumerate(units):
        for mark in unit.marks:
            if mark.kind in RANKS and mark.kind is not MarkKind.DOTTED:
                found[name_series(units, place, mark)].append(weigh(units, place, mark, sections))
    chosen = {}
    articles = any(name[0] is MarkKind.ARTICLE for name in found)
    for name, candidates in found.items():
        level = _keep_outer(units, candidates)
        runs = choose_runs(count_on(level, articles), RESTART_COST)
        if kept := [run for run in runs if _is_run(run) or _is_lone(run)]:
            chosen[name] = kept
    dotted = list(_choose_dotted(units, sections))
    if len(dotted) > 1:
        chosen[(MarkKind.DOTTED, ".", False)] = [dotted]
    return chosen


def _keep_outer(units: Sequence[Unit], candidates: list[Candidate]) -> list[Candidate]:
    """Leave out the numbers that are set further in than others of their kind."""
    outer = min(units[each.place].depth for each in candidates)
    return [each for each in candidates if units[each.place].depth == outer]


def _is_run(run: Run) -> bool:
    if run[0].mark.kind is MarkKind.ARTICLE:
        return max(each.strength for each in run) >= ENOUGH
    return len(run) > 1 and sum(each.strength for each in run) >= ENOUGH


def _is_lone(run: Run) -> bool:
    """Tell whether a run of one is sure enough: a section of one paragraph."""
    return run[0].value == 1 and run[0].strength >= ENOUGH


def _choose_dotted(units: Sequence[Unit], sections: Sequence[int]) -> Iterator[Candidate]:
    last: tuple[int, ...] = ()
    for place, unit in enumerate(units):
        for mark in unit.marks:
            if mark.kind is MarkKind.DOTTED and unit.gap >= Gap.LINE and _follows(mark.path, last):
                last = mark.path
                yield weigh(units, place, mark, sections)


def _follows(path: tuple[int, ...], last: tuple[int, ...]) -> bool:
    """Tell whether a dotted number comes next: a last part counted on, or a new part at 1."""
    return path[-1] == 1 or any(
        path == (*last[: depth - 1], last[depth - 1] + 1) for depth in range(1, len(last) + 1)
    )


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
    counts, count = [], 0
    for place in range(len(units)):
        count += place in points
        counts.append(count)
    return counts
