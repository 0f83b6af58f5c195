"""Questions to begin with, made from the collection itself."""

from __future__ import annotations

import re
from collections import Counter

from assistant.collection import Collection
from assistant.words import split_content_terms

COUNT = 3
PAIR = re.compile(r"\b(?=([a-z]{5,} [a-z]{5,})\b)")
"""Two longer words that follow one another: often a subject ("water quality")."""


def suggest_questions(collection: Collection) -> list[str]:
    """Give questions about the pair of words that most marks out some paragraphs, spread evenly."""
    places = collection.places
    step = max(1, len(places) // COUNT)
    chosen = places[step // 2 :: step][:COUNT]
    topics = (_find_topic(collection, place.paragraph.text) for place in chosen)
    return [f"What is said about {topic}?" for topic in dict.fromkeys(topics) if topic]


def _find_topic(collection: Collection, text: str) -> str:
    counts = Counter(pair for pair in PAIR.findall(text))
    weights: dict[str, float] = {}
    for pair, count in counts.items():
        terms = split_content_terms(pair)
        if len(terms) == len(pair.split()):
            weights[pair] = count * sum(collection.words.weigh(term) for term in terms)
    return max(weights, key=lambda pair: (weights[pair], pair), default="")
