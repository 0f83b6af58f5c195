"""Two texts word beside word: which words were kept, dropped, added or replaced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from itertools import pairwise

GAP = 0.1
"""What a word between two runs costs, in words of a run: so many make another place of them."""

MOST_RUNS = 60
"""Runs of a paragraph, the longest, of which a chain is made."""

MOST_CELLS = 40_000
"""Words of two gaps multiplied: what is more is not compared word by word. Words made to return all
the time take .04 s."""

SMALL = 0.5
"""Words that agree between two changes, to a word of the smaller: with fewer it is one change."""


Part = tuple[Sequence[int], tuple[int, int]]
"""Words, and which of them are compared."""


@dataclass(frozen=True, slots=True)
class Block:
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
    for (own, other), block in zip(gaps, [*stretch.blocks, None], strict=True):
        blocks += _fill((asked, own), (there, other), light)
        blocks += [block] if block else []
    return Stretch(stretch.asked, stretch.there, tuple(_drop_small(_merge(blocks), stretch)))


def _fill(asked: Part, there: Part, light: frozenset[int]) -> list[Block]:
    (words, own), (others, other) = asked, there
    before, after = words[slice(*own)], others[slice(*other)]
    if not 0 < len(before) * len(after) <= MOST_CELLS:
        return []
    found = _find_kept(before, after, light)
    return [Block(own[0] + each.a, other[0] + each.b, each.size) for each in found]


def _find_kept(before: Sequence[int], after: Sequence[int], light: frozenset[int]) -> list[Match]:
    found = _match(before, after, frozenset())
    if light.isdisjoint(before):
        return found
    if any(light.issuperset(before[each.a : each.a + each.size]) for each in found):
        other_way = _match(before, after, light)
        found = max(found, other_way, key=lambda each: _count_telling(before, each, light))
    return found


def _match(before: Sequence[int], after: Sequence[int], light: frozenset[int]) -> list[Match]:
    """Give the runs of words that both have, in order; those of light words alone between the
    others.
    """
    if set(before).isdisjoint(after):
        return []
    matcher = SequenceMatcher(light.__contains__, before, after, autojunk=False)
    found = matcher.get_matching_blocks()[:-1]
    if not light:
        return found
    rest = Stretch((0, len(before)), (0, len(after)), tuple(Block(*each) for each in found))
    between = [
        Match(own[0] + each.a, other[0] + each.b, each.size)
        for own, other in rest.list_gaps()
        for each in _match(before[slice(*own)], after[slice(*other)], frozenset())
    ]
    return sorted([*found, *between])


def _count_telling(words: Sequence[int], found: Sequence[Match], light: frozenset[int]) -> int:
    kept = (word for each in found for word in words[each.a : each.a + each.size])
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
