"""Which of the numbers in a text count: the chain of them that runs on best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.structure.mark import Mark

GAP_COST = 0.8
"""What a number that is left out costs, in the strength of one sure number."""
DOUBTFUL = 0.25
"""Numbers of less strength count only between others."""
LONGEST_GAP = 3
LATE_START_COST = 1.6
"""What it costs to begin with another number than 1."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mark that may count: the unit it begins, its value and how sure its place makes it.

    ``strength`` is 1 for a number with its stop at the beginning of a block. ``section`` counts
    the headings before it, ``option`` names the one of several wordings that it stands in (0: in
    none). ``inline`` is true in the middle of a line.
    """

    place: int
    value: int
    mark: Mark
    strength: float
    section: int
    inline: bool = False
    option: int = 0


@dataclass(slots=True)
class _Link:
    score: float
    candidate: Candidate
    before: _Link | None


@dataclass(slots=True)
class _Ends:
    """The best chains so far: by their last value, of all, and of all before this section."""

    by_value: dict[int, _Link] = field(default_factory=dict)
    best: _Link | None = None
    section: int = -1
    before_section: _Link | None = None


def choose_runs(candidates: Sequence[Candidate], restart_cost: float) -> list[list[Candidate]]:
    """Give the chain with the greatest sum of strengths less costs, cut where it restarts.

    Each number follows the one before it by one; a gap costs, so does a restart at 1, unless a
    heading comes before it. The cost is linear in the candidates.
    """
    ends = _Ends()
    for candidate in candidates:
        if candidate.section != ends.section:
            ends.section, ends.before_section = candidate.section, ends.best
        link = _extend(ends, candidate, restart_cost)
        known = ends.by_value.get(candidate.value)
        if known is None or link.score >= known.score:
            ends.by_value[candidate.value] = link
        if ends.best is None or link.score > ends.best.score:
            ends.best = link
    return _cut(_unroll(ends.best))


def _extend(ends: _Ends, candidate: Candidate, restart: float) -> _Link:
    value = candidate.value
    options: list[tuple[float, _Link | None]] = [(-LATE_START_COST if value > 1 else 0.0, None)]
    options += [
        (before.score - GAP_COST * max(step - 1, 0), before)
        for step in range(0 if candidate.mark.suffix else 1, LONGEST_GAP + 1)
        if (before := ends.by_value.get(value - step))
    ]
    if value == 1 and ends.best:
        options.append((ends.best.score - restart, ends.best))
    if ends.before_section and (value == 1 or _begins_late(ends.before_section, value)):
        late = LATE_START_COST if value > 1 else 0.0
        options.append((ends.before_section.score - late, ends.before_section))
    if ends.best and 0 < ends.best.candidate.option != candidate.option > 0:
        options.append((ends.best.score, ends.best))  # another wording of the same numbers
    score, before = max(options, key=lambda option: option[0])
    return _Link(score + candidate.strength, candidate, before)


def _begins_late(before: _Link, value: int) -> bool:
    """Tell whether a count may go on below another heading that says the numbers left out: below
    “Articles 11 and 12”, where the article before has numbers of its own.
    """
    return value > before.candidate.value + LONGEST_GAP


def _unroll(link: _Link | None) -> list[Candidate]:
    chain = []
    while link:
        chain.append(link.candidate)
        link = link.before
    return chain[::-1]


def _cut(chain: Sequence[Candidate]) -> list[list[Candidate]]:
    runs: list[list[Candidate]] = []
    for candidate in chain:
        if runs and candidate.value >= runs[-1][-1].value and candidate.value != 1:
            runs[-1].append(candidate)
        else:
            runs.append([candidate])
    return [run for run in map(_trim, runs) if run]


def _trim(run: list[Candidate]) -> list[Candidate]:
    """Leave out what no sure number precedes in mid-line, and doubtful ones that none follows."""
    first = next((place for place, each in enumerate(run) if not each.inline), len(run))
    last = len(run)
    while last and run[last - 1].strength < DOUBTFUL:
        last -= 1
    return run[first:last]
