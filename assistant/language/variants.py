"""How a word may be spelt otherwise: “labour”, “labor”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistant.language.vocabulary import read_vocabularies

SHORTEST = 3
"""Letters before an end that is spelt otherwise, at least: “size” is not “sise”."""

Pair = tuple[str, str]


def _both_ways(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    return tuple(each for one, other in pairs for each in ((one, other), (other, one)))


_VARIANTS = [words.variants for words in read_vocabularies()]
_BEGINS = _both_ways(pair for each in _VARIANTS for pair in each.begins)
_ENDS = _both_ways(pair for each in _VARIANTS for pair in each.ends)
_BEGUN, _ENDED = (tuple(one for one, _ in pairs) for pairs in (_BEGINS, _ENDS))
_KIN = tuple(pair for each in _VARIANTS for pair in each.kin)
_PLURALS = _both_ways(pair for each in _VARIANTS for pair in each.plurals)


def list_variants(word: str) -> tuple[str, ...]:
    """Give the other spellings of a word; some of them may be no words, and so stand nowhere."""
    return tuple(dict.fromkeys(each for each in _spell_otherwise(word.lower()) if each != word))


def _spell_otherwise(word: str) -> Iterator[str]:
    for one, other in _BEGINS if word.startswith(_BEGUN) else ():
        longer = other.startswith(one) and word.startswith(
            other
        )  # “programme” begins with “program”
        if word.startswith(one) and not longer:
            yield other + word.removeprefix(one)
    for one, other in _ENDS if word.endswith(_ENDED) else ():
        if word.endswith(one) and len(word) >= len(one) + SHORTEST:
            yield word.removesuffix(one) + other


def list_kin(word: str) -> tuple[str, ...]:
    """Give words for those to whom the deed is done that a word is for (“abductions”: “abductees”);
    most of them are no words, and so stand nowhere.
    """
    plain = word.lower()
    return tuple(
        plain.removesuffix(deed) + person
        for deed, person in _KIN
        if plain.endswith(deed) and len(plain) >= len(deed) + SHORTEST
    )


def list_numbers(word: str) -> tuple[str, ...]:
    """Give what may be the plural of a word, or the singular; none of an abbreviation."""
    if not word[1:].islower():
        return ()
    return tuple(
        dict.fromkeys(
            word.removesuffix(one) + other
            for one, other in _PLURALS
            if word.endswith(one) and len(word) > len(one) + SHORTEST
        )
    )
