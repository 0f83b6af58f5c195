"""Answers to how wording changed: every place in order of date, with what became of its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.answering.missing.absence import add_left_out, tell_absent
from assistant.answering.wording.places import quote_places, spell_change, tell_undated
from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say
from assistant.question.meant.planned import select_meant
from assistant.question.plan import Plan
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.tracing.lineage import keep, link
from assistant.tracing.places.changes import AROUND, CLOSING
from assistant.tracing.places.place import Traced
from assistant.tracing.search.spelling import add_spelt
from assistant.tracing.search.trace import find_places


def answer_reworded(question: Question, plan: Plan, view: View) -> Answer:
    """Quote every place of some words and of nearly these, each with what changed since the one
    before.
    """
    meant = select_meant(plan, view) or view
    if not meant.statements:
        return tell_absent(question, plan.which, view)
    words = plan.subject.rstrip(CLOSING)
    places = keep(words, add_spelt(find_places(words, meant, loose=True), words, meant))
    if not places:
        said = say(question.language, "new_wording", asked=len(meant.statements))
        return Answer(question.asked, (Line.say(said),), False, 1.0)
    steps = link(words, places, meant.collection.ngrams).steps
    having = len({each.statement for each in steps})
    said = say(question.language, "reworded", subject=words.strip(AROUND), count=having)
    told = quote_places(question, Line.say(said), steps, meant)
    head, *quotes = told.lines
    lines = [head, *tell_undated(question, steps)]
    for number, (step, quote) in enumerate(zip(steps, quotes, strict=True)):
        lines += [quote, *(_tell_changes(step, question.language) if number else ())]
    return add_left_out(replace(told, lines=tuple(lines)), question, plan.which, meant, view)


def _tell_changes(step: Traced, language: str) -> Iterator[Line]:
    for each in step.changes:
        yield Line.say(spell_change(each, language))
    if not step.changes:
        yield Line.say(say(language, "same_words"))
