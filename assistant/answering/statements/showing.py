"""Statements and places in them, named and quoted in order of date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.citing.answer import Answer, Citation, Line
from assistant.citing.citations import by_date, name_statement, quote
from assistant.citing.quoting import frame
from assistant.extraction.lists import complete, leads_on
from assistant.language.phrases import say, spell_day
from assistant.question.plan import Plan
from assistant.question.question import Question
from assistant.retrieval.words.concordance import Hit
from ingest.language.parties import find_names
from ingest.statement import Statement


def say_only(question: Question, said: str) -> Answer:
    """Answer with a sentence of ours alone."""
    return Answer(question.asked, (Line.say(said),), False, 1.0)


def describe(question: Question, name: str, statement: Statement, **fields: str) -> str:
    """Say something of a statement by its title and day."""
    language = question.language
    day = spell_day(statement.date, language) if statement.date else "–"
    return say(language, name, title=statement.title, date=day, **fields)


def name_all(question: Question, said: str, statements: Iterable[Statement]) -> Answer:
    """Name statements in order of date, a line each."""
    listed = sorted(statements, key=by_date)
    items = [describe(question, "item" if each.date else "undated_item", each) for each in listed]
    lines = tuple(Line.say(text) for text in (said, *items))
    named = tuple(map(name_statement, listed))
    return Answer(question.asked, lines, False, 1.0, named=named)


def quote_hits(
    question: Question, head: Line, shown: Sequence[Hit], hits: Sequence[Hit], after: int = 0
) -> Answer:
    """Quote the first sentence of each hit that is shown, numbered on ``after`` others; count the
    paragraphs of all hits.
    """
    citations = tuple(_cite(each) for each in shown)
    quotes = (
        frame(each.statement, {place: citation}, question.language)
        for place, (each, citation) in enumerate(zip(shown, citations, strict=True), after)
    )
    counts = Counter(each.statement.id for each in hits)
    having = {each.statement.id: each.statement for each in hits}
    counted = tuple(name_statement(each, count=counts[id_]) for id_, each in having.items())
    return Answer(question.asked, (head, *quotes), False, 1.0, citations, named=counted)


def part_sentences(hits: Iterable[Hit]) -> list[Hit]:
    """Give a hit for each sentence of some, in their order."""
    return [replace(each, spans=(span,)) for each in hits for span in each.spans]


def choose_span(hit: Hit) -> tuple[int, int]:
    """Choose the first sentence with the words; one that leads on only where no other has them,
    and then with what it leads into.
    """
    text = hit.paragraph.text
    closed = (each for each in hit.spans if not leads_on(text[slice(*each)]))
    return next(closed, None) or complete(hit.paragraph, hit.spans[0])


def _cite(hit: Hit) -> Citation:
    return quote(hit.statement, hit.paragraph, *choose_span(hit))


def sort_by_date(hits: Iterable[Hit], latest: bool = False) -> list[Hit]:
    """Give hits by the date of their statements; those of one stay in their order."""
    return sorted(hits, key=lambda each: by_date(each.statement), reverse=latest)


def ask_mentions(question: Question, plan: Plan) -> str | None:
    """Ask for what mentions a party, where what is listed is what it is a party to."""
    named = [plan.which[start:end] for start, end, _ in find_names(plan.which)]
    return say(question.language, "ask_mentions", subject=named[0]) if len(named) == 1 else None


def ask_says(question: Question, plan: Plan) -> str:
    """Ask for paragraphs that say something of it, in whatever words."""
    return say(question.language, "ask_says", subject=plan.subject)
