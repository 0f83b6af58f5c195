"""Which statements a question means: those of the parties, the time and the place it names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from ingest.language.dates import MONTHS
from ingest.language.parties import find_meant
from ingest.statement import Statement

Scores = NDArray[np.float32]

YEAR = re.compile(r"(?<![a-zA-Z\d])(?:1[89]|20)\d\d(?![a-zA-Z\d])")
NUMBERED_MONTH = re.compile(r"(?<!\d)((?:1[89]|20)\d\d)\s?年\s?(\d{1,2})\s?月")
PLACE_WORD = re.compile(r"[^\W\d_]{4,}")


class Recognizer:
    """Knows the parties, dates and places of a collection's statements."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._count = len(statements)
        self._by_party = _index((each.parties for each in statements), str.casefold)
        self._by_time = _index(
            ((each.date or "")[:4], (each.date or "")[:7]) for each in statements
        )
        self._by_place = _index(
            (PLACE_WORD.findall(each.place or "") for each in statements), str.casefold
        )

    def rate(self, question: str) -> Scores:
        """Give how much of what a question names each statement has: float32 [statements].

        The share of its parties, and 1 each for a year, for a month of that year and for a place.
        """
        rates = np.zeros(self._count, np.float32)
        parties = find_meant(question)
        for party in parties:
            rates[self._by_party[party.casefold()]] += 1 / len(parties)
        years = YEAR.findall(question)
        words = [word.casefold() for word in PLACE_WORD.findall(question)]
        months = [f"{year}-{MONTHS[word]:02}" for year in years for word in words if word in MONTHS]
        months += [f"{year}-{int(month):02}" for year, month in NUMBERED_MONTH.findall(question)]
        for index, names in (
            (self._by_time, years),
            (self._by_time, months),
            (self._by_place, words),
        ):
            rates[_join(index[name] for name in names)] += 1
        return rates


def _join(places: Iterable[list[int]]) -> list[int]:
    """Give the places of several lists, each once."""
    return sorted({place for some in places for place in some})


def _index(
    named: Iterable[Iterable[str]], fold: Callable[[str], str] = str
) -> defaultdict[str, list[int]]:
    index: defaultdict[str, list[int]] = defaultdict(list)
    for place, names in enumerate(named):
        for name in set(names):
            index[fold(name)].append(place)
    return index
