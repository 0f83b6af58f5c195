"""What changed between two texts whose words stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from assistant.tracing.alignment import Stretch, align
from assistant.tracing.place import Change
from assistant.tracing.wording import Span, Wording
from ingest.comparison import Piece
from ingest.language.wording import drop_signs

MARKS = re.compile(r"\s+|\w+|[^\w\s]")
"""White space, words and single marks."""

ONE_FORM = str.maketrans("“”„‟«»‘’‚‛`‐‑–—−", '""""""\'\'\'\'\'-----')
"""Forms of one mark."""


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
    """Give both texts as one: kept and added pieces make up the text asked, kept and removed ones
    the other, white space and forms of one mark aside.

    A mark or a capital letter that only one of them has counts as a change here.
    """
    own, other = asked.find_characters(stretch.asked), held.find_characters(stretch.there)
    pieces, at, there = list[Piece](), own[0], other[0]
    for span, like in _pair_words(asked, held, stretch):
        pieces += _part(held.text[there : like[0]], asked.text[at : span[0]])
        pieces.append(Piece(asked.text[slice(*span)], "kept"))
        at, there = span[1], like[1]
    pieces += _part(held.text[there : other[1]], asked.text[at : own[1]])
    for kind, alike in groupby(pieces, key=lambda each: each.kind):
        yield Piece("".join(each.text for each in alike), kind)


def _pair_words(asked: Wording, held: Wording, stretch: Stretch) -> Iterator[tuple[Span, Span]]:
    """Give the characters of the words that agree and have the same capitals."""
    for block in stretch.blocks:
        for step in range(block.length):
            span, like = asked.spans[block.asked + step], held.spans[block.there + step]
            own, other = asked.text[slice(*span)], held.text[slice(*like)]
            if own == other or drop_signs(own) == drop_signs(other):
                yield span, like


def _part(before: str, after: str) -> list[Piece]:
    """Give what changed between two words that agree; the marks around it that both have stay."""
    if before == after:
        return [Piece(after, "kept")] if after else []
    old, new = MARKS.findall(before), MARKS.findall(after)
    if _look_through(old) == _look_through(new):
        return [Piece(after, "kept")] if after else []
    start = _count_alike(old, new)
    end = _count_alike(old[start:][::-1], new[start:][::-1])
    parts = (
        (new[:start], "kept"),
        (old[start : len(old) - end], "removed"),
        (new[start : len(new) - end], "added"),
        (new[len(new) - end :], "kept"),
    )
    return [Piece("".join(marks), kind) for marks, kind in parts if marks]


def _look_through(marks: Sequence[str]) -> list[str]:
    return [_look(each) for each in marks if not each.isspace()]


def _count_alike(old: Sequence[str], new: Sequence[str]) -> int:
    """Count the marks and spaces that both begin with."""
    both = zip(old, new, strict=False)
    alike = takewhile(lambda pair: not _is_word(pair[1]) and _look(pair[0]) == _look(pair[1]), both)
    return sum(1 for _ in alike)


def _is_word(mark: str) -> bool:
    return mark[0].isalnum()


def _look(mark: str) -> str:
    return " " if mark.isspace() else mark.translate(ONE_FORM)
