"""Places that say the same in other words, found by what the encoder makes of them."""

from __future__ import annotations

from collections.abc import Collection as Several

import numpy as np

from assistant.retrieval.retriever import Retriever
from assistant.retrieval.view import View
from assistant.tracing.place import Traced, sort_by_date

LONG = 40
"""Words of a text that is compared whole: to read it closely takes four times as long."""

ALIKE = 0.75
"""Cosine of a long text and a paragraph that may say the same. The best of 150 real ones had .75 in
the middle; below, they were of one subject and said different things."""

NEAR = 0.6
"""The retriever's score of a paragraph that may say the same as a short one: sentences of other
subjects had .49 at most in 156 statements, ten in other words .73 to .96."""

READ = 40
"""Paragraphs that a close reading gives."""

MOST = 5
"""Places that are given: the nearest."""

Span = tuple[int, int]


def find_near(
    text: str, view: View, retriever: Retriever, without: Several[int]
) -> tuple[Traced, ...]:
    """Give the places that are nearest to a text, those ``without`` left out, earliest first."""
    if not len(view.places):
        return ()
    long = len(view.collection.ngrams.read(text)) > LONG
    found = _find_alike(text, view, retriever) if long else _find_closely(text, view, retriever)
    chosen = [each for each in found if each not in without][:MOST]
    quoted = (None if long else _find_sentence(text, view, retriever, each) for each in chosen)
    shown = [_show(text, view, *each) for each in zip(chosen, quoted, strict=True)]
    return sort_by_date(shown)


def _find_alike(text: str, view: View, retriever: Retriever) -> list[int]:
    """Give the paragraphs that are like a text as a whole, the likest first."""
    windows, cosines = retriever.compare(text, view)
    order = np.argsort(-cosines)[: int((cosines >= ALIKE).sum())]
    return list(dict.fromkeys(view.collection.owners[windows[order]].tolist()))


def _find_closely(text: str, view: View, retriever: Retriever) -> list[int]:
    """Give the paragraphs that a close reading finds near, the nearest first."""
    found = retriever.search(text, view, READ).evidence
    find = view.collection.find_place
    return [find(each.statement, each.ordinal) for each in found if each.score >= NEAR]


def _find_sentence(text: str, view: View, retriever: Retriever, place: int) -> Span | None:
    """Give a paragraph's nearest sentence; ``None`` where the encoder can't tell."""
    held = view.collection.places[place]
    ordinal = held.paragraph.ordinal
    read = retriever.read_sentences(text, view.collection, held.statement.id, ordinal)
    return max(read, key=lambda each: each[1])[0] if read else None


def _show(text: str, view: View, place: int, quoted: Span | None) -> Traced:
    held, index = view.collection.places[place], view.collection.ngrams
    start, end = quoted or (0, len(held.paragraph.text))
    quote = held.paragraph.text[start:end]
    asked = index.read(text)
    shared = int(np.isin(asked, index.read(quote)).sum())
    return Traced(
        statement=held.statement.id,
        title=held.statement.title,
        date=held.statement.date,
        source=held.statement.source,
        label=held.paragraph.label,
        ordinal=held.paragraph.ordinal,
        start=start,
        end=end,
        quote=quote,
        shared=shared,
        share=round(shared / len(asked), 4),
    )
