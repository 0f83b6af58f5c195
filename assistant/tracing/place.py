"""The data: places where something was said before, and what changed. Frozen and plain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ingest.comparison import Piece
from ingest.language.wording import find_spans
from ingest.statement import Statement

Span = tuple[int, int]

NO_DATE = "9999"
"""Sorts statements without a date after the others."""


@dataclass(frozen=True, slots=True)
class Change:
    """Words that are not the same: ``before`` in the place found, ``after`` in the text asked.

    ``kind`` is ``added``, ``dropped`` or ``replaced``; of the first ``before`` is empty, of the
    second ``after``.
    """

    before: str
    after: str

    @property
    def kind(self) -> str:
        """How the words changed."""
        if self.before and self.after:
            return "replaced"
        return "dropped" if self.before else "added"

    def to_json(self) -> dict[str, str]:
        """Give the change as plain strings."""
        return {"kind": self.kind, "from": self.before, "to": self.after}


@dataclass(frozen=True, slots=True)
class Traced:
    """A place that has the same or nearly the same words: ``quote == text[start:end]``, always.

    ``shared`` counts the words asked that stand there, one after the other, or anywhere in a place
    that is only near; ``share`` is their part of all words asked. ``pieces`` are the quote's words
    and those asked, as kept, removed or added; those kept or added make up the words asked.
    """

    statement: str
    title: str
    date: str | None
    source: str
    label: str | None
    ordinal: int
    start: int
    end: int
    quote: str
    shared: int
    share: float
    changes: tuple[Change, ...] = ()
    pieces: tuple[Piece, ...] = ()

    @classmethod
    def of(
        cls, statement: Statement, ordinal: int, span: Span, shared: int = 0, asked: int = 1
    ) -> Traced:
        """Give a span of a paragraph that shares so many words of those asked."""
        paragraph = statement.paragraphs[ordinal - 1]
        return cls(
            statement=statement.id,
            title=statement.title,
            date=statement.date,
            source=statement.source,
            label=paragraph.label,
            ordinal=ordinal,
            start=span[0],
            end=span[1],
            quote=paragraph.text[slice(*span)],
            shared=shared,
            share=round(shared / asked, 4),
        )

    @property
    def likeness(self) -> tuple[float, int]:
        """How like the text asked it is, to be compared: by share, then by changed words."""
        changed = (text for each in self.changes for text in (each.before, each.after))
        return self.share, -sum(len(find_spans(text)) for text in changed)

    def to_json(self) -> dict[str, Any]:
        """Give the place as plain lists, dicts and strings, without its pieces."""
        names = ("statement", "title", "date", "source", "label", "ordinal", "start", "end")
        fields = {name: getattr(self, name) for name in (*names, "quote", "shared", "share")}
        return {**fields, "changes": [each.to_json() for each in self.changes]}


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a text was said before: ``places`` in these words, ``near`` in others.

    Both in order of date, statements without one last.
    """

    text: str
    places: tuple[Traced, ...]
    near: tuple[Traced, ...]

    def to_json(self) -> dict[str, Any]:
        """Give the trace as plain lists, dicts and strings."""
        near = [each.to_json() for each in self.near]
        for each in near:
            del each["changes"]
        return {"text": self.text, "places": [each.to_json() for each in self.places], "near": near}


def sort_by_date(places: list[Traced]) -> tuple[Traced, ...]:
    """Give places earliest first, those of a statement in the author's order."""
    return tuple(
        sorted(
            places, key=lambda each: (each.date or NO_DATE, each.title, each.source, each.ordinal)
        )
    )
