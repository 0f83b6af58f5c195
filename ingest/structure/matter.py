"""What stands before and after the text: title, date, place, notes, signatures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.language.description import PLACE_LINE, find_date, letters_of
from ingest.structure.heading import is_heading
from ingest.structure.outline import Point
from ingest.structure.role import Role
from ingest.structure.unit import Unit

LONGEST_DATELINE = 120
DATE_WORDS = 9
LEAST_PROSE = 60
"""Characters of a line that is text even where no stop ends it."""

NOTE = re.compile(r"^[(（\[].{1,60}[)）\]]$")


@dataclass(frozen=True, slots=True)
class Matter:
    """The places of the units around the text: those that make the title, and the others."""

    title: tuple[int, ...]
    others: frozenset[int]

    @property
    def places(self) -> frozenset[int]:
        """Every place in it."""
        return self.others | frozenset(self.title)


def find_matter(units: Sequence[Unit], points: dict[int, Point], title: str) -> Matter:
    """Part what is around the text from it; ``title`` is the format's own, empty for none."""
    first = next((place for place in range(len(units)) if _is_text(units, points, place)), 0)
    head = range(first)
    titles = _find_titles(units, head, title)
    others = {place for place in set(head) - set(titles) if _is_line(units[place])}
    if titles:
        others |= {
            place for place in range(titles[0]) if not (units[place].bold or units[place].level)
        }
    tail = _find_tail(units, points, first)
    return Matter(tuple(titles), frozenset(others | set(tail)))


def is_dateline(text: str) -> bool:
    """Tell whether a line has a date or place and nothing else."""
    if len(text) > LONGEST_DATELINE or text.count(". ") > 1:
        return False
    return bool(PLACE_LINE.match(text)) or _is_date(text)


def _is_date(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text)
    return find_date([text]) is not None and (len(words) <= DATE_WORDS or "年" in text)


def _is_line(unit: Unit) -> bool:
    return bool(NOTE.match(unit.text)) or is_dateline(unit.text)


def _is_text(units: Sequence[Unit], points: dict[int, Point], place: int) -> bool:
    unit = units[place]
    if place in points:
        return points[place].role is not Role.HEADING
    if unit.table:
        return True
    if _is_line(unit) or unit.level or is_heading(units, place):
        return False
    if unit.bold and not unit.text.endswith((".", ":", "。", "：")):
        return False
    runs_on = place + 1 < len(units) and units[place + 1].text[:1].islower()
    return unit.ends_clause or runs_on or len(unit.text) > LEAST_PROSE


def _find_titles(units: Sequence[Unit], head: Sequence[int], title: str) -> list[int]:
    if title:
        wanted = letters_of(title)
        return [place for place in head if letters_of(units[place].text) in wanted]
    lines = [place for place in head if not _is_line(units[place])]
    marked = [place for place in lines if units[place].level or units[place].bold]
    chosen: list[int] = []
    for place in marked or lines:
        face = units[place].level, units[place].bold
        if chosen and (chosen[-1] != place - 1 or face != _face(units[chosen[0]])):
            break
        chosen.append(place)
    return chosen


def _face(unit: Unit) -> tuple[int, bool]:
    return unit.level, unit.bold


def _find_tail(units: Sequence[Unit], points: dict[int, Point], first: int) -> range:
    last = len(units)
    while last > first + 1:
        place = last - 1
        closes = is_dateline(units[place].text) and place not in points and not units[place].table
        if not closes and _is_text(units, points, place):
            break
        last = place
    return range(last, len(units))
