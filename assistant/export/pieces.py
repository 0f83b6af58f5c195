"""A sentence of a checked draft in pieces: kept, removed or added, whole or cell by cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from assistant.citing.bibliography import clean_line
from assistant.tracing.drafts.draft import Sentence, Status
from assistant.tracing.places.place import Pair, Span
from ingest.comparison import Piece


def list_pieces(sentence: Sentence) -> list[Piece]:
    """Give the pieces of a sentence: but for those removed they make up its text."""
    place = sentence.place
    if place is None or sentence.status is not Status.CHANGED or not place.pairs:
        return [Piece(sentence.text, "kept")]
    return list(_list_changed(place.pairs))


def _list_changed(pairs: Sequence[Pair]) -> Iterator[Piece]:
    """Give what is kept letter by letter, and what is not: those removed make up the words agreed
    before, those added the draft's.
    """
    for pair in pairs:
        if clean_line(pair.own) == clean_line(pair.other):
            yield Piece(pair.own, "kept")
        else:
            told = Piece(pair.other, "removed"), Piece(pair.own, "added")
            yield from (each for each in told if each.text)


def part_pieces(
    pieces: Sequence[Piece], start: int, cells: Sequence[Span]
) -> dict[int, list[Piece]]:
    """Give the pieces of words that begin at a place of a paragraph by the cells they stand in.

    What stands between cells, the headings of columns, is left out; what was removed stands in the
    cell that it was removed from.
    """
    parts: dict[int, list[Piece]] = defaultdict(list)
    at = start
    for piece in pieces:
        if piece.kind == "removed":
            parts[_find_cell(at, cells)].append(piece)
            continue
        for place, (first, last) in enumerate(cells):
            inside = piece.text[max(first - at, 0) : max(last - at, 0)]
            if inside:
                parts[place].append(Piece(inside, piece.kind))
        at += len(piece.text)
    return dict(parts)


def _find_cell(at: int, cells: Sequence[Span]) -> int:
    """Give the cell that a place lies in, or the next one."""
    following = (place for place, (_, last) in enumerate(cells) if at <= last)
    return next(following, len(cells) - 1)
