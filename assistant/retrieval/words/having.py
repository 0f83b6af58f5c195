"""Which paragraphs and headings have some terms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce

import numpy as np

from assistant.language.words import WordIndex
from assistant.retrieval.view import Places, View
from assistant.retrieval.words.seeker import Run, Terms
from ingest.segments import look_up


def list_having(view: View, forms: Iterable[Terms]) -> Places:
    """Give the asked paragraphs that have all terms of one of the forms, in any order."""
    return _list(view.collection.words, forms, view.places)


def list_headed(view: View, runs: Sequence[Run]) -> Places:
    """Give the asked headings that have the terms of all runs; all, where there is no run."""
    words = view.collection.headings.words
    units = dict.fromkeys(unit for run in runs for unit in run)
    return intersect([view.headings, *(_list(words, unit, view.headings) for unit in units)])


def _list(words: WordIndex, forms: Iterable[Terms], asked: Places) -> Places:
    found = [intersect(words.find(term) for term in form) for form in forms if form]
    joined = np.unique(np.concatenate(found)) if found else np.zeros(0, np.int64)
    return _meet(joined, asked)


def intersect(some: Iterable[Places]) -> Places:
    """Give the paragraphs that all of some have."""
    listed = list(some)
    return reduce(_meet, listed) if listed else np.zeros(0, np.int64)


def _meet(some: Places, others: Places) -> Places:
    """Give what two have, each in order; the fewer are looked up among the others."""
    few, many = (some, others) if len(some) < len(others) else (others, some)
    return few[look_up(many, few) < len(many)]
