"""Which paragraphs share enough words with a text, and the stretch of each that does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from assistant.language.ngrams import NgramIndex
from assistant.language.runs import Ids, Runs
from assistant.tracing.alignment import Block, Stretch, align, chain
from assistant.tracing.wording import Span, Wording

LONG = 10
"""Words of a run that is never left out, however common its words are."""

SHORT, RARE = 6, 12.0
"""Words of a run that counts where one of its words is as rare as this, in bits: once in 4,096."""

TELLING = 55.0
"""Bits of a run that counts however short it is: five words of a term, eight of a formula."""

HALF, THIRD = 0.5, 1 / 3
"""Part of a text that counts, however common its words; of a sentence asked, and of another, to be
compared whole."""


def find_matches(
    index: NgramIndex, words: Ids, admitted: NDArray[np.bool_]
) -> Iterator[tuple[int, list[Block]]]:
    """Give the texts of an index that share enough with these words, each with what it shares.

    ``admitted`` (bool [texts]) tells which are asked.
    """
    runs = index.find_runs(words)
    runs = runs.keep(admitted[runs.texts])
    runs = runs.keep(np.isin(runs.texts, _choose(index, words, runs)))
    texts, starts = np.unique(runs.texts, return_index=True)
    bounds = np.append(starts, len(runs.texts)).tolist()
    rows = list(map(Block, runs.asked.tolist(), runs.there.tolist(), runs.lengths.tolist()))
    for text, (start, end) in zip(texts.tolist(), pairwise(bounds), strict=True):
        yield text, rows[start:end]


def _choose(index: NgramIndex, words: Ids, runs: Runs) -> Ids:
    """Give the texts that share a long, rare or telling run, or a good part of the words."""
    weights = index.weigh(words)
    ends = runs.asked + runs.lengths
    rare, bits = (np.append(0, np.cumsum(each)) for each in (weights >= RARE, weights))
    telling = (runs.lengths >= LONG) | (bits[ends] - bits[runs.asked] >= TELLING)
    telling |= (runs.lengths >= SHORT) & (rare[ends] > rare[runs.asked])
    shares = np.bincount(runs.texts, runs.lengths) / len(words)
    chosen: Ids = np.union1d(runs.texts[telling], np.flatnonzero(shares >= HALF))
    return chosen


def stretch_out(asked: Wording, held: Wording, runs: list[Block]) -> Stretch:
    """Give the stretch of two texts that runs of shared words lie in, its words aligned.

    It goes on to the ends of the sentences that it has a good part of; in the text that was not
    asked only where the text asked begins or ends as a sentence does, else by as many words as in
    that one.
    """
    blocks = chain(runs)
    first, last = blocks[0], blocks[-1]
    own = _widen(asked, (first.asked, last.asked_end), HALF)
    if len(asked.sentences) == 1 and count_shared(runs, len(asked.ids)) >= HALF * len(asked.ids):
        own = 0, len(asked.ids)
    start, end = held.find_bounds(first.there, last.there_end)
    wide = _widen(held, (first.there, last.there_end), THIRD)
    if not (asked.begins and own[0] == asked.find_bounds(*own)[0]) or wide[0] > start:
        start = max(start, first.there - (first.asked - own[0]))
    if not (own[1] < len(asked.spans) or asked.ends) or wide[1] < end:
        end = min(end, last.there_end + own[1] - last.asked_end)
    return align(asked.ids, held.ids, Stretch(own, (start, end), tuple(blocks)))


def _widen(wording: Wording, words: Span, least: float) -> Span:
    """Give words with the rest of the sentences that they have so good a part of."""
    first, last = words
    start, end = wording.find_bounds(first, last)
    (_, its_end), _ = wording.find_sentence(first)
    (its_start, _), _ = wording.find_sentence(last - 1)
    has_first = min(last, its_end) - first >= least * (its_end - start)
    has_last = last - max(first, its_start) >= least * (end - its_start)
    return start if has_first else first, end if has_last else last


def count_shared(blocks: Iterable[Block], words: int) -> int:
    """Count the words asked, of so many, that lie in some blocks."""
    shared = np.zeros(words, np.bool_)
    for block in blocks:
        shared[block.asked : block.asked_end] = True
    return int(shared.sum())
