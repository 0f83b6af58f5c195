"""What a document is: title, date, place, status, language, whether it is a translation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

import py3langid

from ingest.line import Line

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
DAY_FIRST = re.compile(rf"\b(\d{{1,2}})\s+({'|'.join(MONTHS)})\s+(\d{{4}})\b", re.IGNORECASE)
MONTH_FIRST = re.compile(rf"\b({'|'.join(MONTHS)})\s+(\d{{1,2}}),?\s+(\d{{4}})\b", re.IGNORECASE)
ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
PLACE = re.compile(
    r"^(?:issued|done|adopted|signed)\s+(?:in|at)\s+([^\W\d][^\d,;.]*)", re.IGNORECASE
)
PLACE_AND_DATE = re.compile(r"^([^\W\d][^\d,;.]*), .{0,20}\d{4}$")
NOTE = re.compile(r"^\((.+)\)$")


def find_date(texts: Iterable[str]) -> str | None:
    """Give the first date in these texts, as ISO."""
    return next((found for text in texts if (found := _read_date(text))), None)


def find_place(lines: Sequence[Line]) -> str | None:
    """Give the place that a closing line names: “Issued in …”, “Lindau, 3 May 2024”."""
    texts = [line.text for line in reversed(lines)]
    found = (form.match(text) for form in (PLACE, PLACE_AND_DATE) for text in texts)
    return next((each[1].strip() for each in found if each), None)


def find_title(lines: Sequence[Line], name: str) -> str:
    """Give the title of the lines before the text: those set bold or all, without notes."""
    titles = [line for line in lines if not NOTE.match(line.text) and not line.furniture]
    bold = [line for line in titles if line.bold or line.level]
    chosen = [line.text.strip("* ") for line in bold or _first_block(titles)]
    return " ".join(chosen) or name


def find_notes(lines: Sequence[Line]) -> set[str]:
    """Give the notes in parentheses before the text, in lower case: ``draft``, ``translation``."""
    return {found[1].lower() for line in lines if (found := NOTE.match(line.text))}


def detect_language(text: str) -> str:
    """Give the ISO 639-1 code of the language of a text."""
    language, _ = py3langid.classify(text[:3_000])
    return str(language)


def _first_block(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.block == lines[0].block]


def _read_date(text: str) -> str | None:
    if found := DAY_FIRST.search(text):
        day, month, year = found.groups()
        return _to_iso(year, MONTHS.index(month.lower()) + 1, day)
    if found := MONTH_FIRST.search(text):
        month, day, year = found.groups()
        return _to_iso(year, MONTHS.index(month.lower()) + 1, day)
    if found := ISO.search(text):
        return _to_iso(*found.groups())
    return None


def _to_iso(year: str, month: int | str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
