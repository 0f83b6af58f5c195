"""What each number of a text does: begin a paragraph, a part of one, an item, or a heading."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from ingest.structure.chain import Candidate, choose_runs
from ingest.structure.heading import is_heading
from ingest.structure.numbering import Mark, MarkKind
from ingest.structure.unit import Gap, Unit

RESTART_COST = 1.2
ENOUGH = 1.0
"""The least sum of strengths of a run that counts: one sure number, or two likely ones."""
LIKELY = 0.5
HEADING_SHARE = 0.6
"""Numbers of which more stand before headings number sections, not paragraphs."""

GAP_STRENGTH = {Gap.PAGE: 1.0, Gap.BLOCK: 1.0, Gap.LINE: 0.6, Gap.INLINE: 0.3}
LISTS = 2
"""So many ones are rather lists under two headings than one flattened list."""
BARE = 0.4
"""What is left of a number's strength where no stop follows it."""
INDENTED = 0.4


class Role(StrEnum):
    """What a mark begins."""

    PARAGRAPH = "paragraph"
    PART = "part"
    """A numbered paragraph under another: ``1.`` under ``Article 5``."""
    ITEM = "item"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Point:
    """A mark that counts, with its role and the number of the run it belongs to (0: an item)."""

    mark: Mark
    role: Role
    run: int = 0


Run = list[Candidate]
Series = tuple[MarkKind, str, bool]
"""A kind of number, what stands around it, and whether it is set off as headings are."""


RANKS = (
    MarkKind.ARTICLE,
    MarkKind.ROMAN,
    MarkKind.CAPITAL,
    MarkKind.CHINESE,
    MarkKind.SIGN,
    MarkKind.ARABIC,
    MarkKind.DOTTED,
)
"""Numbers in the order in which one kind stands above another."""


def find_points(units: Sequence[Unit]) -> dict[int, Point]:
    """Give the marks that count, by the place of their unit."""
    sections = _count_sections(units)
    series = _choose_numbers(units, sections)
    points: dict[int, Point] = {}
    roles = _assign(units, series, sections)
    numbered = enumerate(((name, run) for name, runs in series.items() for run in runs), 1)
    for number, (name, run) in numbered:
        for each in run:
            points.setdefault(each.place, Point(_count(each), roles[name], number))
    for place, mark in _choose_items(units, points):
        points[place] = Point(mark, Role.ITEM)
    return points


def _count(candidate: Candidate) -> Mark:
    """Give a mark with the number that it has in its run: a flattened list is counted on."""
    mark = candidate.mark
    if mark.kind is MarkKind.ARABIC and mark.value != candidate.value:
        return replace(mark, value=candidate.value, label=str(candidate.value))
    return mark


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
                found[_name(units, place, mark)].append(_weigh(units, place, mark, sections))
    chosen = {}
    articles = any(name[0] is MarkKind.ARTICLE for name in found)
    for name, candidates in found.items():
        level = _keep_outer(units, candidates)
        runs = choose_runs(_unflatten(level, articles), RESTART_COST)
        if kept := [run for run in runs if _is_run(run) or _is_lone(run)]:
            chosen[name] = kept
    dotted = list(_choose_dotted(units, sections))
    if len(dotted) > 1:
        chosen[(MarkKind.DOTTED, ".", False)] = [dotted]
    return chosen


def _name(units: Sequence[Unit], place: int, mark: Mark) -> Series:
    """Give the series that a mark belongs to; a bare number goes with those that have a stop."""
    if mark.kind in {MarkKind.ARTICLE, MarkKind.SIGN}:
        return (mark.kind, "", False)
    unit = units[place]
    face = bool(unit.level or unit.bold) and not unit.text.endswith(":")
    set_off = face and is_heading(units, place, mark.length)
    bare = mark.kind is MarkKind.ARABIC and mark.shape == ""
    return (mark.kind, "." if bare else mark.shape, set_off)


def _weigh(units: Sequence[Unit], place: int, mark: Mark, sections: Sequence[int]) -> Candidate:
    unit = units[place]
    strength = 1.2 if unit.computed else GAP_STRENGTH[unit.gap]
    if mark.shape == "" and mark.kind in {MarkKind.ARABIC, MarkKind.ROMAN}:
        strength *= 1.0 if unit.bold or unit.level else BARE
    if unit.depth:
        strength *= INDENTED
    if unit.gap == Gap.LINE and not units[place - 1].ends_clause:
        strength = 0.0  # the line before goes on in this one
    if mark.kind is MarkKind.ARTICLE and not _names_article(unit, mark):
        strength *= BARE
    inline = unit.gap == Gap.INLINE
    return Candidate(place, mark.value, mark, strength, sections[place], inline)


def _names_article(unit: Unit, mark: Mark) -> bool:
    """Tell a line that is headed ``Article 5`` from a sentence that begins with these words."""
    rest = unit.text[mark.length :]
    stopped = not mark.printed[-1:].isalnum() or mark.shape == "第"
    return not rest or stopped or bool(unit.level or unit.bold) or not rest[:1].islower()


