"""The terms that statements are called by: those of title, place, date, file and parties."""

from __future__ import annotations

import re
from functools import lru_cache
from weakref import WeakKeyDictionary

from assistant.language.vocabulary import UNSPACED, join, read_vocabularies, whole
from assistant.language.words import split_content_terms
from assistant.question.cues.scope.sided import FILLERS
from assistant.question.cues.words.naming import ANY_STATEMENT, NOUNS, is_any_statement
from assistant.retrieval.view import View
from ingest.language.cities import list_city_names
from ingest.language.dates import MONTHS, spell_date
from ingest.language.parties import list_names
from ingest.language.terms import split_terms
from ingest.statement import Statement

MOST_NAMES = 20_000
"""Statements whose names are remembered."""

SPEAKERS = re.compile(
    whole(words.question.parts["person"] for words in read_vocabularies()), re.IGNORECASE
)
"""“Leaders”, «министры», 领导人: who speaks in any statement, and names none."""
_UNSPACED = re.compile(join(sorted(filter(UNSPACED.match, FILLERS | ANY_STATEMENT), key=len)[::-1]))
"""Words that name no statement in scripts that part no words."""
_WORDS = re.compile(r"\d+|[^\W\d_]+")
_UNSPACED_MONTH = re.compile(r"\d月")
_ISO = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_views = WeakKeyDictionary[View, dict[bool, frozenset[str]]]()
"""What the statements of the views that are in use are called by."""
_FILLERS = frozenset(term for word in FILLERS for term in split_terms(word))


def read_names(text: str) -> list[str]:
    """Give the terms of a text that may name a statement: those that any is called by left out."""
    return [term for term in split_content_terms(cut_nouns(text)) if is_telling(term)]


def cut_nouns(text: str) -> str:
    """Give a text without words for statements, or that name none, where no spaces part them."""
    return _UNSPACED.sub(" ", NOUNS.sub(" ", text))


def is_telling(term: str) -> bool:
    """Tell whether a term may tell one statement from others."""
    return term not in _FILLERS and not is_any_statement(term)


def may_name_days(text: str) -> bool:
    """Tell whether a number in a text may be a day: a month is named too. Else “signed by 21
    countries” would mean what is of the 21st.
    """
    words = _WORDS.findall(text.casefold())
    if not any(map(str.isdecimal, words)) or _UNSPACED_MONTH.search(text):
        return True
    return any(word in MONTHS for word in words)


def list_known(view: View, dated: bool = True) -> frozenset[str]:
    """Give the terms that any statement of a view is called by; parties are read once."""
    known = _views.setdefault(view, {})
    if dated not in known:
        parties = {each.parties for each in view.statements}
        own = (own_terms(each, dated) for each in view.statements)
        known[dated] = frozenset[str]().union(*own, *map(_read_parties, parties))
    return known[dated]


def name_terms(statement: Statement, dated: bool = True) -> frozenset[str]:
    """Give the terms that a statement is called by."""
    return own_terms(statement, dated) | _read_parties(statement.parties)


def own_terms(statement: Statement, dated: bool = True) -> frozenset[str]:
    """Give the terms of its title, symbol, place and file, of its date where it is ``dated``, and
    what a city in title or place is called in other languages.
    """
    place, symbol = statement.place or "", statement.symbol or ""
    cities = list_city_names(f"{statement.title}\n{place}")
    named = (statement.title, symbol, place, *cities)
    date = spell_date(statement.date) if dated else ""
    source = statement.source if dated else _ISO.sub(" ", statement.source)
    return _read_terms("\n".join((*named, date, source)))


@lru_cache(maxsize=MOST_NAMES)
def _read_terms(text: str) -> frozenset[str]:
    return frozenset(split_terms(text))


@lru_cache(maxsize=MOST_NAMES)
def _read_parties(parties: tuple[str, ...]) -> frozenset[str]:
    names = (name for party in parties for name in list_names(party, loosely=True))
    return frozenset(split_terms("\n".join(names)))
