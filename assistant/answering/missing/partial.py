"""What is nearest in meaning to a question of several statements is told as no whole list."""

from __future__ import annotations

from dataclasses import replace

from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say
from assistant.question.cues.words.form import AnswerKind
from assistant.question.cues.words.naming import NOUNS
from assistant.question.plan import Task
from assistant.question.question import Question
from assistant.question.topic import read_topic
from assistant.retrieval.view import View

PHRASES = dict.fromkeys(
    (Task.LIST, Task.COUNT, Task.MENTIONS, Task.DEVOTED, Task.EVERY), "nearest_listed"
) | dict.fromkeys((Task.LATEST, Task.EARLIEST), "nearest_undated")
"""What is said of answers that list statements, or choose one by its date."""


MANY = frozenset((AnswerKind.COUNTRY, AnswerKind.BODY, AnswerKind.COMPANY))
"""Of what several statements may have some each."""


def tell_partial(answer: Answer, question: Question, view: View) -> Answer:
    """Say before what is nearest to such a question, or to one for several countries or the like
    that names no statement, that there may be others.
    """
    name = PHRASES.get(question.plan.task) if question.plan else None
    if question.plan is None and len(view.statements) > 1 and _asks_for_many(question):
        name = "nearest_listed"
    if name is None or answer.abstained or not answer.citations:
        return answer
    return replace(answer, lines=(Line.say(say(question.language, name)), *answer.lines))


def _asks_for_many(question: Question) -> bool:
    named = question.form.many and question.form.kind in MANY
    return named and not NOUNS.search(question.search) and read_topic(question.search) is None
