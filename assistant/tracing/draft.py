"""A draft beside what was agreed before: each sentence is agreed, changed or new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from assistant.retrieval.view import View
from assistant.tracing.place import Traced
from assistant.tracing.trace import find_places
from assistant.tracing.wording import Span
from config.errors import QuestionError
from ingest.language.sentences import split_sentences
from ingest.language.wording import WORD
from ingest.statement import Paragraph, Statement

NEAREST = 0.5
"""Share of a sentence's words from which on a place has it, changed."""


MOST_SENTENCES = 2_000
"""Sentences of a draft that are looked up at once."""


class Status(StrEnum):
    """What a sentence of a draft is."""

    AGREED = "agreed"
    CHANGED = "changed"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a draft, the span ``start`` to ``end`` of its paragraph.

    ``place`` is where it was last agreed, or the nearest wording that it was changed from; ``None``
    where it is new. ``statements`` counts those that have it just so.
    """

    label: str | None
    ordinal: int
    start: int
    end: int
    text: str
    status: Status
    place: Traced | None = None
    statements: int = 0

    def to_json(self) -> dict[str, Any]:
        """Give the sentence as plain lists, dicts and strings."""
        names = ("label", "ordinal", "start", "end", "text", "status", "statements")
        place = self.place.to_json() if self.place else None
        return {**{name: getattr(self, name) for name in names}, "place": place}


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft whose sentences were all looked up."""

    title: str
    sentences: tuple[Sentence, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many sentences there are of each status."""
        counted = Counter(each.status for each in self.sentences)
        return {status.value: counted[status] for status in Status}

    def to_json(self) -> dict[str, Any]:
        """Give the draft as plain lists, dicts and strings."""
        sentences = [each.to_json() for each in self.sentences]
        return {"title": self.title, "counts": self.counts, "sentences": sentences}


def check_draft(draft: Statement, view: View) -> Draft:
    """Look up each sentence of a draft in what is asked.

    Raises ``QuestionError`` for one that has very many.
    """
    sentences = [(own, span) for own in draft.paragraphs for span in split_sentences(own.text)]
    if len(sentences) > MOST_SENTENCES:
        raise QuestionError(
            f"the draft has {len(sentences)} sentences", mend=f"check {MOST_SENTENCES} at a time"
        )
    return Draft(draft.title, tuple(_check(sentences, view)))


def _check(sentences: Sequence[tuple[Paragraph, Span]], view: View) -> Iterator[Sentence]:
    for own, (start, end) in sentences:
        text = own.text[start:end]
        if WORD.search(text):
            status, place, statements = judge(find_places(text, view))
            yield Sentence(own.label, own.ordinal, start, end, text, status, place, statements)


def judge(places: Sequence[Traced]) -> tuple[Status, Traced | None, int]:
    """Tell what a sentence is by its places, earliest first."""
    same = [each for each in places if each.share == 1 and not each.changes]
    if same:
        return Status.AGREED, _find_last(same), len({each.statement for each in same})
    near = [each for each in places if each.share >= NEAREST]
    if not near:
        return Status.NEW, None, 0
    best = max(each.likeness for each in near)
    return Status.CHANGED, _find_last([each for each in near if each.likeness == best]), 0


def _find_last(places: Sequence[Traced]) -> Traced:
    """Give the newest place, one without a date only where none has any."""
    return max(places, key=lambda each: each.date or "")
