"""Dates in words, as treaties end: “this third day of May, two thousand and thirty-one”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from ingest.language.vocabulary import read_vocabularies

WORD = re.compile(r"[^\W\d_]+(?:[-‑][^\W\d_]+)*|\d+|[,،]")
MOST_BETWEEN = 5
"""Words between a month and its day or its year: “days of the month of”."""
MOST_WORDS = 12
"""Words of a number."""
YEARS = range(1_000, 3_000)
STEPS = (100, 1_000)
"""Numbers that multiply the one before them."""
HYPHEN = re.compile(r"[-‑]")
LONGEST = 4
"""Figures of the longest number."""

_WORDS = list(read_vocabularies())
_JOINED = tuple(each for words in _WORDS for each in words.dates.joined)
_NUMBERS = {
    word: int(value)
    for words in _WORDS
    for value, *listed in map(str.split, words.dates.numbers)
    for word in listed
}
_COMMAS = frozenset(",،")
_AND = frozenset(word for words in _WORDS for word in words.dates.between)
_BETWEEN = frozenset(
    word
    for words in _WORDS
    for listed in (
        *(words.dates.of, words.dates.endings, words.dates.spans),
        *(words.places.on, words.places.at),
    )
    for phrase in listed
    for word in phrase.casefold().split()
)


def find_spelt(text: str, months: dict[str, int]) -> Iterator[tuple[int, int, int]]:
    """Give the year, month and day of each date that has its day or its year in words."""
    words = WORD.findall(text.casefold())
    reach = MOST_BETWEEN + MOST_WORDS
    linking = _BETWEEN | months.keys() | _COMMAS  # Arabic gives a month by two names
    for place, word in enumerate(words):
        if month := months.get(word):
            day = _read(words[max(0, place - reach) : place][::-1], linking, -1)
            year = _read(words[place + 1 : place + 1 + reach], linking, 1)
            if day and year in YEARS:
                yield year, month, day


def _read(words: Sequence[str], linking: Set[str], step: int) -> int:
    """Give the number that stands nearest to a month on one side; with a step of -1 its words come
    in the wrong order.
    """
    start = next((n for n, word in enumerate(words) if _parse(word)), len(words))
    if start > MOST_BETWEEN or not linking >= {*words[:start]}:
        return 0
    run: list[int] = []
    for word, following in pairwise([*words[start : start + MOST_WORDS], ""]):
        values = _parse(word)
        if not values and not (run and word in _AND and _parse(following)):
            break
        run += values[::step]
    return _add(run[::step])


def _parse(word: str) -> list[int]:
    """Give the numbers that a word adds up, of “twenty-first” and «quatre-vingt-dix» two."""
    if word.isdecimal() and len(word) <= LONGEST:
        return [int(word)]
    if value := _NUMBERS.get(word):
        return [value]
    joined = next((each for each in _JOINED if word.startswith(each)), "")
    if joined:
        return [value] if (value := _NUMBERS.get(word.removeprefix(joined), 0)) else []
    parts = HYPHEN.split(word, MOST_WORDS)
    return _parse_parts(parts) if len(parts) > 1 else []


def _parse_parts(parts: Sequence[str]) -> list[int]:
    """Give the numbers of words that hyphens join, empty where one of them is none."""
    values: list[int] = []
    while parts:
        ends = (end for end in (2, 1) if "-".join(parts[:end]) in _NUMBERS)
        end = next(ends, 0)
        if not end:
            return []
        values.append(_NUMBERS["-".join(parts[:end])])
        parts = parts[end:]
    return values


def _add(values: Sequence[int]) -> int:
    """Give the number that its parts make: 2, 1000, 30 and 1 are 2,031."""
    total = current = 0
    for value in values:
        if value in STEPS:
            current = max(current, 1) * value
        else:
            current += value
        if value >= STEPS[-1]:
            total, current = total + current, 0
    return total + current
