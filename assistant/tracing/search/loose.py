"""Sentences that share most words with a text, though no run of them is long."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from assistant.language.detect import detect_language
from assistant.language.words import list_units
from assistant.retrieval.view import View
from assistant.tracing.places.rows import find_bounds
from assistant.tracing.texts.alignment import Stretch, align
from assistant.tracing.texts.wording import Wording, recall_wording

READ = 5
"""Paragraphs, and headings, that are compared: those with the most and rarest words of the text."""

SHARED = 0.6
"""Part of the words of both sentences, in their order, from which on one is the other, changed."""

TELLING = 0.5
"""The same of the bits of the words asked: those that all sentences have tell little."""


def find_loose(
    asked: Wording,
    weights: NDArray[np.float64],
    admitted: NDArray[np.bool_],
    view: View,
    *,
    row: bool = False,
) -> Iterator[tuple[int, Wording, Stretch]]:
    """Give the paragraphs with a sentence that is nearly a text, with where it stands in them; of
    a ``row`` whole rows of tables, of any other text cells.

    ``weights`` are the bits of the words asked, ``admitted`` (bool [wordings]) may be given.
    """
    collection, counts = view.collection, Counter(asked.ids)
    for number in _choose(asked, weights, admitted, view):
        paragraph = collection.wordings[number].paragraph
        words = tuple(collection.ngrams.list_words(number).tolist())
        held = recall_wording(paragraph.text, words, find_bounds(paragraph, row=row))
        for bounds, _ in held.sentences:
            most = SHARED * max(len(asked.ids), bounds[1] - bounds[0])
            shared = counts & Counter(held.ids[slice(*bounds)])  # as many agree in order, or fewer
            if shared.total() >= most:
                found = align(
                    asked.ids, held.ids, Stretch((0, len(asked.ids)), bounds, ()), asked.light
                )
                own = [
                    place for each in found.blocks for place in range(each.asked, each.asked_end)
                ]
                if len(own) >= most and weights[own].sum() >= TELLING * weights.sum():
                    yield number, held, found


def _choose(
    asked: Wording, weights: NDArray[np.float64], admitted: NDArray[np.bool_], view: View
) -> Iterator[int]:
    """Give the paragraphs and notes, then the headings, that have most of the words asked."""
    collection = view.collection
    texts = collection.words.score(list_units(asked.text, detect_language(asked.text)))
    headings = collection.ngrams.score(np.array(asked.ids), weights, len(texts))
    for first, scores in ((0, texts), (len(texts), headings)):
        told = scores * admitted[first : first + len(scores)]
        best = np.argsort(-told, kind="stable")[:READ]
        yield from (first + best[told[best] > 0]).tolist()
