"""The data: places where something was said before, and what changed. Frozen and plain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, TypedDict

from assistant.citing.answer import NO_DATE
from assistant.tracing.places.unsearched import ALL, Searched
from assistant.tracing.texts.wording import SIGNS
from ingest.language.wording import WORD, fold_word
from ingest.statement import Paragraph, Statement

Span = tuple[int, int]

BESIDE = frozenset("±−<>≤≥")
"""Signs that make another amount of the words asked where they stand before or behind these."""
AMOUNTS = frozenset(SIGNS) | frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
"""What makes another amount where the words asked have it."""

MOST_NEAR = 5
"""Places in other words that are given: the nearest. Where there are so many, there may be more."""


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

    def count_words(self) -> int:
        """Count the words of both that are others, whatever their capitals."""
        words = [fold_word(word) for word in WORD.findall(f"{self.before} {self.after}")]
        before = [fold_word(word) for word in WORD.findall(self.before)]
        return 0 if before * 2 == words else len(words)

    def to_json(self) -> dict[str, str]:
        """Give the change as plain strings."""
        return {"kind": self.kind, "from": self.before, "to": self.after}


class Pair(NamedTuple):
    """A part of two texts that was kept, removed or added: how ``own`` and the ``other`` write it.

    What was kept may differ in forms: white space, accents, quotation marks, dashes.
    """

    kind: str
    own: str
    other: str


class _Named(TypedDict):
    """Whose words stand at a place, and where in its statement."""

    statement: str
    title: str
    date: str | None
    source: str
    label: str | None
    ordinal: int


def _name(statement: Statement, paragraph: Paragraph) -> _Named:
    return {
        "statement": statement.id,
        "title": statement.title,
        "date": statement.date,
        "source": statement.source,
        "label": paragraph.label,
        "ordinal": paragraph.ordinal,
    }


@dataclass(frozen=True, slots=True)
class Traced:
    """A place that has the same or nearly the same words: ``quote == text[start:end]``, always.

    ``shared`` counts the words asked that stand there, one after the other, or anywhere in a place
    that is only near; ``share`` is their part of all words asked, ``part`` that of the sentence
    asked which it has most of; ``whole`` is true where the text asked has all words of the
    sentences quoted. ``same`` is true where all words asked stand there with the same marks,
    ``just_so`` where they do whatever their capitals; ``changes`` tell what else there is.
    ``pairs`` are the parts of both, kept, removed or added: their ``own`` make up the words asked,
    their ``other`` the quote. ``added`` are the spans of the text asked, ``dropped`` those of the
    quote, that the other lacks. ``lead`` is what leads into the quote, where other words or none
    lead into the text.
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
    part: float = 0.0
    whole: bool = False
    same: bool = False
    just_so: bool = False
    changes: tuple[Change, ...] = ()
    pairs: tuple[Pair, ...] = ()
    added: tuple[Span, ...] = ()
    dropped: tuple[Span, ...] = ()
    lead: str = ""

    @classmethod
    def of(
        cls, statement: Statement, paragraph: Paragraph, span: Span, shared: int = 0, asked: int = 1
    ) -> Traced:
        """Give a span of a paragraph that shares so many words of those asked."""
        return cls(
            **_name(statement, paragraph),
            start=span[0],
            end=span[1],
            quote=paragraph.text[slice(*span)],
            shared=shared,
            share=round(shared / asked, 4),
        )

    def put_in(self, statement: Statement, paragraph: Paragraph) -> Traced:
        """Give the same words of a paragraph that has the same text."""
        if (self.statement, self.ordinal) == (statement.id, paragraph.ordinal):
            return self
        return replace(self, **_name(statement, paragraph))

    @property
    def likeness(self) -> tuple[float, int, int]:
        """How like the text asked it is, to be compared: by share, then by changed words, then by
        changed marks.
        """
        return self.share, -sum(each.count_words() for each in self.changes), -len(self.changes)

    def overlaps(self, other: Traced) -> bool:
        """Tell whether both have some of the same words of a statement."""
        same = (self.statement, self.ordinal) == (other.statement, other.ordinal)
        return same and self.start < other.end and other.start < self.end

    @property
    def is_verbatim(self) -> bool:
        """Tell whether all words asked stand there just so, of the same amounts: “€600” does not
        stand in “$600”, though “600” does.
        """
        return self.just_so and not self._is_other_amount()

    def _is_other_amount(self) -> bool:
        kept = [place for place, each in enumerate(self.pairs) if each.kind == "kept"]
        for place, each in enumerate(self.pairs):
            inside = bool(kept) and kept[0] < place < kept[-1]
            if each.kind == "added" and not AMOUNTS.isdisjoint(each.own):
                return True
            if each.kind == "removed" and not BESIDE.union(SIGNS * inside).isdisjoint(each.other):
                return True
        return False

    def beside(self, own: str, added: Sequence[Span], dropped: Sequence[Span]) -> Traced:
        """Give a place in other words with what is told to differ from one's own text."""
        before, after = (
            " ".join(text[slice(*each)] for each in spans)
            for text, spans in ((self.quote, dropped), (own, added))
        )
        changes = (Change(before, after),) if before or after else ()
        return replace(self, changes=changes, added=tuple(added), dropped=tuple(dropped))

    def between(self, label: str, note: str) -> Traced:
        """Give the place of a text with marks before and after it that were not looked for."""
        first, last = ([Pair("kept", each, each)] * bool(each) for each in (label, note))
        added = tuple((start + len(label), end + len(label)) for start, end in self.added)
        return replace(self, pairs=(*first, *self.pairs, *last), added=added)

    def to_json(self) -> dict[str, Any]:
        """Give the place as plain lists, dicts and strings, without its parts."""
        names = ("statement", "title", "date", "source", "label", "ordinal", "start", "end")
        fields = {name: getattr(self, name) for name in (*names, "quote", "shared", "share")}
        lead = {"lead": self.lead} if self.lead else {}
        return {**fields, **lead, "changes": [each.to_json() for each in self.changes]}


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a text was said before: ``places`` in these words, ``near`` in others.

    Both in order of date, statements without one last; of ``near`` places ``changes`` only tell
    what one of the two denies. ``searched`` tells among how many statements.
    """

    text: str
    places: tuple[Traced, ...]
    near: tuple[Traced, ...]
    searched: Searched = ALL

    def to_json(self) -> dict[str, Any]:
        """Give the trace as plain lists, dicts and strings, with remarks where a scope leaves
        something out.
        """
        near = [each.to_json() for each in self.near]
        for each in near:
            if changes := each.pop("changes"):
                each["denied"] = changes
        places = [each.to_json() for each in self.places]
        remarks = {"remarks": told} if (told := list(self.tell())) else {}
        return {"text": self.text, "places": places, "near": near, **remarks}

    def tell(self) -> tuple[str, ...]:
        """Say what was searched, and that there may be more places in other words."""
        cut = f"near: the nearest {MOST_NEAR}; there may be more"
        return (*self.searched.tell(), *((cut,) if len(self.near) >= MOST_NEAR else ()))


def sort_by_date(places: list[Traced]) -> tuple[Traced, ...]:
    """Give places earliest first, those of a statement in the author's order."""

    def order(place: Traced) -> tuple[str | int, ...]:
        return place.date or NO_DATE, place.title, place.source, place.ordinal, place.start

    return tuple(sorted(places, key=order))
