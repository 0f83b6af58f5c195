"""Which paragraphs share enough words with a text, and what of each does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from assistant.language.ngrams import NgramIndex
from assistant.language.runs import Ids, Runs
from assistant.tracing.search.stretching import HALF, stretch_out
from assistant.tracing.texts.agreeing import Block
from assistant.tracing.texts.alignment import Stretch
from assistant.tracing.texts.shared import mark_asked
from assistant.tracing.texts.wording import Wording

LONG = 10
"""Words of a run that is never left out, however common its words are."""

SHORT, RARE = 6, 12.0
"""Words of a run that counts where one of its words is as rare as this, in bits: once in 4,096."""

FORMULA, SUBJECT = 8.0, 0.4
"""Bits of a word that tell nothing of what a text is about, and part of the others that tell it."""

TELLING = 55.0
"""Bits of a run that counts however short it is: five words of a term, eight of a formula."""

MOST = 0.75
"""Part of a text that counts however common its words."""


class Telling:
    """Tells which runs of the words asked are enough; ``weights`` are their bits."""

    def __init__(self, weights: NDArray[np.float64]) -> None:
        subject = np.maximum(weights - FORMULA, 0.0)
        counted = weights >= RARE, weights, subject
        self._rare, self._bits, self._subject = (
            np.append(0.0, np.cumsum(each)) for each in counted
        )
        self._each = subject
        self._words = len(weights)

    def find_sure(self, runs: Runs, texts: int) -> NDArray[np.bool_]:
        """Tell which of so many texts share a long, rare or telling run: each has enough."""
        sure = np.zeros(texts, np.bool_)
        sure[runs.texts[self._tell(runs.asked, runs.lengths)]] = True
        return sure

    def find_likely(self, runs: Runs, texts: int) -> NDArray[np.bool_]:
        """Tell which of so many texts share a good part of the words, each run for itself."""
        shared = np.bincount(runs.texts, runs.lengths, texts)
        subject = self._subject[runs.asked + runs.lengths] - self._subject[runs.asked]
        about = np.bincount(runs.texts, subject, texts).astype(np.float64)
        return self._is_good_part(shared, about)

    def has_enough(self, runs: Sequence[Block]) -> bool:
        """Tell whether a text that shares these runs shares enough, each word once."""
        if not runs:
            return False
        if any(self._tell(run.asked, run.length) for run in runs):
            return True
        marked = np.frombuffer(mark_asked(runs, self._words), np.bool_)
        subject = self._each[marked].sum(keepdims=True)
        return bool(self._is_good_part(marked.sum(keepdims=True), subject).all())

    def _is_good_part(
        self, shared: NDArray[np.float64] | NDArray[np.int64], subject: NDArray[np.float64]
    ) -> NDArray[np.bool_]:
        """Tell which texts share half of the words and what these are about, or most of them: the
        common half of a short text is but a name or a formula.
        """
        about = subject >= SUBJECT * self._subject[-1]
        enough: NDArray[np.bool_] = (shared >= HALF * self._words) & about
        return enough | (shared >= MOST * self._words)

    def _tell(self, asked: Ids | int, lengths: Ids | int) -> NDArray[np.bool_]:
        """Tell which of some runs, or whether one, is long, rare or telling."""
        ends = asked + lengths
        told: NDArray[np.bool_] = self._bits[ends] - self._bits[asked] >= TELLING
        rare = (lengths >= SHORT) & (self._rare[ends] > self._rare[asked])
        return told | rare | (lengths >= LONG)


def find_matches(
    index: NgramIndex, words: Ids, admitted: NDArray[np.bool_], telling: Telling
) -> Iterator[tuple[int, list[Block]]]:
    """Give the texts of an index that share enough with these words, each with what it shares.

    ``admitted`` (bool [texts]) tells which are asked.
    """
    runs = index.find_runs(words)
    runs = runs.keep(admitted[runs.texts])
    sure = telling.find_sure(runs, len(admitted))
    runs = runs.keep((sure | telling.find_likely(runs, len(admitted)))[runs.texts])
    starts = np.flatnonzero(np.diff(runs.texts, prepend=-1))
    texts = runs.texts[starts]
    surely = sure[texts].tolist()
    bounds = np.append(starts, len(runs.texts)).tolist()
    rows = np.stack((runs.asked, runs.there, runs.lengths), axis=1)
    enough = dict[bytes, list[Block]]()
    for text, has_enough, span in zip(texts.tolist(), surely, pairwise(bounds), strict=True):
        part = rows[slice(*span)]
        same = part.tobytes()
        if same not in enough:
            blocks = [Block(*each) for each in part.tolist()]
            enough[same] = blocks if has_enough or telling.has_enough(blocks) else []
        if enough[same]:
            yield text, enough[same]


def find_stretches(
    asked: Wording, held: Wording, runs: list[Block], telling: Telling
) -> Iterator[Stretch]:
    """Give each stretch of a text that shares enough with the one asked, the best one first."""
    while runs:
        found = stretch_out(asked, held, runs)
        yield found
        start, end = found.there
        runs = [each for each in runs if each.there_end <= start or end <= each.there]
        if not telling.has_enough(runs):
            break


def use_once(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give blocks, the longest first, without the words that stand in one before: words that stand
    there once are shared once.
    """
    asked, there = set[int](), set[int]()
    for block in sorted(dict.fromkeys(blocks), key=lambda each: -each.length):
        own = range(block.asked, block.asked_end)
        other = range(block.there, block.there_end)
        if asked.isdisjoint(own) and there.isdisjoint(other):
            yield block
        else:
            pairs = zip(own, other, strict=True)
            yield from (Block(a, b, 1) for a, b in pairs if a not in asked and b not in there)
        asked.update(own)
        there.update(other)


def count_shared(blocks: Iterable[Block], words: int) -> int:
    """Count the words asked, of so many, that lie in some blocks."""
    return mark_asked(blocks, words).count(1)


def find_part(asked: Wording, blocks: Sequence[Block]) -> float:
    """Give the greatest part of a sentence asked, of more than a few words, that is in blocks."""
    shared = mark_asked(blocks, len(asked.ids))
    long = (span for span, _ in asked.sentences if span[1] - span[0] > SHORT)
    parts = (shared.count(1, start, end) / (end - start) for start, end in long)
    return max(parts, default=0.0)
