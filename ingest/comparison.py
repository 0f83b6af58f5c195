"""What changed between two versions of a statement: paragraph by paragraph, word by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from ingest.matching import find_stretches
from ingest.statement import Paragraph, Statement

ALIKE = 0.4
"""The ratio of words from which on two paragraphs are one that was changed."""

MOST_PAIRS = 40_000
"""Of so many pairs each is compared; of more, those that have the same label are paired."""

WORDS = re.compile(r"\s*[\u3400-\u9fff]|\s*\w+|\s*[^\w\s]|\s+")
"""Words with the space before them; where words are not parted, each letter."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: ``kept``, ``removed`` from the old or ``added`` in the new version."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph of the old version beside what it became; ``None`` where there is none.

    ``labels`` are theirs as a citation prints them. The pieces that are kept or removed make up
    the old text, those that are kept or added the new one, white space aside.
    """

    old: int | None
    new: int | None
    labels: tuple[str, str]
    pieces: tuple[Piece, ...]

    @property
    def kind(self) -> str:
        """How it changed: ``kept``, ``changed``, ``removed`` or ``added``."""
        if self.old is None or self.new is None:
            return "added" if self.old is None else "removed"
        same = self.labels[0] == self.labels[1] and all(each.kind == "kept" for each in self.pieces)
        return "kept" if same else "changed"

    def to_json(self) -> dict[str, Any]:
        """Give the change as plain lists, dicts and strings."""
        return {"kind": self.kind, **asdict(self)}


def compare_statements(
    old: Statement, new: Statement, check: Callable[[], None] = lambda: None
) -> list[Change]:
    """Give every paragraph of both versions, in their order, beside what it became.

    ``check`` is called for each, and may raise what ends a comparison that takes too long.
    """
    texts = [" ".join(each.text.split()) for each in old.paragraphs]
    others = [" ".join(each.text.split()) for each in new.paragraphs]
    changes: list[Change] = []
    for same, start, end, first, last in find_stretches(texts, others):
        before, after = old.paragraphs[start:end], new.paragraphs[first:last]
        for change in map(_compare, before, after) if same else _align(before, after):
            check()
            changes.append(change)
    return changes


def _align(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> Iterator[Change]:
    if len(before) * len(after) > MOST_PAIRS:
        return _align_by_label(before, after)
    return _align_by_words(before, after)


def _align_by_label(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> Iterator[Change]:
    """Pair paragraphs that have the same label, in their order."""
    labels, others = ([_format_label(each) for each in side] for side in (before, after))
    for same, start, end, first, last in find_stretches(labels, others):
        if same:
            yield from map(_compare, before[start:end], after[first:last])
        else:
            yield from (_compare(each, None) for each in before[start:end])
            yield from (_compare(None, each) for each in after[first:last])


def _align_by_words(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> Iterator[Change]:
    """Pair paragraphs that are alike, in their order, so that they are alike most in all."""
    likeness = _measure_likeness(before, after)
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    for row in reversed(range(len(before))):
        for column in reversed(range(len(after))):
            paired = likeness(row, column) + best[row + 1][column + 1]
            best[row][column] = max(best[row + 1][column], best[row][column + 1], paired)
    row = column = 0
    while row < len(before) or column < len(after):
        here = best[row][column]
        if column == len(after) or (row < len(before) and here == best[row + 1][column]):
            yield _compare(before[row], None)
            row += 1
        elif row == len(before) or here == best[row][column + 1]:
            yield _compare(None, after[column])
            column += 1
        else:
            yield _compare(before[row], after[column])
            row, column = row + 1, column + 1


def _measure_likeness(
    before: Sequence[Paragraph], after: Sequence[Paragraph]
) -> Callable[[int, int], float]:
    """Give the share of words that two paragraphs have in common, 0 where it is small."""
    words, others = ([Counter(_split(each.text)) for each in side] for side in (before, after))

    def measure(row: int, column: int) -> float:
        shared = (words[row] & others[column]).total()
        ratio = 2 * shared / max(1, words[row].total() + others[column].total())
        return ratio if ratio >= ALIKE else 0.0

    return measure


def _compare(old: Paragraph | None, new: Paragraph | None) -> Change:
    texts = [each.text if each else "" for each in (old, new)]
    return Change(
        old.ordinal if old else None,
        new.ordinal if new else None,
        (_format_label(old), _format_label(new)),
        tuple(_part(*texts)),
    )


def _part(old: str, new: str) -> Iterator[Piece]:
    if old.split() == new.split():
        yield Piece(new, "kept")
        return
    before, after = _split(old), _split(new)
    for same, start, end, first, last in find_stretches(before, after):
        if same:
            yield Piece("".join(before[start:end]), "kept")
            continue
        if end > start:
            yield Piece("".join(before[start:end]), "removed")
        if last > first:
            yield Piece("".join(after[first:last]), "added")


def _split(text: str) -> list[str]:
    return WORDS.findall(text)


def _format_label(paragraph: Paragraph | None) -> str:
    if paragraph is None:
        return ""
    return paragraph.label or f"[{paragraph.ordinal}]"
