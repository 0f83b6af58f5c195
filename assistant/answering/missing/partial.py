"""What is nearest in meaning to a question of several statements is told as no whole list."""

from __future__ import annotations

from dataclasses import replace

from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say
from assistant.question.plan import Task
from assistant.question.question import Question

PHRASES = dict.fromkeys((Task.LIST, Task.COUNT, Task.MENTIONS), "nearest_listed") | dict.fromkeys(
    (Task.LATEST, Task.EARLIEST), "nearest_undated"
)
"""What is said of answers that list statements, or choose one by its date."""


def tell_partial(answer: Answer, question: Question) -> Answer:
    """Say before what is nearest to such a question that there may be others."""
    name = PHRASES.get(question.plan.task) if question.plan else None
    if name is None or answer.abstained or not answer.citations:
        return answer
    return replace(answer, lines=(Line.say(say(question.language, name)), *answer.lines))
