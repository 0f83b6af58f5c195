"""Answers that set statements side by side, or tell what one says on the whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.answering.meaning import cite_nearest, quote_nearest
from assistant.answering.missing.denial import is_named_alone
from assistant.answering.missing.scattered import tell_silent
from assistant.answering.sides import FEWEST_SIDES, Side, find_sides, joins_names, leave_named
from assistant.answering.statements.showing import choose_span
from assistant.answering.statements.single.choosing import let_choose
from assistant.answering.statements.terms.seeking import find_each
from assistant.citing.answer import Answer, Citation, Evidence, Line, Lookup, Named
from assistant.citing.citations import cite, name_statement
from assistant.citing.quoting import frame
from assistant.language.phrases import say, spell_day
from assistant.language.words import split_content_terms
from assistant.question.meant.called.terms import read_names
from assistant.question.meant.selection import find_meant, select_parties
from assistant.question.plan import Plan, Task
from assistant.question.question import Question
from assistant.question.topic import read_topic
from assistant.question.turns.single.said import asks_what_is_said
from assistant.retrieval.outline import choose_central
from assistant.retrieval.ranking.retriever import Retriever
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import Hit, find_in_paragraphs
from ingest.language.sentences import split_sentences
from ingest.statement import Statement

MOST_OUTLINED = 3
"""Statements of which each is outlined where it is asked what they say."""
MOST_LINES = 12
"""Sentences of a summary."""

LEAST_HELD = 0.5
"""The share of a subject’s words that what is nearest to it has at least."""
OF_EACH = 3
"""Sentences quoted of each side of a comparison."""


def answer_comparison(question: Question, view: View, retriever: Retriever) -> Answer | None:
    """Summarise a statement, or set statements side by side; ``None`` for any other question."""
    plan, held = question.plan, view.statements
    if plan is None and len(held) == 1 and asks_what_is_said(question.asked):
        return summarise(question, held[0], view)
    if plan is None:
        return compare_named(question, view, retriever)
    if plan.task not in (Task.SUMMARY, Task.COMPARE):
        return None
    if plan.task is Task.SUMMARY:
        statement = _find_statement(question, plan.which, view, retriever)
        if statement is None:
            return let_choose(question, plan.which, view)
        return summarise(question, statement, view)
    sides = leave_named(find_sides(plan, view))
    known = any(each.statements for each in sides)
    return _compare(question, sides, plan.subject, view, retriever) if known else None


def compare_named(question: Question, view: View, retriever: Retriever) -> Answer | None:
    """Set side by side what statements say that are named so; ``None`` where not each is one."""
    topic = read_topic(question.search)
    if topic is None or not joins_names(topic.which):
        return None
    plan = Plan(Task.COMPARE, which=topic.which, subject=topic.subject)
    sides = find_sides(plan, view)
    named = all(len(each.statements) == 1 and read_names(each.name) for each in sides)
    return _compare(question, sides, topic.subject, view, retriever) if sides and named else None


def _find_statement(
    question: Question, which: str, view: View, retriever: Retriever
) -> Statement | None:
    """Find the statement that is named; by the meaning of its title, among those of the parties
    and the time that are named, where it is named in another language.
    """
    meant = find_meant(which, view) if which else None
    foreign = question.language not in {each.language for each in view.statements}
    within = select_parties(which, view) if foreign and not meant else None
    found = (
        retriever.search(which, within, 1, language=question.language).evidence if within else ()
    )
    return view.find_statement(found[0].statement) if found else meant


def summarise(question: Question, statement: Statement, view: View) -> Answer:
    """Quote what is central in a statement, in the author's order."""
    told = _choose_central(view, statement, MOST_LINES)
    lines: list[Line] = []
    citations: list[Citation] = []
    _quote([told], lines, citations, question.language)
    named = (name_statement(statement),)
    return Answer(question.asked, tuple(lines), False, 1.0, tuple(citations), named=named)


