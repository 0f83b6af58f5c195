"""The words that two texts have in one order, found as difflib's matcher finds them.

The longest run is taken first, then the longest ones before and behind it. Two texts share few
words, so runs are listed once and cut to what is left; difflib reads all words for each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise, starmap, takewhile
from typing import NamedTuple

Words = Sequence[int]
NOTHING = frozenset[int]()

Ranked = tuple[int, int, int]
"""A run by minus its length and by where it begins in both texts: the least is taken first."""


class Block(NamedTuple):
    """Words that agree, from ``asked`` on in one text and from ``there`` on in the other."""

    asked: int
    there: int
    length: int

    @property
    def asked_end(self) -> int:
        """The word after the last in the text asked."""
        return self.asked + self.length

    @property
    def there_end(self) -> int:
        """The word after the last in the other text."""
        return self.there + self.length

    def lies_in(self, other: Block) -> bool:
        """Tell whether all its words are among those of another block."""
        return other.asked <= self.asked and self.asked_end <= other.asked_end

    def lies_within(self, asked: tuple[int, int], there: tuple[int, int]) -> bool:
        """Tell whether all its words are among those of a span of each text."""
        own = asked[0] <= self.asked and self.asked_end <= asked[1]
        return own and there[0] <= self.there and self.there_end <= there[1]


class Room(NamedTuple):
    """Words of both texts, from ``start`` and ``first`` on."""

    start: int
    end: int
    first: int
    last: int


def find_agreeing(before: Words, after: Words, light: frozenset[int] = NOTHING) -> list[Block]:
    """Give the runs of words that both have, in order; a run that has words which are not light has
    only such light ones as stand before or behind these.
    """
    runs = list(_list_runs(before, after, light))
    if not light and all(starmap(_follow, pairwise(runs))):
        return [Block(own, other, -size) for size, own, other in runs]
    found = list[Block]()
    left = [(Room(0, len(before), 0, len(after)), runs)]
    while left:
        room, runs = left.pop()
        run = _choose(before, after, room, runs, light)
        if run.length:
            found.append(run)
            for rest in _part(room, run):
                inside = list(_cut(runs, rest))
                if inside or light:
                    left.append((rest, inside))
    return sorted(found)


def _list_runs(before: Words, after: Words, light: frozenset[int]) -> Iterator[Ranked]:
    """Give the runs without light words, each as long as it is."""
    shared = set(before).intersection(after) - light
    there = defaultdict[int, list[int]](list)
    for place, word in enumerate(after):
        if word in shared:
            there[word].append(place)
    for own, word in enumerate(before):
        if word in shared:
            for other in there[word]:
                goes_on = own and other and before[own - 1] == after[other - 1]
                if not (goes_on and before[own - 1] in shared):
                    yield -_measure(before[own:], after[other:], shared), own, other


def _follow(first: Ranked, second: Ranked) -> bool:
    """Tell whether a run stands behind another in both texts."""
    size, own, other = first
    return own - size <= second[1] and other - size <= second[2]


def _measure(before: Words, after: Words, shared: set[int]) -> int:
    """Count the words that both begin with."""
    length = 0
    for own, other in zip(before, after, strict=False):
        if own != other or own not in shared:
            break
        length += 1
    return length


def _choose(
    before: Words, after: Words, room: Room, runs: Sequence[Ranked], light: frozenset[int]
) -> Block:
    """Give the longest run of a room with the light words around it; where there is none, the light
    words that both begin with there.
    """
    size, own, other = min(runs, default=(0, room.start, room.first))
    end = own - size
    if light:
        back = range(own - 1, max(room.start, own - other + room.first) - 1, -1)
        on = range(end, min(room.end, own - other + room.last))
        more, less = (_count_light(before, after, each, other - own, light) for each in (on, back))
        own, other, end = own - less, other - less, end + more
    return Block(own, other, end - own)


def _count_light(
    before: Words, after: Words, places: range, step: int, light: frozenset[int]
) -> int:
    """Count the light words that agree at the first of some places, and ``step`` words on."""
    same = takewhile(
        lambda place: before[place] == after[place + step] and before[place] in light, places
    )
    return sum(1 for _ in same)


def _part(room: Room, run: Block) -> Iterator[Room]:
    """Give what of a room lies before and behind a run in both texts."""
    if room.start < run.asked and room.first < run.there:
        yield Room(room.start, run.asked, room.first, run.there)
    end, last = run.asked + run.length, run.there + run.length
    if end < room.end and last < room.last:
        yield Room(end, room.end, last, room.last)


def _cut(runs: Sequence[Ranked], room: Room) -> Iterator[Ranked]:
    """Give what of some runs lies in a room."""
    start, end, first, last = room
    for size, own, other in runs:
        if own < end and other < last and own - size > start and other - size > first:
            cut = max(0, start - own, first - other)
            length = min(-size, end - own, last - other) - cut
            if length > 0:
                yield -length, own + cut, other + cut
