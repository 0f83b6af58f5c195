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
from assistant.question.meant.omission import lacks
from assistant.question.meant.selection import select
from assistant.question.meant.survey import Fact, Rank, read_survey
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
    if survey.asked in (Rank.NAMING, Rank.SIGNING):
        count = _count_named if survey.asked is Rank.NAMING else _count_parties
        return count(question, meant)
    if isinstance(survey.asked, Rank):
        told = _tell_lengths(question, survey.asked, meant.statements)
        return add_left_out(told, question, survey.which, meant, view)
    return _list_lacking(question, survey.asked, meant.statements)


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


def _count_parties(question: Question, meant: View) -> Answer:
    language = question.language
    counted = Counter(party for each in meant.statements for party in each.parties)
    head = say(language, "signing_most", asked=len(meant.statements))
    items = (_list_party(*each, language) for each in counted.most_common(MOST_SHOWN))
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


def _count_named(question: Question, meant: View) -> Answer:
    """Name the countries that most statements mention."""
    language = question.language
    counted = Counter(state for each in meant.statements for state in _list_states(each))
    head = say(language, "named_most", asked=len(meant.statements))
    items = (
        say(language, "signing_item", party=spell_party(state, language), count=count)
        for state, count in counted.most_common(MOST_SHOWN)
    )
    return Answer(question.asked, tuple(map(Line.say, (head, *items))), False, 1.0)


def _list_states(statement: Statement) -> set[str]:
    check_patience()
    texts = (paragraph.text for paragraph in statement.paragraphs)
    return {shown for text in texts for *_, shown in find_names(text) if find_code(shown)}


def _point_at_names(question: Question) -> Answer:
    """Say that subjects are not counted, and what can be asked."""
    said = Line.say(say(question.language, "no_subjects"))
    other = say(question.language, "ask_named_most")
    return Answer(question.asked, (said,), True, 0.0, other=other)
