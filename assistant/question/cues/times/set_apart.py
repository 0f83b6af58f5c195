"""Times that are set apart at the end of what is asked: “on tolls – 2030 and 2031”."""

from __future__ import annotations

import re

from assistant.question.cues.times.finding import find_dates
from assistant.question.cues.times.timing import lift_times

_SEAM = re.compile(r"\s+[–—-]|\s*[:：,，،;；(（]")
"""A dash, a colon, a comma or a bracket that sets apart."""
_COMMAS = ",，،"
"""What sets several times apart; one alone belongs to its sentence: “by its meeting, in 2023”."""
_APART = re.compile(
    rf"(?:{_SEAM.pattern})[–—-]*\s*(?P<times>[^:：(（]*\d[^:：(（]*?)[)）]?[\s.。]*\Z"
)

MOST_SEAMS = 8
"""Seams at each of which times may begin: all behind it is read for it."""


def cut_set_time(text: str) -> tuple[str, str]:
    """Part a text before the times that are set apart at its end: “grain | – 2023 and 2025”,
    “grain | (2023, 2025)”. Of many seams those count behind the last word that is no time's.
    """
    places = [found.start() for found in _SEAM.finditer(text)]
    if len(places) > MOST_SEAMS:
        words = re.findall(r"\w+", lift_times(text)[0])
        least = text.rfind(words[-1]) if words else 0
        places = [place for place in places if place > least][:MOST_SEAMS]
    for place in places:
        found = _APART.match(text, place)
        untimed, times = lift_times(found["times"]) if found else ("", "")
        several = len(find_dates(times)) > 1 or not found or found[0].strip()[0] not in _COMMAS
        if times and several and not re.search(r"\w", untimed):
            return text[:place].rstrip(), times
    return text, ""
