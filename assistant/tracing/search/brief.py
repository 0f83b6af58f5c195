"""Places of a few words of which some are others: no run of them is long enough to be found."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.language.ngrams import NgramIndex
from assistant.language.runs import Ids
from assistant.language.words import is_function_word
from assistant.patience import check_patience
from assistant.retrieval.view import View
from assistant.tracing.places.rows import find_cells
from assistant.tracing.search.matching import FORMULA
from assistant.tracing.texts.agreeing import Block
from assistant.tracing.texts.alignment import Stretch, align, chain
from assistant.tracing.texts.wording import Span, Wording, recall_wording
from ingest.language.terms import UNSPACED_RUN
from ingest.language.wording import WORD

FEWEST, MOST = 3, 8
"""Words that are sought so: of two each is too much of both, more leave a run that is found."""

LETTERS = 2
"""Letters of a script that parts no words, to a word."""

KEPT, SHARED = 0.7, 0.6
"""Parts of the words asked, and of those of a place, that both have in their order: one of four or
more is another, or two of seven, and there may be more words between them.
"""

TELLING, RARE = 2 / 3, 12.0
"""Part of the bits of the words asked that are kept, a word as rare as this or rarer counted as so
rare: “peace and trade” is not “peace and security”, changed.
"""

COMMON = FORMULA - 1.0
"""Bits of a function word, also of one that no text has: it tells of no subject."""

SUBJECTS = 2
"""Words of a place that tell of a subject: “the United States” is not “in the United States”,
changed. Where more of them are kept, other words need not be, or the first and the last of them:
“international peace and security” is not “women, peace and security”, changed.
"""

LONGEST = 200
"""Words that are looked through for a place at once, of which many have places side by side."""


def is_brief(text: str) -> bool:
    """Tell whether a text has so few words."""
    words = WORD.findall(text)
    letters = sum(1 for each in words if UNSPACED_RUN.match(each))
    return FEWEST <= len(words) - letters + letters / LETTERS <= MOST


def find_brief(
    asked: Wording, weights: NDArray[np.float64], admitted: NDArray[np.bool_], view: View
) -> Iterator[tuple[int, Wording, list[Block]]]:
    """Give the texts that have most of a few words close together, with these words, once for each
    place.

    ``weights`` are the bits of the words asked, ``admitted`` (bool [wordings]) may be given.
    """
    index, bits = view.collection.ngrams, np.minimum(weights, _limit(asked))
    if (bits >= FORMULA).sum() < SUBJECTS:
        return
    for number, places in _gather(asked, bits, admitted, index):
        check_patience()
        paragraph = view.collection.wordings[number].paragraph
        words = tuple(index.list_words(number).tolist())
        held = recall_wording(paragraph.text, words, find_cells(paragraph))
        for bounds, _ in held.sentences:
            first, end = (bisect_left(places, each) for each in bounds)
            inside = places[first:end]
            for span in _join_spans(inside, bounds, _reach(asked)):
                for runs in _choose_in_parts(asked, words, span, bits):
                    yield number, held, runs


def _limit(asked: Wording) -> list[float]:
    """Give the bits that each word asked has at most."""
    words = (asked.cut((each, each + 1)) for each in range(len(asked.ids)))
    return [COMMON if is_function_word(each) else RARE for each in words]


def _reach(asked: Wording) -> int:
    """Give how many words a place may have."""
    return int(len(asked.ids) / SHARED)


def _gather(
    asked: Wording, bits: NDArray[np.float64], admitted: NDArray[np.bool_], index: NgramIndex
) -> Iterator[tuple[int, list[int]]]:
    least = TELLING * float(bits[bits >= FORMULA].sum())
    texts, there = index.find_close(np.array(asked.ids, np.int64), bits, least, _reach(asked))
    found = defaultdict[int, list[int]](list)
    for text, place in zip(texts.tolist(), there.tolist(), strict=True):
        if admitted[text]:
            found[text].append(place)
    yield from ((text, sorted(several)) for text, several in found.items())


def _join_spans(places: Iterable[int], bounds: Span, reach: int) -> Iterator[Span]:
    """Give the words of a sentence around some, which are in order, those that touch as one."""
    start, end = bounds[0], bounds[0] - reach - 1
    for place in places:
        if place - reach >= end:
            if end > start:
                yield start, end
            start = max(bounds[0], place - reach + 1)
        end = min(bounds[1], place + reach)
    if end > start:
        yield start, end


def _choose_in_parts(
    asked: Wording, words: Sequence[int], span: Span, bits: NDArray[np.float64]
) -> Iterator[list[Block]]:
    """Give what is chosen in a span; each next part of a long one begins behind the last place, or
    where one may begin that goes on in it.
    """
    start, last = span
    while start < last:
        check_patience()
        end = min(start + LONGEST, last)
        following = end if end == last else end - _reach(asked)
        for blocks in _choose(asked.ids, words, (start, end), bits):
            following = max(following, blocks[-1].there_end)
            yield blocks
        start = following


def _choose(
    asked: Sequence[int], words: Sequence[int], span: Span, bits: NDArray[np.float64]
) -> Iterator[list[Block]]:
    """Give the words asked that stand in a span, once for each place of it that has enough."""
    if blocks := _find_best(asked, words, span, bits):
        yield blocks
        for rest in ((span[0], blocks[0].there), (blocks[-1].there_end, span[1])):
            yield from _choose(asked, words, rest, bits)


def _find_best(
    asked: Sequence[int], words: Sequence[int], span: Span, bits: NDArray[np.float64]
) -> list[Block]:
    """Give the words asked that stand in a span, in their order, without what is far from most of
    them; none where too few are left.
    """
    runs = _list_runs(asked, words, span, np.flatnonzero(bits >= FORMULA).tolist())
    blocks = chain(runs) if runs else []
    while blocks:
        filled = _fill(asked, words, span, blocks)
        kept = [place for each in filled for place in range(each.asked, each.asked_end)]
        if not _has_enough(kept, bits):
            return []
        if len(kept) >= SHARED * (filled[-1].there_end - filled[0].there):
            return list(filled)
        blocks = _drop_farthest(blocks)
    return []


def _has_enough(kept: Sequence[int], bits: NDArray[np.float64]) -> bool:
    """Tell whether enough of the words asked are kept, which are in order: of all, or of those that
    tell of a subject.
    """
    asked, telling = np.arange(len(bits)), np.flatnonzero(bits >= FORMULA)
    own = np.intersect1d(kept, telling)
    if len(own) < SUBJECTS:
        return False
    within = bool(kept[0] <= telling[0] and telling[-1] <= kept[-1])
    if len(own) == SUBJECTS:
        return within and _are_most(kept, asked, bits)
    return _are_most(kept, asked, bits) or (within and _are_most(own, telling, bits))


def _are_most(kept: Sequence[int] | Ids, asked: Ids, bits: NDArray[np.float64]) -> bool:
    """Tell whether some words are most of those asked, and have most of their bits."""
    telling = bits[kept].sum() >= TELLING * bits[asked].sum()
    return bool(telling) and len(kept) >= KEPT * len(asked)


def _fill(
    asked: Sequence[int], words: Sequence[int], span: Span, blocks: list[Block]
) -> Sequence[Block]:
    """Give blocks with the words between and beside them that agree too."""
    before, after = blocks[0].asked, len(asked) - blocks[-1].asked_end
    start = blocks[0].there - before - bool(before)
    end = blocks[-1].there_end + after + bool(after)
    there = max(span[0], start), min(span[1], end)
    return align(asked, words, Stretch((0, len(asked)), there, tuple(blocks))).blocks


def _drop_farthest(blocks: list[Block]) -> list[Block]:
    """Give blocks without the first or the last, whichever is farther from the one beside it."""
    if len(blocks) < 2:  # noqa: PLR2004 (nothing is beside one)
        return []
    before = blocks[1].there - blocks[0].there_end
    after = blocks[-1].there - blocks[-2].there_end
    return blocks[1:] if before > after else blocks[:-1]


def _list_runs(
    asked: Sequence[int], words: Sequence[int], span: Span, telling: Iterable[int]
) -> list[Block]:
    """Give the runs of some words asked that stand in both, as long as they are."""
    sought = set(telling)
    same = {
        (own, there)
        for there in range(*span)
        for own, word in enumerate(asked)
        if own in sought and word == words[there]
    }
    starts = (each for each in sorted(same) if (each[0] - 1, each[1] - 1) not in same)
    return [Block(own, there, _measure(same, own, there)) for own, there in starts]


def _measure(same: set[Span], own: int, there: int) -> int:
    length = 0
    while (own + length, there + length) in same:
        length += 1
    return length
