"""Words: what two texts share literally, in any script."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from assistant.language.detect import ENGLISH
from assistant.language.function_words import STOPWORDS
from assistant.language.vocabulary import LANGUAGES, Vocabulary, read_vocabulary
from ingest.language.terms import split_terms
from ingest.segments import Arrays, Spread, number_word

Scores = NDArray[np.float32]
Ids = NDArray[np.int64]

K1, B = 1.5, 0.75

REMEMBERED = 512
"""Terms whose texts are remembered: one question asks for the same ones several times."""

NONE = np.zeros(0, np.int64)

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")

Terms = tuple[str, ...]
"""Terms all of which a text has."""
Unit = tuple[Terms, ...]
"""Ways to say the same, of which a text has one."""


def list_units(text: str, language: str = ENGLISH) -> tuple[Unit, ...]:
    """Give the content terms of a text, each for itself."""
    return tuple(((term,),) for term in split_content_terms(text, language))


def split_content_terms(text: str, language: str = ENGLISH) -> list[str]:
    """Give the terms of a text that are no mere function words, without repeats, in order.

    An acronym is none, though it be spelt as one: “AI”, “EU”, “US”.
    """
    acronyms = {term for name in _find_acronyms(text) for term in split_terms(name, language)}
    mere = _stem_function_words(language)
    said = (each for each in split_terms(text, language) if each not in mere or each in acronyms)
    return list(dict.fromkeys(said))


def is_function_word(word: str) -> bool:
    """Tell whether a word says nothing of a subject."""
    return not split_content_terms(word)


def _find_acronyms(text: str) -> list[str]:
    """Give the words in capitals; of a text that is all in capitals, only one that stands alone."""
    words = _WORD.findall(text)
    told_apart = len(words) == 1 or any(letter.islower() for letter in text)
    return [each for each in words if len(each) > 1 and each.isupper()] if told_apart else []


@cache
def _stem_function_words(language: str) -> frozenset[str]:
    return frozenset(term for word in STOPWORDS for term in split_terms(word, language))


class WordIndex:
    """BM25 (k1 1.5, b 0.75, the idf of Lucene) over texts whose terms lie in several segments.

    A word is found by its stem in the language of its text, and by the one that it would have in
    English, which names have in a text of any language.
    """

    def __init__(self, segments: Sequence[Arrays], texts: Spread) -> None:
        self._segments = segments
        self._texts = texts
        self._size = len(texts)
        self._sizes = texts.collect([each["sizes"] for each in segments]) if segments else NONE
        self._mean = self._sizes.mean() if self._size else 1.0
        self._read = lru_cache(maxsize=REMEMBERED)(self._read_term)

    def score(self, question: Sequence[Unit]) -> Scores:
        """Give each text's BM25 score for what a question says: float32 [texts].

        What is said in several ways counts as one term that all these texts have (Pirkola 1998).
        """
        scores = np.zeros(self._size, np.float32)
        for unit in question:
            places, often = self._read_unit(unit)
            room = K1 * (1 - B + B * self._sizes[places] / self._mean)
            weight = np.float32(self._weigh(len(places)))
            scores[places] += (weight * (often / (room + often))).astype(np.float32)
        return scores

    def weigh(self, term: str) -> float:
        """Give a term's idf, ln(1 + (N - n + .5) / (n + .5)); highest for a term in no text."""
        return self._weigh(len(self.find(term)))

    def cover(self, question: Sequence[Unit], places: Ids) -> Scores:
        """Give the share of what a question says, weighed by idf, that each text has."""
        shares = np.zeros(len(places), np.float32)
        for unit in question:
            having = self._read_unit(unit)[0]
            shares += self._weigh(len(having)) * _has(having, places)
        return shares / (self.sum_weights(question) or 1.0)

    def sum_weights(self, question: Sequence[Unit]) -> float:
        """Give the idf of all that a question says together."""
        return sum(self._weigh(len(self._read_unit(unit)[0])) for unit in question)

    def holds(self, unit: Unit) -> bool:
        """Tell whether any text says something in one of several ways."""
        return len(self._read_unit(unit)[0]) > 0

    def _weigh(self, count: int) -> float:
        return float(np.log1p((self._size - count + 0.5) / (count + 0.5)))

    def _read_unit(self, unit: Unit) -> tuple[Ids, Ids]:
        """Give the places of the texts that say something in any way, in order, and how often."""
        if len(unit) == 1 and len(unit[0]) == 1:
            return self._read(unit[0][0])
        read = [self._read_together(terms) for terms in unit]
        places, often = (np.concatenate(each) for each in zip(*read, strict=True))
        having, ways = np.unique(places, return_inverse=True)
        return having, np.bincount(ways, often, len(having)).astype(np.int64)

    def _read_together(self, terms: Terms) -> tuple[Ids, Ids]:
        """Give the places of the texts that have all of some terms, and how often the rarest."""
        places, often = self._read(terms[0])
        for term in terms[1:]:
            others, counts = self._read(term)
            places, first, second = np.intersect1d(places, others, True, return_indices=True)
            often = np.minimum(often[first], counts[second])
        return places, often

    def find(self, term: str) -> Ids:
        """Give the places of the texts that have a term, in order."""
        return self._read(term)[0]

    def _read_term(self, term: str) -> tuple[Ids, Ids]:
        """Give the places of the texts that have a term, in order, and how often each does."""
        found = [(NONE, NONE)]
        number = np.uint64(number_word(term))
        for segment, numbers in zip(self._segments, self._texts.numbers, strict=True):
            place = np.searchsorted(segment["terms"], number)
            if (segment["terms"][place : place + 1] == number).any():
                part = slice(*segment["term_starts"][place : place + 2].tolist())
                found.append((numbers[segment["having"][part]], segment["often"][part]))
        places, often = (np.concatenate(each) for each in zip(*found, strict=True))
        order = np.argsort(places, kind="stable")  # joins runs that are in order, fast
        kept = order[places[order] >= 0]
        return places[kept], often[kept]


def _has(ordered: Ids, wanted: Ids) -> NDArray[np.bool_]:
    """Tell which numbers stand in an ordered list."""
    if not len(ordered):
        return np.zeros(len(wanted), np.bool_)
    places = np.minimum(np.searchsorted(ordered, wanted), len(ordered) - 1)
    found: NDArray[np.bool_] = ordered[places] == wanted
    return found


def read_spoken(language: str) -> Vocabulary:
    """Give the words of a language, those of the first of ``LANGUAGES`` for any that has none."""
    return read_vocabulary(language if language in LANGUAGES else LANGUAGES[0])
