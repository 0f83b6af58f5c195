"""Several days that share a year, or a month, each said in full: “on 13 and 14 November 2025”."""

from __future__ import annotations

import re

from assistant.question.cues.times.years import RANGED
from ingest.language.dates import DATES, DAY_ENDING, MONTH, MONTH_LINK

_COMMA = r"\s*[,，、]\s*"
_JOINT = rf"(?P<seam>\s*(?:[,，、]\s*)?{RANGED}\s*)\Z"
_NUMBER = rf"(?<![\w.,/-])(?P<said>(?P<day>\d{{1,2}}){DAY_ENDING}?)"
_LAST = re.compile(_NUMBER + _JOINT, re.IGNORECASE)
"""The day before the last one; a comma alone may stand behind a label: “Article 5, 14 November”."""
_EARLIER = re.compile(rf"{_NUMBER}(?P<seam>{_COMMA})\Z", re.IGNORECASE)
_DATED = re.compile(
    rf"(?P<said>(?<![\w.,/-])\d{{1,2}}{DAY_ENDING}?\s+(?:{MONTH_LINK}\s+)?{MONTH}\b\.?"
    rf"|\b{MONTH}\.?\s+\d{{1,2}}{DAY_ENDING}?){_JOINT}",
    re.IGNORECASE,
)
"""A day and its month, without a year."""
_BEHIND = re.compile(rf"(?P<seam>{_COMMA}|\s*{RANGED}\s*)(?P<day>\d{{1,2}})(?:日|일)")
_MONTH_AHEAD = re.compile(r"\d{4}\D{1,3}\d{1,2}\D{1,3}(?=\d)|\D*")
"""What stands ahead of a day: year and month, or the month."""
_ENDING = re.compile(rf"\A{DAY_ENDING}", re.IGNORECASE)


def spell_days(question: str) -> str:
    """Give a question in which each day has its month and year that leaves them to the next one, or
    to the one before it: “on 13 November 2025 and 14 November 2025”, 7月15日和7月16日.
    """
    dated = (found for form in DATES for found in form.finditer(question))
    taken = len(question)
    for found in sorted(dated, key=lambda each: each.start(), reverse=True):
        if "month" in found.groupdict() and found.end() <= taken:
            start, end, spelt = _spell(question, found)
            question, taken = f"{question[:start]}{spelt}{question[end:]}", start
    return question


def _spell(question: str, found: re.Match[str]) -> tuple[int, int, str]:
    """Give where the days of one date begin and end, and these spelt."""
    opened = found.start("month") == found.start()
    first = min(found.start("month"), found.start("year")) < found.start("day")
    ahead_of = _MONTH_AHEAD.match(question, found.start()) if first else None
    month = ahead_of[0] if ahead_of else ""
    rest = question[found.end("day") : found.end()]
    spelt, rest = f"{month}{found['day']}{rest}", _ENDING.sub("", rest)
    start, form = found.start("day"), _LAST
    while ahead := form.search(question, 0, start):
        spelt = f"{month}{ahead['said']}{rest}{ahead['seam']}{spelt}"
        start, form = ahead.start(), _EARLIER
    start = min(start, found.start())
    if dated := _DATED.search(question, 0, start):
        year = question[found.end("day" if opened else "month") : found.end()]
        spelt = f"{dated['said']}{year}{dated['seam']}{spelt}"
        start = dated.start()
    end = found.end()
    while behind := _BEHIND.match(question, end):
        spelt = f"{spelt}{behind['seam']}{month}{behind['day']}{rest}"
        end = behind.end()
    return start, end, spelt
