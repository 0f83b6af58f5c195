"""What was recognised piece by piece, as the parts of which the question speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.language.words import split_content_terms
from assistant.question.cues.subjects.clarified import BRACKETED
from assistant.question.cues.subjects.named import is_named
from assistant.question.cues.times.timing import read_timing
from assistant.question.cues.words.form import has_form
from assistant.question.cues.words.naming import NOUNS
from assistant.question.cues.words.quotation import QUOTES
from assistant.question.recognised.clauses import CLAUSE_END
from assistant.question.recognised.recogniser import EXACT, ROLES, Part, Recognised

SUBJECT, WHICH, PARTY, TIME = ROLES[-1], "which", "party", "time"
BRACKETS = (("(", ")"), ("（", "）"))
MOST_BETWEEN, LONGEST_BETWEEN = 2, 14
"""Words between two pieces of a subject at most, and their characters: “ or of the ”."""
_WORD = re.compile(r"\S+")
_CLOSED = re.compile(r"[^()（）]{0,60}[)）]")
_ENDED = re.compile(r"[.!?;:。！？；：؟؛]")
"""What a subject does not go on behind."""


def join_pieces(question: str, found: Recognised, language: str) -> Recognised:
    """Give parts that say something, without other words at their ends, and a subject in one: two
    pieces that only words which say nothing part (“tolls or fares”), a name of which a piece was
    taken for a party, of several the one of the clause that asks.
    """
    parts = list[Part]()
    exact = found.task == EXACT
    for each in found.parts if exact else _trim(question, found.parts, language):
        if parts and _goes_on(question, parts[-1], each, language):
            parts[-1] = Part(SUBJECT, parts[-1].start, each.end)
        else:
            parts.append(each)
    told = list(_tell_times(question, parts))
    chosen = _choose(question, [_close(question, each) for each in told])
    return replace(found, parts=tuple(chosen))


def _tell_times(question: str, parts: Sequence[Part]) -> Iterator[Part]:
    """Give the parts with what says but a time, beside another subject, for one: “tolls, 2024”."""
    several = sum(each.role == SUBJECT for each in parts) > 1
    for each in parts:
        timing = read_timing(question[each.start : each.end]) if several else None
        dated = timing and (timing.since or timing.until) and not timing.rest.strip(" ,")
        yield replace(each, role=TIME) if dated and each.role == SUBJECT else each


def _goes_on(question: str, last: Part, part: Part, language: str) -> bool:
    """Tell whether a part is a subject that began with the last one."""
    between = question[last.end : part.start]
    if last.role == SUBJECT and _is_gloss(question, last, part):
        return True
    if part.role != SUBJECT:
        return False
    if last.role != SUBJECT:
        name = question[last.start].isupper() and question[part.start].isupper()
        named = last.role == PARTY or (
            last.role == WHICH and not NOUNS.search(question, last.start, last.end)
        )
        return between == " " and name and named
    if any(each in between for each, _ in BRACKETS):
        return len(between.strip()) == 1
    short = len(between.split()) <= MOST_BETWEEN and len(between) <= LONGEST_BETWEEN
    mere = short and not split_content_terms(between, language)
    return mere and not _ENDED.search(between)


def _is_gloss(question: str, last: Part, part: Part) -> bool:
    """Tell whether a part is but the rendering of the one before it, in brackets behind it."""
    between, behind = question[last.end : part.start], question[part.end : part.end + 1]
    opened = between.strip(f" {QUOTES}")
    told = part.role != TIME and behind in {close for _, close in BRACKETS}
    return told and any(opened[:1] == each for each, _ in BRACKETS) and _is_one(opened[1:])


def _is_one(words: str) -> bool:
    return len(words.split()) <= 1


def _choose(question: str, parts: Sequence[Part]) -> Sequence[Part]:
    """Give the parts without the subjects of clauses that go before the one that asks, which has
    what names statements, or else the last subject; none behind it is left out.
    """
    subjects = [each for each in parts if each.role == SUBJECT]
    naming = [each for each in parts if each.role == WHICH] or subjects[-1:]
    asking = _count_clauses(question, naming[0]) if naming else 0
    kept = [each for each in subjects if _count_clauses(question, each) >= asking]
    return [each for each in parts if each.role != SUBJECT or each in (kept or subjects)]


def _count_clauses(question: str, part: Part) -> int:
    """Give how many clauses end before a part."""
    return sum(each.end() <= part.start for each in CLAUSE_END.finditer(question))


def _trim(question: str, parts: Sequence[Part], language: str) -> Iterator[Part]:
    """Give the parts without the words at both ends that say nothing (“on tolls”); times, which
    their first words tell, as they are.
    """
    for part in parts:
        said = _WORD.finditer(question, part.start, part.end)
        telling = [each for each in said if _says(each[0], language)]
        if part.role == TIME:
            yield part
        elif telling:
            yield replace(part, start=telling[0].start(), end=telling[-1].end())


def _says(word: str, language: str) -> bool:
    """Tell whether a word says of what something is asked, or begins a clause."""
    named = split_content_terms(word, language) or NOUNS.search(word)
    return bool(named) or has_form(word)


def _close(question: str, part: Part) -> Part:
    """Give a part with all that stands in a bracket of its own, up to where it is closed, or in one
    behind it that has another name of a subject.
    """
    words = question[part.start : part.end]
    opened = any(words.count(one) > words.count(other) for one, other in BRACKETS)
    closed = _CLOSED.match(question, part.end) if opened else None
    behind = BRACKETED.match(question, part.end) if part.role == SUBJECT and not opened else None
    closed = behind if behind and is_named(behind["words"]) else closed
    return replace(part, end=closed.end()) if closed else part
