"""Which statements mention several subjects, one without another, or any of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.absence import add_left_out
from assistant.answering.listing import quote_hits, select_meant, sort_by_date
from assistant.citing.answer import Answer, Line, Lookup
from assistant.language.phrases import say
from assistant.question.combination import Bond, Combination, read_combination
from assistant.question.plan import Plan, Task
from assistant.question.question import Question
from assistant.retrieval.concordance import Hit, find_words
from assistant.retrieval.view import View

COMBINED = frozenset((Task.MENTIONS, Task.COUNT))


def answer_combined(question: Question, view: View) -> Answer | None:
    """Quote of each statement that fits a sentence for each subject that it has; ``None`` where one
    subject is asked for, or several that stand somewhere as they are asked for.
    """
    plan = question.plan
    if plan is None or plan.task not in COMBINED or plan.exact or plan.negated:
        return None
    combined = read_combination(plan.subject, question.language)
    meant = select_meant(plan, view) if combined else None
    if not combined or not meant or not meant.statements:
        return None
    if combined.bond is not Bond.WITHOUT and find_words(meant, plan.subject).hits:
        return None
    found = _find(combined, meant)
    return _tell(question, plan, combined, found, meant, view) if any(found) else None


def _find(combined: Combination, view: View) -> list[list[Hit]]:
    """Give the hits of each subject that is to be quoted, in the statements that fit."""
    found = [find_words(view, each).hits for each in combined.subjects]
    having = [{each.statement.id for each in hits} for hits in found]
    fitting = {
        Bond.WITHOUT: having[0].difference(*having[1:]),
        Bond.BOTH: having[0].intersection(*having),
        Bond.EITHER: having[0].union(*having),
    }[combined.bond]
    quoted = found[:1] if combined.bond is Bond.WITHOUT else found
    return [[each for each in hits if each.statement.id in fitting] for hits in quoted]


def _tell(
    question: Question,
    plan: Plan,
    combined: Combination,
    found: Sequence[Sequence[Hit]],
    meant: View,
    view: View,
) -> Answer:
    fitting = sorted({each.statement.id for hits in found for each in hits})
    fields = {"subject": plan.subject, "asked": len(meant.statements), "count": len(fitting)}
    head = Line.say(say(question.language, "mention_some", **fields))
    first = {
        (each.statement.id, place): each
        for place, hits in enumerate(found)
        for each in reversed(hits)
    }
    hits = [each for some in found for each in some]
    told = quote_hits(question, head, sort_by_date(first.values()), hits)
    told = replace(told, lookup=Lookup(combined.subjects[0], statements=tuple(fitting)))
    return add_left_out(told, question, plan.which, meant, view)
