"""What changed between two texts whose words stand side by side."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.tracing.alignment import Stretch, align
from assistant.tracing.place import Change
from assistant.tracing.wording import Wording
from ingest.comparison import Piece


def compare(asked: Wording, held: Wording) -> Stretch:
    """Give both texts as one stretch, from end to end, their words aligned."""
    whole = Stretch((0, len(asked.ids)), (0, len(held.ids)), ())
    return align(asked.ids, held.ids, whole)


def list_changes(asked: Wording, held: Wording, stretch: Stretch) -> Iterator[Change]:
    """Give the words that are not the same, in their order."""
    for own, other in stretch.list_gaps():
        change = Change(held.cut(other), asked.cut(own))
        if change.before or change.after:
            yield change


def list_pieces(asked: Wording, held: Wording, stretch: Stretch) -> Iterator[Piece]:
    """Give the words of both texts in turn, each with the marks and the space that follow it.

    Where the text asked does not have what stood before removed words, a space or an
    apostrophe, they bring it.
    """
    _, own_end = asked.find_characters(stretch.asked)
    _, other_end = held.find_characters(stretch.there)
    kept = [(each.asked, each.asked_end) for each in stretch.blocks]
    before = ""
    for (own, other), agreed in zip(stretch.list_gaps(), [*kept, (0, 0)], strict=True):
        removed = held.cut_on(other, other_end)
        if removed and before:
            removed = _join_on(before, held.read_gap(other[0]), removed)
        before = asked.cut_on(agreed, own_end)
        added = asked.cut_on(own, own_end)
        pieces = ((removed, "removed"), (added, "added"), (before, "kept"))
        yield from (Piece(text, kind) for text, kind in pieces if text)


def _join_on(before: str, gap: str, removed: str) -> str:
    """Give removed words with what parted them from those before, where that is not there."""
    if any(map(str.isspace, gap)):
        return removed if before[-1].isspace() else f" {removed}"
    return removed if before.endswith(gap) else gap + removed
