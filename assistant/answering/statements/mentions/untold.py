"""Which statements do not say what words can't tell: a clause, which is said in many ways (“how the
war began”), or what is named in another language.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.missing.absence import add_left_out
from assistant.answering.missing.denial import CLAUSE, is_spoken
from assistant.answering.statements.showing import name_all
from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say
from assistant.language.words import is_function_word
from assistant.question.meant.planned import select_meant
from assistant.question.plan import OF_SEVERAL
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_words

_WORD = re.compile(r"\w[\w’'-]*")


def answer_untold(question: Question, view: View) -> Answer | None:
    """Say of a clause that only its words can be looked for, and which statements have them not;
    of words of another language that nothing can be told. ``None`` for all else.
    """
    plan = question.plan
    asks = plan is not None and plan.negated and plan.task in OF_SEVERAL and not plan.exact
    meant = select_meant(plan, view) if plan and asks and plan.subject else None
    if plan is None or not meant or not meant.statements:
        return None
    words = _cut_clause(plan.subject)
    hits = find_words(meant, words).hits if words else ()
    if not words or not (hits or is_spoken(question, words, meant)):
        return _refuse(question, plan.subject)
    if words == plan.subject:
        return None
    having = {each.statement.id for each in hits}
    silent = [each for each in meant.statements if each.id not in having]
    fields = {"subject": plan.subject, "words": words, "asked": len(meant.statements)}
    head = say(question.language, "silent_clause", count=len(silent), **fields)
    told = name_all(question, head, silent)
    told = replace(told, other=say(question.language, "ask_says", subject=plan.subject))
    return add_left_out(told, question, plan.which, meant, view)


def _refuse(question: Question, subject: str) -> Answer:
    said = say(question.language, "foreign_listed")
    other = say(question.language, "ask_says", subject=subject)
    return Answer(question.asked, (Line.say(said),), True, 0.0, other=other)


def _cut_clause(subject: str) -> str:
    """Give the words of a clause that say something; a subject that is none as it is."""
    if not CLAUSE.search(subject):
        return subject
    words = _WORD.findall(CLAUSE.sub(" ", subject))
    return " ".join(each for each in words if not is_function_word(each))
