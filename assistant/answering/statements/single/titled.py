"""Who somebody is, where the titles of statements say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.statements.showing import name_all
from assistant.citing.answer import Answer
from assistant.citing.citations import by_date
from assistant.language.phrases import say
from assistant.question.cues.times.timing import lift_times, read_timing
from assistant.question.cues.words.form import AnswerKind
from assistant.question.meant.timed import is_of
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import Find
from assistant.retrieval.words.sought import read_sought

MOST = 3
"""Titles that are named, the latest."""
_NAMED = re.compile(r"\s+[A-ZÀ-ÞА-ЯЁ]\w")
"""A name that follows what somebody is."""
_NAMED_LATER = re.compile(r"[^,;:]{0,12}?\s+[A-ZÀ-ÞА-ЯЁ]\w")
"""The same in a title: “Prime Minister of Velm and the Isles Ada Stone”."""


def tell_titled(answer: Answer, question: Question, view: View) -> Answer:
    """Name first the statements in whose title stands who is asked for (“prime minister of …”),
    under any name of the country, unless somebody is named so in what is quoted.
    """
    sought = _read(question) if question.plan is None else None
    if sought is None or any(_names(sought[0], each.quote) for each in answer.citations):
        return answer
    find, times = sought
    timing = read_timing(times)
    titled = [
        each
        for each in view.statements
        if is_of(each, timing) and _names(find, each.title, _NAMED_LATER)
    ]
    if not titled:
        return answer
    latest = sorted(titled, key=by_date)[-MOST:]
    told = name_all(question, say(question.language, "titles_say"), latest)
    lines = told.lines if answer.abstained else (*told.lines, *answer.lines)
    return replace(answer, lines=lines, abstained=False, named=told.named)


def _read(question: Question) -> tuple[Find, str] | None:
    """Read who is asked for and when; ``None`` where it is asked who did something, or else."""
    asked, times = lift_times(question.search)
    sought = read_sought(asked) if question.form.kind is AnswerKind.WHO else None
    return (sought.seek(), times) if sought and sought.run else None


def _names(find: Find, text: str, named: re.Pattern[str] = _NAMED) -> bool:
    """Tell whether somebody is named behind what he is: “Chancellor of Germany Angela Merkel”."""
    ends: Sequence[int] = [end for _, end in find(text)]
    return any(named.match(text, end) for end in ends)
