"""Words that stand in headings are pointed at, which no list quotes, and none may pass over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.answering.missing.scattered import MOST_NAMED
from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say, spell_day
from assistant.patience import check_patience
from assistant.question.plan import Plan, Task
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import Concordance, Find, read_exact
from assistant.retrieval.words.having import list_headed
from assistant.retrieval.words.seeker import Run
from assistant.retrieval.words.sought import AND, part_names, read_sought
from ingest.statement import Statement

ENDS = frozenset((Task.LATEST, Task.EARLIEST))
"""What is answered by one statement, whose headings do not count."""


def add_headed(
    answer: Answer, question: Question, plan: Plan, view: View, found: Concordance
) -> Answer:
    """Say in which other statements than those that were found to have the words of a plan a
    heading has them; where none has them, in place of that they are nowhere.
    """
    having = {each.statement.id for each in found.hits}
    headed = {each.id: (each, text) for each, text in _find(view, plan) if each.id not in having}
    if not headed or plan.negated or plan.task in ENDS:
        return answer
    shown = sorted(headed.values(), key=lambda pair: pair[0].date or "")[:MOST_NAMED]
    listed = "; ".join(_name(each, text, question.language) for each, text in shown)
    fields = {"subject": plan.subject, "asked": len(view.statements), "statements": listed}
    if having:
        said = Line.say(say(question.language, "headed_more", **fields))
        return replace(answer, lines=(*answer.lines[:1], said, *answer.lines[1:]))
    said = Line.say(say(question.language, "headed_only", **fields))
    return replace(answer, lines=(said, *(each for each in answer.lines if each.cites)))


def _find(view: View, plan: Plan) -> Iterator[tuple[Statement, str]]:
    """Find the headings that have the words of a plan, with their statements."""
    held = view.collection
    having = {number: text for each in _compile(plan) for number, text in _search(view, *each)}
    for number, text in sorted(having.items()):
        yield held.statements[held.wordings.owning[number]], text


def _compile(plan: Plan) -> Iterator[tuple[Run, Find]]:
    """Give each run of words that is sought, with what finds it in a text."""
    if plan.exact:
        yield read_exact(plan.subject)
    else:
        names = part_names(plan.subject) or [plan.subject]
        sought = [read_sought(each) for each in names if AND not in each]
        yield from ((each.run, each.seek()) for each in sought if each.run)


def _search(view: View, run: Run, find: Find) -> Iterator[tuple[int, str]]:
    """Give the headings that have a run of words, by their numbers."""
    for number in list_headed(view, [run]).tolist():
        check_patience()
        text = view.collection.headings.read(number)
        if next(find(text), None):
            yield number, text


def _name(statement: Statement, heading: str, language: str) -> str:
    day = spell_day(statement.date, language) if statement.date else "–"
    named = say(language, "item", date=day, title=statement.title)
    return f"{named} (“{' '.join(heading.split())}”)"
