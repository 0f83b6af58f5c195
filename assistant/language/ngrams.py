"""Runs of words that texts share, found exactly."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.language.function_words import STOPWORDS
from assistant.language.runs import Ids, Runs, SegmentRuns
from ingest.language.wording import fold_word
from ingest.segments import RUN, Arrays, Spread, look_up, number_word, read_words

Floats = NDArray[np.float64]

NONE = np.zeros(0, np.int64)

MOST_FOUND = 2_000_000
"""N-grams found for one text; of a text made of the commonest, these are left out."""

BACKGROUND, COMMON = 100_000, 1_000
"""Words assumed beside those of the texts, and how often each function word is among them: in few
texts every word would be rare, or none."""


class NgramIndex:
    """The n-grams of texts that lie in several segments; a word is a number."""

    def __init__(self, segments: Sequence[Arrays], texts: Spread) -> None:
        self._texts = texts
        known = [each["vocabulary"] for each in segments]
        self._vocabulary = np.unique(np.concatenate([*known, np.zeros(0, np.uint64)]))
        self._segments = [
            SegmentRuns(each, np.searchsorted(self._vocabulary, each["vocabulary"]))
            for each in segments
        ]
        self._weights = self._weigh_all()

    def read(self, text: str) -> Ids:
        """Give a text's words as numbers; one that is in no text of the index has the last."""
        return look_up(self._vocabulary, np.array(read_words(text), np.uint64))

    def knows(self, word: str) -> bool:
        """Tell whether a text of the index has a word."""
        return bool((self.read(word) < len(self._vocabulary)).all())

    def list_words(self, text: int) -> Ids:
        """Give the words of a text of the index as numbers."""
        segment: SegmentRuns = self._segments[self._texts.segments[text]]
        return segment.list_words(int(self._texts.rows[text]))

    def weigh(self, words: Ids) -> Floats:
        """Give how rare words are, in bits: float64 [words], most for one in no text."""
        weights: Floats = self._weights[words]
        return weights

    def _weigh_all(self) -> Floats:
        counts = np.zeros(len(self._vocabulary) + 1)
        for segment, numbers in zip(self._segments, self._texts.numbers, strict=True):
            segment.count_words(counts, np.flatnonzero(numbers < 0))
        total = counts.sum()
        common = [number_word(fold_word(each)) for each in STOPWORDS]
        places = np.unique(look_up(self._vocabulary, np.array(common, np.uint64)))
        counts[places[places < len(self._vocabulary)]] += COMMON
        weights: Floats = np.log2((total + BACKGROUND) / (counts + 1))
        return weights

    def score(self, words: Ids, weights: Floats, first: int) -> Floats:
        """Give what bits the texts from one on have of some words: float64 [texts - first]."""
        bits = np.zeros(len(self._vocabulary) + 1)
        bits[words] = weights
        bits[-1] = 0.0
        scores = np.zeros(max(0, len(self._texts) - first))
        for segment, numbers in zip(self._segments, self._texts.numbers, strict=True):
            rows = np.flatnonzero(numbers >= first)
            scores[numbers[rows] - first] = segment.sum_bits(bits, rows)
        return scores

    def find_runs(self, words: Ids) -> Runs:
        """Give every run of ``RUN`` words or more that a text shares with these words.

        Of fewer words all of them.
        """
        if len(words) < RUN:
            found = [each.find_short(words) for each in self._segments]
        else:
            rows = [each.find_ngrams(words) for each in self._segments]
            none = np.zeros(len(words) - RUN + 1, np.int64)
            kept = _keep_rare(sum((each.counts for each in rows), none))
            pairs = zip(self._segments, rows, strict=True)
            found = [segment.join_ngrams(each, kept) for segment, each in pairs]
        return _join(found, self._texts)

    def find_close(self, words: Ids, bits: Floats, least: float, reach: int) -> tuple[Ids, Ids]:
        """Give where one of the rarer of these words has others within ``reach`` words that make up
        so many bits with it: the texts, and the words' places in them.
        """
        texts, there = [NONE], [NONE]
        for segment, numbers in zip(self._segments, self._texts.numbers, strict=True):
            own, places = segment.find_close(words, bits, least, reach)
            texts.append(numbers[own])
            there.append(places)
        kept = np.concatenate(texts) >= 0
        return np.concatenate(texts)[kept], np.concatenate(there)[kept]


def _keep_rare(counts: Ids) -> NDArray[np.bool_]:
    """Tell which n-grams are not left out, by how often they are found."""
    order = np.argsort(counts)
    kept = np.zeros(len(counts), np.bool_)
    kept[order] = np.cumsum(counts[order]) <= MOST_FOUND
    return kept


def _join(found: Sequence[Runs], texts: Spread) -> Runs:
    """Give the runs of all segments, in order of texts, without those of texts that are gone."""
    columns = [
        (each.asked, numbers[each.texts], each.there, each.lengths)
        for each, numbers in zip(found, texts.numbers, strict=True)
    ]
    none = np.zeros(0, np.int64)
    runs = Runs(*map(np.concatenate, zip((none,) * 4, *columns, strict=True)))
    order = np.argsort(runs.texts, kind="stable")
    return runs.keep(order[runs.texts[order] >= 0])
