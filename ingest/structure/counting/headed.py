"""Lettered paragraphs: what would be items, did it not stand by itself below a heading."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Container, Sequence
from dataclasses import replace

from ingest.structure.dateline import UNSPACED
from ingest.structure.heading import is_heading
from ingest.structure.mark import NUMBERS, Mark, MarkKind
from ingest.structure.unit import Unit

Items = list[tuple[int, Mark]]
"""The places and marks of a run of items."""

LEADS_IN = (":", "：")
COMMAS = (",", "，", "،")
BRACKETS = "()（）."
REACH = 20
"""Units between lettered paragraphs and the heading that they stand below, at most."""
LEAST = 24
"""Characters that such paragraphs have on average; half as many where no spaces part words."""


def find_head(
    units: Sequence[Unit], items: Items, points: Container[int], heads: frozenset[int]
) -> int | None:
    """Give the place of the heading that lettered paragraphs stand below, -1 for the beginning of
    the text; ``None`` where they are items: headings themselves, led in to, or no sentences below
    words of their own. ``heads`` are the numbered headings.
    """
    first, mark = items[0]
    headings = sum(is_heading(units, place, each.length) for place, each in items)
    before = units[first - 1] if first else None
    if mark.kind is MarkKind.BULLET or 2 * headings >= len(items):
        return None
    if before and before.text.endswith(LEADS_IN):
        return None
    if first - 1 in heads:
        return first - 1
    if mark.kind in NUMBERS:
        return None
    opens = before is None or before.text.endswith(COMMAS) or before.ends_sentence
    if not (opens or is_heading(units, first - 1)) or not _are_sentences(units, items):
        return None
    return _find_above(units, first, points, heads)


def are_heads(units: Sequence[Unit], items: Items) -> bool:
    """Tell whether lettered lines each head a text: “(a) Lamps” above a paragraph."""
    first, mark = items[0]
    if mark.kind is MarkKind.BULLET or (first and units[first - 1].text.endswith(LEADS_IN)):
        return False
    last, places = len(units) - 1, {place for place, _ in items}
    return all(
        place < last
        and is_heading(units, place, each.length)
        and place + 1 not in places
        and not is_heading(units, place + 1)
        for place, each in items
    )


def _find_above(
    units: Sequence[Unit], first: int, points: Container[int], heads: frozenset[int]
) -> int | None:
    """Give the place of the heading above, ``None`` where a number stands nearer."""
    for place in range(first - 1, max(first - REACH, -1), -1):
        if place in heads or (place not in points and is_heading(units, place)):
            return place
        if place in points:
            return None
    return -1 if first <= REACH else None


def _are_sentences(units: Sequence[Unit], items: Items) -> bool:
    """Tell whether items begin large, most end where sentences do, and are long for a list's."""
    texts = [units[place].text[mark.length :] for place, mark in items]
    ended = sum(units[place].ends_sentence for place, _ in items)
    length = sum(len(text) * (2 if UNSPACED.search(text) else 1) for text in texts)
    large = not any(text[:1].islower() for text in texts)
    return large and 2 * ended >= len(items) and length >= LEAST * len(items)


def is_led_in(units: Sequence[Unit], items: Items, place: int) -> bool:
    """Tell whether what begins at a place is listed in one of these items."""
    return units[place - 1].text.endswith(LEADS_IN) and any(each == place - 1 for each, _ in items)


def lies_below(units: Sequence[Unit], items: Items, run: Sequence[int], one_of: bool) -> bool:
    """Tell whether numbers stand below one of some lettered paragraphs: between two of them, or,
    where they are ``one_of`` several counts, below the last and no other heading.
    """
    letters = [place for place, _ in items]
    above = bisect(letters, run[0])
    if not above or above != bisect(letters, run[-1]):
        return False
    if above < len(letters):
        return True
    return one_of and not any(is_heading(units, place) for place in range(letters[-1] + 1, run[-1]))


def bare_mark(mark: Mark) -> Mark:
    """Give a mark with a label that can be put in brackets."""
    return replace(mark, label=mark.label.strip(BRACKETS))
