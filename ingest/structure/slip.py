"""Figures that a scanner took for letters (“l.” for “1.”), mended where no doubt is left."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.structure.chain import Candidate
from ingest.structure.numbering import MarkKind
from ingest.structure.series import Run
from ingest.structure.unit import Gap, Unit

SLIP = re.compile(r"(?P<number>(?=\d*[lI|!OoSBZ])[\dlI|!OoSBZ]{1,3})[.)]\s+(?=[^\W\d_a-z])")
FIGURES = str.maketrans("lI|!OoSBZ", "111100582")


def mend_slips(units: Sequence[Unit], run: Run, start: int) -> Run:
    """Put the numbers into a run that it lacks and that stand, ill-printed, where they must.

    ``start`` is the place where its count may have begun.
    """
    if run[0].mark.kind is not MarkKind.ARABIC:
        return run
    mended: Run = []
    for before, each in pairwise((None, *run)):
        if each is None:
            continue
        last, place = (before.value, before.place + 1) if before else (0, start)
        if each.value == last + 2:
            mended += _find_slips(units, range(place, each.place), each)
        mended.append(each)
    return mended


def _find_slips(units: Sequence[Unit], places: range, after: Candidate) -> list[Candidate]:
    found = []
    for place in places:
        slip = SLIP.match(units[place].text)
        value = int(slip["number"].translate(FIGURES)) if slip else 0
        if slip and value == after.value - 1 and units[place].gap >= Gap.LINE:
            printed = slip[0].rstrip()
            mark = replace(
                after.mark,
                printed=printed,
                label=str(value),
                value=value,
                length=slip.end(),
                mended=True,
            )
            found.append(replace(after, place=place, value=value, mark=mark))
    return found if len(found) == 1 else []
