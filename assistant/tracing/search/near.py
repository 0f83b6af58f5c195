"""Places that say the same in other words, found by what the encoder makes of them."""

from __future__ import annotations

from collections.abc import Collection as Several
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from assistant.language.detect import detect_language
from assistant.retrieval.collection import Collection
from assistant.retrieval.ranking.retriever import Retriever
from assistant.retrieval.view import View
from assistant.tracing.places.across import find_denials
from assistant.tracing.places.place import MOST_NEAR, Traced, sort_by_date

LONG = 40
"""Words of a text that is compared whole: to read it closely takes four times as long."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """From where on a place may say the same: the retriever's score of a short text, the cosine of
    a long one, and that of a short text and the sentence which is nearest to it.
    ``docs/decisions.md`` has what they were fit on.
    """

    score: float
    cosine: float
    sentence: float = -1.0


ENGLISH = Bounds(0.6, 0.75, 0.6)
SAME = Bounds(0.55, 0.65)
ACROSS = Bounds(0.55, 0.4)

BEHIND = 0.07
"""How far a place may be behind the nearest one: one that says the same leads the others of its
subject by more."""

READ = 40
"""Paragraphs that a close reading gives."""

FAR, FAR_READ = 0.34, 0.3
"""Cosine of a paragraph, and of a text that is read as a question, with paragraphs in other
languages, below which none of them is sought: of those that say the same .99 have more."""

Span = tuple[int, int]


@dataclass(frozen=True)
class Asked:
    """A text that is traced, with the view and the retriever that it is sought by."""

    text: str
    language: str
    view: View
    retriever: Retriever

    @cached_property
    def words(self) -> NDArray[np.int64]:
        """Its words, as the index numbers them."""
        return self.view.collection.ngrams.read(self.text)


def find_near(
    text: str, view: View, retriever: Retriever, without: Several[int]
) -> tuple[Traced, ...]:
    """Give the places that are nearest to a text, those ``without`` left out, earliest first."""
    return _find_read(Asked(text, detect_language(text), view, retriever), without)


def find_near_paragraph(
    place: int, view: View, retriever: Retriever, without: Several[int]
) -> tuple[Traced, ...]:
    """Give the places that are nearest to a paragraph or heading, those ``without`` left out."""
    held = view.collection.wordings[place]
    language = held.statement.language
    if place >= len(view.collection.owning):  # a heading, which the encoder has not read
        return _find_read(Asked(held.paragraph.text, language, view, retriever), without)
    near = retriever.leave_far(place, language, view, FAR)
    return _find(Asked(held.paragraph.text, language, near, retriever), without)


def _find_read(asked: Asked, without: Several[int]) -> tuple[Traced, ...]:
    """Give the places that are nearest to a text whose vectors are not stored."""
    view = asked.retriever.leave_far(asked.text, asked.language, asked.view, FAR_READ)
    return _find(replace(asked, view=view), without)


def _find(asked: Asked, without: Several[int]) -> tuple[Traced, ...]:
    text, view, retriever = asked.text, asked.view, asked.retriever
    if not len(view.places) or not retriever.can_read(text, view.collection, asked.language):
        return ()
    long = len(asked.words) > LONG
    found = (_find_alike if long else _find_closely)(asked)
    chosen = _choose([each for each in found if each[0] not in without])
    quoted = (None if long else _find_sentence(asked, each) for each in chosen)
    pairs = zip(chosen, quoted, strict=True)
    shown = [_show(asked, *each) for each in pairs if long or _is_like(asked, *each)]
    return sort_by_date(shown)


def _choose(found: list[tuple[int, float]]) -> list[int]:
    """Give the places that reach their bound and are not far behind the nearest one.

    ``found`` are places with how far they are above their bounds, which makes those of several
    languages comparable; one may return.
    """
    ordered = sorted(found, key=lambda each: -each[1])
    least = max(0.0, ordered[0][1] - BEHIND) if ordered else 0.0
    near = dict.fromkeys(place for place, above in ordered if above >= least)
    return list(near)[:MOST_NEAR]


def _find_alike(asked: Asked) -> Iterator[tuple[int, float]]:
    """Give the paragraphs that are like a text as a whole, with how far above their bound."""
    windows, cosines = asked.retriever.compare(asked.text, asked.language, asked.view)
    told, collection = _read_bounds(asked), asked.view.collection
    least = [told[each].cosine for each in collection.languages.tolist()]
    owners = collection.owners[windows]
    above = cosines - np.array(least)[collection.owning[owners]]
    for row in np.flatnonzero(above >= 0).tolist():
        yield int(owners[row]), float(above[row])


def _find_closely(asked: Asked) -> Iterator[tuple[int, float]]:
    """Give the paragraphs that a close reading finds, with how far above their bound they are.

    Languages are searched apart: what is near in another one is also wanted beside better ones,
    for its meaning alone.
    """
    told, text, language = _read_bounds(asked), asked.text, asked.language
    least = min(bounds.score for bounds in told.values())
    for part in asked.view.part(language):
        found = asked.retriever.search(text, part, READ, least, language).evidence
        own = found and found[0].language == language
        meant = asked.retriever.rate_meaning(text, language, found, part) if not own else ()
        for each, score in zip(found, meant or [each.score for each in found], strict=True):
            place = asked.view.collection.find_place(each.statement, each.ordinal)
            yield place, score - told[each.language].score


def _read_bounds(asked: Asked) -> dict[str, Bounds]:
    """Give the bounds of a text for the statements of each language."""
    collection = asked.view.collection
    told = set(collection.languages.tolist())
    return {
        each: _choose_bounds(asked.retriever, collection, asked.language, each) for each in told
    }


def _choose_bounds(retriever: Retriever, collection: Collection, asked: str, told: str) -> Bounds:
    if asked != told:
        return ACROSS
    return SAME if retriever.choose_encoder(collection, asked, told).is_centred else ENGLISH


def _find_sentence(asked: Asked, place: int) -> Span | None:
    """Give a paragraph's nearest sentence; ``None`` where the encoder can't tell."""
    collection = asked.view.collection
    held = collection.places[place]
    named = held.statement.id, held.paragraph.ordinal
    read = asked.retriever.read_sentences(asked.text, collection, *named, asked.language)
    return max(read, key=lambda each: each[1])[0] if read else None


def _is_like(asked: Asked, place: int, quoted: Span | None) -> bool:
    """Tell whether a sentence says what a short text says, not only something of its subject."""
    collection = asked.view.collection
    held = collection.places[place]
    told = held.statement.language
    least = _choose_bounds(asked.retriever, collection, asked.language, told).sentence
    if quoted is None or least < 0:
        return True
    sentence = held.paragraph.text[slice(*quoted)]
    return asked.retriever.liken(asked.text, sentence, collection, told) >= least


def _show(asked: Asked, place: int, quoted: Span | None) -> Traced:
    """Give a place with what one of it and the text asked denies."""
    collection = asked.view.collection
    held, index = collection.places[place], collection.ngrams
    span = quoted or (0, len(held.paragraph.text))
    words, quote = asked.words, held.paragraph.text[slice(*span)]
    shared = int(np.isin(words, index.read(quote)).sum())
    found = Traced.of(held.statement, held.paragraph, span, shared, len(words))
    denied = find_denials((asked.text, asked.language), (quote, held.statement.language))
    return found.beside(asked.text, *denied)
