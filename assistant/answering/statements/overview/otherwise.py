"""Statements of a name that their titles call otherwise than a question does."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.missing.absence import add_left_out
from assistant.answering.statements.showing import name_all
from assistant.citing.answer import Answer
from assistant.language.phrases import say
from assistant.question.meant.planned import select_meant
from assistant.question.plan import Plan, Task
from assistant.question.question import Question
from assistant.retrieval.view import View

NAMED = frozenset((Task.LIST, Task.COUNT))
"""What is asked of statements by their name alone."""


def list_otherwise(question: Question, plan: Plan, view: View) -> Answer | None:
    """Name the statements of a name where no title calls one of them as the question does: “the
    declarations of the Harbour Council” are statements. ``None`` where no such name is given.
    """
    if not plan.kind or plan.subject or plan.task not in NAMED:
        return None
    meant = select_meant(replace(plan, kind=None), view)
    if not meant or not 0 < len(meant.statements) < len(view.statements):
        return None
    head = say(question.language, "called_otherwise", count=len(meant.statements))
    told = name_all(question, head, meant.statements)
    return add_left_out(told, question, plan.which, meant, view)
