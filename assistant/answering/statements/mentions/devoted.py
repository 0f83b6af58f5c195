"""Which statements have a subject for their matter: those that have it in their title, then those
that mention it, the most often first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.answering.missing.absence import add_left_out, tell_absent
from assistant.answering.statements.mentions.listing import answer_listing
from assistant.answering.statements.showing import describe, quote_hits, sort_by_date
from assistant.answering.statements.terms.either import list_all_names
from assistant.answering.statements.terms.seeking import find_any
from assistant.citing.answer import Answer, Line, Lookup
from assistant.citing.citations import by_date, name_statement
from assistant.language.phrases import say
from assistant.question.meant.planned import select_meant
from assistant.question.plan import Plan, Task
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import Hit
from assistant.retrieval.words.titled import list_named
from ingest.statement import Statement


def answer_devoted(question: Question, view: View) -> Answer | None:
    """Quote the statements that are devoted to a subject, as far as title and mentions tell it;
    ``None`` for any other question. What no title has, nor any paragraph as one term, is told as a
    question for mentions.
    """
    plan = question.plan
    meant = select_meant(plan, view) if plan and plan.task is Task.DEVOTED else None
    if plan is None or meant is None:
        return None
    if not meant.statements:
        return tell_absent(question, plan.which, view)
    names = list_all_names(plan.subject, question.language)
    titled = sorted(list_named(names, meant), key=by_date)
    found = find_any(meant, plan.subject, question.language)
    hits = found.hits if found.together else ()
    if not (titled or hits):
        mentions = replace(plan, task=Task.MENTIONS)
        return answer_listing(replace(question, plan=mentions), view)
    told = _tell(question, plan, titled, hits, meant)
    return add_left_out(told, question, plan.which, meant, view)


def _tell(
    question: Question, plan: Plan, titled: Sequence[Statement], hits: Sequence[Hit], meant: View
) -> Answer:
    own = {each.id for each in titled}
    fields = {"subject": plan.subject, "asked": len(meant.statements), "count": len(titled)}
    head = Line.say(say(question.language, "devoted" if titled else "devoted_none", **fields))
    theirs = [each for each in hits if each.statement.id in own]
    told = quote_hits(question, head, sort_by_date(_take_first(theirs)), theirs)
    told = _name_silent(told, question, titled)
    others = [each for each in hits if each.statement.id not in own]
    if others:
        told = _add_others(told, question, others)
    some = len(meant.statements) < len(meant.collection.statements)
    ids = tuple(each.id for each in meant.statements) if some else ()
    return replace(told, lookup=Lookup(plan.subject, statements=ids))


def _name_silent(answer: Answer, question: Question, titled: Sequence[Statement]) -> Answer:
    """Name those that have the subject in their title alone, which nothing is quoted of."""
    quoted = {each.statement for each in answer.citations}
    silent = [each for each in titled if each.id not in quoted]
    items = (
        Line.say(describe(question, "item" if each.date else "undated_item", each))
        for each in silent
    )
    return replace(
        answer,
        lines=(*answer.lines, *items),
        named=(*answer.named, *map(name_statement, silent)),
    )


def _add_others(answer: Answer, question: Question, others: Sequence[Hit]) -> Answer:
    """Quote those that mention the subject without having it in their title, in order of that."""
    counts = Counter(each.statement.id for each in others for _ in each.marks)
    by_day = sort_by_date(_take_first(others))
    shown = sorted(by_day, key=lambda each: -counts[each.statement.id])
    head = Line.say(say(question.language, "devoted_more", count=len(counts)))
    rest = quote_hits(question, head, shown, others, len(answer.citations))
    return replace(
        answer,
        lines=(*answer.lines, *rest.lines),
        citations=(*answer.citations, *rest.citations),
        named=(*answer.named, *rest.named),
    )


def _take_first(hits: Sequence[Hit]) -> Iterable[Hit]:
    return {each.statement.id: each for each in reversed(hits)}.values()
