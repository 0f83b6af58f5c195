"""Answers to questions of wording: where words first stood and went on, whether they are new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from assistant.citing.answer import Answer, Citation, Line, Named
from assistant.citing.citations import cite, name_statement
from assistant.citing.quoting import frame
from assistant.language.phrases import say, spell_day
from assistant.question.plan import Task
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.tracing.draft import Status, judge
from assistant.tracing.lineage import Lineage, follow
from assistant.tracing.place import Change, Traced
from assistant.tracing.trace import find_places
from ingest.language.sentences import split_sentences
from ingest.language.wording import WORD


def answer_traced(question: Question, view: View) -> Answer | None:
    """Tell where words first stood, or whether they are new; ``None`` for any other question.

    Also where the words of a lineage stand nowhere: they may in another inflection.
    """
    plan = question.plan
    if plan is None or not WORD.search(plan.subject):
        return None
    if plan.task is Task.LINEAGE:
        lineage = follow(plan.subject, view)
        return _tell_lineage(question, lineage, view) if lineage.steps else None
    return _judge(question, plan.subject, view) if plan.task is Task.NOVEL else None


def _tell_lineage(question: Question, lineage: Lineage, view: View) -> Answer:
    """Say where the words first and last stand, and quote every sentence with them."""
    first, last = lineage.first, lineage.last
    fields = {
        "subject": lineage.text,
        "count": len({each.statement for each in lineage.steps}),
        "first": first.title,
        "first_date": _spell(first, question.language),
        "last": last.title,
        "last_date": _spell(last, question.language),
    }
    head = Line.say(say(question.language, "lineage", **fields))
    return _quote(question, head, lineage.steps, view)


def _judge(question: Question, text: str, view: View) -> Answer:
    """Say whether a text was agreed before, changed or is new, and quote what it is beside."""
    places = find_places(text, view)
    status, nearest, count = judge(places)
    if nearest is None:
        said = say(question.language, "new_wording", asked=len(view.statements))
        return Answer(question.asked, (Line.say(said),), False, 1.0)
    fields = {"title": nearest.title, "date": _spell(nearest, question.language), "count": count}
    name = "agreed_wording" if status is Status.AGREED else "changed_wording"
    head = Line.say(say(question.language, name, **fields))
    same = [each for each in places if each.likeness == nearest.likeness]
    answer = _quote(question, head, same if status is Status.AGREED else [nearest], view)
    changes = (Line.say(_spell_change(each, question.language)) for each in nearest.changes)
    return replace(answer, lines=(*answer.lines, *changes))


def _spell(place: Traced, language: str) -> str:
    return spell_day(place.date, language) if place.date else "–"


def _spell_change(change: Change, language: str) -> str:
    return say(language, f"{change.kind}_words", before=change.before, after=change.after)


def _quote(question: Question, head: Line, places: Sequence[Traced], view: View) -> Answer:
    citations = tuple(_cite(each, view) for each in places)
    quotes = (
        frame(view.find_statement(citation.statement), {number: citation}, question.language)
        for number, citation in enumerate(citations)
    )
    named = _count(places, view)
    return Answer(question.asked, (head, *quotes), False, 1.0, citations, named=named)


def _cite(place: Traced, view: View) -> Citation:
    """Cite the sentences that a place lies in."""
    statement = view.find_statement(place.statement)
    sentences = split_sentences(statement.paragraphs[place.ordinal - 1].text)
    inside = [(a, b) for a, b in sentences if a < place.end and b > place.start]
    return cite(statement, place.ordinal, inside[0][0], inside[-1][1])


def _count(places: Sequence[Traced], view: View) -> tuple[Named, ...]:
    counts = Counter(each.statement for each in places)
    return tuple(
        replace(name_statement(view.find_statement(each)), count=count)
        for each, count in counts.items()
    )
