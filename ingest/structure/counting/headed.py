"""Lettered paragraphs: what would be items, were it not right below a numbered heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.structure.heading import is_heading
from ingest.structure.numbering import Mark, MarkKind
from ingest.structure.unit import Unit

Items = list[tuple[int, Mark]]
"""The places and marks of a run of items."""

LEADS_IN = (":", "：")
BRACKETS = "()（）."


def is_headed(units: Sequence[Unit], items: Items, heads: frozenset[int]) -> bool:
    """Tell whether lettered items come right below one of some numbered headings, without words
    that lead in to them; headings themselves are no items of it.
    """
    first, mark = items[0]
    if mark.kind is MarkKind.BULLET or first - 1 not in heads:
        return False
    headings = sum(is_heading(units, place, each.length) for place, each in items)
    return 2 * headings < len(items) and not units[first - 1].text.endswith(LEADS_IN)


def is_led_in(units: Sequence[Unit], items: Items, place: int) -> bool:
    """Tell whether what begins at a place is listed in one of these items."""
    return units[place - 1].text.endswith(LEADS_IN) and any(each == place - 1 for each, _ in items)


def bare_mark(mark: Mark) -> Mark:
    """Give a mark with a label that can be put in brackets."""
    return replace(mark, label=mark.label.strip(BRACKETS))
