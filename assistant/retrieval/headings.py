"""The headings of a collection, and which of them have a word."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from assistant.language.words import WordIndex
from ingest.segments import Segment, Spread


class Headings:
    """All headings, statement by statement; what they say is read when it is first asked for."""

    def __init__(self, segments: Sequence[Segment], spread: Spread) -> None:
        """Take the segments that they lie in, and where each of them does."""
        self._segments = segments
        self._spread = spread

    def read(self, number: int) -> str:
        """Give the text of one."""
        segment: Segment = self._segments[self._spread.segments[number]]
        return segment.headings[int(self._spread.rows[number])]

    @cached_property
    def words(self) -> WordIndex:
        """The words of each."""
        return WordIndex([each.headed for each in self._segments], self._spread)
