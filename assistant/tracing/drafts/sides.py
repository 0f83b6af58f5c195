"""Two statements side by side: what they share in wording, and what only one has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from assistant.retrieval.counterparts import find_counterparts
from assistant.retrieval.view import View
from assistant.tracing.drafts.draft import Draft, Sentence, Status, check_draft, list_in_order
from assistant.tracing.drafts.pairing import pair_once
from assistant.tracing.places.across import Read, find_differing
from assistant.tracing.places.place import Traced
from ingest.statement import Paragraph, Statement
from ingest.texts import find_text, find_under, list_headings, number_note


@dataclass(frozen=True, slots=True)
class Sides:
    """Each of two statements, its sentences looked up in the other.

    What is ``agreed`` both have, what is ``new`` only that one has; what is beside a sentence has
    that beside it, in the other's order too. Of one statement in two
    languages whole paragraphs are looked up, by their meaning and numbers, notes and headings as
    these are; what is ``paired`` stands in both, in whatever words, what is ``changed`` has other
    figures there, or only one of the two denies something.
    """

    first: Draft
    second: Draft

    def to_json(self) -> dict[str, Any]:
        """Give both sides as plain lists, dicts and strings."""
        return {"first": self.first.to_json(), "second": self.second.to_json()}


def set_side_by_side(first: str, second: str, view: View) -> Sides:
    """Look up each of two statements, by their ids, in the other.

    Raises ``UnknownStatementError`` where one is not asked.
    """
    one, other = (view.find_statement(each) for each in (first, second))
    known = find_counterparts(one, view.collection)
    paired = next((each.paragraphs for each in known if each.statement.id == second), None)
    if paired is not None:
        paired = {**paired, **pair_beside(one, other, paired)}
        back = {there: own for own, there in paired.items()}
        return _name_apart(Sides(_pair(one, other, paired), _pair(other, one, back)), one, other)
    sides = check_draft(one, view.keep([second])), check_draft(other, view.keep([first]))
    return _name_apart(Sides(*pair_once((one, sides[0]), (other, sides[1]), view)), one, other)


def _name_apart(sides: Sides, one: Statement, other: Statement) -> Sides:
    """Add the date, or the file, to titles that are the same."""
    if one.title != other.title:
        return sides
    dated = one.date != other.date and one.date and other.date
    named = (f"{each.title} ({each.date if dated else each.source})" for each in (one, other))
    first, second = (
        replace(side, title=title)
        for side, title in zip((sides.first, sides.second), named, strict=True)
    )
    return Sides(first, second)


def _pair(own: Statement, other: Statement, paired: Mapping[int, int]) -> Draft:
    """Look up each paragraph, note and heading of a statement in it in another language."""
    texts = list_in_order(own)
    sentences = (_look_up(each, own, other, paired.get(each.ordinal)) for each in texts)
    return Draft(own.title, tuple(sentences), texts=tuple(texts))


def pair_beside(one: Statement, other: Statement, paired: Mapping[int, int]) -> dict[int, int]:
    """Pair the headings and notes of two statements, by their numbers, as their paragraphs are."""
    return {**_pair_headings(one, other, paired), **_pair_notes(one, other, paired)}


def _pair_headings(one: Statement, other: Statement, paired: Mapping[int, int]) -> dict[int, int]:
    """Pair the headings that as many stand over two paragraphs which are one."""
    first, second = (_list_over(each) for each in (one, other))
    return {
        own: there
        for over, its_over in paired.items()
        if len(first[over]) == len(second[its_over])
        for own, there in zip(first[over], second[its_over], strict=True)
    }


def _list_over(statement: Statement) -> defaultdict[int, list[int]]:
    """Give the numbers of the headings over each paragraph."""
    over = defaultdict[int, list[int]](list)
    for each in list_headings(statement):
        over[find_under(statement, each.ordinal)].append(each.ordinal)
    return over


def _pair_notes(one: Statement, other: Statement, paired: Mapping[int, int]) -> dict[int, int]:
    """Pair the notes to which the same mark points in two paragraphs which are one."""
    marks = {
        (each.ordinal, each.mark): number_note(other, each) for each in other.notes if each.number
    }
    pointing = ((each, (paired.get(each.ordinal), each.mark)) for each in one.notes if each.number)
    return {number_note(one, note): marks[there] for note, there in pointing if there in marks}


def _look_up(own: Paragraph, held: Statement, other: Statement, ordinal: int | None) -> Sentence:
    """Tell what a paragraph is beside its counterpart: changed where their figures differ, or only
    one of them denies something.
    """
    place = _find_place((own.text, held.language), other, ordinal)
    status = Status.CHANGED if place and (place.added or place.dropped) else Status.PAIRED
    return Sentence(
        label=own.label,
        ordinal=own.ordinal,
        start=0,
        end=len(own.text),
        text=own.text,
        status=status if place else Status.NEW,
        place=place,
        statements=int(place is not None),
    )


def _find_place(own: Read, statement: Statement, ordinal: int | None) -> Traced | None:
    """Give a whole paragraph as a place, with the words that tell it apart; none are shared."""
    if ordinal is None:
        return None
    paragraph = find_text(statement, ordinal)
    differing = find_differing(own, (paragraph.text, statement.language))
    return Traced.of(statement, paragraph, (0, len(paragraph.text))).beside(own[0], *differing)
