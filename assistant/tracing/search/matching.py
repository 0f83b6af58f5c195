"""Which paragraphs share enough words with a text, and the stretch of each that does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from assistant.language.ngrams import NgramIndex
from assistant.language.runs import Ids, Runs
from assistant.tracing.texts.alignment import Block, Stretch, align, chain
from assistant.tracing.texts.ends import SCRAP, find_end, find_start
from assistant.tracing.texts.wording import Span, Wording

LONG = 10
"""Words of a run that is never left out, however common its words are."""

SHORT, RARE = 6, 12.0
"""Words of a run that counts where one of its words is as rare as this, in bits: once in 4,096."""

FORMULA, SUBJECT = 8.0, 0.4
"""Bits of a word that tell nothing of what a text is about, and part of the others that tell it."""

TELLING = 55.0
"""Bits of a run that counts however short it is: five words of a term, eight of a formula."""

Marked = NDArray[np.bool_]
"""Of each word whether it is shared: bool [words]."""

HALF, THIRD, MOST = 0.5, 1 / 3, 0.75
"""Part of a text that counts; of a sentence asked, and of another, to be compared whole; of a text
that counts however common its words."""


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

    def choose_texts(self, runs: Runs) -> Ids:
        """Give the texts that share a long, rare or telling run, or a good part of the words."""
        shared = np.bincount(runs.texts, runs.lengths)
        subject = self._subject[runs.asked + runs.lengths] - self._subject[runs.asked]
        telling = runs.texts[self._tell(runs.asked, runs.lengths)]
        enough = self._is_good_part(shared, np.bincount(runs.texts, subject).astype(np.float64))
        chosen: Ids = np.union1d(telling, np.flatnonzero(enough))
        return chosen

    def has_enough(self, runs: Sequence[Block]) -> bool:
        """Tell whether a text that shares these runs shares enough, each word once."""
        if not runs:
            return False
        asked, lengths = np.array([(run.asked, run.length) for run in runs], np.int64).T
        if self._tell(asked, lengths).any():
            return True
        marked = _mark_asked(runs, self._words)
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

    def _tell(self, asked: Ids, lengths: Ids) -> NDArray[np.bool_]:
        ends = asked + lengths
        told: NDArray[np.bool_] = self._bits[ends] - self._bits[asked] >= TELLING
        told |= lengths >= LONG
        told |= (lengths >= SHORT) & (self._rare[ends] > self._rare[asked])
        return told


def find_matches(
    index: NgramIndex, words: Ids, admitted: NDArray[np.bool_], telling: Telling
) -> Iterator[tuple[int, list[Block]]]:
    """Give the texts of an index that share enough with these words, each with what it shares.

    ``admitted`` (bool [texts]) tells which are asked.
    """
    runs = index.find_runs(words)
    runs = runs.keep(admitted[runs.texts])
    runs = runs.keep(np.isin(runs.texts, telling.choose_texts(runs)))
    texts, starts = np.unique(runs.texts, return_index=True)
    bounds = np.append(starts, len(runs.texts)).tolist()
    rows = np.stack((runs.asked, runs.there, runs.lengths), axis=1)
    enough = dict[bytes, list[Block]]()
    for text, span in zip(texts.tolist(), pairwise(bounds), strict=True):
        part = rows[slice(*span)]
        same = part.tobytes()
        if same not in enough:
            blocks = [Block(*each) for each in part.tolist()]
            enough[same] = blocks if telling.has_enough(blocks) else []
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


def stretch_out(asked: Wording, held: Wording, runs: list[Block]) -> Stretch:
    """Give the stretch of two texts that runs of shared words lie in, its words aligned.

    It goes on to the ends of the sentences that it has a good part of, and has the whole text asked
    where it has a good part of that; beside a text that is closed it has whole sentences. Of a text
    that is asked as a part of a sentence, the other one goes on by as many words instead.
    """
    blocks = tuple(_trim(asked, held, chain(runs)))
    first, last = blocks[0], blocks[-1]
    sentences = asked.find_bounds(first.asked, last.asked_end)
    bounds = held.find_bounds(first.there, last.there_end)
    aligned = align(asked.ids, held.ids, Stretch(sentences, bounds, blocks), asked.light)
    inside = [each for each in runs if each.lies_within(sentences, bounds)]
    found = (*_add_lost(aligned, blocks).blocks, *inside)
    shared = count_shared(found, len(asked.ids))
    there = _mark(((each.there, each.there_end) for each in found), len(held.ids))
    own = _widen(asked, first.asked, last.asked_end, _mark_asked(found, len(asked.ids)), HALF)
    if asked.closed or shared >= HALF * len(asked.ids):
        own = 0, len(asked.ids)
    start, end = _widen(held, first.there, last.there_end, there, THIRD)
    if asked.closed or (shared == len(asked.ids) and asked.begins and asked.ends):
        start, end = bounds
    elif first.length == len(asked.ids):
        start, end = first.there, first.there_end
    if own[0] > sentences[0]:
        start = first.there
    elif start == first.there or (sentences[0] == 0 and not asked.begins):
        start = find_start(held, asked, bounds[0], (first.there, first.asked - own[0]), own[0])
    if own[1] < sentences[1]:
        end = last.there_end
    elif end == last.there_end or (sentences[1] == len(asked.ids) and not asked.ends):
        end = find_end(held, asked, bounds[1], (last.there_end, own[1] - last.asked_end), own[1])
    if (own, (start, end)) == (aligned.asked, aligned.there):
        return aligned
    return align(asked.ids, held.ids, Stretch(own, (start, end), blocks), asked.light)


def use_once(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give blocks, the longest first, without the words that stand in one before: words that stand
    there once are shared once.
    """
    asked, there = set[int](), set[int]()
    for block in sorted(blocks, key=lambda each: -each.length):
        own = range(block.asked, block.asked_end)
        other = range(block.there, block.there_end)
        if asked.isdisjoint(own) and there.isdisjoint(other):
            yield block
        else:
            pairs = zip(own, other, strict=True)
            yield from (Block(a, b, 1) for a, b in pairs if a not in asked and b not in there)
        asked.update(own)
        there.update(other)


