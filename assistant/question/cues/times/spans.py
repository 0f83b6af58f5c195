"""Parts of a year, and decades, by which a time is told: “early 2025”, « l’été 2022 », 1990年代."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from assistant.language.tables import SPANS, Span
from assistant.language.vocabulary import fill, join, read_vocabularies
from assistant.question.cues.times.links import MARK

_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_MONTHS: dict[Span, tuple[int, int]] = {
    "early": (1, 4),
    "mid": (5, 8),
    "late": (9, 12),
    "first_half": (1, 6),
    "second_half": (7, 12),
    "first_quarter": (1, 3),
    "second_quarter": (4, 6),
    "third_quarter": (7, 9),
    "fourth_quarter": (10, 12),
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "winter": (12, 14),
}
"""The first and the last month of each; a winter is told by the year in which it begins."""
_PER_YEAR = 12
_WORDS = [words.times for words in read_vocabularies()]
_FORMS, _OF_DECADES = (
    tuple(
        (span, re.compile(f"{fill(form, {'year': year})}(?![\\d%])", re.IGNORECASE))
        for words in read_vocabularies()
        for span in SPANS
        for form in words.planning.spans[span]
    )
    for year in (_YEAR, MARK)
)
_YEARS: dict[Span, tuple[int, int]] = {
    "early": (0, 3),
    "mid": (4, 6),
    "late": (7, 9),
    "first_half": (0, 4),
    "second_half": (5, 9),
}
"""The first and the last year of each part of a decade."""
_NAMED = {name: 1930 + 10 * place for words in _WORDS for place, name in enumerate(words.tens)}
"""The decades that are called by a number alone: “the nineties”."""
_DECADES = tuple(
    re.compile(
        fill(
            form,
            {
                "decade": r"(?P<decade>(?:1[89][1-9]|20\d)0)",
                "tens": r"(?P<tens>[3-9]0)",
                "named": rf"(?P<named>{join(sorted(words.tens, key=len, reverse=True))})",
            },
        ),
        re.IGNORECASE,
    )
    for words in _WORDS
    for form in words.decades
)
_CENTURY = 1900
_ALSO = re.compile(
    rf"(?<=\d)\s*{join((*(form for words in _WORDS for form in words.ranged), '[,،]'))}\s*"
    r"(?P<decade>(?:1[89][1-9]|20\d)0)(?!\d)",
    re.IGNORECASE,
)
"""Another decade that shares the word for it: “les années 1990 | et 2000”."""
LONGEST = 40
"""Characters before and behind a decade that tell a part of it."""


def find_spans(text: str) -> Iterator[tuple[int, int, date, date]]:
    """Give where a text names parts of a year, with their first and last day."""
    for span, form in _FORMS:
        first, last = _MONTHS[span]
        for found in form.finditer(text):
            year = int(found["year"])
            ends = _begin(year, last + 1) - timedelta(days=1)
            yield *found.span(), _begin(year, first), ends


def find_decades(text: str) -> Iterator[tuple[int, int, date, date]]:
    """Give where a text names decades, or parts of them, with their first and last day."""
    for form in _DECADES:
        for found in form.finditer(text):
            year = _read_decade(found.groupdict())
            start, end, (first, last) = _find_part(text, *found.span())
            yield start, end, date(year + first, 1, 1), date(year + last, 12, 31)
            while also := _ALSO.match(text, end):
                year, end = int(also["decade"]), also.end()
                yield also.start("decade"), end, date(year, 1, 1), date(year + 9, 12, 31)


def _read_decade(said: dict[str, str | None]) -> int:
    if decade := said.get("decade"):
        return int(decade)
    named = (said.get("named") or "").lower()
    return _NAMED[named] if named else _CENTURY + int(said.get("tens") or 0)


def _find_part(text: str, start: int, end: int) -> tuple[int, int, tuple[int, int]]:
    """Give where a decade begins and ends with what tells a part of it, and its years."""
    floor = max(0, start - LONGEST)
    marked = f"{text[floor:start]}{MARK}{text[end : end + LONGEST]}"
    for span, form in _OF_DECADES:
        found = form.search(marked) if span in _YEARS else None
        if found:
            stop = end + found.end() - (start - floor) - 1
            return floor + found.start(), stop, _YEARS[span]
    return start, end, (0, 9)


def _begin(year: int, month: int) -> date:
    """Give the first day of a month, counted on into the next year."""
    return date(year + (month - 1) // _PER_YEAR, (month - 1) % _PER_YEAR + 1, 1)
