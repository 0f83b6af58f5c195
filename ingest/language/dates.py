"""Dates as people write and read them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from itertools import chain

from babel import Locale
from babel.dates import format_date

from ingest.language.numerals import CHINESE, parse_chinese
from ingest.language.spelt import find_spelt
from ingest.language.vocabulary import any_of, read_vocabularies

BRITISH = "en_GB"

MOST_SPELT = 20_000
"""Dates that are remembered as they are spelt: a list of statements names each."""


@lru_cache(maxsize=MOST_SPELT)
def spell_date(iso: str | None, locale: str = BRITISH) -> str:
    """Give an ISO date as “22 February 2021”, empty for ``None``."""
    if iso is None:
        return ""
    return format_date(date.fromisoformat(iso), "long", locale=locale)


def _name_months() -> dict[str, int]:
    months: dict[str, int] = {}
    for code in (locale for words in read_vocabularies() for locale in words.locales):
        for by_width in Locale.parse(code).months.values():
            for width in ("wide", "abbreviated"):
                for number, name in by_width[width].items():
                    months.setdefault(name.rstrip(".").casefold(), number)
    for words in read_vocabularies():
        months |= {name: number for number, name in enumerate(words.dates.months, 1)}
    return months


MONTHS = _name_months()
"""The numbers of months by their names and short names in every known language: those of CLDR, and
in other cases."""
MONTH = any_of(MONTHS)

_WORDS = [words.dates for words in read_vocabularies()]
BETWEEN = any_of(("-", "–", "—", *(word for each in _WORDS for word in each.between)))
DAY_ENDING = any_of((".", *(word for each in _WORDS for word in each.endings)))
MONTH_LINK = any_of(word for each in _WORDS for word in each.of).replace(r"\ ", r"\s+")
"""Patterns of what may follow a day’s figure, and link day, month and year; ``BETWEEN`` is what
may stand between two days that share a month."""
_DAY = rf"(?:\d{{1,2}}\s?{BETWEEN}\s?)?(?P<day>\d{{1,2}}){DAY_ENDING}?"
# Arabic gives a month by two names: أيار/مايو.
_NAMED = rf"(?:[^\W\d_]+(?:\s[^\W\d_]+)?/)?(?P<month>{MONTH})"
_SINCE = any_of(word for each in _WORDS for word in each.since).replace(r"\ ", r"\s+")
OPENED = re.compile(
    rf"(?<!\w)(?:{_SINCE}\s+)?(?:\d{{1,2}}{DAY_ENDING}?\s+(?:{MONTH_LINK}\s+)?{_NAMED}(?!\w)|{MONTH}\.?\s+\d{{1,2}})"
    rf"\.?(?:,?\s+(?:{MONTH_LINK}\s+)?\d{{4}})?\s*{BETWEEN}\s*(?=\d|{MONTH})",
    re.IGNORECASE,
)
"""The first day of two that are no days of one month, and what links it to the last."""
ERAS = {name: int(year) for each in _WORDS for name, year in map(str.split, each.eras)}
FIRST_YEAR = "元"
_NUMERAL = rf"[〇零一二三四五六七八九十百{FIRST_YEAR}\d]{{1,4}}"
DATES = (
    re.compile(
        rf"(?P<era>{any_of(ERAS)})\s?(?P<year>{_NUMERAL})\s?年\s?(?P<month>{_NUMERAL})\s?月"
        rf"\s?(?P<day>{_NUMERAL})\s?日"
    ),
    re.compile(
        rf"\b{_DAY}\s+(?:{MONTH_LINK}\s+)?{_NAMED}\.?,?\s+(?:{MONTH_LINK}\s+)?(?P<year>\d{{4}})\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<month>{MONTH})\.?\s+{_DAY},?\s+(?P<year>\d{{4}})\b", re.IGNORECASE),
    *(re.compile(form) for each in _WORDS for form in each.forms),
    re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)"),
)
"""Forms of a date; of two days, as in “15–16 November”, the last counts."""


def _read_number(text: str) -> int:
    """Give the value of figures, also of Chinese ones, which a year has one by one (二〇三一)."""
    if text == FIRST_YEAR:
        return 1
    digits = "".join(str(CHINESE.get(digit, digit)) for digit in text)
    return int(digits) if digits.isdecimal() else parse_chinese(text)


def read_date(text: str) -> str | None:
    """Give the first date in a text as ISO, ``None`` where it has none."""
    figures = (read_parts(found.groupdict()) for form in DATES if (found := form.search(text)))
    for year, month, day in chain(figures, find_spelt(text, MONTHS)):
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            continue
    return None


def read_parts(parts: Mapping[str, str | None]) -> tuple[int, int, int]:
    """Give year, month and day of what a form of a date matched, 0 for what it does not have."""
    year, month, day = ((parts.get(name) or "").casefold() for name in ("year", "month", "day"))
    first = ERAS.get(parts.get("era") or "", 0)
    return first + _read_number(year), MONTHS.get(month) or _read_number(month), _read_number(day)
