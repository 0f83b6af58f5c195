"""Which paragraphs have some terms."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

import numpy as np

from assistant.language.words import WordIndex
from assistant.retrieval.view import Places, View
from assistant.retrieval.words.seeker import Terms


def list_having(view: View, forms: Iterable[Terms]) -> Places:
    """Give the asked paragraphs that have all terms of one of the forms, in any order."""
    words: WordIndex = view.collection.words
    found = [intersect(words.find(term) for term in form) for form in forms if form]
    joined = np.unique(np.concatenate(found)) if found else np.zeros(0, np.int64)
    return _meet(joined, view.places)


def intersect(some: Iterable[Places]) -> Places:
    """Give the paragraphs that all of some have."""
    listed = list(some)
    return reduce(_meet, listed) if listed else np.zeros(0, np.int64)


def _meet(some: Places, others: Places) -> Places:
    return np.intersect1d(some, others, assume_unique=True)
