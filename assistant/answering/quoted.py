"""Words in quotation marks that stand somewhere are never denied: it is said where they are."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.listing import answer_listing
from assistant.answering.refusal import abstain
from assistant.citing.answer import Answer
from assistant.question.plan import Plan, Task
from assistant.question.question import Question
from assistant.question.quotation import QUOTED
from assistant.retrieval.concordance import find_exact
from assistant.retrieval.view import View


def tell_quoted(answer: Answer, question: Question, view: View) -> Answer:
    """Say where words in quotation marks stand, in place of a denial that names none of them."""
    quoted = QUOTED.search(question.asked)
    if not answer.abstained or answer.lookup or not quoted:
        return answer
    words = quoted["words"].strip()
    if not find_exact(view, words).hits:
        return answer
    plan = Plan(Task.MENTIONS, "", words, exact=True)
    told = answer_listing(replace(question, plan=plan), view)
    if told is None:
        return answer
    denied = abstain(question, view, answer.confidence)
    return replace(told, lines=(*denied.lines[:1], *told.lines), abstained=True, confidence=0.0)
