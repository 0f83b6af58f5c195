"""Traces wording through the statements that are asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from assistant.patience import patience
from assistant.retrieval.retriever import Retriever
from assistant.retrieval.scope import Scope, resolve_scope
from assistant.retrieval.view import View
from assistant.tracing.draft import Draft, check_draft
from assistant.tracing.lineage import Lineage, follow
from assistant.tracing.near import find_near, find_near_paragraph
from assistant.tracing.paragraph import find_paragraph
from assistant.tracing.place import Trace, Traced
from assistant.tracing.sides import Sides, set_side_by_side
from assistant.tracing.trace import find_places
from config.settings import LimitSettings
from ingest.parsing.parse import parse_draft

ReadView = Callable[[Scope | None], View]
"""Gives what a scope admits; all where there is none."""


class Tracer:
    """Says where wording was used before. Safe to use from several threads.

    Nothing of what is asked is kept or logged. All raise ``QuestionError`` for a text without
    words, with very many or with such as stand everywhere, ``UnknownStatementError`` for a name
    that fits no statement, or several.
    """

    def __init__(self, retriever: Retriever, read_view: ReadView, limits: LimitSettings) -> None:
        self._retriever = retriever
        self._read_view = read_view
        self._limits = limits

    def trace(self, text: str, scope: Scope | None = None) -> Trace:
        """Give every place in a scope that has the words of a text, or others for the same."""
        view = self._read_view(scope)
        with patience():
            places, known = _find_places(text, view)
            return Trace(text, places, find_near(text, view, self._retriever, known))

    def trace_paragraph(self, statement: str, label: str, scope: Scope | None = None) -> Trace:
        """Give every other place in a scope that says what a paragraph says.

        It is named by an id or part of a title or file name, and by its label or our count.
        """
        view = self._read_view(scope)
        place = find_paragraph(statement, label, view.collection)
        with patience():
            text = view.collection.places[place].paragraph.text
            places, known = _find_places(text, view, place)
            return Trace(text, places, find_near_paragraph(place, view, self._retriever, known))

    def follow(self, text: str, scope: Scope | None = None) -> Lineage:
        """Give the lineage of a formula in a scope."""
        with patience():
            return follow(text, self._read_view(scope))

    def compare(self, first: str, second: str, scope: Scope | None = None) -> Sides:
        """Set two statements, named as above, side by side by their wording."""
        view = self._read_view(scope)
        named = (resolve_scope(Scope((each,)), view.statements) for each in (first, second))
        (one,), (other,) = (each.statements for each in named)
        with patience():
            return set_side_by_side(one, other, view)

    def check(self, draft: Path | str, scope: Scope | None = None) -> Draft:
        """Tell of each sentence of a file, or of a text, whether it was agreed before.

        Raises ``UnreadableError`` for one that can't be read.
        """
        statement = parse_draft(draft, self._limits)
        with patience():
            return check_draft(statement, self._read_view(scope))


def _find_places(
    text: str, view: View, without: int | None = None
) -> tuple[tuple[Traced, ...], set[int]]:
    """Give the places that have the words of a text, and those that are not sought by meaning."""
    places = find_places(text, view, without)
    known = {view.collection.find_place(each.statement, each.ordinal) for each in places}
    return places, known if without is None else {*known, without}
