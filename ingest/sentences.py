"""Where sentences begin and end, in any script."""

from __future__ import annotations

import re
from collections.abc import Iterator

STOP = re.compile(r"[.!?…؟۔]+[\"'”’»）)\]」』]*(?=\s|$)|[。！？；][”’」』）]*")

ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"‘«])"
    r"(?:(?:[^\W\d_]\.)*[^\W\d_]|M[rs]|Mrs|Drs?|Prof|St|Nos?|Arts?|paras?|vs|cf|etc|approx|Inc|Ltd"
    r"|Co|Corp|Gen|Col|Lt|Sen|Rep|Rev|Gov|Hon|vol|pp|eds?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct"
    r"|Nov|Dec|ст|п|г|гг|им|т)$",
    re.IGNORECASE,
)
ABBREVIATION_REACH = 24
"""Characters before a full stop that may belong to an abbreviation."""


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Give the spans of a text's sentences, in order, without white space at their ends.

    A line break ends a sentence too; together the spans hold every character that is no white
    space.
    """
    return [span for start, end in _cut(text) if (span := _trim(text, start, end))]


def _cut(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in re.finditer(r"[^\n]*\n?", text):
        for stop in STOP.finditer(text, line.start(), line.end()):
            if _ends_sentence(text, stop):
                yield start, stop.end()
                start = stop.end()
        yield start, line.end()
        start = line.end()


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    if stop[0][0] in "。！？；":
        return True
    following = text[stop.end() : stop.end() + 3].lstrip()[:1]
    if following.islower():
        return False
    before = text[max(0, stop.start() - ABBREVIATION_REACH) : stop.start()]
    abbreviated = stop[0] == "." and following and ABBREVIATION.search(before)
    return not abbreviated


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    part = text[start:end]
    if not part.strip():
        return None
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())