def _keep_outer(units: Sequence[Unit], candidates: list[Candidate]) -> list[Candidate]:
    """Leave out the numbers that are set further in than others of their kind."""
    outer = min(units[each.place].depth for each in candidates)
    return [each for each in candidates if units[each.place].depth == outer]


def _unflatten(candidates: list[Candidate], articles: bool) -> list[Candidate]:
    """Count on where every number is 1, as converters of documents leave their lists.

    Two ones under two headings are two lists, and so are any under two articles.
    """
    likely = [each for each in candidates if each.strength >= LIKELY]
    ones = [each for each in likely if each.strength >= ENOUGH]
    if len(ones) <= 1 or any(each.value != 1 for each in likely):
        return candidates
    if articles or len(ones) == LISTS:
        counted: dict[int, int] = defaultdict(int)
        for each in ones:
            counted[each.section] += 1
        return candidates if max(counted.values()) == 1 else _count_sections_on(ones)
    return [replace(each, value=number) for number, each in enumerate(ones, 1)]


def _count_sections_on(ones: Sequence[Candidate]) -> list[Candidate]:
    counted: dict[int, int] = defaultdict(int)
    numbered = []
    for each in ones:
        counted[each.section] += 1
        numbered.append(replace(each, value=counted[each.section]))
    return numbered


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
                yield _weigh(units, place, mark, sections)


def _follows(path: tuple[int, ...], last: tuple[int, ...]) -> bool:
    """Tell whether a dotted number comes next: a last part counted on, or a new part at 1."""
    return path[-1] == 1 or any(
        path == (*last[: depth - 1], last[depth - 1] + 1) for depth in range(1, len(last) + 1)
    )


def _assign(
    units: Sequence[Unit], series: dict[Series, list[Run]], sections: Sequence[int]
) -> dict[Series, Role]:
    roles = {
        name: Role.HEADING if _heads(units, name, runs) else Role.PARAGRAPH
        for name, runs in series.items()
    }
    ranked = sorted(series, key=lambda name: (RANKS.index(name[0]), series[name][0][0].place))
    for name in ranked:
        above = [each for each in series if each != name and roles[each] is Role.PARAGRAPH]
        if roles[name] is Role.PARAGRAPH:
            outer = [
                each
                for each in above
                if (name[0] is MarkKind.DOTTED and each[0] is MarkKind.ARTICLE)
                or _is_within(series[name], series[each], sections)
            ]
            if outer:
                roles[name] = _give_role(name, outer)
    return roles


def _give_role(name: Series, outer: Sequence[Series]) -> Role:
    if any(RANKS.index(each[0]) < RANKS.index(name[0]) for each in outer):
        return Role.PART
    return Role.ITEM


def _heads(units: Sequence[Unit], name: Series, runs: Sequence[Run]) -> bool:
    """Tell whether the numbers of a series stand before headings."""
    if name[0] in {MarkKind.ARTICLE, MarkKind.SIGN}:
        return False
    places = [each.place for run in runs for each in run]
    heads = [
        is_heading(units, place, each.mark.length)
        for place, each in zip(places, (each for run in runs for each in run), strict=True)
    ]
    followed = [after > place + 1 for place, after in pairwise((*places, len(units)))]
    both = sum(head and more for head, more in zip(heads, followed, strict=True))
    return both >= HEADING_SHARE * len(places)


def _is_within(inner: Sequence[Run], outer: Sequence[Run], sections: Sequence[int]) -> bool:
    """Tell whether each run of a series stands between two numbers of another.

    A heading that parts a run from the number before it ends what that number begins.
    """
    opened = sorted(each.place for run in outer for each in run)
    articles = outer[0][0].mark.kind is MarkKind.ARTICLE
    for run in inner:
        above = bisect(opened, run[0].place)
        if not above or above != bisect(opened, run[-1].place):
            return False
        if not articles and sections[opened[above - 1]] != sections[run[0].place]:
            return False
    return True


def _choose_items(units: Sequence[Unit], points: dict[int, Point]) -> Iterator[tuple[int, Mark]]:
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
                found[_name(units, place, mark)].append(_weigh_item(units, place, mark, opened))
    taken: set[int] = set()
    for run in sorted(_find_item_runs(found), key=len, reverse=True):
        if taken.isdisjoint(each.place for each in run):
            taken.update(each.place for each in run)
            yield from ((each.place, _count(each)) for each in run)


def _find_item_runs(found: dict[Series, list[Candidate]]) -> Iterator[Run]:
    for candidates in found.values():
        runs = choose_runs(_unflatten(candidates, articles=True), restart_cost=0.0)
        yield from (run for run in runs if len(run) > 1 and run[0].value == 1)


def _weigh_item(units: Sequence[Unit], place: int, mark: Mark, opened: Sequence[int]) -> Candidate:
    weighed = _weigh(units, place, mark, opened)
    return replace(weighed, strength=weighed.strength / (INDENTED if units[place].depth else 1))


def _count_paragraphs(units: Sequence[Unit], points: dict[int, Point]) -> list[int]:
    counts, count = [], 0
    for place in range(len(units)):
        count += place in points
        counts.append(count)
    return counts
