"""Runs of words that texts share, found exactly."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.language.function_words import STOPWORDS
from assistant.language.wording import WORD, fold_word

Ids = NDArray[np.int64]
Floats = NDArray[np.float64]

SIZE = 4
"""Words of an n-gram: the shortest run that is found in a longer text."""

MOST_FOUND = 2_000_000
"""N-grams found for one text; of a text made of the commonest, these are left out."""

MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)

BACKGROUND, COMMON = 100_000, 1_000
"""Words assumed beside those of the texts, and how often each function word is among them: in few
texts every word would be rare, or none."""


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


class NgramIndex:
    """The n-grams of a list of texts, sorted by their hashes; a word is a number."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._by_fold: dict[str, int] = {}
        known: dict[str, int] = {}
        words = array("I")
        starts = [0]
        for text in texts:
            words.extend(known.get(each) or self._learn(each, known) for each in _split(text))
            starts.append(len(words))
        self._words = np.frombuffer(words, np.uint32) if words else np.zeros(0, np.uint32)
        self._starts = np.array(starts, np.int64)
        self._weights = self._weigh_all()
        hashes, places = self._hash_all()
        order = np.argsort(hashes)
        self._hashes, self._places = hashes[order], places[order].astype(np.uint32)

    def _learn(self, word: str, known: dict[str, int]) -> int:
        known[word] = self._by_fold.setdefault(fold_word(word), len(self._by_fold))
        return known[word]

    def _hash_all(self) -> tuple[NDArray[np.uint64], Ids]:
        """Give the hash and the first word of each n-gram that lies in one text."""
        hashes = _hash(self._words)
        owners = np.repeat(np.arange(len(self._starts) - 1), np.diff(self._starts))
        places = np.flatnonzero(owners[: len(hashes)] == owners[SIZE - 1 :][: len(hashes)])
        return hashes[places], places

    def read(self, text: str) -> Ids:
        """Give a text's words as numbers; one that is in no text of the index has the last."""
        unknown = len(self._by_fold)
        numbers = [self._by_fold.get(fold_word(each), unknown) for each in _split(text)]
        return np.array(numbers, np.int64)

    def list_words(self, text: int) -> Ids:
        """Give the words of a text of the index as numbers."""
        return self._words[self._starts[text] : self._starts[text + 1]].astype(np.int64)

    def weigh(self, words: Ids) -> Floats:
        """Give how rare words are, in bits: float64 [words], most for one in no text."""
        weights: Floats = self._weights[words]
        return weights

    def _weigh_all(self) -> Floats:
        counts = np.bincount(self._words, minlength=len(self._by_fold) + 1) + 1.0
        common = (self._by_fold.get(fold_word(each), -1) for each in STOPWORDS)
        counts[[each for each in set(common) if each >= 0]] += COMMON
        return np.log2((len(self._words) + BACKGROUND) / counts)

    def find_runs(self, words: Ids) -> Runs:
        """Give every run of ``SIZE`` words or more that a text shares with these words.

        Of fewer words all of them.
        """
        if len(words) < SIZE:
            there = self._find_short(words)
            here, reach = np.zeros(len(there), np.int64), len(words)
        else:
            here, there = self._find_ngrams(words)
            reach = SIZE
        return self._join(here, there, reach)

    def _find_ngrams(self, words: Ids) -> tuple[Ids, Ids]:
        """Give the first words of the n-grams shared, in these words and in the index."""
        hashes = _hash(words)
        first, last = (np.searchsorted(self._hashes, hashes, side) for side in ("left", "right"))
        counts = _keep_rare(last - first)
        here = np.repeat(np.arange(len(hashes)), counts)
        rows = np.arange(len(here)) + np.repeat(first - np.cumsum(counts) + counts, counts)
        there = self._places[rows].astype(np.int64)
        same = np.ones(len(here), np.bool_)
        for step in range(SIZE):
            same &= self._words[there + step] == words[here + step]
        return here[same], there[same]

    def _find_short(self, words: Ids) -> Ids:
        room = max(0, len(self._words) - len(words) + 1)
        same = np.ones(room, np.bool_)
        for step, word in enumerate(words.tolist()):
            same &= self._words[step : step + room] == word
        places = np.flatnonzero(same)
        owners = self._own(places)
        return places[places + len(words) <= self._starts[owners + 1]]

    def _join(self, here: Ids, there: Ids, reach: int) -> Runs:
        """Join n-grams that follow each other in both texts."""
        order = np.lexsort((here, there - here))
        here, there = here[order], there[order]
        goes_on = (np.diff(here, prepend=-2) == 1) & (np.diff(there, prepend=-2) == 1)
        starts = np.flatnonzero(~goes_on)
        lengths = np.diff(np.append(starts, len(here))) + reach - 1
        here, there = here[starts], there[starts]
        owners = self._own(there)
        runs = Runs(here, owners, there - self._starts[owners], lengths)
        return runs.keep(np.argsort(owners, kind="stable"))

    def _own(self, places: Ids) -> Ids:
        """Give the texts that words stand in."""
        owners: Ids = np.searchsorted(self._starts, places, side="right") - 1
        return owners


def _keep_rare(counts: Ids) -> Ids:
    """Give how often n-grams are found, those left out not at all."""
    if counts.sum() <= MOST_FOUND:
        return counts
    order = np.argsort(counts)
    kept = np.zeros_like(counts)
    rare = order[np.cumsum(counts[order]) <= MOST_FOUND]
    kept[rare] = counts[rare]
    return kept


def _split(text: str) -> list[str]:
    found: list[str] = WORD.findall(text)
    return found


def _hash(words: NDArray[np.uint32] | Ids) -> NDArray[np.uint64]:
    """Give the hash of each n-gram of words: uint64 [words - SIZE + 1]."""
    count = max(0, len(words) - SIZE + 1)
    hashes = np.zeros(count, np.uint64)
    for step in range(SIZE):
        hashes = (hashes ^ words[step : step + count].astype(np.uint64)) * MULTIPLIER
    return hashes
