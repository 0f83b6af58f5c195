"""What a question of where something is said takes for granted, though the statement has it not."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from assistant.answering.missing.refusal import deny
from assistant.citing.answer import Answer, Line
from assistant.language.lexicon import render_units
from assistant.language.phrases import say, spell_party
from assistant.language.variants import list_variants
from assistant.language.words import Unit, is_function_word
from assistant.question.cues.scope.located import asks_where, cut_where
from assistant.question.cues.times.timing import lift_times
from assistant.question.cues.words.naming import NOUNS
from assistant.question.meant.called.terms import SPEAKERS, name_terms
from assistant.question.meant.passing import list_named
from assistant.question.question import Question
from assistant.retrieval.view import View
from ingest.language.groups import list_groups, list_members
from ingest.language.parties import find_meant
from ingest.language.terms import split_terms
from ingest.statement import Statement

_WORD = re.compile(r"[^\W_]+")
SHARE = 1 / 3
"""Share of what is asked that stands nowhere in a statement from which on it is not said there."""
REMEMBERED = 32
"""Statements whose terms are remembered."""


def deny_premise(question: Question, near: Answer, view: View) -> Answer | None:
    """Say that the one statement which is asked where it says something does not say it, where it
    names none of a party in that, or has too few of its words; ``near`` quotes what is nearest.
    ``None`` where it may say so, or any other thing is asked.
    """
    statement = _find_asked(question, near, view)
    if statement is None or not near.citations:
        return None
    absent = _list_absent(question, statement)
    if not absent and _weigh_absent(question, statement) < SHARE:
        return None
    denied = deny(question, near, view.keep([statement.id]))
    return replace(name_absent(denied, question, view), confidence=0.0)


def name_absent(denied: Answer, question: Question, view: View) -> Answer:
    """Say first which parties, that a question of where something is said names, the statement does
    not mention.
    """
    statement = _find_asked(question, denied, view)
    absent = _list_absent(question, statement) if statement else []
    language = question.language
    said = (
        say(language, "not_mentioned", title=statement.title, subject=spell_party(each, language))
        for each in absent
        if statement
    )
    return replace(denied, lines=(*map(Line.say, said), *denied.lines))


def _find_asked(question: Question, near: Answer, view: View) -> Statement | None:
    """Find the only statement that is asked where it says something: that which is quoted, or is
    named; ``None`` where any other thing is asked.
    """
    if not (asks_where(question.search) and NOUNS.search(question.search)):
        return None
    quoted = {each.statement for each in near.citations}
    if not quoted:
        quoted = {each.id for each in next(iter(list_named(question, view)), view).statements}
    return view.find_statement(min(quoted)) if len(quoted) == 1 else None


def _list_absent(question: Question, statement: Statement) -> list[str]:
    return [each for each in find_meant(question.search) if not _names(statement, each)]


def _names(statement: Statement, party: str) -> bool:
    """Tell whether a statement names a party, or a group of which it is a member."""
    named = {*statement.parties, *_list_parties(statement)}
    akin = {party, *list_groups().get(party, ()), *list_members(party)}
    return not akin.isdisjoint(named)


def _weigh_absent(question: Question, statement: Statement) -> float:
    """Give the share of what is asked, beside what names the statement, that stands nowhere in it;
    of a question in another language only what is known how to say counts.
    """
    called, terms = name_terms(statement), _list_terms(statement)
    units = [each for each in _list_asked(question, statement) if not _has(called, each)]
    absent = [each for each in units if not _has(terms, each)]
    return len(absent) / len(units) if units else 0.0


def _list_asked(question: Question, statement: Statement) -> tuple[Unit, ...]:
    untimed = lift_times(cut_where(question.search))[0]
    bare = SPEAKERS.sub(" ", NOUNS.sub(" ", untimed))
    if question.language == statement.language:
        words = (each for each in _WORD.findall(bare) if not is_function_word(each))
        return tuple(_list_spelt(each, statement.language) for each in dict.fromkeys(words))
    return render_units(bare, question.language, [statement.language])


def _list_spelt(word: str, language: str) -> Unit:
    """Give the terms of a word in each of its spellings, one of which is enough."""
    spelt = (tuple(split_terms(each, language)) for each in (word, *list_variants(word)))
    return tuple(dict.fromkeys(each for each in spelt if each))


def _has(terms: frozenset[str], unit: Unit) -> bool:
    return any(terms.issuperset(way) for way in unit)


@lru_cache(maxsize=REMEMBERED)
def _list_terms(statement: Statement) -> frozenset[str]:
    texts = (statement.title, *(each.text for each in statement.paragraphs))
    return frozenset(split_terms("\n".join(texts), statement.language))


@lru_cache(maxsize=REMEMBERED)
def _list_parties(statement: Statement) -> frozenset[str]:
    return frozenset(find_meant("\n".join(each.text for each in statement.paragraphs)))
