"""Questions to begin with, made from the collection itself: one of each kind that fits it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from assistant.language.words import split_content_terms
from assistant.retrieval.collection import Collection
from assistant.web.texts import TEXTS

SUBJECTS = ("ask_subject", "ask_which", "ask_first")
"""Texts of the questions that take a subject each."""
SPREAD = 3
"""Years of statements from which on what was said over time is a question."""
SAMPLE = 1_000
"""Paragraphs that are looked at, spread evenly over the collection."""

PAIR = re.compile(r"\b(?=([a-zß-ÿ]{5,} [a-zß-ÿ]{5,})\b)")
"""Two longer words that follow one another: often a subject ("water quality")."""


@lru_cache(maxsize=1)
def suggest_questions(collection: Collection) -> tuple[tuple[str, str], ...]:
    """Give questions, each by its text and the subject that it takes: pairs of words of many
    paragraphs in the language of most statements. The page asks them in its own language.

    No two subjects have the same first word.
    """
    languages = Counter(each.language for each in collection.statements)
    main = next((each for each, _ in languages.most_common() if each in TEXTS), "en")
    subjects = _find_subjects(collection, main)
    return tuple(_list_questions(collection, subjects)) if languages else ()


def _list_questions(collection: Collection, subjects: list[str]) -> Iterator[tuple[str, str]]:
    yield from zip(SUBJECTS, subjects, strict=False)
    years = {each.date[:4] for each in collection.statements if each.date}
    if subjects and len(years) >= SPREAD:
        yield "ask_over_time", subjects[0]
    if len(years) > 1:
        yield "ask_latest", ""


def _find_subjects(collection: Collection, language: str) -> list[str]:
    told = np.array([each.language == language for each in collection.statements])
    places = np.flatnonzero(told[collection.owning]).tolist()
    sample = (collection.read_text(each) for each in places[:: len(places) // SAMPLE + 1])
    pairs = Counter(pair for text in sample for pair in dict.fromkeys(PAIR.findall(text)))
    subjects = [
        pair
        for pair, _ in pairs.most_common()
        if len(split_content_terms(pair)) == len(pair.split())
    ]
    distinct = {pair.split()[0]: pair for pair in reversed(subjects)}
    return [pair for pair in subjects if pair in distinct.values()][: len(SUBJECTS)]
