"""Abbreviations that a text defines: “free trade agreement (FTA)”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.language.vocabulary import read_vocabularies

_DEFINED = re.compile(r"[(（](?P<short>[^\W\d_]{2,10})[)）]")
_BROKEN = re.compile(r"[.;:!?()（）]")
_WORD = re.compile(r"[^\W_]+")
LONGEST = 120
"""Characters of what an abbreviation stands for."""
_LINKS = frozenset(link for words in read_vocabularies() for link in words.titles.links)
"""Words that may have no letter in the abbreviation, and begin none: “with”."""


def find_defined(text: str) -> Iterator[tuple[str, str]]:
    """Give the abbreviations that a text defines, each with the words that it stands for: its
    letters are their first letters, small words left out or not.
    """
    for found in _DEFINED.finditer(text):
        short = found["short"].removesuffix("s")
        if short.isupper():
            before = text[max(0, found.start() - LONGEST) : found.start()]
            words = _WORD.findall(_BROKEN.split(before)[-1])
            first = _find_first(words, short)
            yield from [] if first is None else [(short, " ".join(words[first:]))]


def _find_first(words: Sequence[str], short: str) -> int | None:
    """Give the first of the last words that an abbreviation stands for; ``None`` for none."""
    letters = list(short.casefold())
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        is_link = word in _LINKS
        if word[0].casefold() == letters[-1] and not (is_link and len(letters) == 1):
            letters.pop()
            if not letters:
                return place
        elif not is_link:
            return None
    return None
