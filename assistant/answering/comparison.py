"""Answers that set statements side by side, or tell what one says on the whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.citing.answer import Answer, Citation, Line, Lookup
from assistant.citing.citations import cite, name_statement
from assistant.citing.quoting import frame
from assistant.language.phrases import say
from assistant.question.plan import JOINT, Plan, Task
from assistant.question.question import Question
from assistant.question.selection import find_meant
from assistant.question.timing import read_timing
from assistant.retrieval.concordance import find_words
from assistant.retrieval.outline import choose_central
from assistant.retrieval.view import View
from ingest.language.sentences import split_sentences
from ingest.statement import Statement

MOST_LINES = 12
"""Sentences of a summary."""

OF_EACH = 3
"""Sentences quoted of each statement that is compared."""

FEWEST_SIDES = 2


def answer_comparison(question: Question, view: View) -> Answer | None:
    """Summarise a statement, or set statements side by side; ``None`` for any other question."""
    plan = question.plan
    if plan is None or plan.task not in (Task.SUMMARY, Task.COMPARE):
        return None
    if plan.task is Task.SUMMARY:
        statement = find_meant(plan.which, view) if plan.which else None
        return summarise(question, statement, view) if statement else None
    sides = _find_sides(plan, view)
    return compare(question, sides, plan.subject, view) if len(sides) >= FEWEST_SIDES else None


def summarise(question: Question, statement: Statement, view: View) -> Answer:
    """Quote what is central in a statement, in the author's order."""
    return _answer(question, [_choose_central(view, statement, MOST_LINES)])


def compare(
    question: Question, statements: Sequence[Statement], subject: str, view: View
) -> Answer:
    """Set statements side by side: what each says on a subject, or on the whole without one."""
    told = _answer(question, [_tell_side(subject, each, view) for each in statements], subject)
    ids = tuple(each.id for each in statements)
    return replace(told, lookup=Lookup(subject, statements=ids)) if subject else told


@dataclass(frozen=True, slots=True)
class _Side:
    """What a statement says: spans of paragraphs by ordinal, some of the ``count`` that do."""

    statement: Statement
    quotes: tuple[tuple[int, int, int], ...]
    count: int = 0


def _find_sides(plan: Plan, view: View) -> list[Statement]:
    named = [each for each in JOINT.split(plan.which) if each.strip()]
    found = [find_meant(each, view, _share(named), plan.subject) for each in named]
    return list(dict.fromkeys(each for each in found if each))


def _share(named: Sequence[str]) -> str:
    """Give what the last statement named is called beside its time: the others may be called so."""
    return read_timing(named[-1]).rest if named else ""


def _tell_side(subject: str, statement: Statement, view: View) -> _Side:
    if not subject:
        return _choose_central(view, statement, OF_EACH)
    hits = find_words(view.keep([statement.id]), subject).hits
    shown = tuple((each.paragraph.ordinal, *each.spans[0]) for each in hits[:OF_EACH])
    return _Side(statement, shown, len(hits))


def _choose_central(view: View, statement: Statement, most: int) -> _Side:
    """Give the first sentence of each central paragraph."""
    central = choose_central(view.collection, statement, most)
    return _Side(statement, tuple((each.ordinal, *_find_first(each.text)) for each in central))


def _find_first(text: str) -> tuple[int, int]:
    spans = split_sentences(text)
    return spans[0] if spans else (0, len(text))


def _answer(question: Question, sides: Iterable[_Side], subject: str = "") -> Answer:
    """Quote each side in turn; one that is silent on the subject says so."""
    lines: list[Line] = []
    citations: list[Citation] = []
    named = []
    for side in sides:
        named.append(replace(name_statement(side.statement), count=side.count))
        if not side.quotes:
            fields = {"title": side.statement.title, "subject": subject}
            lines.append(Line.say(say(question.language, "not_mentioned", **fields)))
        for ordinal, start, end in side.quotes:
            citation = cite(side.statement, ordinal, start, end)
            lines.append(frame(side.statement, {len(citations): citation}, question.language))
            citations.append(citation)
    return Answer(question.asked, tuple(lines), False, 1.0, tuple(citations), named=tuple(named))
