"""A formula through the years: where it first stands, where it goes on, which words moved when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from assistant.language.ngrams import NgramIndex
from assistant.patience import check_patience
from assistant.retrieval.view import View
from assistant.tracing.places.changes import compare
from assistant.tracing.places.just import is_other
from assistant.tracing.places.place import Traced
from assistant.tracing.places.unsearched import ALL, Searched
from assistant.tracing.search.trace import find_places, tell_changes
from assistant.tracing.texts.wording import read_wording

KEPT = 0.5
"""Share of a formula's words that a place has in which it goes on."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """The places of a formula, earliest first; each one's changes are those since the one before.

    ``first`` and ``last`` are the earliest and the latest of those with a date, of all where none
    has any. ``searched`` tells among how many statements.
    """

    text: str
    steps: tuple[Traced, ...]
    searched: Searched = ALL

    @property
    def first(self) -> Traced:
        """Where it first stands."""
        return self.steps[0]

    @property
    def last(self) -> Traced:
        """Where it was last seen."""
        return next((each for each in reversed(self.steps) if each.date), self.steps[-1])

    def to_json(self) -> dict[str, Any]:
        """Give the lineage as plain lists, dicts and strings, with remarks as a trace has them."""
        steps = [each.to_json() for each in self.steps]
        return {"text": self.text, "steps": steps, **self.searched.remark()}


def follow(text: str, view: View) -> Lineage:
    """Give the lineage of a formula in a view; raises ``QuestionError`` for one without words."""
    return link(text, find_places(text, view, loose=True), view.collection.ngrams)


def keep(text: str, places: Sequence[Traced]) -> list[Traced]:
    """Give the places in which a formula goes on."""
    return [each for each in places if each.share >= KEPT and not is_other(text, each.quote)]


def link(text: str, places: Sequence[Traced], index: NgramIndex) -> Lineage:
    """Give the lineage of a text by its places, earliest first."""
    found = keep(text, places)
    first = [replace(each, changes=(), pairs=(), added=(), dropped=()) for each in found[:1]]
    later = (_compare(before, after, index) for before, after in pairwise(found))
    return Lineage(text, (*first, *later))


def _compare(before: Traced, after: Traced, index: NgramIndex) -> Traced:
    """Give a step with what changed since the one before it."""
    check_patience()
    held, asked = (
        read_wording(each.quote, index.read(each.quote).tolist()) for each in (before, after)
    )
    return tell_changes(after, asked, held, compare(asked, held))
