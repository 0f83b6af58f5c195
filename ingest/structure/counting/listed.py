"""Lists within a numbered paragraph whose numbers look like those of the paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.structure.counting.chain import Candidate
from ingest.structure.counting.headed import LEADS_IN
from ingest.structure.heading import is_heading
from ingest.structure.unit import Unit


def leave_listed(units: Sequence[Unit], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave out the numbers of lists that a numbered paragraph leads in to with a colon."""
    listed = {each.place for run in _find_lists(units, candidates) for each in run}
    return [each for each in candidates if each.place not in listed]


def _find_lists(
    units: Sequence[Unit], candidates: Sequence[Candidate]
) -> Iterator[Sequence[Candidate]]:
    """Give the runs from 1 below a colon after which the count goes on that they break off."""
    for place, first in enumerate(candidates):
        if not place or first.value != 1 or not units[first.place - 1].text.endswith(LEADS_IN):
            continue
        outer = candidates[place - 1]
        run = _run_on(units, candidates[place:])
        after = candidates[place + len(run) : place + len(run) + 1]
        if after and after[0].value == len(run) + 1:
            run = run[: outer.value]  # what goes on below another heading is no list
            after = candidates[place + len(run) : place + len(run) + 1]
        goes_on = bool(after) and after[0].value == outer.value + 1
        if goes_on and not _is_parted(units, outer.place, first.place):
            yield run


def _run_on(units: Sequence[Unit], candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """Give the candidates at the beginning that count on by one below the same heading."""
    last = candidates[0].place
    for place, each in enumerate(candidates):
        if each.value != place + 1 or _is_parted(units, last, each.place):
            return candidates[:place]
        last = each.place
    return candidates


def _is_parted(units: Sequence[Unit], first: int, last: int) -> bool:
    return any(is_heading(units, place) for place in range(first + 1, last))
