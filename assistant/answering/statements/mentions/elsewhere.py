"""Where words stand that those who were asked for them never said."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.statements.mentions.listing import answer_listing
from assistant.citing.answer import Answer
from assistant.question.plan import Task
from assistant.question.question import Question
from assistant.retrieval.view import View


def tell_elsewhere(answer: Answer, question: Question, view: View) -> Answer:
    """List the other statements that have exact words, where those that a question names have them
    not: what it names beside the words may be of whom they are said, and not who says them.
    """
    plan = question.plan
    denied = answer.lookup and not (answer.citations or answer.named)
    if plan is None or not (plan.exact and plan.which and denied) or plan.negated:
        return answer
    anywhere = replace(plan, task=Task.MENTIONS, which="")
    wider = answer_listing(replace(question, plan=anywhere), view)
    if wider is None or not wider.citations:
        return answer
    return replace(wider, lines=(*answer.lines, *wider.lines))
