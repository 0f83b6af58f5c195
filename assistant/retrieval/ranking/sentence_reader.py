"""A paragraph read sentence by sentence, from the token vectors that the index keeps of it."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.collection import Collection
from ingest.encoder.encoder import Encoder
from ingest.encoder.interaction import SignProduct
from ingest.language.sentences import split_sentences

Floats = NDArray[np.float32]
Span = tuple[int, int]

UNREAD = -1.0
"""The score of a question token in no tokens at all: the least cosine."""

FIRST, ALIKE = 0.5, 0.05
"""How much of what the first sentence has a later one need not say again, and the difference of
scores by which one sentence has a token that another lacks. Of 236 Chinese and 282 English
reading questions .763 and .876 get the sentence that answers, with neither .691 and .855."""


class SentenceReader:
    """Scores the sentences of paragraphs without encoding them again.

    A sentence's score is the weighted mean, over the question's tokens, of their best score in the
    sentence's tokens or in those of the title, date and heading that were encoded before it. A
    token weighs the more the fewer sentences have it, and what the first one has, often the name
    of what the paragraph is about, a later one lacks but by half.
    """

    def __init__(self, encoder: Encoder, member: int, product: SignProduct) -> None:
        """Take an encoder and its place among those of the index."""
        self._encoder = encoder
        self._member = member
        self._product = product

    def score(
        self, tokens: Floats, weights: Floats, collection: Collection, place: int
    ) -> list[tuple[Span, float]]:
        """Give the spans of a paragraph's sentences, in order, each with its score.

        ``tokens`` (float32 [asked, dimensions]) are the question's, ``weights`` (float32 [asked])
        sum to 1. None are given where the token cache has lost what the index had of them.
        """
        text = collection.places[place].paragraph.text
        spans = split_sentences(text)
        firsts = np.array([first for first, _ in spans], np.int64)
        best_of = np.full((len(spans), len(weights)), UNREAD, np.float32)
        for window in range(*collection.window_starts[place : place + 2]):
            start, end = collection.find_bounds(window)
            ends = self._encoder.find_ends(text[start:end]) + start
            packed = collection.read_bits(window, self._member)
            if len(packed) < len(ends):
                return []
            first = max(0, int(np.searchsorted(firsts, start, side="right")) - 1)
            inside = firsts[first : np.searchsorted(firsts, end)]
            cuts = [*np.searchsorted(ends, inside, side="right").tolist(), len(ends)]
            best = self._read(packed, len(packed) - len(ends), cuts, tokens)
            for number, row in best.items():  # of a sentence that goes on in the next window too
                best_of[first + number] = np.maximum(best_of[first + number], row)
        return list(zip(spans, _weigh(best_of, weights).tolist(), strict=True))

    def _read(
        self, packed: NDArray[np.uint8], before: int, cuts: list[int], tokens: Floats
    ) -> dict[int, Floats]:
        """Give the best scores of the sentences of one window, by their numbers in it.

        ``cuts`` are where they begin among the tokens of its text, which begins after ``before``.
        """
        filled = [number for number, (a, b) in enumerate(pairwise(cuts)) if a < b]
        if not filled:
            return {}
        starts = [*([0] if before else []), *(before + cuts[number] for number in filled)]
        scores = self._product.find_best(tokens, packed, np.array(starts))
        if before:
            scores = np.maximum(scores[1:], scores[0])
        return dict(zip(filled, scores, strict=True))


def _weigh(best: Floats, weights: Floats) -> Floats:
    """Give the scores of sentences from those of their tokens: float32 [sentences]."""
    if not len(best):
        return np.zeros(0, np.float32)
    having = np.exp((best - best.max(axis=0)) / ALIKE).mean(axis=0)
    telling = weights * -np.log(having)
    total = telling.sum()
    shares = telling / total if total > 0 else weights
    scores: Floats = (best + FIRST * np.maximum(best[:1] - best, 0)) @ shares
    return scores
