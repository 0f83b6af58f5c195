"""Traces wording through the statements that are asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from assistant.patience import patience
from assistant.retrieval.ranking.retriever import Retriever
from assistant.retrieval.scope import Names, Scope, resolve_scope
from assistant.retrieval.view import View
from assistant.tracing.drafts.draft import Draft, tell_left
from assistant.tracing.drafts.parts import Part, check_part, check_whole
from assistant.tracing.drafts.sides import Sides, set_side_by_side
from assistant.tracing.lineage import Lineage, follow, link
from assistant.tracing.places.paragraph import find_paragraph, find_part_of
from assistant.tracing.places.place import Trace, Traced
from assistant.tracing.places.unsearched import Searched, check_parties, count_searched
from assistant.tracing.search.near import find_near, find_near_paragraph
from assistant.tracing.search.spelling import add_spelt
from assistant.tracing.search.trace import find_places, read_pasted
from config.limits import LimitSettings
from ingest.parsing.parse import parse_draft
from ingest.statement import Statement

AS_MANY = 4
"""Questions that a comparison may take the time of: two communiqués that have 1,300 sentences
together, each looked up in the other, take 12 s.
"""

ReadView = Callable[[Scope | None], View]
"""Gives what a scope admits; all where there is none."""


class Tracer:
    """Says where wording was used before. Safe to use from several threads.

    Nothing of what is asked is kept or logged. All raise ``QuestionError`` for a text without
    words, with very many or with such as stand everywhere, ``UnknownStatementError`` for a name
    that fits no statement, or several, and for a party that is one of none.
    """

    def __init__(
        self,
        retriever: Retriever,
        read_view: ReadView,
        limits: LimitSettings,
        is_behind: Callable[[], bool],
    ) -> None:
        self._retriever = retriever
        self._read_view = read_view
        self._limits = limits
        self._is_behind = is_behind

    def _view(self, scope: Scope | None) -> View:
        view = self._read_view(scope)
        check_parties(scope or Scope(), view.collection.statements)
        return view

    def _view_searched(self, scope: Scope | None) -> tuple[View, Searched]:
        """Give what a scope admits, with what is not searched; whether files are unread is asked
        first, for they may be read meanwhile.
        """
        behind = self._is_behind()
        view = self._view(scope)
        held = view.collection
        counted = count_searched(resolve_scope(scope or Scope(), held.names), held.statements)
        away, shards = self._retriever.library.unread
        return view, replace(counted, unread=behind, away=away, shards=shards)

    def trace(self, text: str, scope: Scope | None = None) -> Trace:
        """Give every place in a scope that has the words of a text, or others for the same."""
        view, searched = self._view_searched(scope)
        with patience():
            text = read_pasted(text, view.collection.ngrams)
            places, known = _find_places(text, view, loose=True)
            near = find_near(text, view, self._retriever, known)
        return Trace(text, places, near, searched)

    def trace_paragraph(self, statement: str, label: str, scope: Scope | None = None) -> Trace:
        """Give every other place in a scope that says what a paragraph, note or heading says.

        It is named by an id or part of a title or file name, and by its label or our count.
        """
        view, searched = self._view_searched(scope)
        place = find_paragraph(statement, label, view.collection)
        with patience():
            text = view.collection.wordings[place].paragraph.text
            places, known = _find_places(text, view, place)
            near = find_near_paragraph(place, view, self._retriever, known)
        return Trace(text, places, near, searched)

    def trace_part(
        self, statement: str, label: str, part: str, scope: Scope | None = None
    ) -> Trace:
        """Give every other place in a scope that says what a part of a paragraph says; what is no
        part of it is not asked for, but the whole.
        """
        view = self._view(scope)
        place = find_paragraph(statement, label, view.collection)
        span = find_part_of(view.collection.wordings[place].paragraph.text, part)
        if span is None:
            return self.trace_paragraph(statement, label, scope)
        own = view.collection.wordings[place]
        found = self.trace(part, scope)

        def is_other(each: Traced) -> bool:
            inside = each.start < span[1] and each.end > span[0]
            same = (each.statement, each.ordinal) == (own.statement.id, own.paragraph.ordinal)
            return not (same and inside)

        places, near = (tuple(filter(is_other, each)) for each in (found.places, found.near))
        return replace(found, places=places, near=near)

    def follow(self, text: str, scope: Scope | None = None) -> Lineage:
        """Give the lineage of a formula in a scope."""
        with patience():
            view, searched = self._view_searched(scope)
            text = read_pasted(text, view.collection.ngrams)
            return replace(follow(text, view), searched=searched)

    def link(self, trace: Trace, scope: Scope | None = None) -> Lineage:
        """Give the lineage of a text whose places in a scope are known."""
        with patience():
            return link(trace.text, trace.places, self._view(scope).collection.ngrams)

    def compare(self, first: str, second: str, scope: Scope | None = None) -> Sides:
        """Set two statements, named as above, side by side by their wording."""
        view = self._view(scope)
        asked = Names(view.statements)
        named = (resolve_scope(Scope((each,)), asked) for each in (first, second))
        (one,), (other,) = (each.statements for each in named)
        with patience(AS_MANY):
            return set_side_by_side(one, other, view)

    def read(self, draft: Path | str) -> Statement:
        """Read a draft, a file or a text; raises ``UnreadableError`` for one that can't be read."""
        return tell_left(parse_draft(draft, self._limits))

    def check(self, draft: Statement | Path | str, scope: Scope | None = None) -> Draft:
        """Tell of each sentence of a draft whether it was agreed before; a remark says where there
        were too many for that.

        Raises ``UnreadableError`` for one that was not read yet and can't be.
        """
        statement = draft if isinstance(draft, Statement) else self.read(draft)
        view, searched = self._view_searched(scope)
        checked = check_whole(statement, view)
        return replace(checked, remarks=(*checked.remarks, *searched.tell()))

    def check_on(self, draft: Statement | str, scope: Scope | None = None, first: int = 0) -> Part:
        """Tell the same of the sentences of a draft from ``first`` on, as many as a part has."""
        statement = draft if isinstance(draft, Statement) else self.read(draft)
        view, searched = self._view_searched(scope)
        part = check_part(statement, view, first)
        told = replace(part.draft, remarks=(*part.draft.remarks, *searched.tell()))
        return replace(part, draft=told)


def _find_places(
    text: str, view: View, without: int | None = None, *, loose: bool = False
) -> tuple[tuple[Traced, ...], set[int]]:
    """Give the places that have the words of a text, and those that are not sought by meaning."""
    places = find_places(text, view, without, loose=loose)
    if loose:
        places = add_spelt(places, text, view)
    known = {view.collection.find_wording(each.statement, each.ordinal) for each in places}
    return places, known if without is None else {*known, without}
