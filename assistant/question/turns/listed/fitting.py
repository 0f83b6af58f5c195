"""Statements that were told before, by a word of their title, place or parties, or their time."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.language.words import split_content_terms
from assistant.question.cues.times.timing import lift_times, read_timing
from assistant.question.cues.words.naming import NOUNS
from assistant.question.meant.called.terms import own_terms
from assistant.question.meant.timed import is_of
from assistant.question.turns.leaning.followups import Turn
from assistant.question.turns.leaning.narrowing import says_nothing
from assistant.retrieval.view import View
from ingest.language.parties import cut_parties
from ingest.language.terms import split_terms
from ingest.statement import Statement

SHARE = 0.5
"""The share of the words of a name by which a statement is called at least."""
FEWEST = 2
"""Statements of which some can be chosen."""


def list_told(name: str, turns: Sequence[Turn], view: View) -> list[Statement]:
    """Give the statements that a name or a time tells apart among those that a turn told, the last
    such turn first; nothing where it tells none apart.
    """
    for turn in reversed(turns):
        told = [view.find_statement(each) for each in turn.statements if view.holds(each)]
        fitting = _keep_fitting(name, told) if len(told) >= FEWEST else []
        if 0 < len(fitting) < len(told):
            return fitting
        if nearest := _find_nearest(name, told):
            return [nearest]
    return []


def _find_nearest(name: str, told: Sequence[Statement]) -> Statement | None:
    """Give the one statement of the time of a name that is called by more of its words than any
    other, and by half of them; ``None`` where there is none.
    """
    rest, times = lift_times(name)
    timing, terms = read_timing(times), {*split_content_terms(NOUNS.sub(" ", rest))}
    shares = [len(terms & own_terms(each)) * is_of(each, timing) for each in told]
    most = max(shares, default=0)
    sure = most and most >= SHARE * len(terms) and shares.count(most) == 1
    return told[shares.index(most)] if sure else None


def _keep_fitting(name: str, told: Sequence[Statement]) -> list[Statement]:
    rest, times = lift_times(name)
    timing = read_timing(times)
    parties, called = cut_parties(NOUNS.sub(" ", rest))
    terms = [] if says_nothing(called) else split_content_terms(called)
    return [
        each
        for each in told
        if is_of(each, timing)
        and own_terms(each).issuperset(terms)
        and all(_is_theirs(each, *party) for party in parties)
    ]


def _is_theirs(statement: Statement, party: str, typed: str) -> bool:
    return party in statement.parties or own_terms(statement).issuperset(split_terms(typed))
