"""Titles short enough for a sentence, and still telling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from ingest.statement import Statement

LONGEST = 90
BARE = 24
"""Length up to which a title, such as “Joint Statement”, tells too little without who made it."""
MOST_PARTIES = 3

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


def shorten_title(title: str, longest: int) -> str:
    """Cut a title that is longer, between words where its script parts them."""
    if len(title) <= longest:
        return title
    cut = title[: longest - 1]
    words = cut.rpartition(" ")[0]
    return f"{(words or cut).rstrip(' ,;:–—-')}…"


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
