"""How far the stretch goes of two texts that share some runs of words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from assistant.tracing.texts.agreeing import Block
from assistant.tracing.texts.alignment import Stretch, align, chain
from assistant.tracing.texts.ends import SCRAP, find_end, find_start
from assistant.tracing.texts.shared import Marked, mark, mark_asked
from assistant.tracing.texts.wording import Span, Wording

HALF, THIRD = 0.5, 1 / 3
"""Part of a text that counts; of a sentence asked, and of another, to be compared whole."""


class Parts(NamedTuple):
    """Whether a good part of something is shared: of the text asked, all of that, and of the first
    and the last sentence of both texts; of those of the other only where the one asked goes so far.
    """

    half: bool
    whole: bool
    own_first: bool
    own_last: bool
    its_first: bool
    its_last: bool


def stretch_out(asked: Wording, held: Wording, runs: list[Block]) -> Stretch:
    """Give the stretch of two texts that runs of shared words lie in, its words aligned.

    It goes on to the ends of the sentences that it has a good part of, and has the whole text asked
    where it has a good part of that; beside a text that is closed it has whole sentences. Of a text
    that is asked as a part of a sentence, the other one goes on by as many words instead. All words
    of the sentences are aligned to tell this only where the most that can agree tells otherwise
    than the least.
    """
    blocks = tuple(_trim(asked, held, chain(runs)))
    first, last = blocks[0], blocks[-1]
    around = Stretch(
        asked.find_bounds(first.asked, last.asked_end),
        held.find_bounds(first.there, last.there_end),
        blocks,
    )
    inside = [each for each in runs if each.lies_within(around.asked, around.there)]
    least = _mark_both(asked, held, (*blocks, *inside))
    parts = _judge(asked, held, around, least)
    aligned = None
    if parts != _judge(asked, held, around, _mark_most(asked, held, around, least)):
        aligned = align(asked.ids, held.ids, around, asked.light)
        found = (*aligned.blocks, *_list_lost(aligned, blocks), *inside)
        parts = _judge(asked, held, around, _mark_both(asked, held, found))
    chosen = _choose_bounds(asked, held, around, parts)
    if aligned and chosen == (around.asked, around.there):
        return aligned
    return align(asked.ids, held.ids, Stretch(*chosen, blocks), asked.light)


def _judge(asked: Wording, held: Wording, around: Stretch, shared: tuple[Marked, Marked]) -> Parts:
    (own, its), words = shared, len(asked.ids)
    first, last = around.blocks[0], around.blocks[-1]
    half = own.count(1) >= HALF * words
    own_first, own_last = _has_ends(asked, first.asked, last.asked_end, own, HALF)
    its_first, its_last = _has_ends(held, first.there, last.there_end, its, THIRD)
    begun = half or own_first or first.asked == around.asked[0] or asked.closed
    ended = half or own_last or last.asked_end == around.asked[1] or asked.closed
    return Parts(
        half, own.count(1) == words, own_first, own_last, begun and its_first, ended and its_last
    )


def _has_ends(
    wording: Wording, first: int, last: int, shared: Marked, least: float
) -> tuple[bool, bool]:
    """Tell whether so good a part is shared of the sentences that some words begin and end in."""
    (start, its_end), _ = wording.find_sentence(first)
    (its_start, end), _ = wording.find_sentence(last - 1)
    has_first = shared.count(1, start, its_end) >= least * (its_end - start)
    return has_first, shared.count(1, its_start, end) >= least * (end - its_start)


def _choose_bounds(
    asked: Wording, held: Wording, around: Stretch, parts: Parts
) -> tuple[Span, Span]:
    """Give the words of both texts that a stretch has of those around its blocks."""
    first, last, words = around.blocks[0], around.blocks[-1], len(asked.ids)
    sentences, bounds = around.asked, around.there
    own = (
        sentences[0] if parts.own_first else first.asked,
        sentences[1] if parts.own_last else last.asked_end,
    )
    if asked.closed or parts.half:
        own = 0, words
    start = bounds[0] if parts.its_first else first.there
    end = bounds[1] if parts.its_last else last.there_end
    if asked.closed or (parts.whole and asked.begins and asked.ends):
        start, end = bounds
    elif first.length == words:
        start, end = first.there, first.there_end
    if own[0] > sentences[0]:
        start = first.there
    elif start == first.there or (sentences[0] == 0 and not asked.begins):
        start = find_start(held, asked, bounds[0], (first.there, first.asked - own[0]), own[0])
    if own[1] < sentences[1]:
        end = last.there_end
    elif end == last.there_end or (sentences[1] == words and not asked.ends):
        end = find_end(held, asked, bounds[1], (last.there_end, own[1] - last.asked_end), own[1])
    return own, (start, end)


def _mark_both(asked: Wording, held: Wording, blocks: Sequence[Block]) -> tuple[Marked, Marked]:
    """Tell of each word of both texts whether it lies in some blocks."""
    there = ((each.there, each.there_end) for each in blocks)
    return mark_asked(blocks, len(asked.ids)), mark(there, len(held.ids))


def _mark_most(
    asked: Wording, held: Wording, around: Stretch, least: tuple[Marked, Marked]
) -> tuple[Marked, Marked]:
    """Mark the words too that stand in both texts between the same blocks, in whatever order."""
    own_marks, its_marks = (bytearray(each) for each in least)
    for own, its in around.list_gaps():
        words, others = asked.ids[slice(*own)], held.ids[slice(*its)]
        shared = set(words).intersection(others)
        if shared:
            _mark_words(own_marks, words, own[0], shared)
            _mark_words(its_marks, others, its[0], shared)
    return own_marks, its_marks


def _mark_words(marks: Marked, words: Sequence[int], first: int, shared: set[int]) -> None:
    for place, word in enumerate(words, first):
        if word in shared:
            marks[place] = 1


def _list_lost(aligned: Stretch, blocks: Sequence[Block]) -> list[Block]:
    """Give the blocks that were left out of a stretch beside much that differs."""
    return [each for each in blocks if not any(map(each.lies_in, aligned.blocks))]


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
