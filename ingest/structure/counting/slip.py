"""Figures and words that a scanner misread (“l.” for “1.”), mended where no doubt is left."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.structure.counting.chain import Candidate
from ingest.structure.counting.series import Run
from ingest.structure.mark import MarkKind
from ingest.structure.unit import Gap, Unit

_FIGURES = r"(?P<number>[\dlI|!OoSBZ]{1,3})"
NUMBER = re.compile(rf"(?=\d{{0,2}}[lI|!OoSBZ]){_FIGURES}[.)]\s+(?=[^\W\d_a-z])")
ARTICLE = re.compile(rf"(?P<word>[^\W\d_]{{3,12}})\s{_FIGURES}(?:[.:–—-]?\s+|$)")
FIGURES = str.maketrans("lI|!OoSBZ", "111100582")


def mend_slips(units: Sequence[Unit], run: Run, start: int, end: int) -> Run:
    """Put the numbers into a run that it lacks and that stand, ill-printed, where they must.

    ``start`` is the place where its count may have begun, ``end`` the one before which it ends.
    """
    mended: Run = []
    for before, each in pairwise((None, *run)):
        if each is None:
            continue
        last, place = (before.value, before.place + 1) if before else (0, start)
        if each.value == last + 2:
            mended += _find_slips(units, range(place, each.place), each, each.value - 1)
        mended.append(each)
    after = mended[-1].place + 1
    return mended + _find_slips(
        units, range(after, min(after + 1, end)), run[-1], run[-1].value + 1
    )


def is_slip(unit: Unit, like: Candidate, value: int) -> bool:
    """Tell whether a unit begins with a number that was misread, of the kind of another."""
    return _match(unit, like, value) is not None


def _find_slips(
    units: Sequence[Unit], places: range, like: Candidate, value: int
) -> list[Candidate]:
    found = []
    for place in places:
        if slip := _match(units[place], like, value):
            word = f"{like.mark.label.split()[0]} " if "word" in slip.groupdict() else ""
            mark = replace(
                like.mark,
                printed=slip[0].rstrip(),
                label=f"{word}{value}",
                value=value,
                length=slip.end(),
                mended=True,
            )
            found.append(replace(like, place=place, value=value, mark=mark))
    return found if len(found) == 1 else []


def _match(unit: Unit, like: Candidate, value: int) -> re.Match[str] | None:
    if unit.gap < Gap.LINE:
        return None
    if like.mark.kind is MarkKind.ARABIC:
        slip = NUMBER.match(unit.text)
    elif like.mark.kind is MarkKind.ARTICLE and " " in like.mark.label:
        slip = ARTICLE.match(unit.text)
        slip = slip if slip and _is_like(slip["word"], like.mark.label.split()[0]) else None
    else:
        slip = None
    figures = slip["number"].translate(FIGURES) if slip else ""
    return slip if figures.isdecimal() and int(figures) == value else None


def _is_like(word: str, other: str) -> bool:
    """Tell whether two words differ in one letter at most."""
    return len(word) == len(other) and sum(map(str.__ne__, word, other)) <= 1
