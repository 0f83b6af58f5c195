"""Answers of what one statement has and another one lacks: its parties, its wording."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from assistant.answering.sides import Side, name_sides
from assistant.answering.statements.single.choosing import let_choose
from assistant.answering.statements.single.series import answer_series
from assistant.citing.answer import Answer, Line
from assistant.citing.citations import cite, name_statement
from assistant.citing.quoting import frame
from assistant.language.phrases import say, spell_day, spell_party
from assistant.question.cues.traits.kinds import find_kind, is_of_kind
from assistant.question.meant.asked.differing import (
    Difference,
    Differing,
    asks_difference,
    read_differences,
)
from assistant.question.meant.selection import find_fitting, find_meant
from assistant.question.question import Question
from assistant.retrieval.outline import choose_central
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_words
from assistant.tracing.drafts.draft import Sentence, Status
from assistant.tracing.drafts.sides import set_side_by_side
from ingest.language.terms import split_terms
from ingest.statement import Statement

MOST_NEW = 6
"""New sentences that are quoted."""


def answer_differing(question: Question, view: View) -> Answer | None:
    """Tell what one statement has beside another; ``None`` for any other question, or where it does
    not name two that are here.
    """
    told = [_answer(question, each, view) for each in read_differences(question.search)]
    answers = [each for each in told if each]
    sure = (each for each in answers if not each.abstained)
    if answers or not asks_difference(question.asked):
        return next(sure, next(iter(answers), None))
    return answer_series(question.search, (), view)


def _answer(question: Question, asked: Difference, view: View) -> Answer | None:
    sides = _match_titles(_find_sides(asked, view))
    unclear = next((each.name for each in sides if len(each.statements) > 1), None)
    if unclear is not None:
        return let_choose(question, unclear, view)
    statements = [each for side in sides for each in side.statements]
    if len(statements) == 1 and not (asked.lacks or asked.both):
        statements += _find_before(statements[0], view)
    if len({each.id for each in statements}) != 2:  # noqa: PLR2004 (one beside the other)
        return None
    has, lacks = reversed(statements) if asked.both and not asked.turned else statements
    if asked.asked is Differing.WORDING:
        return _tell_wording(question, has, lacks, asked.subject, view)
    return _tell_parties(question, has, lacks, shared=asked.asked is Differing.COMMON)


def _find_sides(asked: Difference, view: View) -> list[Side]:
    """Give the statements that each of both names may mean, in the order in which they stand."""
    if asked.both or asked.lacks:
        named = [asked.both] if asked.both else [asked.has, asked.lacks]
        return name_sides(named, asked.subject, view)
    one = find_meant(asked.has, view)
    return [Side(asked.has, (one,) if one else tuple(find_fitting(asked.has, view)))]


def _match_titles(sides: list[Side]) -> list[Side]:
    """Leave of several that a name fits the one that is called as the other side is."""
    sure = [each.statements[0] for each in sides if len(each.statements) == 1]
    if len(sure) != 1:
        return sides
    terms = {*split_terms(sure[0].title)}
    alike = [
        replace(
            side, statements=tuple(e for e in side.statements if {*split_terms(e.title)} == terms)
        )
        for side in sides
    ]
    return [
        one if len(one.statements) == 1 else side for one, side in zip(alike, sides, strict=True)
    ]


def _find_before(statement: Statement, view: View) -> list[Statement]:
    """Give the last statement of the same parties before one, of its kind if there is any."""
    parties, date = {*statement.parties}, statement.date
    earlier = [
        each
        for each in view.statements
        if parties and date and {*each.parties} == parties and each.date and each.date < date
    ]
    kind = find_kind(statement.title)
    alike = [each for each in earlier if kind and is_of_kind(each.title, kind)]
    return sorted(alike or earlier, key=lambda each: each.date or "")[-1:]


def _tell_parties(question: Question, has: Statement, lacks: Statement, *, shared: bool) -> Answer:
    """Name the parties of one that the other does not name, or those that both do."""
    language = question.language
    found = [each for each in has.parties if (each in lacks.parties) == shared]
    name = "parties_shared" if shared else "parties_only"
    fields = {"first": _name(has, language), "second": _name(lacks, language)}
    unknown = next((each for each in (has, lacks) if not each.parties), None)
    if unknown:
        said = say(language, "no_parties", title=unknown.title)
    elif found:
        named = ", ".join(spell_party(each, language) for each in found)
        said = say(language, name, count=len(found), parties=named, **fields)
    else:
        said = say(language, f"{name}_none", **fields)
    named_both = tuple(map(name_statement, (has, lacks)))
    return Answer(question.asked, (Line.say(said),), False, 1.0, named=named_both)


def _name(statement: Statement, language: str) -> str:
    """Name a statement with its day: two that are set side by side may have one title."""
    if statement.date is None:
        return statement.title
    return f"{statement.title}, {spell_day(statement.date, language)}"


def _tell_wording(
    question: Question, has: Statement, lacks: Statement, subject: str, view: View
) -> Answer:
    """Quote the sentences of one whose wording the other has not."""
    language = question.language
    sentences = _list_sentences(has, lacks, subject, view)
    counts = Counter(each.status for each in sentences)
    fields = {
        "first": _name(has, language),
        "second": _name(lacks, language),
        "count": counts[Status.NEW],
        "sentences": len(sentences),
        "changed": counts[Status.CHANGED],
        "agreed": counts[Status.AGREED] + counts[Status.PAIRED],
    }
    new = [each for each in sentences if each.status is Status.NEW]
    shown = list(islice(new, MOST_NEW)) if subject else _choose_central(has, new, view)
    quoted = [cite(has, each.ordinal, each.start, each.end) for each in shown]
    name = ("wording_new_on" if subject else "wording_new") if sentences else "not_mentioned"
    head = Line.say(say(language, name, subject=subject, title=has.title, **fields))
    lines = [frame(has, {place: each}, language) for place, each in enumerate(quoted)]
    if more := len(new) - len(quoted):
        lines.append(Line.say(say(language, "more_new", count=more)))
    named = tuple(map(name_statement, (has, lacks)))
    return Answer(question.asked, (head, *lines), False, 1.0, tuple(quoted), named=named)


def _list_sentences(has: Statement, lacks: Statement, subject: str, view: View) -> list[Sentence]:
    """Give the sentences of one statement's paragraphs beside the other: those on a subject."""
    draft = set_side_by_side(has.id, lacks.id, view).first
    ordinals = {each.ordinal for each in has.paragraphs}
    sentences = [each for each in draft.sentences if each.ordinal in ordinals]
    if not subject:
        return sentences
    spans = {
        (hit.paragraph.ordinal, *span)
        for hit in find_words(view.keep([has.id]), subject).hits
        for span in hit.spans
    }
    return [
        each
        for each in sentences
        if any(o == each.ordinal and s < each.end and each.start < e for o, s, e in spans)
    ]


def _choose_central(has: Statement, new: Sequence[Sentence], view: View) -> list[Sentence]:
    """Choose the first new sentence of central paragraphs, then of all others."""
    central = {each.ordinal for each in choose_central(view.collection, has, MOST_NEW)}
    first: dict[int, Sentence] = {}
    for each in new:
        first.setdefault(each.ordinal, each)
    ordered = sorted(first.values(), key=lambda each: each.ordinal not in central)
    chosen = ordered[:MOST_NEW]
    return sorted(chosen, key=lambda each: each.ordinal)
