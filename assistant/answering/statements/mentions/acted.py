"""Which statements condemn something, call for it or the like: those with a sentence that has the
subject's words and a word for that. What but mentions it is told apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from assistant.answering.missing.absence import add_left_out, tell_absent
from assistant.answering.statements.mentions.combined import choose_fitting, is_one
from assistant.answering.statements.mentions.listing import QUOTED_OF_ONE
from assistant.answering.statements.showing import describe, name_all, quote_hits, sort_by_date
from assistant.citing.answer import Answer, Line, Lookup
from assistant.language.phrases import say
from assistant.language.tables import Act
from assistant.question.cues.subjects.acts import compile_act, name_act
from assistant.question.cues.subjects.combination import read_combination
from assistant.question.meant.planned import select_meant
from assistant.question.plan import Plan, Task
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import Hit, find_exact, find_in_sentences
from ingest.statement import Statement


def answer_acted(question: Question, view: View) -> Answer | None:
    """Quote of each statement the first sentence that does what is asked; ``None`` where nothing of
    that kind is asked, or no sentence has the subject's words.
    """
    plan = question.plan
    meant = select_meant(plan, view) if plan and plan.act else None
    if plan is None or plan.act is None or meant is None:
        return None
    if not meant.statements:
        return tell_absent(question, plan.which, view)
    having = (find_exact if plan.exact else find_in_sentences)(meant, plan.subject).hits
    combined = _find_combined(question, plan, plan.act, meant)
    acting = list(_keep_acting(having, plan.act)) if combined is None else combined
    if not (having or acting):
        return None
    told = _tell(question, plan, plan.act, acting, meant)
    if combined is None and not plan.negated:
        told = _set_apart(told, question, plan, having, acting)
    return add_left_out(told, question, plan.which, meant, view)


def _find_combined(question: Question, plan: Plan, act: Act, meant: View) -> list[Hit] | None:
    """Find what does it to one subject without another, to all or to any; ``None`` where one is
    asked for: “peace and security” is one, two that are named are not.
    """
    combined = None if plan.exact else read_combination(plan.subject, question.language)
    if combined is None or is_one(combined):
        return None

    def find(subject: str) -> list[Hit]:
        return list(_keep_acting(find_in_sentences(meant, subject).hits, act))

    found = [find(each) for each in combined.subjects]
    fitting = choose_fitting(combined, found, [find(each) for each in combined.without])
    return [hit for hits in found for hit in hits if hit.statement.id in fitting]


def _keep_acting(hits: Iterable[Hit], act: Act) -> Iterator[Hit]:
    """Keep of each paragraph the sentences that have a word for an act."""
    for each in hits:
        does = compile_act(act, each.statement.language)
        text = each.paragraph.text
        spans = tuple(span for span in each.spans if does.search(text, *span))
        if spans:
            yield replace(each, spans=spans)


def _tell(question: Question, plan: Plan, act: Act, acting: list[Hit], meant: View) -> Answer:
    language, ids = question.language, {each.statement.id for each in acting}
    said = say(language, "between_acts").join(name_act(act, language))
    fields = {"subject": plan.subject, "acts": said, "asked": len(meant.statements)}
    if plan.negated:
        silent = [each for each in meant.statements if each.id not in ids]
        head = say(language, "acted_silent", count=len(silent), **fields)
        return name_all(question, head, silent)
    if not acting:
        head = say(language, "acted_none", **fields)
        return Answer(question.asked, (Line.say(head),), False, 1.0)
    lookup = Lookup(plan.subject, plan.exact, tuple(sorted(ids)))
    if plan.task in (Task.LATEST, Task.EARLIEST):
        one = _choose_one(acting, latest=plan.task is Task.LATEST)
        head = describe(question, f"{plan.task}_acted", one, subject=plan.subject, acts=said)
        shown = [each for each in acting if each.statement.id == one.id]
        told = quote_hits(question, Line.say(head), shown[:QUOTED_OF_ONE], shown)
    else:
        head = say(language, "acted_some", count=len(ids), **fields)
        first = {each.statement.id: each for each in reversed(acting)}
        told = quote_hits(question, Line.say(head), sort_by_date(first.values()), acting)
    return replace(told, lookup=lookup)


def _choose_one(acting: list[Hit], latest: bool) -> Statement:
    """Choose the newest or oldest statement, of those with a date if there are any."""
    dated = [each for each in acting if each.statement.date] or acting
    return sort_by_date(dated, latest=latest)[0].statement


def _set_apart(
    told: Answer, question: Question, plan: Plan, having: tuple[Hit, ...], acting: list[Hit]
) -> Answer:
    """Say how many statements have the subject in a sentence without such a word."""
    does = {each.statement.id for each in acting}
    count = len({each.statement.id for each in having} - does)
    if not count:
        return told
    said = say(question.language, "acted_apart", count=count, subject=plan.subject)
    other = say(question.language, "ask_mentions", subject=plan.subject)
    return replace(told, lines=(*told.lines[:1], Line.say(said), *told.lines[1:]), other=other)
