"""Which statements a question means, by time, party, title, place and language."""

from __future__ import annotations

from assistant.language.words import split_content_terms, split_terms
from assistant.question.naming import find_named, is_any_statement
from assistant.question.plan import FILLERS
from assistant.question.timing import Timing, read_timing
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from ingest.language.dates import spell_date
from ingest.language.parties import list_names
from ingest.statement import Statement

_FILLERS = frozenset(term for word in FILLERS for term in split_terms(word))


def select(which: str, view: View) -> View | None:
    """Give the view of the statements that ``which`` means, all where it names none.

    ``None`` where it has a word that no statement's title, party, place or file has: then it is
    asked of something else.
    """
    timing = read_timing(which)
    terms = [
        term
        for term in split_content_terms(timing.rest)
        if term not in _FILLERS and not is_any_statement(term)
    ]
    fitting = [each for each in view.statements if _fits(each, timing, terms)]
    known = {term for each in view.statements for term in _name(each)} if terms else set()
    if not known.issuperset(terms):
        return None
    return view.keep([each.id for each in fitting])


def find_one(which: str, view: View) -> Statement | None:
    """Give the only statement that ``which`` means; ``None`` where it is none or several."""
    named = find_named(which, view.statements)
    meant = None if named else select(which, view)
    return meant.statements[0] if meant and len(meant.statements) == 1 else named


def _fits(statement: Statement, timing: Timing, terms: list[str]) -> bool:
    in_time = Scope(since=timing.since, until=timing.until).admits(statement)
    return in_time and _name(statement).issuperset(terms)


def _name(statement: Statement) -> set[str]:
    """Give the terms that a statement is called by."""
    parties = (name for party in statement.parties for name in list_names(party, loosely=True))
    named = (
        statement.title,
        statement.place or "",
        spell_date(statement.date),
        statement.source,
        *parties,
    )
    return set(split_terms("\n".join(named)))
