"""Which statements have some words in their title."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.missing.absence import add_left_out, tell_absent
from assistant.answering.statements.showing import name_all
from assistant.citing.answer import Answer
from assistant.language.phrases import say
from assistant.question.meant.planned import select_meant
from assistant.question.plan import Task
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.titled import list_titled

_LISTED = frozenset((Task.LIST, Task.COUNT))


def answer_headlined(question: Question, view: View) -> Answer | None:
    """Name the statements that have words in their title; ``None`` for any other question, and
    where they are to have other words as well.
    """
    plan = question.plan
    if plan is None or not plan.titled or plan.subject or plan.task not in _LISTED:
        return None
    meant = select_meant(replace(plan, titled=""), view)
    if meant is None:
        return None
    if not meant.statements:
        return tell_absent(question, plan.which, view)
    having = list(list_titled(plan.titled, meant))
    name = "devoted" if having else "devoted_none"
    fields = {"subject": plan.titled, "asked": len(meant.statements), "count": len(having)}
    told = name_all(question, say(question.language, name, **fields), having)
    return add_left_out(told, question, plan.which, meant, view)