def _add_lost(aligned: Stretch, blocks: Sequence[Block]) -> Stretch:
    """Give a stretch with the blocks too that were left out beside much that differs."""
    lost = [each for each in blocks if not any(map(each.lies_in, aligned.blocks))]
    return replace(aligned, blocks=(*aligned.blocks, *lost))


def _trim(asked: Wording, held: Wording, blocks: list[Block]) -> list[Block]:
    """Leave out the few words by which the first and last block reach into another sentence, unless
    the text asked begins or ends with them.
    """
    first = blocks[0]
    cut = max(
        _reach(asked, first.asked, first.asked_end, 0),
        _reach(held, first.there, first.there_end, 0),
    )
    cut = cut if first.asked or asked.closed else 0
    blocks = [Block(first.asked + cut, first.there + cut, first.length - cut), *blocks[1:]]
    last = blocks[-1]
    cut = max(
        _reach(asked, last.asked, last.asked_end, -1), _reach(held, last.there, last.there_end, -1)
    )
    cut = cut if last.asked_end < len(asked.ids) or asked.closed else 0
    return [*blocks[:-1], Block(last.asked, last.there, last.length - cut)]


def _reach(wording: Wording, first: int, last: int, end: int) -> int:
    """Give the words, fewer than ``SCRAP``, that lie in the first (0) or last (-1) of several
    sentences which some words are part of, where it has more.
    """
    (start, stop), _ = wording.find_sentence(first if end == 0 else last - 1)
    inside = min(last, stop) - max(first, start)
    return inside if inside < min(SCRAP, stop - start, last - first) else 0


def _widen(wording: Wording, first: int, last: int, shared: Marked, least: float) -> Span:
    """Give words with the rest of their first and last sentence, where it shares so good a part."""
    start, end = wording.find_bounds(first, last)
    (_, its_end), _ = wording.find_sentence(first)
    (its_start, _), _ = wording.find_sentence(last - 1)
    has_first = shared[start:its_end].sum() >= least * (its_end - start)
    has_last = shared[its_start:end].sum() >= least * (end - its_start)
    return start if has_first else first, end if has_last else last


def count_shared(blocks: Iterable[Block], words: int) -> int:
    """Count the words asked, of so many, that lie in some blocks."""
    return int(_mark_asked(blocks, words).sum())


def find_part(asked: Wording, blocks: Sequence[Block]) -> float:
    """Give the greatest part of a sentence asked, of more than a few words, that is in blocks."""
    shared = np.append(0, np.cumsum(_mark_asked(blocks, len(asked.ids)))).tolist()
    long = (span for span, _ in asked.sentences if span[1] - span[0] > SHORT)
    return max(((shared[end] - shared[start]) / (end - start) for start, end in long), default=0.0)


def _mark_asked(blocks: Iterable[Block], words: int) -> Marked:
    """Tell of each word asked, of so many, whether it lies in some blocks."""
    return _mark(((each.asked, each.asked_end) for each in blocks), words)


def _mark(spans: Iterable[Span], words: int) -> Marked:
    shared = np.zeros(words, np.bool_)
    for span in spans:
        shared[slice(*span)] = True
    return shared
