"""Two texts word beside word: which words were kept, dropped, added or replaced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.tracing.texts.agreeing import Block, find_agreeing

GAP = 0.1
"""What a word between two runs costs, in words of a run: so many make another place of them."""

MOST_RUNS = 60
"""Runs of a paragraph, the longest, of which a chain is made."""

MOST_CELLS = 40_000
"""Words of two gaps multiplied: what is more is not compared word by word. Words made to return all
the time take .1 s."""

SMALL = 0.5
"""Words that agree between two changes, to a word of the smaller: with fewer it is one change."""


Part = tuple[Sequence[int], tuple[int, int]]
"""Words, and which of them are compared."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of both texts that belong together: spans, and the blocks in them that agree."""

    asked: tuple[int, int]
    there: tuple[int, int]
    blocks: tuple[Block, ...]

    def list_gaps(self) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        """Give the spans before, between and after the blocks, in the text asked and the other."""
        first = Block(self.asked[0], self.there[0], 0)
        last = Block(self.asked[1], self.there[1], 0)
        for left, right in pairwise((first, *self.blocks, last)):
            yield (left.asked_end, right.asked), (left.there_end, right.there)

    def has_all_there(self) -> bool:
        """Tell whether the other text has no word that does not agree."""
        return all(first == last for _, (first, last) in self.list_gaps())


def chain(runs: Sequence[Block]) -> list[Block]:
    """Give the runs, in the order of both texts, that together have most words close together."""
    if len(runs) == 1:
        return list(runs)
    longest = sorted(runs, key=lambda each: -each.length)[:MOST_RUNS]
    ordered = sorted(longest, key=lambda each: (each.asked, each.there))
    best: list[float] = []
    before: list[int] = []
    for place, run in enumerate(ordered):
        gains = [(_join(best[each], ordered[each], run), each) for each in range(place)]
        gain, link = max(gains, default=(0.0, -1))
        best.append(max(gain, 0.0) + run.length)
        before.append(link if gain > 0 else -1)
    return _read_back(ordered, before, best.index(max(best)))


def _join(gained: float, left: Block, right: Block) -> float:
    """Give what a chain is worth that goes on with another run, that run's own words left out."""
    overlap = max(0, left.asked_end - right.asked, left.there_end - right.there)
    if overlap >= right.length or right.there <= left.there:
        return 0.0
    gap = max(0, right.asked - left.asked_end, right.there - left.there_end)
    return gained - overlap - GAP * gap


def _read_back(ordered: Sequence[Block], before: Sequence[int], place: int) -> list[Block]:
    linked = []
    while place >= 0:
        linked.append(ordered[place])
        place = before[place]
    blocks: list[Block] = []
    for run in reversed(linked):
        last = blocks[-1] if blocks else Block(0, 0, 0)
        cut = max(0, last.asked_end - run.asked, last.there_end - run.there)
        blocks.append(Block(run.asked + cut, run.there + cut, run.length - cut))
    return blocks


def align(
    asked: Sequence[int],
    there: Sequence[int],
    stretch: Stretch,
    light: frozenset[int] = frozenset(),
) -> Stretch:
    """Give a stretch with the words between its blocks compared too.

    Of two ways the one is taken that keeps more of the words that are not light: “lasting and safe”
    is “lasting, safe and cheap” with its “safe”.
    """
    blocks: list[Block] = []
    gaps = list(stretch.list_gaps())
    if not stretch.blocks[1:] and all(own[0] == own[1] and its[0] == its[1] for own, its in gaps):
        return stretch
    for (own, other), block in zip(gaps, [*stretch.blocks, None], strict=True):
        blocks += _fill((asked, own), (there, other), light)
        blocks += [block] if block else []
    return Stretch(stretch.asked, stretch.there, tuple(_drop_small(_merge(blocks), stretch)))


def _fill(asked: Part, there: Part, light: frozenset[int]) -> list[Block]:
    (words, own), (others, other) = asked, there
    if not 0 < (own[1] - own[0]) * (other[1] - other[0]) <= MOST_CELLS:
        return []
    before, after = words[slice(*own)], others[slice(*other)]
    found = _find_kept(before, after, light)
    return [Block(own[0] + each.asked, other[0] + each.there, each.length) for each in found]


def _find_kept(before: Sequence[int], after: Sequence[int], light: frozenset[int]) -> list[Block]:
    found = find_agreeing(before, after)
    words = [before[each.asked : each.asked_end] for each in found]
    if not any(map(light.issuperset, words)):
        return found
    most = _count_shared(before, after, light)
    if _count_telling(before, found, light) == most:
        return found
    other_way = _find_other_way(before, after, light)
    return max(found, other_way, key=lambda each: _count_telling(before, each, light))


def _count_shared(before: Sequence[int], after: Sequence[int], light: frozenset[int]) -> int:
    """Count the words that are not light and that both have, in whatever order."""
    shared = set(before).intersection(after) - light
    return sum(min(before.count(each), after.count(each)) for each in shared)


def _find_other_way(
    before: Sequence[int], after: Sequence[int], light: frozenset[int]
) -> list[Block]:
    """Give the runs of words that both have, in order; those of light words alone between the
    others.
    """
    found = find_agreeing(before, after, light)
    rest = Stretch((0, len(before)), (0, len(after)), tuple(found))
    between = [
        Block(own[0] + each.asked, other[0] + each.there, each.length)
        for own, other in rest.list_gaps()
        for each in find_agreeing(before[slice(*own)], after[slice(*other)])
    ]
    return sorted([*found, *between])


def _count_telling(words: Sequence[int], found: Sequence[Block], light: frozenset[int]) -> int:
    kept = (word for each in found for word in words[each.asked : each.asked_end])
    return sum(word not in light for word in kept)


def _merge(blocks: Sequence[Block]) -> list[Block]:
    """Make one of blocks that touch in both texts."""
    merged: list[Block] = []
    for block in blocks:
        last = merged[-1] if merged else None
        if last and (last.asked_end, last.there_end) == (block.asked, block.there):
            merged[-1] = Block(last.asked, last.there, last.length + block.length)
        else:
            merged.append(block)
    return merged


def _drop_small(blocks: Sequence[Block], stretch: Stretch) -> Iterator[Block]:
    """Leave out what agrees by chance between changes that are larger."""
    gaps = list(Stretch(stretch.asked, stretch.there, tuple(blocks)).list_gaps())
    sizes = [max(own[1] - own[0], other[1] - other[0]) for own, other in gaps]
    for block, (left, right) in zip(blocks, pairwise(sizes), strict=True):
        if block.length >= SMALL * min(left, right):
            yield block
