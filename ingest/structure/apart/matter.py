"""What stands before and after the text: title, date, place, notes, signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from ingest.language.description import begins_named, is_named, is_release, letters_of
from ingest.language.labels import NUMBER_SIGNS
from ingest.language.meeting import is_signed, signs_off
from ingest.language.vocabulary import any_of, read_vocabularies
from ingest.structure.apart.masthead import (
    Masthead,
    find_symbol,
    is_engraved,
    is_of_masthead,
    is_record,
    read_masthead,
)
from ingest.structure.counting.headed import COMMAS
from ingest.structure.counting.outline import Point
from ingest.structure.counting.role import Role
from ingest.structure.dateline import UNSPACED, closes_text, ends_dated, is_dateline
from ingest.structure.division import DIVISIONS, find_section, heads_division, part_divisions
from ingest.structure.heading import heads_article, is_heading
from ingest.structure.unit import Unit, merge

LEAST_PROSE = 60
"""Characters of a line that is text even where no stop ends it."""
LONGEST_TITLE = 300
"""Characters of the first line of all, which without a stop is a title."""

_LISTED = [word for words in read_vocabularies() for word in words.titles.links]
_LINKS = any_of(_LISTED)
_UNSPACED = any_of(word for word in _LISTED if UNSPACED.match(word))
GOES_ON = re.compile(rf"(?:[,:–—-]|(?<!\w){_LINKS}|{_UNSPACED})$", re.IGNORECASE)
GOING_ON = re.compile(rf"{_LINKS}(?!\w)", re.IGNORECASE)
"""Where a title breaks off, and the words with which another line of it begins."""
RECORD = re.compile(rf"{NUMBER_SIGNS}\s*\d[\d/-]{{0,12}}\.?", re.IGNORECASE)
"""The number under which a text is registered."""
DASHES = frozenset({"-", "–", "—", "——"})
NOTE = re.compile(r"^[(（\[].{1,60}[)）\]]$")


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
        titles = _find_titles(units, points, head, title, symbol)
        name = title or (merge([units[place] for place in titles]).text if titles else "")
    rest = (place for place in set(head) - set(titles) if not heads_article(units, place))
    others = {place for place in rest if _is_line(units[place])}
    if titles:
        above = ((place, units[place]) for place in range(titles[0]))
        others |= {place for place, each in above if masthead or not (each.bold or each.level)}
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


def _is_line(unit: Unit) -> bool:
    noted = NOTE.match(unit.text) or RECORD.fullmatch(unit.text)
    return bool(noted) or is_dateline(unit.text)


def _is_text(units: Sequence[Unit], points: dict[int, Point], place: int) -> bool:
    unit = units[place]
    if place in points:
        return points[place].role is not Role.HEADING and not _is_dashed(unit, points[place])
    if unit.table:
        return not is_signed(unit.rows)
    if _is_line(unit) or unit.level or is_heading(units, place):
        return False
    if unit.bold and not unit.text.endswith((".", ":", "。", "：")):
        return False
    first = all(_is_line(each) for each in units[:place])
    if first and len(unit.text) <= LONGEST_TITLE and is_engraved(unit.text):
        return False
    return _is_prose(units, place, first)


def _is_prose(units: Sequence[Unit], place: int, first: bool) -> bool:
    """Tell whether a plain line, the ``first`` of all but datelines, is text and no title."""
    unit = units[place]
    longest = LONGEST_TITLE if first or _goes_on(unit) else LEAST_PROSE
    if unit.ends_clause or len(unit.text) > longest:
        return True
    after = units[place + 1 : place + 2]
    if not any(each.text[:1].islower() and not _is_line(each) for each in after):
        return False
    named = first or _goes_on(unit) or (unit.text.isupper() and is_named(unit.text))
    return not (GOES_ON.search(unit.text) or (named and any(map(_goes_on, after))))


def _goes_on(unit: Unit) -> bool:
    """Tell whether a line goes on in small letters where a title breaks off."""
    small = unit.text[:1].islower() and not unit.ends_clause
    return small and GOING_ON.match(unit.text) is not None


def _is_dashed(unit: Unit, point: Point) -> bool:
    """Tell whether a dash stands before a dateline, as below the title of a report."""
    return point.role is Role.ITEM and point.mark.printed in DASHES and is_dateline(unit.text)


def _find_titles(
    units: Sequence[Unit],
    points: dict[int, Point],
    head: Sequence[int],
    title: str,
    symbol: str | None,
) -> list[int]:
    if title:
        wanted = letters_of(title)
        return [place for place in head if letters_of(units[place].text) in wanted]
    words = [place for place in head if not _numbers(units, points, place)]
    named = [place for place in words if not _is_line(units[place])]
    named = [place for place in named if not is_release(units[place].text)] or named
    lines = [place for place in named if not (symbol and is_of_masthead(units[place].text))]
    lines = lines or [place for place in named if not find_symbol([units[place].text])]
    marked = [place for place in lines if units[place].level or units[place].bold]
    marked = marked or [place for place in words if units[place].level == 1]
    chosen = _begin_title(units, marked or lines)
    if chosen and _is_number_alone(units[chosen[0]]):
        below = [each for each in lines if each == chosen[0] + 1]
        return chosen + [each for each in below if not ends_dated(units[each].text)]
    for place in [each for each in marked or lines if each > chosen[0]]:
        if place != chosen[-1] + 1 or not _runs_on(units, chosen, place):
            break
        chosen.append(place)
    return chosen + _go_on(units, head, chosen)


def _begin_title(units: Sequence[Unit], lines: Sequence[int]) -> list[int]:
    """Give the place of the line that a title begins with: the first; below one that names who
    speaks or prints, one that says what the document is.
    """
    first = [units[place] for place in lines[:1]]
    if all(unit.level or is_named(unit.text) for unit in first):
        return list(lines[:1])
    alike = (place for place in lines if _face(units[place]) == _face(first[0]))
    named = (place for place in alike if _names_itself(units, place) and _is_one(units, place))
    return list(islice(named, 1)) or [lines[0]]


def _is_one(units: Sequence[Unit], place: int) -> bool:
    """Tell the one decision that a document is from the first of several in it."""
    mark = find_section(units[place])
    later = range(place + 1, len(units))
    alike = (each for each in later if mark and _is_kind(units[each], mark.named))
    return not any(heads_division(units, each) for each in alike)


def _is_kind(unit: Unit, kind: str) -> bool:
    mark = find_section(unit)
    return bool(mark and mark.value and mark.named == kind and kind in DIVISIONS)


def _names_itself(units: Sequence[Unit], place: int) -> bool:
    """Tell whether a line says what the document is: in capitals, or before the line in which it
    goes on with the date (“Minutes of the meeting / held on 5 May 2031”).
    """
    text, below = units[place].text, units[place + 1 : place + 2]
    if text.isupper():
        return is_named(text)
    dated = any(each.text[:1].islower() and is_dateline(each.text) for each in below)
    return dated and begins_named(text)


def _go_on(units: Sequence[Unit], head: Sequence[int], chosen: Sequence[int]) -> list[int]:
    """Give the lines in small letters in which a title goes on, be there a dateline between."""
    after = [place for place in head if chosen and place > chosen[-1]]
    rest = [place for place in after if not is_dateline(units[place].text)]
    return list(takewhile(lambda place: _goes_on(units[place]), rest))


def _is_number_alone(unit: Unit) -> bool:
    """Tell whether a line is the number of a decision and says nothing of what it is about."""
    section = find_section(unit)
    return bool(section and section.value and section.length == len(unit.text))


def _numbers(units: Sequence[Unit], points: dict[int, Point], place: int) -> bool:
    """Tell a numbered heading, or one that names a section, from a line of the title."""
    section = find_section(units[place])
    return place in points or bool(section and section.named not in DIVISIONS)


def _runs_on(units: Sequence[Unit], chosen: Sequence[int], place: int) -> bool:
    """Tell whether a title goes on in a line: where it breaks off, or its face is its own."""
    first, before, line = units[chosen[0]], units[chosen[-1]].text, units[place].text
    if _face(first) != _face(units[place]) or _is_body(first.text, line):
        return False
    if GOES_ON.search(before) or line[:1].islower() or GOING_ON.match(line):
        return True
    if first.text.isupper() != line.isupper():
        return False
    later = range(place + 1, len(units))
    return not any(_face(units[each]) == _face(first) and is_heading(units, each) for each in later)


def _is_body(title: str, line: str) -> bool:
    """Tell the body that speaks (“THE COUNCIL OF PORTS,”) from a title that is not in capitals."""
    return line.isupper() and line.endswith(COMMAS) and not title.isupper()


def _face(unit: Unit) -> tuple[int, bool]:
    return unit.level, unit.bold


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
        elif signs_off(text):
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
