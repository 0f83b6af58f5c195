"""Abbreviations with what they stand for, as the statements themselves define them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.language.words import split_content_terms
from ingest.language.parties import find_called


@dataclass(frozen=True, slots=True)
class Defined:
    """Where words have an abbreviation or what it stands for (``start``, ``end``), the abbreviation
    and all that it stands for.
    """

    start: int
    end: int
    short: str
    forms: tuple[str, ...]


class Abbreviations:
    """Knows the abbreviations that stand for the same words wherever they are defined.

    The names of parties are none: all their names are known.
    """

    def __init__(self, defined: Iterable[tuple[str, str]]) -> None:
        by_short: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for short, words in defined:
            by_short[short][" ".join(split_content_terms(words))].add(words.casefold())
        self._forms = {
            short: tuple(sorted(*meant.values()))
            for short, meant in by_short.items()
            if len(meant) == 1 and not find_called(short)
        }
        self._short = {
            words.removesuffix("s"): short
            for short, forms in self._forms.items()
            for words in forms
        }
        listed = sorted(map(re.escape, self._short), key=len, reverse=True)
        self._long = re.compile(rf"(?<!\w)({'|'.join(listed) or '(?!)'})s?(?!\w)")

    def find(self, words: str) -> Iterator[Defined]:
        """Give the abbreviations in some words, by themselves or by what they stand for."""
        folded = words.casefold()
        if len(folded) == len(words):
            for found in self._long.finditer(folded):
                short = self._short[found[1]]
                yield Defined(*found.span(), short, self._forms[short])
        for found in re.finditer(r"[^\W\d_]{2,}", words):
            short = found[0].removesuffix("s")
            if short in self._forms:
                yield Defined(*found.span(), short, self._forms[short])


NONE = Abbreviations(())
"""No abbreviation is known."""
