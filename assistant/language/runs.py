"""Runs of words that a text shares with the texts of one segment."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ingest.segments import RUN, Arrays, hash_runs, look_up

Ids = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """Words that stand one after the other in the text asked and in another, as far as they go.

    Run r begins at word ``asked[r]`` of the text asked and at word ``there[r]`` of text
    ``texts[r]``, and has ``lengths[r]`` words; all int64 [runs], in order of texts.
    """

    asked: Ids
    texts: Ids
    there: Ids
    lengths: Ids

    def keep(self, kept: NDArray[np.bool_] | Ids) -> Runs:
        """Give some of them."""
        return Runs(self.asked[kept], self.texts[kept], self.there[kept], self.lengths[kept])


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """The words of a text as a segment numbers them, and of each n-gram of it the first row there
    and how many follow one another: all int64.
    """

    words: Ids
    first: Ids
    counts: Ids


class SegmentRuns:
    """The words and n-grams of a segment; ``numbers`` (int64 [vocabulary], ascending) are those
    that its words have in the whole index.
    """

    def __init__(self, arrays: Arrays, numbers: Ids) -> None:
        self._arrays = arrays
        self._numbers = numbers
        self._starts = arrays["word_starts"].astype(np.int64)

    def list_words(self, text: int) -> Ids:
        """Give the words of a text as the index numbers them."""
        return self._numbers[self._arrays["words"][slice(*self._starts[text : text + 2])]]

    def count_words(self, counts: NDArray[np.float64], without: Ids) -> None:
        """Add how often each word of the index stands in the texts, but for some of these."""
        counts[self._numbers] += self._arrays["word_counts"]
        for text in without.tolist():
            np.subtract.at(counts, self.list_words(text), 1)

    def sum_bits(self, bits: NDArray[np.float64], texts: Ids) -> NDArray[np.float64]:
        """Give what some texts have of the bits of all words of the index."""
        if not len(texts):
            return np.zeros(0)
        start = int(self._starts[texts[0]])
        read = bits[self._numbers[self._arrays["words"][start:]]]
        sums = np.append(0.0, np.cumsum(read))
        ends, starts = self._starts[texts + 1] - start, self._starts[texts] - start
        told: NDArray[np.float64] = sums[ends] - sums[starts]
        return told

    def find_ngrams(self, words: Ids) -> Found:
        """Find the n-grams of a text."""
        own = self._look_up(words)
        hashes = hash_runs(own)
        first, last = (
            np.searchsorted(self._arrays["hashes"], hashes, side) for side in ("left", "right")
        )
        return Found(own, first, last - first)

    def join_ngrams(self, found: Found, kept: NDArray[np.bool_]) -> Runs:
        """Give the runs of ``RUN`` words or more that those n-grams are part of which are kept."""
        own, first, counts = found.words, found.first, np.where(kept, found.counts, 0)
        here = np.repeat(np.arange(len(counts)), counts)
        rows = np.arange(len(here)) + np.repeat(first - np.cumsum(counts) + counts, counts)
        there = self._arrays["grams"][rows].astype(np.int64)
        same = np.ones(len(here), np.bool_)
        for step in range(RUN):
            same &= self._arrays["words"][there + step] == own[here + step]
        return self._join(here[same], there[same], RUN)

    def find_short(self, words: Ids) -> Runs:
        """Give the places of a text of less than ``RUN`` words."""
        held, room = self._arrays["words"], max(0, len(self._arrays["words"]) - len(words) + 1)
        same = np.ones(room, np.bool_)
        for step, word in enumerate(self._look_up(words).tolist()):
            same &= held[step : step + room] == word
        there = np.flatnonzero(same)
        there = there[there + len(words) <= self._starts[self._own(there) + 1]]
        return self._join(np.zeros(len(there), np.int64), there, len(words))

    def find_close(
        self, words: Ids, bits: NDArray[np.float64], least: float, reach: int
    ) -> tuple[Ids, Ids]:
        """Give where one of the rarer of some words has others within ``reach`` words that make up
        so many bits with it: the texts, and the words' places in them.
        """
        held = self._arrays["words"]
        known, own = np.unique(self._look_up(words), return_inverse=True)
        weights = np.bincount(own, bits).astype(np.float64)
        weights[known == len(self._numbers)] = 0.0
        there = np.flatnonzero(np.isin(held, known[_find_needed(weights, least)]))
        near = np.clip(there[:, None] + np.arange(1 - reach, reach), 0, len(held) - 1)
        sums = np.zeros(len(there))
        for word, weight in zip(known.tolist(), weights.tolist(), strict=True):
            sums += weight * (held[near] == word).any(axis=1)
        there = there[sums >= least]
        owners = self._own(there)
        return owners, there - self._starts[owners]

    def _look_up(self, words: Ids) -> Ids:
        """Give words as the segment numbers them; one that it lacks has the last number."""
        return look_up(self._numbers, words)

    def _join(self, here: Ids, there: Ids, reach: int) -> Runs:
        """Join n-grams that follow each other in both texts."""
        order = np.lexsort((here, there - here))
        here, there = here[order], there[order]
        goes_on = (np.diff(here, prepend=-2) == 1) & (np.diff(there, prepend=-2) == 1)
        starts = np.flatnonzero(~goes_on)
        lengths = np.diff(np.append(starts, len(here))) + reach - 1
        here, there = here[starts], there[starts]
        owners = self._own(there)
        return Runs(here, owners, there - self._starts[owners], lengths)

    def _own(self, places: Ids) -> Ids:
        """Give the texts that words stand in."""
        owners: Ids = np.searchsorted(self._starts, places, side="right") - 1
        return owners


def _find_needed(weights: NDArray[np.float64], least: float) -> NDArray[np.bool_]:
    """Tell which of some words, the fewest and rarest, a place has one of that has so many bits."""
    order = np.argsort(-weights, kind="stable")
    left = weights.sum() - np.cumsum(weights[order])
    needed = np.zeros(len(weights), np.bool_)
    needed[order[: int(np.argmax(left < least)) + 1]] = True
    return needed