def outline_named(question: Question, first: Answer, view: View) -> list[Answer]:
    """Outline each of the few statements that an answer names, where it quotes nothing."""
    if first.citations or len(first.named) > MOST_OUTLINED:
        return []
    named = (view.find_statement(each.statement) for each in first.named)
    return [summarise(question, each, view) for each in named]


def compare(
    question: Question,
    statements: Sequence[Statement],
    subject: str,
    view: View,
    retriever: Retriever,
) -> Answer:
    """Set statements side by side: what each says on a subject, or on the whole without one."""
    sides = [Side(each.title, (each,)) for each in statements]
    return _compare(question, sides, subject, view, retriever)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a statement says: spans of paragraphs by ordinal, some of the ``count`` that do;
    ``unquoted`` are the sentences on it that are not among them.
    """

    statement: Statement
    quotes: tuple[tuple[int, int, int], ...]
    count: int = 0
    unquoted: int = 0


def _compare(
    question: Question, sides: Sequence[Side], subject: str, view: View, retriever: Retriever
) -> Answer:
    lines: list[Line] = []
    citations: list[Citation] = []
    named: list[Named] = []
    unquoted = 0
    pair: list[str] = []
    for side in sides:
        told = _tell_side(side, subject, question.language, view, retriever)
        named += (replace(name_statement(each.statement), count=each.count) for each in told)
        if told and subject and len(side.statements) > 1:
            lines.append(_tell_mentioning(side, subject, len(told), question.language))
        _quote(told, lines, citations, question.language)
        if told and not subject and len(side.statements) > 1:
            lines.append(_tell_latest(side, told[0].statement, question.language))
        pair += (each.statement.id for each in told if len(told) == 1)
        if more := sum(each.unquoted for each in told):
            unquoted += more
            fields = {"count": more, "name": side.name}
            lines.append(Line.say(say(question.language, "more_of_side", **fields)))
        if not any(each.quotes for each in told):
            near = _find_near(side, subject, question, view, retriever)
            told_near = _quote_near(side, subject, near, view, question.language, len(citations))
            lines += told_near or [Line.say(_tell_silence(side, subject, question.language))]
            citations += near
    answer = Answer(question.asked, tuple(lines), False, 1.0, tuple(citations), named=tuple(named))
    if len(pair) == len(sides) == FEWEST_SIDES:
        answer = replace(answer, beside=tuple(pair))
    ids = tuple(each.id for side in sides for each in side.statements)
    lookup = Lookup(subject, statements=ids, unquoted=unquoted) if subject else None
    return replace(answer, lookup=lookup)


def _find_near(
    side: Side, subject: str, question: Question, view: View, retriever: Retriever
) -> list[Citation]:
    """Find what a side says that is nearest to a subject: in the question’s language of several
    words, what has at least half of them; in others nothing where the subject is but names, which
    are known in all of them.
    """
    spoken = question.language
    within = view.keep([each.id for each in side.statements])
    if not side.statements or is_named_alone(subject, spoken):
        return []
    found = retriever.search(subject, within, 1, language=spoken).evidence
    if spoken in {each.language for each in side.statements}:
        found = tuple(each for each in found if _has_half(subject, each, spoken))
    return cite_nearest(subject, spoken, found, view, retriever)


def _has_half(subject: str, evidence: Evidence, language: str) -> bool:
    """Tell whether a paragraph has at least half of the words of a subject of several."""
    terms = {*split_content_terms(subject, language)}
    held = terms & {*split_content_terms(evidence.text, language)}
    return len(terms) > 1 and LEAST_HELD * len(terms) <= len(held)


def _quote_near(
    side: Side, subject: str, near: Sequence[Citation], view: View, language: str, first: int
) -> list[Line]:
    """Say that a side has not the words of a subject, and quote what is nearest to it."""
    if near and language in {each.language for each in side.statements}:
        said = say(language, "near_side", name=side.name, subject=subject)
        statement = view.find_statement(near[0].statement)
        return [Line.say(said), frame(statement, {first: near[0]}, language)]
    return quote_nearest(subject, near, view, language, first)


def _tell_mentioning(side: Side, subject: str, count: int, language: str) -> Line:
    fields = {"name": side.name, "subject": subject, "total": len(side.statements)}
    return Line.say(say(language, "side_mentions", count=count, **fields))


def _tell_latest(side: Side, latest: Statement, language: str) -> Line:
    day = spell_day(latest.date, language) if latest.date else "–"
    fields = {"title": latest.title, "date": day, "count": len(side.statements)}
    return Line.say(say(language, "latest_side", name=side.name, **fields))


def _tell_side(
    side: Side, subject: str, language: str, view: View, retriever: Retriever
) -> list[_Told]:
    """Give what each statement of a side says, in order of date: of a subject where it speaks of it
    most, on the whole, of several, only the latest does.
    """
    ordered = sorted(side.statements, key=lambda each: each.date or "")
    if not subject:
        return [_choose_central(view, each, OF_EACH) for each in ordered[-1:]]
    hits = _sort_by_nearness(subject, ordered, language, view, retriever)
    chosen = _choose_of_each(hits)
    told = [_tell_some(each, hits, chosen) for each in ordered]
    return [each for each in told if each.count or len(ordered) == 1]


def _tell_some(statement: Statement, hits: Sequence[Hit], chosen: Iterable[Hit]) -> _Told:
    """Give what was chosen of a statement, in the author's order."""
    quotes = sorted(
        (each.paragraph.ordinal, *choose_span(each))
        for each in chosen
        if each.statement.id == statement.id
    )
    theirs = [each for each in hits if each.statement.id == statement.id]
    unquoted = sum(len(each.spans) for each in theirs) - len(quotes)
    return _Told(statement, tuple(quotes), len(theirs), unquoted)


