"""Collections, words and runs of words of texts that no index holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from assistant.language.ngrams import NgramIndex
from assistant.language.words import WordIndex
from assistant.retrieval.collection import Collection
from ingest.encoder.token_signs import TokenSigns
from ingest.entry import Entry
from ingest.index import Vector
from ingest.segments import Part, Segment, Spread, State, describe
from ingest.segments.words import describe_runs, describe_terms


def collect(
    entries: Sequence[Entry],
    vectors: Mapping[str, Vector] | None = None,
    tokens: Mapping[str, TokenSigns] | None = None,
    generation: str = "",
) -> Collection:
    """Give a collection of entries."""
    segment = Segment(describe(entries, vectors or {}, tokens or {}))
    return Collection(State(generation, [Part(segment, np.ones(len(entries), np.bool_))]))


def index_words(texts: Sequence[str], languages: Sequence[str] = ()) -> WordIndex:
    """Give the words of texts in some languages, all in English where none are given."""
    arrays = describe_terms(texts, languages or ["en"] * len(texts))
    return WordIndex([arrays], _spread(texts))


def index_runs(*segments: Sequence[str]) -> NgramIndex:
    """Give the runs of words of texts that lie in some segments."""
    return NgramIndex([describe_runs(each) for each in segments], _spread(*segments))


def _spread(*segments: Sequence[str]) -> Spread:
    sizes = np.array([len(each) for each in segments], np.int64)
    return Spread(np.arange(len(sizes)), np.zeros_like(sizes), sizes, sizes.tolist())
