"""Which statements mention something so often: “more than ten times”; and what share of all do."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from babel.numbers import format_percent

from assistant.answering.missing.absence import add_left_out
from assistant.answering.statements.showing import describe
from assistant.citing.answer import Answer, Line, Lookup
from assistant.citing.citations import by_date, name_statement
from assistant.language.detect import ENGLISH
from assistant.language.phrases import say
from assistant.language.vocabulary import LANGUAGES
from assistant.question.cues.subjects.measured import cut_bound
from assistant.question.meant.planned import select_meant
from assistant.question.plan import Task
from assistant.question.planning import read_plan
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_exact, find_words

MENTIONED = frozenset((Task.MENTIONS, Task.COUNT, Task.OVERVIEW))
"""What may be asked of statements that mention something so often."""


def answer_frequent(question: Question, view: View) -> Answer | None:
    """Name the statements that mention something as often as is asked, with how often each does;
    ``None`` for any other question, or where nothing mentions it.
    """
    bounded = cut_bound(question.asked)
    plan = read_plan(bounded[0], question.language) if bounded else None
    if not bounded or not plan or plan.task not in MENTIONED or plan.negated or not plan.subject:
        return None
    meant = select_meant(plan, view)
    hits = (find_exact if plan.exact else find_words)(meant, plan.subject).hits if meant else ()
    if not meant or not hits:
        return None
    bound, counts = bounded[1], Counter[str]()
    for each in hits:
        counts[each.statement.id] += len(each.marks)
    fitting = sorted(
        (each for each in meant.statements if bound.holds(counts[each.id])), key=by_date
    )
    fields = {"subject": plan.subject, "bound": bound.words, "asked": len(meant.statements)}
    head = say(question.language, "frequent", count=len(fitting), **fields)
    items = (
        f"{describe(question, 'item' if each.date else 'undated_item', each)}: {counts[each.id]} ×"
        for each in fitting
    )
    lookup = Lookup(plan.subject, plan.exact, tuple(each.id for each in fitting))
    named = tuple(map(name_statement, fitting))
    lines = tuple(map(Line.say, (head, *items)))
    told = Answer(question.asked, lines, False, 1.0, named=named, lookup=lookup)
    return add_left_out(told, question, plan.which, meant, view)


def tell_share(answer: Answer, counted: str, language: str, view: View) -> Answer:
    """Say after the first line of a number of statements what share of those asked it is."""
    plan = read_plan(counted, language)
    meant = select_meant(plan, view) if plan else None
    if answer.abstained or not (plan and meant and (answer.citations or plan.negated)):
        return answer
    spoken = language if language in LANGUAGES else ENGLISH
    share = format_percent(
        len(answer.statements) / len(meant.statements), "#,##0.#%", locale=spoken
    )
    said = Line.say(say(language, "share", share=share))
    return replace(answer, lines=(*answer.lines[:1], said, *answer.lines[1:]))
