"""Lines that end above a text where its first word would have had its place: titles, not text."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.line import Line
from ingest.structure.mark import Mark, MarkKind
from ingest.structure.stops import CLAUSE_END

HEADLINE = 0.5
"""The part of the width up to which a line without a stop may be a heading's."""


SHORT = 0.6
"""The part of the width that a line with the first words of the next fills, at most."""
FIRST_WORDS = 2
INDENT = 4
"""Columns by which a line is set in for each step of its depth, at least."""


def has_room(line: Line, below: str, width: int) -> bool:
    """Tell whether the first word of what is below would have had its place in a line."""
    first = below.split(maxsplit=1)[0] if below.strip() else ""
    return INDENT * line.depth + len(line.text) + 1 + len(first) <= width


def breaks_early(line: str, below: str, width: int) -> bool:
    """Tell whether a line ends far before the width, so that what is below begins anew."""
    return len(" ".join((line, *below.split()[:FIRST_WORDS]))) < SHORT * width


def leaves_room(texts: Sequence[str], marks: Sequence[Mark], below: str, width: int) -> bool:
    """Tell whether a line that names a section or an article, as “Item 2: Lamps”, ends above a text
    whose first word would have had its place in it; or the title in the line below “Article 5”.
    """
    line, *titles = texts
    if titles:
        return len(titles) == 1 and _is_titled_above(line, titles[0], marks, below, width)
    if below[:1].islower() or not any(_is_titled(line, mark) for mark in marks):
        return False
    is_text = len(below) > HEADLINE * width or CLAUSE_END.search(below)
    return bool(is_text) and len(f"{line} {below.split(maxsplit=1)[0]}") < width


def _is_titled_above(
    number: str, title: str, marks: Sequence[Mark], below: str, width: int
) -> bool:
    """Tell whether lines are the number of an article and its title, above a text that begins anew
    with a large letter; where there are none, far before the width.
    """
    bare = any(mark.kind is MarkKind.ARTICLE and mark.length >= len(number) for mark in marks)
    if not bare or CLAUSE_END.search(title) or title[:1].islower():
        return False
    is_text = len(below) > HEADLINE * width or CLAUSE_END.search(below)
    first = next((letter for letter in below if letter.isalpha()), "")
    if first.lower() == first.upper():
        return bool(is_text) and breaks_early(title, below, width)
    return (
        bool(is_text) and first.isupper() and len(f"{title} {below.split(maxsplit=1)[0]}") < width
    )


def _is_titled(line: str, mark: Mark) -> bool:
    """Tell whether a line may be a number and a title; that of an article may have a stop."""
    title = line[mark.length :]
    if mark.kind is MarkKind.ARTICLE:
        return bool(title) and not CLAUSE_END.search(title.removesuffix("."))
    named = mark.kind is MarkKind.SECTION and mark.value > 0
    return named and bool(title) and not CLAUSE_END.search(title)
