"""What of the segments at hand stays, what is written anew, and what has to be read."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace

from ingest.segments.manifest import Listed
from ingest.segments.segment import Segment

MOST = 8
"""Small segments of one size that are left apart: so many are joined to one of the next size."""

SMALL = 512
"""Paragraphs below which a segment is small."""

Held = tuple[Listed, Segment]
Place = tuple[Segment, int]


@dataclass(frozen=True, slots=True)
class Plan:
    """The segments that stay, the entries of others that count, the records that none has."""

    kept: tuple[Listed, ...]
    moved: tuple[Place, ...]
    missing: tuple[str, ...]


def make_plan(held: Sequence[Held], names: Set[str], changed: Set[str]) -> Plan:
    """Plan for an index with these records, some of them changed since the segments were made."""
    current = names - changed
    live = {listed.name: _list_live(listed, segment, current) for listed, segment in held}
    paragraphs = {each.name: segment.count_paragraphs(live[each.name]) for each, segment in held}
    crowded = _find_crowded(paragraphs.values())
    kept, moved = [], list[Place]()
    for listed, segment in held:
        count = paragraphs[listed.name]
        stale = not names >= set(segment.records)
        hollow = 2 * count < segment.count_paragraphs(range(len(segment.records)))
        if stale or hollow or segment.is_former or _rate(count) in crowded:
            moved += [(segment, place) for place in live[listed.name]]
        else:
            gone = {*range(len(segment.records))} - {*live[listed.name]}
            kept.append(replace(listed, gone=tuple(sorted(gone))))
    here = {segment.records[place] for listed, segment in held for place in live[listed.name]}
    return Plan(tuple(kept), tuple(moved), tuple(sorted(names - here)))


def _list_live(listed: Listed, segment: Segment, current: Set[str]) -> list[int]:
    gone = {*listed.gone}
    names = enumerate(segment.records)
    return [place for place, name in names if place not in gone and name in current]


def _find_crowded(paragraphs: Iterable[int]) -> set[int]:
    """Give the sizes of which there are too many segments."""
    counts = Counter(_rate(each) for each in paragraphs if each < SMALL)
    return {size for size, count in counts.items() if count >= MOST}


def _rate(paragraphs: int) -> int:
    return int(math.log(max(paragraphs, 1), MOST))
