"""The runs of numbers that count in a text, series by series and article by article."""

from __future__ import annotations

import re
from bisect import bisect, bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.structure.counting.chain import Candidate, choose_runs
from ingest.structure.counting.listed import leave_listed
from ingest.structure.counting.series import (
    ENOUGH,
    LIKELY,
    RANKS,
    Run,
    Series,
    count_on,
    join_shapes,
    name_series,
    weigh,
)
from ingest.structure.counting.slip import is_slip, leave_misread, mend_dotted, mend_slips
from ingest.structure.division import find_section, heads_section
from ingest.structure.mark import MarkKind
from ingest.structure.unit import Gap, Unit

RESTART_COST = 1.2

INSERTED = re.compile(r"\s(\d{1,3})[.-](\d{1,3})$")
SCANNED = 1.5
"""The least sum of strengths of articles in the middle of lines."""

APART = frozenset({MarkKind.DOTTED, MarkKind.DECISION})
"""Numbers that are chosen one by one."""

Found = dict[Series, list[Candidate]]


def choose_numbers(
    units: Sequence[Unit], places: range, sections: Sequence[int]
) -> dict[Series, list[Run]]:
    """Give the runs of each series that number something at some places.

    Where the numbers below articles begin anew in each, they are chosen article by article, so that
    what is wrong in one leaves the others alone.
    """
    found = _find_candidates(units, places, sections)
    chosen: dict[Series, list[Run]] = {}
    articles = any(name[0] is MarkKind.ARTICLE for name in found)
    for name in sorted(found, key=lambda name: name[0] is not MarkKind.ARTICLE):
        opened = sorted(
            each.place
            for other, runs in chosen.items()
            if other[0] is MarkKind.ARTICLE
            for run in runs
            for each in run
        )
        spans = _part(found[name], opened) if opened else [found[name]]
        if not _restart(units, spans):
            spans = [found[name]]
        kept = [
            mended
            for span in spans
            for run in choose_runs(count_on(_list_outer(units, span), articles), RESTART_COST)
            if _counts(mended := mend_slips(units, run, *_find_ends(run, places, opened, sections)))
        ]
        if kept:
            chosen[name] = kept
    _leave_mended(chosen)
    dotted = mend_dotted(units, list(_choose_dotted(units, places, sections)), places.start)
    if len(dotted) > 1:
        chosen[(MarkKind.DOTTED, ".", False)] = [dotted]
    if decided := list(_choose_decided(units, places, sections)):
        chosen[(MarkKind.DECISION, "", False)] = [decided]
    return chosen


def _find_candidates(units: Sequence[Unit], places: range, sections: Sequence[int]) -> Found:
    found: Found = defaultdict(list)
    option = 0
    for place in places:
        section = find_section(units[place])
        if section and heads_section(units, place):
            option = place if section.named == "option" else 0
        for mark in units[place].marks:
            if mark.kind in RANKS and mark.kind not in APART:
                weighed = weigh(units, place, mark, sections)
                found[name_series(units, place, mark)].append(replace(weighed, option=option))
    return join_shapes(
        {
            name: list(_count_inserted(leave_misread(each)))
            if name[0] is MarkKind.ARTICLE
            else each
            for name, each in found.items()
        }
    )


def _count_inserted(articles: Sequence[Candidate]) -> Iterator[Candidate]:
    """Count an article that was put in behind another, as 4.1 behind 4, with that one."""
    whole = 0
    for each in articles:
        inserted = INSERTED.search(each.mark.label)
        if inserted and int(inserted[1]) == whole:
            yield replace(each, value=whole, mark=replace(each.mark, suffix=inserted[2]))
            continue
        whole = whole if inserted else each.value
        yield each


def _find_ends(
    run: Run, places: range, opened: Sequence[int], sections: Sequence[int]
) -> tuple[int, int]:
    """Give the places where the count of a run may have begun, at its article or else its heading,
    and before which it may go on.
    """
    if run[0].mark.kind is MarkKind.ARTICLE:
        return places.start, places.stop
    article = bisect(opened, run[-1].place)
    end = opened[article] if article < len(opened) else len(sections)
    end = min(end, bisect_right(sections, sections[run[-1].place]))
    article = bisect(opened, run[0].place)
    if article:
        return opened[article - 1] + 1, end
    return bisect_left(sections, sections[run[0].place]), end


