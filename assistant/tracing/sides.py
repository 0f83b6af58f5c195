"""Two statements side by side: what they share in wording, and what only one has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from assistant.retrieval.counterparts import find_counterparts
from assistant.retrieval.view import View
from assistant.tracing.draft import Draft, Sentence, Status, check_draft
from assistant.tracing.place import Traced
from ingest.statement import Statement


@dataclass(frozen=True, slots=True)
class Sides:
    """Each of two statements, its sentences looked up in the other.

    What is ``agreed`` both have, what is ``new`` only that one has. Of one statement in two
    languages whole paragraphs are looked up, by their meaning and numbers.
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
        return Sides(_pair(one, other, paired), _pair(other, one, back))
    return Sides(check_draft(one, view.keep([second])), check_draft(other, view.keep([first])))


def _pair(own: Statement, other: Statement, paired: Mapping[int, int]) -> Draft:
    """Look up each paragraph of a statement in the same statement in another language."""
    sentences = (
        Sentence(
            label=each.label,
            ordinal=each.ordinal,
            start=0,
            end=len(each.text),
            text=each.text,
            status=Status.AGREED if each.ordinal in paired else Status.NEW,
            place=_find_place(other, paired.get(each.ordinal)),
            statements=int(each.ordinal in paired),
        )
        for each in own.paragraphs
    )
    return Draft(own.title, tuple(sentences))


def _find_place(statement: Statement, ordinal: int | None) -> Traced | None:
    """Give a whole paragraph as a place; no word of it is shared."""
    if ordinal is None:
        return None
    return Traced.of(statement, ordinal, (0, len(statement.paragraphs[ordinal - 1].text)))
