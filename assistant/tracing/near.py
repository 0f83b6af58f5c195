"""Places that say the same in other words, found by vectors."""

from __future__ import annotations

from collections.abc import Collection as Several

import numpy as np

from assistant.retrieval.retriever import Retriever
from assistant.retrieval.view import View
from assistant.tracing.place import Traced, sort_by_date

NEAR = 0.6
"""Cosine of a paragraph's window from which on it may say the same."""

MOST = 5
"""Places that are given: the nearest."""


def find_near(
    text: str, view: View, retriever: Retriever, without: Several[int]
) -> tuple[Traced, ...]:
    """Give the places that are nearest to a text, those ``without`` left out, earliest first."""
    if not len(view.windows):
        return ()
    windows, cosines = view.compare(retriever.encoder.encode_question(text).vector)
    near = windows[np.argsort(-cosines)][: int((cosines >= NEAR).sum())]
    owners = dict.fromkeys(view.collection.owners[near].tolist())
    chosen = [each for each in owners if each not in without][:MOST]
    return sort_by_date([_show(text, view, retriever, each) for each in chosen])


def _show(text: str, view: View, retriever: Retriever, place: int) -> Traced:
    held = view.collection.places[place]
    statement, paragraph = held.statement, held.paragraph
    scored = retriever.read_sentences(text, view.collection, statement.id, paragraph.ordinal)
    start, end = max(scored, key=lambda each: each[1])[0] if scored else (0, len(paragraph.text))
    shared, share = _count_shared(text, view, paragraph.text[start:end])
    return Traced(
        statement=statement.id,
        title=statement.title,
        date=statement.date,
        source=statement.source,
        label=paragraph.label,
        ordinal=paragraph.ordinal,
        start=start,
        end=end,
        quote=paragraph.text[start:end],
        shared=shared,
        share=share,
    )


def _count_shared(text: str, view: View, quote: str) -> tuple[int, float]:
    """Count the words asked that the quote has too, anywhere; give their part of all."""
    index = view.collection.ngrams
    asked = index.read(text)
    shared = int(np.isin(asked, index.read(quote)).sum())
    return shared, round(shared / len(asked), 4)