def _leave_mended(chosen: dict[Series, list[Run]]) -> None:
    """Leave out the runs of one number that was read as another."""
    mended = {
        each.place for runs in chosen.values() for run in runs for each in run if each.mark.mended
    }
    for runs in chosen.values():
        runs[:] = [run for run in runs if len(run) > 1 or run[0].place not in mended]
    for name in [name for name, runs in chosen.items() if not runs]:
        del chosen[name]


def _part(candidates: Sequence[Candidate], opened: Sequence[int]) -> list[list[Candidate]]:
    """Give the candidates of each article apart, those before the first article first."""
    spans: dict[int, list[Candidate]] = defaultdict(list)
    for each in candidates:
        spans[bisect(opened, each.place)].append(each)
    return [spans[place] for place in sorted(spans)]


def _restart(units: Sequence[Unit], spans: Sequence[Sequence[Candidate]]) -> bool:
    """Tell whether most articles begin the count of their paragraphs anew."""
    return 2 * sum(_begins_anew(units, span[0]) for span in spans) > len(spans)


def _begins_anew(units: Sequence[Unit], first: Candidate) -> bool:
    return first.value == 1 or is_slip(units[first.place - 1], first, 1)


def _counts(run: Run) -> bool:
    return _is_run(run) or _is_lone(run)


def _list_outer(units: Sequence[Unit], candidates: list[Candidate]) -> list[Candidate]:
    """Leave out the numbers of lists: those led in to, and those that are set further in than
    others of their kind that may count.
    """
    likely = [each for each in candidates if each.strength] or candidates
    set_in = [each for each in likely if not _runs_in(units, each.place)] or likely
    outer = min(units[each.place].depth for each in set_in)
    kept = [
        each
        for each in candidates
        if units[each.place].depth == outer or _runs_in(units, each.place)
    ]
    return leave_listed(units, kept)


def _runs_in(units: Sequence[Unit], place: int) -> bool:
    """Tell whether a number stands in the line of its article, whose depth says nothing of it."""
    unit, above = units[place], units[max(place - 1, 0)]
    return unit.gap == Gap.LINE and unit.place == above.place and above is not unit


def _is_run(run: Run) -> bool:
    if run[0].mark.kind is MarkKind.ARTICLE:
        sure = max(each.strength for each in run) >= ENOUGH
        return sure or sum(each.strength for each in run) >= SCANNED
    return len(run) > 1 and sum(each.strength for each in run) >= ENOUGH


def _is_lone(run: Run) -> bool:
    """Tell whether a run of one is sure enough: a section of one paragraph."""
    spelt = run[0].mark.kind is MarkKind.SPELT
    return run[0].value == 1 and run[0].strength >= ENOUGH and not spelt


def _choose_dotted(
    units: Sequence[Unit], places: range, sections: Sequence[int]
) -> Iterator[Candidate]:
    last: tuple[int, ...] = ()
    for place in places:
        unit = units[place]
        for mark in unit.marks:
            if mark.kind is not MarkKind.DOTTED or unit.gap < Gap.LINE:
                continue
            if _follows(mark.path, last) or (unit.gap > Gap.LINE and _skips(mark.path, last)):
                weighed = weigh(units, place, mark, sections)
                if weighed.strength:
                    last = mark.path
                    yield weighed


def _choose_decided(
    units: Sequence[Unit], places: range, sections: Sequence[int]
) -> Iterator[Candidate]:
    """Give the decisions among other text: each says what it is, in whatever order they come."""
    for place in places:
        for mark in units[place].marks:
            if mark.kind is MarkKind.DECISION:
                weighed = weigh(units, place, mark, sections)
                yield from [weighed] if weighed.strength >= LIKELY else []


def _follows(path: tuple[int, ...], last: tuple[int, ...]) -> bool:
    """Tell whether a dotted number comes next: a last part counted on, or a new part at 1."""
    return path[-1] == 1 or any(
        path == (*last[: depth - 1], last[depth - 1] + 1) for depth in range(1, len(last) + 1)
    )


def _skips(path: tuple[int, ...], last: tuple[int, ...]) -> bool:
    """Tell whether a dotted number comes next but one."""
    return path[-1] > 1 and _follows((*path[:-1], path[-1] - 1), last)
