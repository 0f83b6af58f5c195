"""What two sequences have in common, in their order, found in bounded time."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

MOST_STEPS = 10_000_000
"""Steps at most in which all is compared with all, .3 s: a paragraph of 700 words takes as many."""

Pair = tuple[int, int]


class Stretch(NamedTuple):
    """Elements of both sequences, from ``start`` and ``first`` on, that are the same or not."""

    same: bool
    start: int
    end: int
    first: int
    last: int


def find_stretches(before: Sequence[str], after: Sequence[str]) -> Iterator[Stretch]:
    """Give stretches that make up both sequences, each as long as it can be."""
    row = column = 0
    for start, first, size in (*_join(_pair(before, after)), (len(before), len(after), 0)):
        if row < start or column < first:
            yield Stretch(False, row, start, column, first)
        row, column = start + size, first + size
        if size:
            yield Stretch(True, start, row, first, column)


def _join(pairs: Iterator[Pair]) -> Iterator[tuple[int, int, int]]:
    """Give where pairs that follow each other begin, and how many they are."""
    numbered = enumerate(pairs)
    for _, run in groupby(numbered, lambda each: (each[1][0] - each[0], each[1][1] - each[0])):
        (_, (start, first)), *others = run
        yield start, first, len(others) + 1


def _pair(before: Sequence[str], after: Sequence[str]) -> Iterator[Pair]:
    """Give the places of what is the same; where that takes too long, between landmarks."""
    landmarks = [] if _is_short(before, after) else _list_landmarks(before, after)
    row = column = 0
    for end, last in landmarks:
        yield from _pair_all(before[row:end], after[column:last], row, column)
        yield end, last
        row, column = end + 1, last + 1
    yield from _pair_all(before[row:], after[column:], row, column)


def _pair_all(before: Sequence[str], after: Sequence[str], row: int, column: int) -> Iterator[Pair]:
    if not before or not after or not _is_short(before, after):
        return
    for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
        yield from ((row + block.a + n, column + block.b + n) for n in range(block.size))


def _is_short(before: Sequence[str], after: Sequence[str]) -> bool:
    """Tell whether all can be compared with all: for each that is the same once more, at worst."""
    counts, others = Counter(before), Counter(after)
    pairs = sum(count * others[each] for each, count in counts.items())
    return (len(before) + pairs) * (counts & others).total() <= MOST_STEPS


def _list_landmarks(before: Sequence[str], after: Sequence[str]) -> Iterator[Pair]:
    """Give what is the same at both ends and, where much is between, what stands there once."""
    head = _count_same(before, after)
    tail = _count_same(before[head:][::-1], after[head:][::-1])
    end, last = len(before) - tail, len(after) - tail
    yield from ((place, place) for place in range(head))
    inner = before[head:end], after[head:last]
    if not _is_short(*inner):
        yield from ((head + row, head + column) for row, column in _pair_single(*inner))
    yield from ((end + place, last + place) for place in range(tail))


def _count_same(before: Sequence[str], after: Sequence[str]) -> int:
    """Count the elements at the beginning that are the same."""
    both = enumerate(zip(before, after, strict=False))
    return next((n for n, (one, two) in both if one != two), min(len(before), len(after)))


def _pair_single(before: Sequence[str], after: Sequence[str]) -> list[Pair]:
    """Give as many as can be, in their order, of what stands once in both."""
    counts, others = Counter(before), Counter(after)
    places = {each: place for place, each in enumerate(after) if others[each] == 1}
    lasts: list[int] = []
    chains: list[tuple[Pair, int]] = []
    ends: list[int] = []
    for row, each in enumerate(before):
        if counts[each] == 1 and each in places:
            length = bisect_left(lasts, places[each])
            lasts[length : length + 1] = [places[each]]
            ends[length : length + 1] = [len(chains)]
            chains.append(((row, places[each]), ends[length - 1] if length else -1))
    return _follow(chains, ends[-1] if ends else -1)


def _follow(chains: Sequence[tuple[Pair, int]], end: int) -> list[Pair]:
    """Give the pairs of a chain, each of which names the one before it."""
    found: list[Pair] = []
    while end >= 0:
        pair, end = chains[end]
        found.append(pair)
    return found[::-1]
