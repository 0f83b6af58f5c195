"""Clauses of a preamble in lines that no blank line parts: each begins in a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from ingest.line import Line
from ingest.structure.numbering import read_marks
from ingest.structure.room import has_room
from ingest.structure.stops import CLAUSE_END, CLOSING

COMMA = re.compile(rf"[,;،؛]{CLOSING}$")
"""What parts clauses, in scripts that put spaces between words."""
LEADS_ON = re.compile(rf"[,:،]{CLOSING}$")
"""The end of a preamble: numbers, or what is agreed, come next."""
LEAST = 3
"""Clauses of a preamble, with who speaks, at least."""


def find_clauses(lines: Sequence[Line], width: int) -> set[int]:
    """Give the places of the lines that begin another clause of a preamble.

    A comma ends a line before its width, or what follows is set in as first lines are, while all
    other lines are as full as they can be: so tells an author's line from one that is only wrapped.
    Where a comma ends each of several, each is a clause.
    """
    blocks = groupby(range(len(lines)), key=lambda place: (lines[place].page, lines[place].block))
    found: set[int] = set()
    for _, block in blocks:
        run = list(_take_run(lines, _leave_short(lines, list(block))))
        if len(run) >= LEAST and LEADS_ON.search(lines[run[-1]].text[-12:]):
            found |= _part(lines, run, width)
    return found


def _part(lines: Sequence[Line], run: Sequence[int], width: int) -> set[int]:
    """Give the places in a run of lines at which clauses begin, none where it has too few."""
    pairs = list(pairwise(run))
    below = {after for before, after in pairs if COMMA.search(lines[before].text[-12:])}
    if len(below) == len(pairs) >= LEAST:
        return below
    begun = {n for m, n in pairs if n in below and has_room(lines[m], lines[n].text, width)}
    begun |= {n for n in below if _is_set_in(lines, n, run)}
    wrapped = ((m, n) for m, n in pairs if n not in begun)
    full = not any(_is_loose(lines[m], lines[n], width) for m, n in wrapped)
    return begun if full and len(begun) + 1 >= LEAST else set()


def _leave_short(lines: Sequence[Line], block: Sequence[int]) -> Sequence[int]:
    """Leave out the blocks that have too few lines, or commas at their ends, for a preamble."""
    if len(block) < LEAST:
        return ()
    commas = sum(COMMA.search(lines[place].text[-12:]) is not None for place in block)
    return block if commas + 1 >= LEAST else ()


def _take_run(lines: Sequence[Line], block: Sequence[int]) -> Iterator[int]:
    """Give the places of the lines of a block up to its first number."""
    for place in block:
        line = lines[place]
        if line.table or line.level or line.bold or line.mark or line.furniture:
            return
        if read_marks(line.text):
            return
        yield place


def _is_set_in(lines: Sequence[Line], place: int, run: Sequence[int]) -> bool:
    """Tell whether a line is set in as the first one is, and others are not."""
    return lines[place].depth == lines[run[0]].depth > min(lines[each].depth for each in run)


def _is_loose(before: Line, after: Line, width: int) -> bool:
    """Tell whether a line that goes on would have had room for more."""
    return not CLAUSE_END.search(before.text[-12:]) and has_room(before, after.text, width)
