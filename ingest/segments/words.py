"""Which paragraphs of a segment have a term, and how often: words themselves are not kept.

A word is a number made of its letters, the same in every segment; of a million words two have one
number once in thirty million collections.
"""

from __future__ import annotations

import hashlib
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest.language.terms import LONGEST, split_both
from ingest.language.wording import WORD, fold_word
from ingest.segments.layout import Arrays

Numbers = NDArray[np.uint64]

FOLDED = 2
"""Counts the ways in which ``fold_word`` and ``split_terms`` have folded words so far."""

RUN = 4
"""Words of an n-gram: the shortest run that is found in a longer text."""

MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


def number_word(word: str) -> int:
    """Give the number of a word."""
    return _number_known(word) if len(word) <= LONGEST else _number(word)


@lru_cache(maxsize=200_000)
def _number_known(word: str) -> int:
    return _number(word)


def _number(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "little")


def read_words(text: str) -> list[int]:
    """Give the words of a text as numbers, in order, each in the form in which it is the same."""
    return [number_word(fold_word(each)) for each in WORD.findall(text)]


def describe_terms(texts: Iterable[str], languages: Sequence[str]) -> Arrays:
    """Give by term (``terms``, in order) the texts that have it and how often each does.

    Of term t these are ``having`` and ``often`` from ``term_starts[t]`` to the next; ``sizes`` are
    the terms of each text.
    """
    numbers, places, often, sizes = array("Q"), array("I"), array("I"), []
    for place, (text, language) in enumerate(zip(texts, languages, strict=True)):
        counts = Counter(split_both(text, language))
        numbers.extend(map(number_word, counts))
        places.extend([place] * len(counts))
        often.extend(counts.values())
        sizes.append(counts.total())
    order = np.argsort(np.array(numbers, np.uint64), kind="stable")
    terms, starts = np.unique(np.array(numbers, np.uint64)[order], return_index=True)
    return {
        "terms": terms,
        "term_starts": np.append(starts, len(order)).astype(np.uint32),
        "having": shrink(np.array(places, np.uint32)[order], len(sizes)),
        "often": shrink(np.array(often, np.uint32)[order], max(often, default=0)),
        "sizes": np.array(sizes, np.uint32),
    }


def describe_runs(texts: Iterable[str]) -> Arrays:
    """Give the words of texts as places in a ``vocabulary`` of numbers, and their n-grams by hash.

    Text t has the ``words`` from ``word_starts[t]`` to the next, n-gram g, in order of ``hashes``,
    begins at word ``grams[g]``.
    """
    numbers, starts = array("Q"), [0]
    for text in texts:
        numbers.extend(read_words(text))
        starts.append(len(numbers))
    vocabulary, words = np.unique(np.array(numbers, np.uint64), return_inverse=True)
    hashes, places = _hash_all(words, np.array(starts))
    order = np.argsort(hashes, kind="stable")
    return {
        "folded": np.array([FOLDED], np.uint32),
        "vocabulary": vocabulary,
        "word_counts": np.bincount(words, minlength=len(vocabulary)).astype(np.uint32),
        "words": shrink(words, len(vocabulary)),
        "word_starts": np.array(starts, np.uint32),
        "hashes": hashes[order],
        "grams": places[order].astype(np.uint32),
    }


def shrink(numbers: NDArray[np.integer[Any]], most: int) -> NDArray[np.unsignedinteger[Any]]:
    """Give numbers that are at most so great in as few bytes as will do."""
    return numbers.astype(np.min_scalar_type(most))


def _hash_all(
    words: NDArray[np.int64], starts: NDArray[np.int64]
) -> tuple[Numbers, NDArray[np.int64]]:
    """Give the hash and the first word of each n-gram that lies in one text."""
    hashes = hash_runs(words)
    owners = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    places = np.flatnonzero(owners[: len(hashes)] == owners[RUN - 1 :][: len(hashes)])
    return hashes[places], places


def hash_runs(words: NDArray[np.int64]) -> Numbers:
    """Give the hash of each n-gram of words: uint64 [words - RUN + 1]."""
    count = max(0, len(words) - RUN + 1)
    hashes = np.zeros(count, np.uint64)
    for step in range(RUN):
        hashes = (hashes ^ words[step : step + count].astype(np.uint64)) * MULTIPLIER
    return hashes


def look_up(known: NDArray[np.generic], wanted: NDArray[np.generic]) -> NDArray[np.int64]:
    """Give the places of values in an ascending list; of one that is not there its length."""
    if not len(known):
        return np.zeros(len(wanted), np.int64)
    places = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
    return np.where(known[places] == wanted, places, len(known))
