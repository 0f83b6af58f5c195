"""Answers to questions of the statements themselves: which lack a party, date or place, which is
the longest, who has most.
"""

from __future__ import annotations

import re
from collections import Counter

from assistant.answering.missing.absence import add_left_out, tell_absent
from assistant.answering.statements.showing import name_all
from assistant.citing.answer import Answer, Line, Part
from assistant.citing.citations import name_statement
from assistant.language.phrases import say, spell_day, spell_party
from assistant.patience import check_patience
from assistant.question.meant.asked.omission import lacks
from assistant.question.meant.asked.survey import Fact, Rank, read_survey
from assistant.question.meant.selection import select
from assistant.question.question import Question
from assistant.retrieval.view import View
from ingest.language.parties import find_code, find_names
from ingest.language.terms import UNSPACED_RUN
from ingest.statement import Statement

MOST_SHOWN = 10
"""Parties that are named with how many statements they have."""
NEXT = 4
"""Statements that are named after the longest or shortest."""
WORD = re.compile(r"\w+")


def answer_survey(question: Question, view: View) -> Answer | None:
    """Answer what is asked of the statements themselves; ``None`` for any other question, or where
    it means them by a word that none is called by.
    """
    survey = read_survey(question.asked)
    meant = select(survey.which, view) if survey else None
    if survey is None or meant is None:
        return None
    if not meant.statements:
        return tell_absent(question, survey.which, view)
    if survey.asked is Rank.SUBJECTS:
        return _point_at_names(question) if len(meant.places) == len(view.places) else None
    if isinstance(survey.asked, Fact):
        return _list_lacking(question, survey.asked, meant.statements)
    return _tell_ranks(question, survey.asked, survey.which, meant, view)


def _tell_ranks(question: Question, rank: Rank, which: str, meant: View, view: View) -> Answer:
    if rank is Rank.NAMING:
        return _count_named(question, meant)
    if rank is Rank.SIGNING:
        return count_parties(question, meant)
    by_length = rank in (Rank.LONGEST, Rank.SHORTEST)
    told = (
        _tell_lengths(question, rank, meant.statements)
        if by_length
        else _rank_statements(question, rank, meant)
    )
    return add_left_out(told, question, which, meant, view)


def _list_lacking(question: Question, fact: Fact, statements: list[Statement]) -> Answer:
    lacking = [each for each in statements if lacks(fact, each)]
    if not lacking:
        said = say(question.language, "none_fits", asked=len(statements))
        return Answer(question.asked, (Line.say(said),), False, 1.0)
    known = say(question.language, fact, count=len(lacking), asked=len(statements))
    return name_all(question, say(question.language, "list_of", known=known), lacking)


def _tell_lengths(question: Question, rank: Rank, statements: list[Statement]) -> Answer:
    counted = {each.id: _count_words(each) for each in statements}
    ordered = sorted(statements, key=lambda each: counted[each.id], reverse=rank is Rank.LONGEST)
    shown = ordered[: 1 + NEXT]
    names = (str(rank), *["length_item"] * NEXT)
    lines = tuple(
        Line.say(
            say(
                question.language,
                name,
                title=each.title,
                date=spell_day(each.date, question.language) if each.date else "–",
                words=counted[each.id],
                paragraphs=len(each.paragraphs),
                asked=len(statements),
            )
        )
        for name, each in zip(names, shown, strict=False)
    )
    named = tuple(map(name_statement, shown))
    return Answer(question.asked, lines, False, 1.0, named=named)


def _count_words(statement: Statement) -> int:
    """Count words, and each character of scripts that part no words."""
    return sum(
        len(word) if UNSPACED_RUN.search(word) else 1
        for paragraph in statement.paragraphs
        for word in WORD.findall(paragraph.text)
    )


def count_parties(question: Question, meant: View, most: int | None = MOST_SHOWN) -> Answer:
    """Tell whose most of some statements are, or all of them where ``most`` is ``None``."""
    language = question.language
    counted = Counter(party for each in meant.statements for party in each.parties)
    head = say(language, "signing_most", asked=len(meant.statements))
    items = (_list_party(*each, language) for each in counted.most_common(most))
    lacking = sum(lacks(Fact.PARTY, each) for each in meant.statements)
    known = say(language, Fact.PARTY, count=lacking, asked=len(meant.statements))
    missing = say(language, "may_miss", known=known, ask=say(language, f"ask_{Fact.PARTY}"))
    said = map(Line.say, (head, *([missing] if lacking else [])))
    return Answer(question.asked, (*said, *items), False, 1.0)


def _list_party(party: str, count: int, language: str) -> Line:
    named = spell_party(party, language)
    before, _, after = say(language, "signing_item", party=named, count=count).partition(named)
    parts = Part(before), Part(named, party=party), Part(after)
    return Line(tuple(each for each in parts if each.text))


def _rank_statements(question: Question, rank: Rank, meant: View) -> Answer:
    """Name the statements that have most parties, or mention most countries."""
    language = question.language
    has = (lambda each: each.parties) if rank is Rank.WIDELY_SIGNED else _list_states
    counts = {each.id: len(has(each)) for each in meant.statements}
    first, *others = sorted(meant.statements, key=lambda each: -counts[each.id])[: 1 + NEXT]
    head = say(
        language, rank, title=first.title, count=counts[first.id], asked=len(meant.statements)
    )
    items = (
        say(
            language,
            "ranked_item",
            date=spell_day(each.date, language) if each.date else "–",
            title=each.title,
            count=counts[each.id],
        )
        for each in others
    )
    named = tuple(map(name_statement, (first, *others)))
    return Answer(question.asked, tuple(map(Line.say, (head, *items))), False, 1.0, named=named)


def _count_named(question: Question, meant: View) -> Answer:
    """Name the countries that most statements mention; of one statement all, by its paragraphs."""
    language = question.language
    alone = len(meant.statements) == 1
    texts = meant.statements[0].paragraphs if alone else ()
    listed = (
        (_find_states(each.text) for each in texts)
        if alone
        else map(_list_states, meant.statements)
    )
    counted = Counter(state for each in listed for state in each)
    head = say(language, "named_most", asked=len(meant.statements))
    items = (
        say(language, "signing_item", party=spell_party(state, language), count=count)
        for state, count in counted.most_common(None if alone else MOST_SHOWN)
    )
    named = (name_statement(meant.statements[0]),) if alone else ()
    lines = tuple(map(Line.say, (head, *items)))
    return Answer(question.asked, lines, False, 1.0, named=named)


def _list_states(statement: Statement) -> set[str]:
    check_patience()
    return {state for each in statement.paragraphs for state in _find_states(each.text)}


def _find_states(text: str) -> set[str]:
    return {shown for *_, shown in find_names(text) if find_code(shown)}


def _point_at_names(question: Question) -> Answer:
    """Say that subjects are not counted, and what can be asked."""
    said = Line.say(say(question.language, "no_subjects"))
    other = say(question.language, "ask_named_most")
    return Answer(question.asked, (said,), True, 0.0, other=other)
