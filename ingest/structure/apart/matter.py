"""What stands before and after the text: title, date, place, notes, signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from ingest.language.description import (
    is_body,
    is_named,
)
from ingest.language.meeting import is_signed, signs_off
from ingest.structure.apart.masthead import (
    Masthead,
    is_engraved,
    is_record,
    read_masthead,
)
from ingest.structure.apart.titles import (
    GOES_ON,
    GOING_ON,
    find_titles,
    goes_on,
    is_first,
    is_line,
    runs_in_title,
)
from ingest.structure.counting.outline import Point
from ingest.structure.counting.role import Role
from ingest.structure.dateline import closes_text, is_dateline, says_when
from ingest.structure.division import part_divisions
from ingest.structure.heading import heads_article, is_heading
from ingest.structure.unit import Unit, merge

LEAST_PROSE = 60
"""Characters of a line that is text even where no stop ends it."""
LONGEST_TITLE = 300
"""Characters of the first line of all, which without a stop is a title."""

DASHES = frozenset({"-", "–", "—", "——"})


@dataclass(frozen=True, slots=True)
class Matter:
    """The places of the units around the text: those that make the title, and the others.

    ``name`` is the title, empty where none is found.
    """

    title: tuple[int, ...]
    others: frozenset[int]
    name: str

    @property
    def places(self) -> frozenset[int]:
        """Every place in it."""
        return self.others | frozenset(self.title)


def find_matter(
    units: Sequence[Unit], points: dict[int, Point], title: str, symbol: str | None
) -> Matter:
    """Part what is around the text from it; ``title`` is the format's own, empty for none."""
    masthead = read_masthead(units, symbol)
    texts = range(masthead.place + 1 if masthead else 0, len(units))
    first = next((place for place in texts if _is_text(units, points, place)), 0)
    head = range(first)
    if masthead:
        titles, name = _run_on(units, points, masthead)
    else:
        titles = find_titles(units, points, head, title, symbol)
        name = title or (merge([units[place] for place in titles]).text if titles else "")
    rest = (place for place in set(head) - set(titles) if not heads_article(units, place))
    others = {place for place in rest if is_line(units[place])}
    if titles:
        above = ((place, units[place]) for place in range(titles[0]))
        others |= {place for place, each in above if masthead or _is_above(each)}
    others |= set(_find_tail(units, points, first))
    for places in part_divisions(units):
        others |= set(_find_end(units, points, places, first))
        if any(units[place].language for place in places[:1]):
            others |= set(_find_head(units, points, places[1:]))
    return Matter(tuple(titles), frozenset(others), name)


def _run_on(
    units: Sequence[Unit], points: dict[int, Point], masthead: Masthead
) -> tuple[list[int], str]:
    """Give the places and the words of an official title with the lines in which it goes on."""
    titles, name = [masthead.place], masthead.title
    for place in range(masthead.place + 1, len(units)):
        text = units[place].text
        if not (GOES_ON.search(name) or GOING_ON.match(text)) or _is_text(units, points, place):
            break
        titles.append(place)
        name = f"{name} {text}"
    return titles, name


def _is_above(unit: Unit) -> bool:
    """Tell whether a line above the title is no heading of the text."""
    return not (unit.bold or unit.level) or is_body(unit.text)


def _is_text(units: Sequence[Unit], points: dict[int, Point], place: int) -> bool:
    unit = units[place]
    if place in points:
        return points[place].role is not Role.HEADING and not _is_dashed(unit, points[place])
    if unit.table:
        return not is_signed(unit.rows)
    if is_line(unit) or unit.level or is_heading(units, place):
        return False
    if unit.bold and not unit.text.endswith((".", ":", "。", "：")):
        return False
    first = is_first(units, place)
    engraved = first and len(unit.text) <= LONGEST_TITLE and is_engraved(unit.text)
    if engraved or runs_in_title(units, place):
        return False
    return _is_prose(units, place, first)


def _is_prose(units: Sequence[Unit], place: int, first: bool) -> bool:
    """Tell whether a plain line, the ``first`` of all but datelines, is text and no title."""
    unit = units[place]
    longest = LONGEST_TITLE if first or goes_on(unit) else LEAST_PROSE
    if unit.ends_clause or len(unit.text) > longest:
        return True
    after = units[place + 1 : place + 2]
    if not any(each.text[:1].islower() and not is_line(each) for each in after):
        return False
    named = first or goes_on(unit) or (unit.text.isupper() and is_named(unit.text))
    return not (GOES_ON.search(unit.text) or (named and any(map(goes_on, after))))


def _is_dashed(unit: Unit, point: Point) -> bool:
    """Tell whether a dash stands before a dateline, as below the title of a report."""
    return point.role is Role.ITEM and point.mark.printed in DASHES and is_dateline(unit.text)


def _find_tail(units: Sequence[Unit], points: dict[int, Point], first: int) -> range:
    last = len(units)
    while last > first + 1 and _closes(units, points, last - 1):
        last -= 1
    return range(last, len(units))


def _find_head(units: Sequence[Unit], points: dict[int, Point], places: range) -> Sequence[int]:
    """Give the places of the title and the dateline that stand again above another language."""
    head = list(takewhile(lambda place: not _is_text(units, points, place), places))
    dated = [number for number, place in enumerate(head, 1) if is_dateline(units[place].text)]
    return head[: max(dated, default=1)]


def _find_end(
    units: Sequence[Unit], points: dict[int, Point], places: range, first: int
) -> Iterator[int]:
    """Give the datelines at the end of a text within the text, and the signatures below it."""
    below: list[int] = []
    for place in reversed(places):
        text = units[place].text
        if place <= first or place in points:
            return
        if not below and (is_dateline(text) or is_record(units, place)):
            yield place
        elif signs_off(text) or (is_dateline(text) and says_when(text)):
            yield from (place, *below)
            below.clear()
        elif _is_text(units, points, place):
            yield from below if closes_text(text) else ()
            return
        else:
            below.append(place)


def _closes(units: Sequence[Unit], points: dict[int, Point], place: int) -> bool:
    """Tell whether a line is a date, a note or a signature; one with other figures is text."""
    unit = units[place]
    if place not in points and not unit.table and is_dateline(unit.text):
        return True
    if place not in points and is_record(units, place):
        return True
    return not _is_text(units, points, place) and not re.search(r"\d", unit.text)
