"""The names of states in each language, and the cases in which names stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, product

from babel import Locale

from ingest.language.vocabulary import Parties, Vocabulary, read_vocabularies

DECLINED_WORDS = 3
"""Words of a name up to which each is declined, not the first alone."""
SHORTEST_STEM = 3
FOLDED = str.maketrans("ёЁİ", "еЕI")
"""Letters that are often written as others."""
NOTE = re.compile(r" ?[(（][^()（）]*[)）]")
"""What CLDR adds to a name in brackets."""


@cache
def decline(name: str) -> tuple[str, ...]:
    """Give the forms of a name: each of its words in each case, of a long one the first alone."""
    first, *others = name.translate(FOLDED).split(" ")
    rules = [words for words, called in _list_inflected() if called is None or name in called]
    few = len(others) < DECLINED_WORDS
    forms = [_decline_word(each, rules) if few else (each,) for each in others]
    return tuple(" ".join(each) for each in product(_decline_word(first, rules), *forms))


@cache
def _list_inflected() -> list[tuple[Parties, frozenset[str] | None]]:
    """Give the endings of each language that has some, with its names of states where they are
    written in the letters of most other languages.
    """
    return [
        (words.parties, _list_called(words) if _is_latin(words.parties) else None)
        for words in read_vocabularies()
        if words.parties.declined or words.parties.lengthened or words.parties.contracted
    ]


def _is_latin(words: Parties) -> bool:
    return any(own.isascii() for own, *_ in (*words.declined, *words.lengthened))


def _list_called(words: Vocabulary) -> frozenset[str]:
    """Give all names that a language has for states."""
    named = chain.from_iterable(read_territories(each).values() for each in words.locales)
    return frozenset(NOTE.sub("", name) for name in named)


@cache
def read_territories(locale: str) -> Mapping[str, str]:
    """Give the names that a locale of CLDR has for states and areas, by their codes."""
    return dict(Locale.parse(locale).territories)


def _decline_word(word: str, rules: Sequence[Parties]) -> tuple[str, ...]:
    if word.isupper():
        return (word,)
    forms = [word]
    for words in rules:
        for own, *others in words.declined:
            if word.endswith(own) and len(word) >= SHORTEST_STEM + len(own):
                forms += (word.removesuffix(own) + each for each in others)
        for after, *added in words.lengthened:
            forms += (word + each for each in added if word[-1] in after)
        for own, *others in words.contracted:
            if word.startswith(own):
                forms += (each + word.removeprefix(own) for each in others)
    return tuple(dict.fromkeys(forms))


def list_bases(word: str) -> Iterator[str]:
    """Give the names that a word may be a case of."""
    for words in (each.parties for each in read_vocabularies()):
        for own, *others in words.declined:
            yield from (word.removesuffix(each) + own for each in others if word.endswith(each))
        for after, *added in words.lengthened:
            bases = (word.removesuffix(each) for each in added if word.endswith(each))
            yield from (each for each in bases if each[-1:] in after)
