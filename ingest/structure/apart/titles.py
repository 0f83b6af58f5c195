"""The title of a document: which of the lines above its text, and in how many of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, islice, takewhile

from ingest.language.description import (
    begins_named,
    is_body,
    is_draft,
    is_named,
    is_release,
    letters_of,
)
from ingest.language.labels import NUMBER_SIGNS
from ingest.language.vocabulary import any_of, read_vocabularies
from ingest.structure.apart.masthead import find_symbol, is_of_masthead
from ingest.structure.counting.headed import COMMAS
from ingest.structure.counting.outline import Point
from ingest.structure.dateline import UNSPACED, breaks_off, ends_dated, is_dateline
from ingest.structure.division import DIVISIONS, find_section, heads_division
from ingest.structure.heading import is_heading, is_headline
from ingest.structure.unit import Unit

LEAST_TITLE = 3
"""Words of a title that does not say what the document is."""
MOST_LINES = 12
"""Lines of a title."""
UNSPACED_WORD = 2
"""Characters of a word in a script without spaces."""

_LISTED = [word for words in read_vocabularies() for word in words.titles.links]
_LINKS = any_of(_LISTED)
_UNSPACED = any_of(word for word in _LISTED if UNSPACED.match(word))
GOES_ON = re.compile(rf"(?:[,:–—-]|(?<!\w){_LINKS}|{_UNSPACED})$", re.IGNORECASE)
GOING_ON = re.compile(rf"{_LINKS}(?!\w)", re.IGNORECASE)
"""Where a title breaks off, and the words with which another line of it begins."""
RECORD = re.compile(rf"(?:\d{{4}}\s)?{NUMBER_SIGNS}\s*\d[\d/-]{{0,12}}\.?", re.IGNORECASE)
"""The number under which a text is registered."""
LAW = re.compile(r"[^\W\d_][^\d:]{1,40}\d{1,4}/\d{2,4}(?!\d)")
"""How laws are counted by their year: “Ley 4/2045, de 3 de abril, de puentes”."""
WORD = re.compile(r"[^\W\d_]{3,}")
NOTE = re.compile(r"^[(（\[].{1,60}[)）\]]$")


def find_titles(
    units: Sequence[Unit],
    points: dict[int, Point],
    head: Sequence[int],
    title: str,
    symbol: str | None,
) -> list[int]:
    """Give the places of the lines that make the title; ``title`` is the format's own, empty for
    none. What a draft is headed names it where no other line does.
    """
    if title:
        wanted = letters_of(title)
        return [place for place in head if letters_of(units[place].text) in wanted]
    words = [place for place in head if not _numbers(units, points, place)]
    named = [place for place in words if not is_line(units[place]) or _is_law(units[place].text)]
    if not named:
        headed = (each for each in words if units[each].level == 1 or is_draft([units[each].text]))
        return list(islice(headed, 1))
    named = [place for place in named if not is_release(units[place].text)] or named
    lines = [place for place in named if not (symbol and is_of_masthead(units[place].text))]
    lines = lines or [place for place in named if not find_symbol([units[place].text])]
    lines = _leave_bodies(units, lines)
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


def is_line(unit: Unit) -> bool:
    """Tell a dateline, a note in brackets or the number of a register: no title is like that."""
    noted = NOTE.match(unit.text) or RECORD.fullmatch(unit.text)
    return bool(noted) or is_dateline(unit.text)


def _is_law(text: str) -> bool:
    """Tell a law's title, which says its number, its day and what it is about, from a dateline."""
    found = LAW.match(text)
    return found is not None and len(WORD.findall(text, found.end())) >= LEAST_TITLE


def goes_on(unit: Unit) -> bool:
    """Tell whether a line goes on in small letters where a title breaks off."""
    small = unit.text[:1].islower() and not unit.ends_clause
    return small and GOING_ON.match(unit.text) is not None


def says_who(unit: Unit) -> bool:
    """Tell whether a line above the title names who speaks or prints, or is one for the press."""
    return is_release(unit.text) or (is_headline(unit.text) and is_body(unit.text))


def is_first(units: Sequence[Unit], place: int) -> bool:
    """Tell whether no line stands above a place but datelines and those that name who speaks."""
    return all(is_line(each) or says_who(each) for each in units[:place])


def runs_in_title(units: Sequence[Unit], place: int) -> bool:
    """Tell whether a line is one of several of the title: “Agreement / between Alvora and / …”."""
    first = place
    while first and place - first < MOST_LINES and _continues(units[first - 1], units[first]):
        first -= 1
    below = units[place + 1 : place + 2]
    runs = first < place or any(_continues(units[place], each) for each in below)
    return runs and is_named(units[first].text) and is_first(units, first)


def _continues(before: Unit, line: Unit) -> bool:
    """Tell whether a line of a title goes on in the next: it breaks off, or that begins small."""
    if any(
        each.table or (each.ends_clause and not breaks_off(each.text)) for each in (before, line)
    ):
        return False
    small = line.text[:1].islower() and GOING_ON.match(line.text) is not None
    return small or breaks_off(before.text)


def _leave_bodies(units: Sequence[Unit], lines: list[int]) -> list[int]:
    """Leave out the lines above a title that say who speaks or prints; all are kept where what
    stands below them may be a heading of the text.
    """
    rest = list(dropwhile(lambda place: says_who(units[place]), lines))
    return rest if rest and _may_title(units, rest[0]) and _is_one(units, rest[0]) else lines


def _may_title(units: Sequence[Unit], place: int) -> bool:
    """Tell a title from the first of several headings: by what it says, by standing above a
    dateline or a heading, or by being the only one of its kind.
    """
    text = units[place].text
    if is_named(text):
        return True
    words = len(text) // UNSPACED_WORD if UNSPACED.search(text) else len(text.split())
    later = range(place + 1, len(units))
    above = any(is_line(units[each]) or is_heading(units, each) for each in later[:1])
    headings = (each for each in later if is_heading(units, each))
    only = above or not any(_is_alike(units, place, each) for each in headings)
    return words >= LEAST_TITLE and only


def _is_alike(units: Sequence[Unit], first: int, second: int) -> bool:
    one, other = units[first], units[second]
    return _face(one) == _face(other) and one.text.isupper() == other.text.isupper()


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
    return list(takewhile(lambda place: goes_on(units[place]), rest))


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
