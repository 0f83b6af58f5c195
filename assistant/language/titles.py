"""Titles short enough for a sentence, and still telling."""

from __future__ import annotations

from ingest.statement import Statement

LONGEST = 90
BARE = 24
"""Length up to which a title, such as “Joint Statement”, tells too little without who made it."""
MOST_PARTIES = 3


def name_shortly(statement: Statement) -> str:
    """Give a statement's title for a sentence: a bare one with its parties, a long one cut."""
    named = [each for each in statement.parties if each not in statement.title]
    if len(statement.title) > BARE or not named:
        return shorten_title(statement.title, LONGEST)
    others = ["…"] if len(named) > MOST_PARTIES else []
    return f"{statement.title}, {', '.join(named[:MOST_PARTIES] + others)}"


def shorten_title(title: str, longest: int) -> str:
    """Cut a title that is longer, between words where its script parts them."""
    if len(title) <= longest:
        return title
    cut = title[: longest - 1]
    words = cut.rpartition(" ")[0]
    return f"{(words or cut).rstrip(' ,;:–—-')}…"
