"""Times that stand in a text: “May 2022”, “the 1990s”, “early 2025”, «2021 года», 2023年10月."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain

from assistant.language.vocabulary import fill, read_vocabularies
from assistant.question.cues.times.links import MARK, Dates
from assistant.question.cues.times.spans import find_decades, find_spans
from ingest.language.dates import DATES, MONTH, MONTH_LINK, read_parts

_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_SPELT = "(?:一[八九]|二[〇零])[〇零一二三四五六七八九]{2}"
"""A year whose figures are written one by one: 二〇三一年."""
_FORMS = (
    *DATES,
    re.compile(
        rf"(?<!\w)(?P<month>{MONTH})\.?,?\s+(?:{MONTH_LINK}\s+)?{_YEAR}(?!\d)", re.IGNORECASE
    ),
    re.compile(r"(?<!\d)(?P<year>\d{4})年(?P<month>\d{1,2})月"),
    re.compile(rf"(?P<year>{_SPELT})年(?:(?P<month>[一二三四五六七八九十]{{1,2}})月)?"),
    re.compile(r"(?<![\d–-])(?P<year>20\d\d)[-–/](?P<to>1[3-9]|[2-9]\d)年?(?![\d–/-])"),
    re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})(?![\d-])"),
    re.compile(rf"(?<![\d.,]){_YEAR}年?(?![\d%]|[.,]\d)"),
)
REMEMBERED = 256
"""Texts whose dates are remembered: a question is read in many rooms."""
LONGEST = 40
"""Characters before and behind a time that may belong to it."""
_WORDS = [words.times for words in read_vocabularies()]
_WEEKS, _BESIDE = (
    [re.compile(fill(form, {"time": MARK}), re.IGNORECASE) for form in forms]
    for forms in (
        [form for each in _WORDS for form in each.weeks],
        [form for each in _WORDS for form in each.beside],
    )
)
_WEEK = timedelta(days=6)
_Found = tuple[int, int, date, date]


@lru_cache(maxsize=REMEMBERED)
def find_dates(text: str) -> Dates:
    """Give the dates of a text in order, none inside another, with their first and last day, and
    with what says no more beside them: “the year 2022”, “in 2022 alone”.
    """
    taken: list[_Found] = []
    for begins, ends, first, last in chain(find_decades(text), find_spans(text), _find_days(text)):
        if all(ends <= start or begins >= end for start, end, *_ in taken):
            taken.append((begins, ends, first, last))
    ordered = sorted(taken, key=lambda each: each[0])
    floors = [0, *(end for _, end, *_ in ordered)]
    tops = [*(start for start, *_ in ordered[1:]), len(text)]
    return tuple(
        _widen(text, each, floor, top)
        for each, floor, top in zip(ordered, floors, tops, strict=False)
    )


def _widen(text: str, found: _Found, floor: int, top: int) -> _Found:
    """Give a time with the words around it that say no more, and a day as its week where these ask
    for that: “the week of 24 May 2031”.
    """
    begins, ends, first, last = found
    floor, top = max(floor, begins - LONGEST), min(top, ends + LONGEST)
    for form in _WEEKS if first == last else ():
        if reached := _reach(form, text, (begins, ends), (floor, top)):
            begins, ends = reached
            first -= timedelta(days=first.weekday())
            last = first + _WEEK
            break
    for form in _BESIDE:
        begins, ends = _reach(form, text, (begins, ends), (floor, top)) or (begins, ends)
    return begins, ends, first, last


def _reach(
    form: re.Pattern[str], text: str, place: tuple[int, int], bounds: tuple[int, int]
) -> tuple[int, int] | None:
    """Give where what a form says of a time begins and ends; ``None`` where it says nothing."""
    (begins, ends), (floor, top) = place, bounds
    marked = f"{text[floor:begins]}{MARK}{text[ends:top]}"
    found = form.search(marked)
    if found is None:
        return None
    return floor + found.start(), ends + found.end() - (begins - floor) - 1


def _find_days(text: str) -> Iterator[_Found]:
    for form in _FORMS:
        for found in form.finditer(text):
            if days := _read_days(found.groupdict()):
                yield *found.span(), *days


def _read_days(parts: dict[str, str | None]) -> tuple[date, date] | None:
    year, month, day = read_parts(parts)
    to = year // 100 * 100 + int(parts.get("to") or 0)  # “2025-26”
    try:
        if to > year // 100 * 100:
            return (date(year, 1, 1), date(to, 12, 31)) if to == year + 1 else None
        if not month:
            return date(year, 1, 1), date(year, 12, 31)
        if day:
            return (date(year, month, day),) * 2
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    except ValueError:
        return None
