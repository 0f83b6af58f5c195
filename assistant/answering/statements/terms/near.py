"""Which statements, how many, or the newest that are near in meaning to a subject, where no word of
it stands in any: never a whole list, and said so.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.missing.nearest import point_out
from assistant.citing.answer import Answer, Citation, Evidence, Line
from assistant.citing.citations import by_date, cite
from assistant.citing.quoting import frame
from assistant.language.phrases import name_language, say, spell_day
from assistant.question.plan import Task
from assistant.question.question import Question
from assistant.retrieval.ranking.retriever import Retriever
from assistant.retrieval.view import View

FARTHEST = 0.15
"""How much less than the best a paragraph may score to be counted. ``docs/decisions.md`` has what
it was fit on."""

ONE = frozenset((Task.LATEST, Task.EARLIEST))
ALL = frozenset((Task.COUNT, Task.MENTIONS, Task.DEVOTED))
COUNTED = ONE | ALL
"""What is answered by more than the nearest paragraphs."""


def answer_near(
    question: Question,
    subject: str,
    near: Sequence[Evidence],
    view: View,
    retriever: Retriever,
    spoken: str,
) -> Answer:
    """Say how many statements are near to a subject, or which is the newest or oldest of them, and
    quote the nearest sentence of each; ``near`` are paragraphs, best first, ``spoken`` is the
    language of the subject.
    """
    task = question.plan.task if question.plan else Task.MENTIONS
    close = [each for each in near if each.score >= near[0].score - FARTHEST]
    first = {each.statement: each for each in reversed(close)}
    chosen = sorted(first.values(), key=lambda each: by_date(view.find_statement(each.statement)))
    if task in ONE:
        dated = [each for each in chosen if each.date] or chosen
        chosen = dated[-1:] if task is Task.LATEST else dated[:1]
    quotes = _cite(subject, spoken, chosen, view, retriever)
    head = Line.say(_describe(question, task, subject, quotes, view))
    framed = (
        frame(view.find_statement(each.statement), {place: each}, question.language)
        for place, each in enumerate(quotes)
    )
    return Answer(question.asked, (head, *framed), False, 0.0, tuple(quotes))


def _cite(
    subject: str, language: str, found: Sequence[Evidence], view: View, retriever: Retriever
) -> list[Citation]:
    pointed = point_out(found, subject, language, view, retriever)
    return [
        cite(view.find_statement(each.statement), each.ordinal, each.start, each.end)
        for each in pointed
    ]


def _describe(
    question: Question, task: Task, subject: str, quotes: Sequence[Citation], view: View
) -> str:
    language, first = question.language, quotes[0]
    spoken = name_language(first.language, language)
    fields = {"subject": subject, "language": spoken}
    if task in ONE:
        day = spell_day(first.date, language) if first.date else "–"
        return say(language, f"{task}_near", title=first.title, date=day, **fields)
    return say(language, "near_some", count=len(quotes), asked=len(view.statements), **fields)
