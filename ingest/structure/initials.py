"""Initials of those who sign, which look like the letters that number a list: ``A. Lind``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.language.dates import read_date
from ingest.structure.mark import Mark, MarkKind
from ingest.structure.unit import Unit

SHORT = 60
"""Characters of a line below a signature, at most."""
NAME = re.compile(r"[^\W\d_][^\d.;:]{1,40}$")
AFTER_SIGNATURES = frozenset({"annex", "appendix", "schedule"})


def leave_initials(units: Sequence[Unit]) -> list[Unit]:
    """Give units whose short lines below the date, at the end of a text, begin with no number
    where a name does.
    """
    left, begin = list(units), 0
    for end in (*(place for place, unit in enumerate(units) if _opens_annex(unit)), len(units)):
        for place in _find_signed(units, begin, end):
            left[place] = _leave(units[place])
        begin = end
    return left


def _opens_annex(unit: Unit) -> bool:
    return any(mark.named in AFTER_SIGNATURES for mark in unit.marks)


def _find_signed(units: Sequence[Unit], begin: int, end: int) -> range:
    """Give the places of the short lines below the last date before an end, if text is above."""
    start = end
    while start > begin and _is_short(units[start - 1]):
        start -= 1
    if start == begin or not any(map(_has_initial, units[start:end])):
        return range(0)
    dated = [place for place in range(start - 1, end) if read_date(units[place].text)]
    return range(dated[-1] + 1, end) if dated else range(0)


def _is_short(unit: Unit) -> bool:
    return len(unit.text) <= SHORT and not unit.ends_sentence and not unit.table


def _leave(unit: Unit) -> Unit:
    return replace(unit, marks=tuple(mark for mark in unit.marks if not _is_initial(unit, mark)))


def _has_initial(unit: Unit) -> bool:
    return any(_is_initial(unit, mark) for mark in unit.marks)


def _is_initial(unit: Unit, mark: Mark) -> bool:
    lettered = mark.kind in {MarkKind.CAPITAL, MarkKind.ROMAN} and mark.shape == "."
    name = unit.text[mark.length :]
    return lettered and name[:1].isupper() and NAME.match(name) is not None
