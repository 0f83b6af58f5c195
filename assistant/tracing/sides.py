"""Two statements side by side: what they share in wording, and what only one has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from assistant.retrieval.counterparts import find_counterparts
from assistant.retrieval.view import View
from assistant.tracing.draft import Draft, Sentence, Status, check_draft
from assistant.tracing.place import Traced
from ingest.statement import Paragraph, Statement

FIGURES = re.compile(r"\d+(?:[.,٫٬\u00a0\u202f]\d+|(?<!\d\d\d\d) (?=\d{3}(?!\d))\d+)*")
"""Numbers as several languages part them."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Each of two statements, its sentences looked up in the other.

    What is ``agreed`` both have, what is ``new`` only that one has. Of one statement in two
    languages whole paragraphs are looked up, by their meaning and numbers; what is ``agreed``
    stands in both, in whatever words, what is ``changed`` has other figures there.
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
        back = {there: own for own, there in paired.items()}
        return _name_apart(Sides(_pair(one, other, paired), _pair(other, one, back)), one, other)
    sides = check_draft(one, view.keep([second])), check_draft(other, view.keep([first]))
    return _name_apart(Sides(*sides), one, other)


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
    """Look up each paragraph of a statement in the same statement in another language."""
    sentences = (
        Sentence(
            label=each.label,
            ordinal=each.ordinal,
            start=0,
            end=len(each.text),
            text=each.text,
            status=_tell(each, other, paired.get(each.ordinal)),
            place=_find_place(other, paired.get(each.ordinal)),
            statements=int(each.ordinal in paired),
        )
        for each in own.paragraphs
    )
    return Draft(own.title, tuple(sentences))


def _tell(own: Paragraph, other: Statement, ordinal: int | None) -> Status:
    """Tell what a paragraph is beside its counterpart: changed where each has its own figures."""
    if ordinal is None:
        return Status.NEW
    one, two = (_read_figures(each.text) for each in (own, other.paragraphs[ordinal - 1]))
    return Status.CHANGED if one - two and two - one else Status.AGREED


def _read_figures(text: str) -> set[str]:
    """Give the numbers of a text in plain digits, without the points in them."""
    found = (re.sub(r"\D", "", each) for each in FIGURES.findall(text))
    return {"".join(str(int(digit)) for digit in each) for each in found}


def _find_place(statement: Statement, ordinal: int | None) -> Traced | None:
    """Give a whole paragraph as a place; no word of it is shared."""
    if ordinal is None:
        return None
    paragraph = statement.paragraphs[ordinal - 1]
    return Traced.of(statement, paragraph, (0, len(paragraph.text)))
