"""Texts within a text: annexes, decisions and the like, whose numbers count for themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.structure.heading import is_heading, is_headline
from ingest.structure.mark import Mark, MarkKind
from ingest.structure.unit import Gap, Unit

DIVISIONS = frozenset(
    {"annex", "appendix", "schedule", "protocol", "decision", "resolution", "language"}
)
"""What a text that counts for itself is called."""


def part_divisions(units: Sequence[Unit]) -> Iterator[range]:
    """Give the places of each text within the text, in order; together they are all places."""
    starts = (place for place in range(1, len(units)) if heads_division(units, place))
    yield from (range(*ends) for ends in pairwise((0, *starts, len(units))))


def heads_division(units: Sequence[Unit], place: int) -> bool:
    """Tell whether a text within the text begins at a place."""
    mark = find_section(units[place])
    return bool(mark and mark.named in DIVISIONS and heads_section(units, place))


def heads_section(units: Sequence[Unit], place: int) -> bool:
    """Tell whether a unit that names a section heads it: a heading, or one run into its lines."""
    unit, mark = units[place], find_section(units[place])
    if is_heading(units, place):
        return True
    if mark and mark.length == len(unit.text) and unit.alone:
        return True
    ended = unit.gap > Gap.LINE or units[place - 1].ends_sentence
    text = unit.text.removesuffix(".") if unit.alone and unit.text.isupper() else unit.text
    return unit.gap >= Gap.LINE and ended and is_headline(text)


def find_section(unit: Unit) -> Mark | None:
    """Give the mark of a unit that names a section, ``None`` where it names none."""
    if unit.language:
        name, length = unit.text, len(unit.text)
        return Mark(MarkKind.SECTION, name, name, "language", 0, length, named="language")
    return next((mark for mark in unit.marks if mark.kind is MarkKind.SECTION), None)
