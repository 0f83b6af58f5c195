"""Questions of all that is here, in everyday words: “Which text is the most recent in the folder?”.

They are known by this, that every word of them is accounted for: none is left that could be a
subject, a name or a party.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from assistant.language.vocabulary import (
    Vocabulary,
    join,
    read_vocabularies,
    read_vocabulary,
    whole,
)
from assistant.question.cues.times.timing import lift_times
from assistant.question.cues.traits.kinds import find_kind
from assistant.question.cues.words.naming import NOUNS
from assistant.question.plan import Plan, Task

_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class _Words:
    """The patterns of one language, compiled."""

    asked: Mapping[Task, re.Pattern[str]]
    busiest: re.Pattern[str]
    noun: re.Pattern[str]
    around: re.Pattern[str]
    busy: re.Pattern[str]

    def has_only(self, text: str, *, busy: bool = False) -> bool:
        """Tell whether a text has a word for statements, or for where they lie, and none but such
        and those that say nothing there.
        """
        if not (self.noun.search(text) or NOUNS.search(text)):
            return False
        for form in (self.noun, NOUNS, *([self.busy] if busy else []), self.around):
            text = form.sub(" ", text)
        return not _LETTER.search(text)


def read_held(plain: str) -> Plan | None:
    """Read a question for how many statements there are, or which is the newest or oldest of all;
    ``None`` for any that says more than that, and of what time, or asks for one kind.
    """
    if find_kind(plain):
        return None  # “how many declarations?”
    untimed, times = lift_times(plain)
    for words in _read_words():
        fitting = [
            task
            for task, form in words.asked.items()
            if form.search(untimed) and words.has_only(form.sub(" ", untimed))
        ]
        if fitting:
            task = Task.COUNT if times and fitting[0] is Task.HELD else fitting[0]
            return Plan(task, times)
    return None


def read_busiest(plain: str) -> str | None:
    """Give the time of which the day of most statements is asked for, empty for any; ``None`` for
    another question.
    """
    untimed, times = lift_times(plain)
    for words in _read_words():
        cut = words.busiest.sub(" ", untimed)
        noun = words.noun.search(untimed) or NOUNS.search(untimed)
        if cut != untimed and noun and words.has_only(f"{cut} {noun[0]}", busy=True):
            return times
    return None


def say_plainly(question: str, language: str) -> str:
    """Give a question with “documents” for “files” and the like, without where they lie."""
    for form, plain in _read_plain(language):
        question = form.sub(plain, question)
    return " ".join(question.split())


def call_document(question: str) -> str:
    """Give a question with “document” for the like of “paper” beside a name: “the Orrick paper”."""
    for form, plain in _PAPERS:
        question = form.sub(plain, question)
    return question


_PAPERS = tuple(
    (re.compile(form, re.IGNORECASE), plain)
    for words in read_vocabularies()
    for form, plain in words.holdings.papers
)


@cache
def _read_plain(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    pairs = read_vocabulary(language).holdings.plainly
    return tuple((re.compile(form, re.IGNORECASE), plain) for form, plain in pairs)


def says_held(text: str) -> bool:
    """Tell whether a text has a word for statements and none that says more than which they are."""
    return any(words.has_only(text) for words in _read_words())


@cache
def _read_words() -> tuple[_Words, ...]:
    return tuple(map(_compile, read_vocabularies()))


def _compile(words: Vocabulary) -> _Words:
    held, planning = words.holdings, words.planning
    told = (
        (Task.LATEST, planning.newest),
        (Task.EARLIEST, planning.oldest),
        (Task.HELD, words.cues.counting),
    )
    asked = {task: re.compile(join(forms), re.IGNORECASE) for task, forms in told}
    return _Words(
        asked,
        re.compile(join(held.busiest), re.IGNORECASE),
        _put_together(held.nouns),
        _put_together(held.around),
        _put_together(held.busy),
    )


def _put_together(forms: Iterable[str]) -> re.Pattern[str]:
    return re.compile(whole(forms), re.IGNORECASE)
