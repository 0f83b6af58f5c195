"""Traces texts and paragraphs through the statements that are asked."""

from __future__ import annotations

from assistant.retrieval.retriever import Retriever
from assistant.retrieval.view import View
from assistant.tracing.near import find_near
from assistant.tracing.place import Trace
from assistant.tracing.trace import find_places


class Tracer:
    """Says where a text was said before. Safe to use from several threads."""

    def __init__(self, retriever: Retriever) -> None:
        self._retriever = retriever

    def trace(self, text: str, view: View, without: int | None = None) -> Trace:
        """Give every place of a view that has the words of a text, or others for the same.

        ``without`` is a paragraph of the collection that is left out. Raises ``QuestionError`` for
        a text without words, or with very many.
        """
        places = find_places(text, view, without)
        known = {view.collection.find_place(each.statement, each.ordinal) for each in places}
        left_out = known if without is None else {*known, without}
        return Trace(text, places, find_near(text, view, self._retriever, left_out))

    def trace_paragraph(self, place: int, view: View) -> Trace:
        """Trace a paragraph of the collection, without itself."""
        return self.trace(view.collection.places[place].paragraph.text, view, without=place)
