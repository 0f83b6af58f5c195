"""Questions that are asked of statements rather than of one paragraph, and how they are read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Literal

from assistant.language.vocabulary import (
    LANGUAGES,
    PlanningWords,
    fill,
    join,
    read_vocabularies,
    read_vocabulary,
)
from assistant.language.words import is_function_word
from assistant.question.form import has_form
from assistant.question.spoken import cut_language
from assistant.question.timing import cut_time

QUOTED = re.compile(r"[“„«「『\"](?P<words>[^“”„«»「」『』\"]{2,300})[”“»」』\"]")
QUOTES = "\"'“”„«»「」『』‘’‹› "
CLAUSE = re.compile(r"[,;:]\s+\w+\s+\w+\s+\w+|[?？]")
"""What a subject has none of: it goes on as a sentence."""
LONGEST_SUBJECT = 12
"""Words of a subject; what is longer is asked of a paragraph."""
LONGEST_CHARACTERS = 300
"""Where no spaces part words."""


MOST_BARE, LONGEST_BARE = 2, 40
"""Words and characters of a subject that stands alone."""


class Task(StrEnum):
    """What is asked of statements."""

    MENTIONS = "mentions"
    COUNT = "count"
    LIST = "list"
    LATEST = "latest"
    EARLIEST = "earliest"
    MENTIONED = "mentioned"
    TIMELINE = "timeline"
    COMPARE = "compare"
    COMMITMENTS = "commitments"
    APPEALS = "appeals"
    SUMMARY = "summary"
    OVERVIEW = "overview"
    HELD = "held"
    LANGUAGES = "languages"
    LINEAGE = "lineage"
    NOVEL = "novel"


@dataclass(frozen=True, slots=True)
class Plan:
    """How a question of statements is answered.

    ``which`` is what the question says of the statements meant, ``subject`` the words that they
    are to have (empty: none are asked for), ``exact`` whether just so, ``negated`` whether those
    are asked for that have them not, ``spoken`` the ISO 639-1 code of the language they are in.
    """

    task: Task
    which: str = ""
    subject: str = ""
    exact: bool = False
    negated: bool = False
    spoken: str = ""


def read_plan(question: str, language: str) -> Plan | None:
    """Read what a question asks of statements; ``None`` where it asks a paragraph."""
    plain = question.strip("?？¿؟!。. \n")
    if traced := _read_traced(question.strip("¿ \n"), plain):
        return traced
    quoted = QUOTED.search(plain)
    if quoted and (phrase := _read_quoted(plain, quoted)):
        return phrase
    for code in dict.fromkeys((language, LANGUAGES[0])):
        if code in LANGUAGES and (found := _read(plain, code)):
            return found
    return None


def _read_traced(whole: str, plain: str) -> Plan | None:
    """Read a question of wording: where words first stood, or whether a text is new."""
    for task, forms, text in ((Task.NOVEL, _NOVEL, whole), (Task.LINEAGE, _LINEAGES, plain)):
        if found := next((each for form in forms if (each := form.search(text))), None):
            subject = found["subject"]
            return Plan(task, "", subject.strip(QUOTES), exact=subject[0] in QUOTES)
    return None


def read_bare(words: str) -> Plan | None:
    """Read a few words that ask nothing (“vaccines”) as a wish to see what there is on them."""
    bare = words.strip(" .。!")
    few = 0 < len(bare.split()) <= MOST_BARE and len(bare) <= LONGEST_BARE
    asks = CLAUSE.search(bare) or has_form(bare) or is_function_word(bare)
    return None if asks or not few else Plan(Task.OVERVIEW, subject=bare)


def _read_quoted(plain: str, quoted: re.Match[str]) -> Plan | None:
    """Read a question for the very words in its quotation marks."""
    words, rest = quoted["words"].strip(), f"{plain[: quoted.start()]} {plain[quoted.end() :]}"
    if not re.search(r"\w", rest):
        return Plan(Task.MENTIONS, "", words, exact=True)
    for each in map(_compile, LANGUAGES):
        found = each.find_first(plain, (Task.COUNT, Task.MENTIONS, Task.MENTIONED))
        if found and quoted["words"] in (found[1].groupdict().get("subject") or ""):
            return _make(*found, words, exact=True)
        if each.phrases.search(rest.strip()):
            return Plan(Task.MENTIONS, "", words, exact=True)
    return None


def _read(plain: str, language: str) -> Plan | None:
    words = _compile(language)
    if found := words.exact.search(plain):
        return Plan(Task.MENTIONS, "", found["subject"].strip(), exact=True)
    found_first = words.find_first(plain, tuple(Task))
    return _make(*found_first) if found_first else None


def _make(task: Task, found: re.Match[str], subject: str = "", exact: bool = False) -> Plan | None:
    groups = found.groupdict()
    subject = subject or (groups.get("subject") or "").strip(" ,;:")
    long = len(subject.split()) > LONGEST_SUBJECT or len(subject) > LONGEST_CHARACTERS
    if long or CLAUSE.search(subject):
        return None
    negated = bool(groups.get("not")) != bool(groups.get("silent"))
    subject, within = _cut_within(subject)
    subject, when = (subject, "") if exact else cut_time(subject)
    named = (groups.get("which"), groups.get("when"), within, when)
    which, spoken = cut_language(" ".join(each.strip() for each in named if each))
    return Plan(task, which.strip(), subject, exact, negated, spoken)


def _cut_within(subject: str) -> tuple[str, str]:
    """Part “beacons in their joint declaration”."""
    found = _WITHIN.search(subject)
    return (subject[: found.start()], found[0]) if found else (subject, "")


_WITHIN = re.compile(
    join(
        fill(form, words.parts)
        for words in (each.planning for each in read_vocabularies())
        for form in words.within
    ),
    re.IGNORECASE,
)


def _compile_tracing(kind: Literal["lineages", "novel"]) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(fill(form, {**words.planning.parts, **words.tracing.parts}), re.IGNORECASE)
        for words in read_vocabularies()
        for form in getattr(words.tracing, kind)
    )


_LINEAGES, _NOVEL = _compile_tracing("lineages"), _compile_tracing("novel")


@dataclass(frozen=True)
class _Forms:
    """The patterns of one language, compiled."""

    forms: tuple[tuple[Task, re.Pattern[str]], ...]
    phrases: re.Pattern[str]
    exact: re.Pattern[str]

    def find_first(self, plain: str, tasks: tuple[Task, ...]) -> tuple[Task, re.Match[str]] | None:
        """Give the first form that fits, in the order of tasks."""
        for task, form in self.forms:
            if task in tasks and (found := form.search(plain)):
                return task, found
        return None


@cache
def _compile(language: str) -> _Forms:
    words = read_vocabulary(language).planning
    make: Callable[[str], re.Pattern[str]] = lambda each: re.compile(  # noqa: E731
        fill(each, words.parts), re.IGNORECASE
    )
    forms = tuple((task, make(each)) for task, listed in _list_forms(words) for each in listed)
    exact = join(fill(each, words.parts) for each in words.exact)
    phrases = join(fill(each, words.parts) for each in words.phrases)
    return _Forms(forms, re.compile(phrases, re.IGNORECASE), re.compile(exact, re.IGNORECASE))


def _list_forms(words: PlanningWords) -> Iterator[tuple[Task, tuple[str, ...]]]:
    yield Task.HELD, words.held
    yield Task.LANGUAGES, words.languages
    yield Task.TIMELINE, words.timelines
    yield Task.COMPARE, words.comparisons
    yield Task.COMMITMENTS, words.commitments
    yield Task.APPEALS, words.appeals
    yield Task.SUMMARY, words.summaries
    yield Task.LATEST, words.latest
    yield Task.EARLIEST, words.earliest
    yield Task.OVERVIEW, words.overviews
    yield Task.COUNT, words.counts
    yield Task.MENTIONS, words.mentions
    yield Task.LIST, words.lists
    yield Task.MENTIONED, words.mentioned


JOINT = re.compile(join(words.planning.joint for words in read_vocabularies()), re.IGNORECASE)
"""What stands between statements that are compared."""

FILLERS = frozenset(word for words in read_vocabularies() for word in words.planning.fillers)
"""Words beside those for statements that name none."""
