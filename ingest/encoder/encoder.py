"""The sentence encoder: texts to vectors, one for the whole text and one for each token.

Mean pooling over all tokens, unit length, as sentence-transformers computes all-MiniLM-L6-v2 and
multilingual-e5-small. An encoder that wants a prefix before questions and passages is centred too:
its vectors have a large mean in common, around which their signs say little.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from ingest.encoder.ahead import run_ahead
from ingest.encoder.files.word_vectors import Floats, Ids
from ingest.encoder.model import Model

QUESTIONS = 64
"""Questions whose encodings are kept for what is asked of them next."""
READ = 128
"""Passages whose encodings are kept for the next question of the same statements: 100 KB each."""


@dataclass(frozen=True, slots=True, eq=False)
class Encoding:
    """What one forward pass gives for one text.

    ``vector`` is the pooled vector (float32 [dimensions], unit length), ``ids`` the ids of the
    text's own tokens (int64 [n]), ``tokens`` their vectors (float32 [n, dimensions], each of unit
    length).
    """

    vector: Floats
    ids: Ids
    tokens: Floats


class Encoder(Embeddings):
    """A BERT-like encoder. Safe to use from several threads at once.

    ``prefixes`` are put before a question and before a passage; ``centres`` are what
    ``measure_centres`` gives for them.
    """

    def __init__(
        self,
        model: Model,
        fingerprint: str,
        prefixes: tuple[str, str] = ("", ""),
        centres: Floats | None = None,
    ) -> None:
        self.fingerprint = fingerprint
        """Names the vectors this encoder gives: same fingerprint and text, same vectors."""
        self.is_centred = any(prefixes)
        self.find_ends = model.find_ends
        self.measure_legible = model.measure_legible
        self._questions, self._passages = (_Role(model, prefix) for prefix in prefixes)
        if centres is not None:
            self._questions.centre, self._passages.centre = centres
        self._longest = model.longest
        self._encode_question = lru_cache(QUESTIONS)(self._questions.encode)
        self._encode_read = lru_cache(READ)(self._passages.encode)

    def encode_question(self, text: str) -> Encoding:
        """Give pooled and token vectors of a question; those of the last ones are remembered."""
        return self._encode_question(text[: self._longest])

    def encode_passage(self, text: str) -> Encoding:
        """Give pooled and token vectors of a passage."""
        return self._passages.encode(text)

    def encode_passages(self, texts: Iterable[str]) -> Iterator[Encoding]:
        """Give pooled and token vectors of each passage, in order, on all cores."""
        return run_ahead(self.encode_passage, texts)

    def encode_again(self, texts: Iterable[str]) -> Iterator[Encoding]:
        """Give the same of passages that questions are asked of: the last ones are remembered."""
        return run_ahead(self._encode_read, texts)

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Give the pooled vector of each passage, in order."""
        return [each.vector.tolist() for each in self.encode_passages(texts)]

    def embed_query(self, text: str) -> list[float]:
        """Give the pooled vector of a question."""
        vector: list[float] = self.encode_question(text).vector.tolist()
        return vector


class _Role:
    """A model that reads questions, or passages: after a prefix, around a centre."""

    def __init__(self, model: Model, prefix: str) -> None:
        self._model = model
        self._prefix = prefix
        self._skipped = len(model.read(prefix)[0]) - 1
        """Tokens before a text's own: the special one and those of the prefix."""
        self.centre: Floats = np.zeros((2, 1), np.float32)
        """Of texts and of tokens."""

    def measure_centre(self) -> Floats:
        """Give the mean vectors of texts and of tokens: float32 [2, dimensions]."""
        read = list(run_ahead(self.encode, _read_texts()))
        pooled = np.mean([each.vector for each in read], axis=0)
        return np.stack([pooled, np.concatenate([each.tokens for each in read]).mean(axis=0)])

    def encode(self, text: str) -> Encoding:
        """Give pooled and token vectors of a text."""
        pooled, middle = self.centre
        ids, states = self._model.read(self._prefix + text)
        own = slice(self._skipped, -1)
        vector = _unit(_unit(states.mean(axis=0)) - pooled)
        return Encoding(vector, ids[own], _unit(_unit(states[own]) - middle))


def measure_centres(model: Model, prefixes: tuple[str, str]) -> Floats:
    """Give what the vectors of questions, and of passages, have in common: float32 [2, 2, d]."""
    return np.stack([_Role(model, prefix).measure_centre() for prefix in prefixes])


def _read_texts() -> list[str]:
    """Give the sentences, in several languages, whose mean is the centre."""
    text = files("ingest.encoding").joinpath("text.txt").read_text("utf-8")
    return text.splitlines()


def _unit(rows: NDArray[np.float32]) -> Floats:
    norms = np.linalg.norm(rows, axis=-1, keepdims=True)
    unit: Floats = (rows / np.maximum(norms, 1e-12)).astype(np.float32)
    return unit
