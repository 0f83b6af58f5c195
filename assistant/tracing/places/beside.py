"""Places beside the nearest one: of a sentence that joins several agreed ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.tracing.places.place import Span, Traced
from ingest.language.wording import WORD

LEAST = 6
"""Words of a sentence from which on it is one that was joined to another."""

WHOLE = 0.5
"""Part of a sentence's words that are joined: with fewer it only shares a formula."""


def find_beside(text: str, places: Sequence[Traced], nearest: Traced) -> Iterator[Traced]:
    """Give the places that have whole sentences of a text which the nearest one lacks, each the
    newest of those that have most.
    """
    words = [found.span() for found in WORD.finditer(text)]
    lacking = [(each, _mark(words, each.added)) for each in places]
    left = _mark(words, nearest.added)
    while len(left) >= LEAST and lacking:
        gains = [len(left - lacked) for _, lacked in lacking]
        most = max(gains)
        having = [each for each, gain in zip(lacking, gains, strict=True) if gain == most]
        place, lacked = max(having, key=lambda each: (each[0].likeness, each[0].date or ""))
        if most < LEAST or most < WHOLE * len(WORD.findall(place.quote)):
            return
        yield place
        left &= lacked


def find_common(first: Sequence[Span], *others: Sequence[Span]) -> tuple[Span, ...]:
    """Give the spans of a text that lie in spans of all."""
    common = list(first)
    for each in others:
        both = ((max(a, c), min(b, d)) for a, b in common for c, d in each)
        common = [(start, end) for start, end in both if start < end]
    return tuple(common)


def _mark(words: Sequence[Span], added: Sequence[Span]) -> set[int]:
    """Give the words, by number, that lie in spans."""
    return {
        place
        for start, end in added
        for place, (first, last) in enumerate(words)
        if start <= first and last <= end
    }
