"""A time that is told by a statement: “after the Velm Declaration” is after its day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from assistant.language.detect import detect_language
from assistant.language.phrases import spell_day
from assistant.language.vocabulary import UNSPACED, join, read_vocabularies
from assistant.question.cues.times.finding import find_dates
from assistant.question.meant.called.called import names_one
from assistant.question.meant.called.terms import read_names
from assistant.question.meant.selection import find_fitting
from assistant.question.plan import Task
from assistant.question.planning import read_plan
from assistant.question.topic import read_topic
from assistant.retrieval.view import View
from ingest.language.parties import find_names

LONGEST = 12
"""Words of a name; characters where no spaces part them."""
_LISTED = frozenset((Task.LIST, Task.MENTIONS, Task.COUNT, Task.LATEST, Task.EARLIEST))
_WORDS = [words.planning for words in read_vocabularies()]
_NEXT = re.compile(join(form for each in _WORDS for form in each.next_day), re.IGNORECASE)
"""“The day after”, « le lendemain de »: with it the day itself is told."""
_LINKS = re.compile(
    join(form for each in _WORDS for form in (*each.before, *each.after, *each.since)),
    re.IGNORECASE,
)

_WORD = re.compile(r"[^\s,;:.?!،؛]+")


def put_day(question: str, view: View) -> str | None:
    """Put the day of the statement by which a question for statements tells their time in place of
    its name; ``None`` where it tells none so, or by a name that more than one day has.
    """
    language = detect_language(question)
    put = _put_days(question, language, view)
    return put if put != question and any(find_dates(_find_which(put, language))) else None


def _find_which(question: str, language: str) -> str:
    """Give what a question says of the statements that it lists, or asks what they say."""
    topic, plan = read_topic(question), read_plan(question, language)
    return topic.which if topic else plan.which if plan and plan.task in _LISTED else ""


def _put_days(question: str, language: str, view: View) -> str:
    for following, link in ((1, _NEXT), (0, _LINKS)):
        for found in reversed(list(link.finditer(question))):
            named = _list_spans(question, found)
            dated = (
                (span, day) for span in named if (day := _find_day(question[slice(*span)], view))
            )
            span, day = next(dated, ((0, 0), None))
            if day:
                whole = (*span, *found.span()) if following else span
                told = spell_day((day + timedelta(days=following)).isoformat(), language)
                question = f"{question[: min(whole)]}{told}{question[max(whole) :]}"
    return question


def _list_spans(question: str, link: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Give where a name beside a link may stand: behind it, the shortest first; before it in
    scripts that part no words, the longest first.
    """
    if UNSPACED.search(link[0]):
        begins = range(max(0, link.start() - LONGEST), link.start())
        yield from ((start, link.start()) for start in begins)
        return
    words = list(_WORD.finditer(question, link.end()))[:LONGEST]
    yield from ((words[0].start(), each.end()) for each in words)


def _find_day(name: str, view: View) -> date | None:
    """Give the day of the statement that a name means, or of all of them."""
    named = names_one(name) and (read_names(name) or any(find_names(name)))
    fitting = find_fitting(name, view) if named else []
    days = {each.date for each in fitting}
    day = days.pop() if len(days) == 1 else None
    return date.fromisoformat(day) if day else None
