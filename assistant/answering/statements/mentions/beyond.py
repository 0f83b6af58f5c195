"""How many statements are later or earlier than the last or first one that has some words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say
from assistant.question.plan import Plan, Task
from assistant.question.question import Question
from assistant.retrieval.view import View
from ingest.statement import Statement


def add_since(answer: Answer, question: Question, plan: Plan, view: View) -> Answer:
    """Say of the latest statement with exact words how many later ones have them not."""
    days = [each.date for each in answer.named if each.date]
    if plan.task is not Task.LATEST or not plan.exact or not days:
        return answer
    beyond = [each for each in view.statements if (each.date or "") > max(days)]
    return replace(answer, lines=(*answer.lines, tell_beyond(question, beyond, later=True)))


def list_beyond(end: Statement, view: View, *, later: bool) -> list[Statement]:
    """Give the statements that are later, or earlier, than one."""
    day = end.date or ""
    dated = [(each.date, each) for each in view.statements if each.date]
    return [each for own, each in dated if (own > day if later else own < day)]


def tell_beyond(question: Question, beyond: Sequence[Statement], *, later: bool) -> Line:
    """Say how many statements are later, or earlier, and so lack the words."""
    side = "later" if later else "earlier"
    name = f"silent_{side}" if beyond else f"none_{side}"
    return Line.say(say(question.language, name, count=len(beyond)))
