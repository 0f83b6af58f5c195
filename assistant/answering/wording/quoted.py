"""Words in quotation marks that stand somewhere are never denied: it is said where they are."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.missing.refusal import abstain
from assistant.answering.statements.listing import answer_listing
from assistant.citing.answer import Answer
from assistant.question.cues.quotation import QUOTED
from assistant.question.plan import Plan, Task
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_exact


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
