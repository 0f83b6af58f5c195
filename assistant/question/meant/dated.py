"""The statements of the time that a question names beside a word for them."""

from __future__ import annotations

from assistant.question.cues.times.timing import cut_time, read_timing
from assistant.question.cues.words.form import AnswerKind
from assistant.question.cues.words.naming import NOUNS
from assistant.question.meant.timed import is_of
from assistant.question.question import Question
from assistant.retrieval.recognition import YEAR
from assistant.retrieval.view import View
from ingest.language.parties import find_meant

BESIDE = 24
"""Characters between a word for a statement and its year, at most."""


def find_dated(question: Question, view: View) -> View | None:
    """Give the view of the statements of the year that stands beside a word for a statement (“the
    2023 spyware statement”), or ends a question of what a party says; ``None`` where none does, or
    no statement is of that time.
    """
    asked = question.search
    nouns = [found.span() for found in NOUNS.finditer(asked)]
    beside = (
        year[0]
        for year in YEAR.finditer(asked)
        if any(max(year.start() - end, start - year.end()) <= BESIDE for start, end in nouns)
    )
    time = next(beside, None) or _find_end(question)
    timing = read_timing(time or "")
    dated = [each.id for each in view.statements if is_of(each, timing)] if time else []
    return view.keep(dated) if dated else None


def _find_end(question: Question) -> str:
    if question.form.kind is not AnswerKind.OPEN or not find_meant(question.search):
        return ""
    return cut_time(question.search.rstrip("?？؟!. "))[1]
