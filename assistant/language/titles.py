"""Titles short enough for a sentence, and still telling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from ingest.language.parties import find_spans
from ingest.statement import Statement

LONGEST = 90
BARE = 24
"""Length up to which a title, such as “Joint Statement”, tells too little without who made it."""
MOST_PARTIES = 3

FEW_WORDS = 4
"""Words up to which a title that is too long is one of a script that parts none."""
LEFT_OUT = "…"
ENDING = " ,;:–—-"
SPACES = re.compile(r"\s+")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
LEAST_END = 0.25
"""Part of a shortened title that its end has: there stands what it is on, or the last party."""
NO_MATTER = 8
"""Letters that are lost rather than the beginning is."""
REMEMBERED = 4_096
"""Titles that are remembered shortened."""

ADDRESS = re.compile(r"\b[a-z][a-z0-9+.-]{0,15}://\S*", re.IGNORECASE)
"""What in a title a program might take for a link of ours."""
NESTED = str.maketrans('“”„"«»《》', "‘’‚'‹›〈〉")
"""Marks of a title's own, as they are written within the marks around it."""


def name_shortly(statement: Statement) -> str:
    """Give a statement's title for a sentence that has it in quotation marks: a bare one with its
    parties, a long one cut.
    """
    title = ADDRESS.sub("…", statement.title.translate(NESTED))
    named = [each for each in statement.parties if each not in statement.title]
    if len(title) > BARE or not named:
        return shorten_title(title, LONGEST)
    others = ["…"] if len(named) > MOST_PARTIES else []
    return f"{title}, {', '.join(named[:MOST_PARTIES] + others)}"


@lru_cache(maxsize=REMEMBERED)
def shorten_title(title: str, longest: int) -> str:
    """Shorten a title that is longer by words from its middle, where its script parts them: its
    beginning stays and its end, and if there is room every party and year that it names.
    """
    if len(title) <= longest:
        return title
    cuts = _find_cuts(title)
    telling = _find_telling(title)
    gaps = (
        (start, next((end for end in cuts if start + _room(title, end) <= longest), None))
        for start in cuts[1:]
    )
    fitting = [(start, end) for start, end in gaps if end is not None and start < end]
    if not fitting:
        return f"{title[: longest - 1]}…"
    least = longest * LEAST_END

    def weigh(gap: tuple[int, int]) -> tuple[int, bool, int, int]:
        start, end = gap
        lost = _count_lost(start, end, telling)
        return lost, len(title) - end < least, (end - start) // NO_MATTER, -start

    return _join(title, *min(fitting, key=weigh))


def _find_cuts(title: str) -> list[int]:
    """Give where a title can be cut: between words, or anywhere where its script parts none."""
    words = [0, *(each.end() for each in SPACES.finditer(title))]
    return words if len(words) > FEW_WORDS else list(range(len(title)))


def _room(title: str, end: int) -> int:
    """Count what the end of a title takes behind its beginning, with the mark between them."""
    return len(title) - end + len(LEFT_OUT) + title[end - 1].isspace()


def _join(title: str, start: int, end: int) -> str:
    before = title[:start].rstrip(ENDING)
    space = " " if title[end - 1].isspace() else ""
    return f"{before}{space}{LEFT_OUT}{space}{title[end:]}"


def _find_telling(title: str) -> list[tuple[int, int, str]]:
    """Give where a title names a party, its people or a year, and whose or which it is."""
    years = ((*each.span(), each[0]) for each in YEAR.finditer(title))
    return [*find_spans(title, loosely=True), *years]


def _count_lost(start: int, end: int, telling: Sequence[tuple[int, int, str]]) -> int:
    """Count the parties and years that a title without some of its words no longer names."""
    kept = {name for first, last, name in telling if last <= start or first >= end}
    return len({name for *_, name in telling} - kept)


def tell_apart(titles: Sequence[str], longest: int) -> list[str]:
    """Give of each title the words that the others do not begin and end with, shortened.

    A title without such words is shortened from its beginning.
    """
    words = [title.split() for title in titles]
    before = _count_shared(words)
    after = _count_shared([each[before:][::-1] for each in words])
    parted = [" ".join(each[before : len(each) - after]) for each in words]
    ending = "…" if after else ""
    return [
        f"…{shorten_title(own, longest - 2).rstrip('…')}{ending}"
        if own and before
        else shorten_title(title, longest)
        for own, title in zip(parted, titles, strict=True)
    ]


def _count_shared(texts: Sequence[Sequence[str]]) -> int:
    """Count the words that all texts begin with."""
    columns = zip(*texts, strict=False)
    return sum(1 for _ in takewhile(lambda words: len(set(words)) == 1, columns))
