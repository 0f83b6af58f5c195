"""Parts of a year by which a time is told: “early 2025”, « l’été 2022 », 2024年下半年."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from assistant.language.tables import SPANS, Span
from assistant.language.vocabulary import fill, read_vocabularies

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
_FORMS = tuple(
    (_MONTHS[span], re.compile(f"{fill(form, {'year': _YEAR})}(?![\\d%])", re.IGNORECASE))
    for words in read_vocabularies()
    for span in SPANS
    for form in words.planning.spans[span]
)


def find_spans(text: str) -> Iterator[tuple[int, int, date, date]]:
    """Give where a text names parts of a year, with their first and last day."""
    for (first, last), form in _FORMS:
        for found in form.finditer(text):
            year = int(found["year"])
            ends = _begin(year, last + 1) - timedelta(days=1)
            yield *found.span(), _begin(year, first), ends


def _begin(year: int, month: int) -> date:
    """Give the first day of a month, counted on into the next year."""
    return date(year + (month - 1) // _PER_YEAR, (month - 1) % _PER_YEAR + 1, 1)
