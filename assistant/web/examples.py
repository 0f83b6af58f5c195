"""Questions to begin with, made from the collection itself."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from assistant.language.words import split_content_terms
from assistant.retrieval.collection import Collection

COUNT = 3
SAMPLE = 1_000
"""Paragraphs that are looked at, spread evenly over the collection."""

PAIR = re.compile(r"\b(?=([a-z]{5,} [a-z]{5,})\b)")
"""Two longer words that follow one another: often a subject ("water quality")."""


@lru_cache(maxsize=1)
def suggest_questions(collection: Collection) -> tuple[str, ...]:
    """Give questions about the pairs of words that come in most paragraphs, one a first word."""
    places = collection.places[:: len(collection.places) // SAMPLE + 1]
    pairs = Counter(pair for each in places for pair in set(PAIR.findall(each.paragraph.text)))
    subjects = [
        pair
        for pair, _ in pairs.most_common()
        if len(split_content_terms(pair)) == len(pair.split())
    ]
    distinct = {pair.split()[0]: pair for pair in reversed(subjects)}
    chosen = [pair for pair in subjects if pair in distinct.values()][:COUNT]
    return tuple(f"What is said about {pair}?" for pair in chosen)