def _sort_by_nearness(
    subject: str, statements: Sequence[Statement], language: str, view: View, retriever: Retriever
) -> list[Hit]:
    """Find where statements mention a subject, what says most on it first."""
    theirs = view.keep([each.id for each in statements])
    hits = find_each(theirs, subject, language).hits or find_in_paragraphs(theirs, subject)
    near = retriever.search(subject, theirs, len(hits), language=language).evidence if hits else ()
    scores = {(each.statement, each.ordinal): each.score for each in near}

    def rate(hit: Hit) -> float:
        return scores.get((hit.statement.id, hit.paragraph.ordinal), 0.0)

    return sorted(hits, key=rate, reverse=True)


def _choose_of_each(hits: Sequence[Hit]) -> list[Hit]:
    """Choose the best of each statement before the second of any."""
    best = {each.statement.id: each for each in reversed(hits)}
    first = [each for each in hits if best[each.statement.id] is each]
    return [*first, *(each for each in hits if best[each.statement.id] is not each)][:OF_EACH]


def _tell_silence(side: Side, subject: str, language: str) -> str:
    if not side.statements:
        return say(language, "unknown_side", name=side.name)
    if len(side.statements) == 1:
        return tell_silent(side.statements[0], subject, language)
    return say(language, "silent_side", name=side.name, subject=subject)


def _choose_central(view: View, statement: Statement, most: int) -> _Told:
    """Give the first sentence of each central paragraph."""
    central = choose_central(view.collection, statement, most)
    return _Told(statement, tuple((each.ordinal, *_find_first(each.text)) for each in central))


def _find_first(text: str) -> tuple[int, int]:
    spans = split_sentences(text)
    return spans[0] if spans else (0, len(text))


def _quote(
    told: Iterable[_Told], lines: list[Line], citations: list[Citation], language: str
) -> None:
    """Add a line for each quote of what statements say."""
    for each in told:
        for ordinal, start, end in each.quotes:
            citation = cite(each.statement, ordinal, start, end)
            lines.append(frame(each.statement, {len(citations): citation}, language))
            citations.append(citation)
