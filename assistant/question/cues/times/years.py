"""Times that share a year, each said with it: “between February and September 2022”."""

from __future__ import annotations

import re

from assistant.language.vocabulary import fill, join, read_vocabularies
from assistant.question.cues.times.finding import find_dates
from assistant.question.cues.words.quotation import QUOTED
from ingest.language.dates import BETWEEN, MONTH

_WORDS = [words.times for words in read_vocabularies()]
RANGED = join((BETWEEN, *(form for words in _WORDS for form in words.ranged)))
"""What stands between two times of a range, or the last two of a list."""
_COMMA = r"\s*[,，、]\s*"
_LAST = re.compile(rf"(?<=\w)(?P<seam>\s*(?:[,，、]\s*)?{RANGED}\s*)\Z", re.IGNORECASE)
_EARLIER = re.compile(rf"(?<=\w)(?P<seam>{_COMMA})\Z")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_BEHIND = re.compile(
    rf"(?P<year>(?<!\d)\d{{4}}年)(?P<month>\d{{1,2}})月(?:\d{{1,2}}[日号])?"
    rf"(?P<seam>{_COMMA}|{RANGED})(?=(?P<next>\d{{1,2}})月)"
)
"""What stands ahead of a month that leaves its year to the one before it: 2012年3月至|6月."""
_GLUED = re.compile(
    join(fill(form, {"month": MONTH}) for words in _WORDS for form in words.glued), re.IGNORECASE
)


def spell_years(question: str) -> str:
    """Give a question in which each time has its year that leaves it to the next one, or to the
    one before it, and stands apart from what is written in one with it; in quotation marks it stays
    as it is.
    """
    for found in reversed([*_GLUED.finditer(question)]):
        if not _is_quoted(question, *found.span()):
            question = f"{question[: found.end()]} {question[found.end() :]}"
    for start, end, *_ in reversed(find_dates(question)):
        year = _YEAR.search(question, start, end)
        if year and not _is_quoted(question, start, end):
            question = f"{_spell_before(question[:start], year[0])}{question[start:]}"
    while found_behind := next(filter(_follows, _BEHIND.finditer(question)), None):
        end = found_behind.end()
        question = f"{question[:end]}{found_behind['year']}{question[end:]}"
    return question


def _is_quoted(question: str, start: int, end: int) -> bool:
    return any(each.start() < end and start < each.end() for each in QUOTED.finditer(question))


def _spell_before(ahead: str, year: str) -> str:
    """Give what stands ahead of a time with its year where that ends with times without one."""
    spelt, form = "", _LAST
    while seam := form.search(ahead):
        said = ahead[: seam.start()]
        with_year = f"{said} {year}"
        dates = find_dates(with_year)
        if not dates or dates[-1][1] != len(with_year) or dates[-1][0] >= len(said):
            break
        start = dates[-1][0]
        ahead, spelt = said[:start], f"{with_year[start:]}{seam['seam']}{spelt}"
        form = _EARLIER
    return f"{ahead}{spelt}"


def _follows(found: re.Match[str]) -> bool:
    """Tell whether the next month comes later in the year, as its year is not said."""
    return int(found["month"]) < int(found["next"])
