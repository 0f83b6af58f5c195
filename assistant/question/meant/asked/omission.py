"""What a selection of statements leaves out: those of which what it goes by is not known, and those
of groups whose member it names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.question.cues.times.timing import read_timing
from assistant.question.cues.traits.placing import cut_place, find_parties
from assistant.question.cues.traits.sides import cut_sides, has_sides
from assistant.question.meant.asked.survey import Fact
from assistant.question.meant.called.terms import name_terms, read_names
from assistant.question.meant.timed import is_of
from assistant.retrieval.view import View
from ingest.language.groups import list_groups
from ingest.language.parties import list_names
from ingest.language.terms import split_terms
from ingest.statement import Statement


@dataclass(frozen=True, slots=True)
class Grouped:
    """The statements of groups that a party is a member of."""

    party: str
    statements: tuple[Statement, ...]


def lacks(fact: Fact, statement: Statement) -> bool:
    """Tell whether something is not known of a statement."""
    known = {Fact.PARTY: statement.parties, Fact.DATE: statement.date, Fact.PLACE: statement.place}
    return not known[fact]


def find_unknown(which: str, chosen: View, view: View) -> Iterator[tuple[Fact, list[Statement]]]:
    """Give what ``which`` goes by, with the statements not chosen that may only be missing because
    that is not known of them.
    """
    timing = read_timing(which)
    named, sides = cut_sides(timing.rest)
    terms = {*read_names(named)}
    parties = {term for each in find_parties(which) for term in _list_terms(each)}
    elsewhere, placed = cut_place(timing.rest)
    held_in = {each.place for each in chosen.statements if each.place} if terms else ()
    places = {term for place in held_in for term in split_terms(place)}
    places |= terms.difference(read_names(elsewhere))
    gone_by = {
        Fact.PARTY: bool(find_parties(which)) or sides > 0,
        Fact.DATE: bool(timing.since or timing.until),
        Fact.PLACE: placed or bool(terms & places - parties),
    }
    told = {Fact.PARTY: parties, Fact.DATE: set[str](), Fact.PLACE: places}
    held = {each.id for each in chosen.statements}
    for fact in (each for each in Fact if gone_by[each]):
        unknown = [
            each
            for each in view.statements
            if each.id not in held and lacks(fact, each)
            if fact is Fact.DATE or is_of(each, timing)
            if name_terms(each).issuperset(terms - told[fact])
        ]
        if unknown:
            yield fact, unknown


def find_grouped(which: str, chosen: View, view: View) -> Grouped | None:
    """Give the statements not chosen of groups that the only party named is a member of."""
    parties = find_parties(which)
    groups = list_groups().get(parties[0], ()) if len(parties) == 1 else ()
    if not groups:
        return None
    timing = read_timing(which)
    held = {each.id for each in chosen.statements}
    told, sides = cut_sides(timing.rest)
    terms = {*read_names(told)} - {*_list_terms(parties[0])}
    theirs = tuple(
        each
        for each in view.statements
        if each.id not in held and is_of(each, timing) and not {*groups}.isdisjoint(each.parties)
        if not sides or has_sides(each, sides)
        if name_terms(each).issuperset(terms)
    )
    return Grouped(parties[0], theirs) if theirs else None


def list_theirs(parties: Sequence[str], view: View) -> list[Statement]:
    """Give the statements of all of some parties, or of groups that they are members of."""
    named = [{each, *list_groups().get(each, ())} for each in parties]
    return [
        each
        for each in view.statements
        if all(not names.isdisjoint(each.parties) for names in named)
    ]


def _list_terms(party: str) -> Iterator[str]:
    return (term for name in list_names(party, loosely=True) for term in split_terms(name))
