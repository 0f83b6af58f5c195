"""What a question leaves out of the statements it asks: “not in English”, “other than the G7”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.language.vocabulary import UNSPACED, fill, join, read_vocabularies
from assistant.question.cues.times.finding import find_dates
from assistant.question.cues.times.timing import LISTED
from assistant.question.cues.traits.spoken import match_language
from assistant.question.cues.words.naming import NOUNS
from assistant.question.cues.words.quotation import QUOTED
from ingest.language.meeting import LAST
from ingest.language.parties import find_names

_WORDS = [words.planning for words in read_vocabularies()]
_MARKERS = tuple(
    re.compile(fill(form, words.parts), re.IGNORECASE)
    for words in _WORDS
    for form in words.excepted
)
"""What stands before that which is left out."""
_BY_NAME = tuple(
    re.compile(fill(form, words.parts), re.IGNORECASE)
    for words in _WORDS
    for form in words.excepted_by_name
)
_LINK = re.compile(f"{LAST.pattern}|{join(each.choosing for each in _WORDS)}", re.IGNORECASE)
_BEHIND = tuple(re.compile(words.excepted_end, re.IGNORECASE) for words in _WORDS)
LONGEST_SEAM = 12
"""Characters between two that are left out: “, or in ”."""


def cut_excepted(question: str) -> tuple[str, list[str]]:
    """Give a question without what it leaves out, and the names of that: parties, languages, times;
    nothing where it leaves out nothing so named.
    """
    for form in _BY_NAME:
        found = form.search(question)
        spans = list(_list_named(question, found.start("named"))) if found else []
        if found and spans and spans[-1][1] == found.end("named"):
            before, behind = question[: found.start()] + found["kept"], question[found.end() :]
            return _join(before, behind), [question[start:end] for start, end in spans]
    return _cut_marked(question)


def _cut_marked(question: str) -> tuple[str, list[str]]:
    """Cut out what stands behind a word such as “except”."""
    quoted = [found.span() for found in QUOTED.finditer(question)]
    for found in (found for form in _MARKERS for found in form.finditer(question)):
        if any(start < found.end() <= end for start, end in quoted):
            continue
        spans = list(_list_named(question, found.end()))
        if spans:
            kept = found.groupdict().get("kept") or ""
            before, behind = question[: found.start()] + kept, question[spans[-1][1] :]
            behind = behind[_reach_end(behind) :]
            if _LINK.match(behind):  # goes on with what is none of these
                return question, []
            noun = NOUNS.match(behind.lstrip())
            if noun and NOUNS.search(before):
                behind = behind.lstrip()[noun.end() :]
            return _join(before, behind), [question[start:end] for start, end in spans]
    return question, []


def _reach_end(behind: str) -> int:
    """Give where what belongs to a name behind it ends: “’s ones”, « языке»."""
    return max((found.end() for form in _BEHIND if (found := form.match(behind))), default=0)


def _join(before: str, behind: str) -> str:
    before, behind = before.rstrip(LISTED), behind.lstrip(LISTED)
    parted = not UNSPACED.search(f"{before[-1:]}{behind[:1]}")
    return f"{before}{' ' if parted else ''}{behind}".strip()


def _list_named(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Give where names that are joined by a word such as “or” stand, from ``start`` on."""
    while end := _reach_name(text, start):
        yield start, end
        seam = next((each for each in _list_seams(text, end)), None)
        if seam is None:
            return
        start = seam


def _list_seams(text: str, end: int) -> Iterator[int]:
    """Give where a next name begins behind a comma or a word such as “or”."""
    for start in range(end + 1, min(end + LONGEST_SEAM, len(text))):
        between = text[end:start]
        if (_LINK.search(between) or not between.strip(LISTED)) and _reach_name(text, start):
            yield start


def _reach_name(text: str, start: int) -> int:
    """Give where a party, a language or a time that begins at a place ends; 0 for none."""
    ends = [end for begins, end, _ in find_names(text) if begins == start]
    ends += [end for begins, end, *_ in find_dates(text) if begins == start]
    return max((*ends, match_language(text, start)[0]))
