"""Statements that a question names rightly, but of a time of which none so called is here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.language.vocabulary import UNSPACED, join
from assistant.question.cues.scope.sided import FILLERS
from assistant.question.cues.times.finding import find_dates
from assistant.question.cues.times.timing import lift_times, read_timing
from assistant.question.cues.words.naming import NOUNS
from assistant.question.meant.asked.about import find_about
from assistant.question.meant.called.absent import list_proper
from assistant.question.meant.called.called import names_one
from assistant.question.meant.called.terms import read_names
from assistant.question.meant.dated import BESIDE
from assistant.question.meant.selection import find_fitting, select
from assistant.question.meant.timed import is_of
from assistant.question.putting import put_for
from assistant.question.topic import find_which
from assistant.retrieval.view import View
from ingest.language.parties import cut_parties
from ingest.statement import Statement

_JOINED = re.compile(rf"^(?:{join(filter(UNSPACED.match, FILLERS))})+")


@dataclass(frozen=True, slots=True)
class Misdated:
    """The ``statements`` that have a ``name``, none of which is of the ``time`` that was typed with
    it, and the ``question`` without that.
    """

    name: str
    time: str
    statements: tuple[Statement, ...]
    question: str


def find_misdated(question: str, view: View) -> Misdated | None:
    """Find what a question names by a wrong time: “the Velm Declaration of 2021”."""
    for which in _list_named(question):
        name, timing = lift_times(which)[0], read_timing(which)
        proper = names_one(which) and read_names(cut_parties(name)[1])
        meant = select(name, view) if proper and (timing.since or timing.until) else None
        fitting = find_fitting(name, view) if meant else []
        if meant and fitting and not any(is_of(each, timing) for each in meant.statements):
            time = ", ".join(which[start:end] for start, end, *_ in find_dates(which))
            within = which in question
            untimed = put_for(question, which, name) if within else lift_times(question)[0]
            return Misdated(_trim(name), time, tuple(fitting), untimed)
    return None


def _list_named(question: str) -> Iterator[str]:
    """Give what may name a statement with its time, as a form tells it or as it is written."""
    about = find_about(question)
    told = about[1] if about else find_which(question)
    if told:
        yield told.strip()
    dates = [(start, end) for start, end, *_ in find_dates(question)]
    for begin, stop in list_proper(question):
        near = [each for each in dates if max(begin - each[1], each[0] - stop) <= BESIDE]
        spans = [(begin, stop), *near]
        yield question[min(start for start, _ in spans) : max(end for _, end in spans)]


def _trim(name: str) -> str:
    """Give a name without the words behind it that led to its time, nor what joined it to that."""
    words = _JOINED.sub("", name.strip()).split()
    while len(words) > 1 and not (NOUNS.search(words[-1]) or read_names(words[-1])):
        words.pop()
    return " ".join(words)
