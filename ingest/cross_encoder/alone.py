"""Reads a question alone: what it asks, and what each of its words says."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np

from config.settings import EncoderSettings
from ingest.cross_encoder.reader import MOST_ASKED, PRECISION, count_threads
from ingest.cross_encoder.weights import JointWeights
from ingest.encoder.files.packed import find_packed
from ingest.encoder.files.word_vectors import Floats, Ids
from ingest.encoder.graph import prepare_graph
from ingest.encoder.loading import PREFIXES
from ingest.encoder.model import Model

ASKED = 100
"""Word pieces of a question that are read."""
KEPT = 8
"""Questions whose vectors are kept: one is read by several heads, one after the other."""
CLOSING = 3
"""Special tokens behind a question, as a pair without a second text has them."""


class QuestionReader:
    """Gives of a question what ``heads`` make of it. Safe to use from several threads at once.

    A head is ``NAME.weight``, float32 [classes, dimensions], and ``NAME.bias``, [classes].
    """

    def __init__(self, model: Model, heads: dict[str, Floats]) -> None:
        self._model = model
        self._heads = heads
        self._kept = lru_cache(KEPT)(self._read)

    def read(self, question: str) -> tuple[Floats, Ids]:
        """Give the vector of the whole and then of each token: float32 [n + 1, dimensions]; and
        where in the question each token ends: int64 [n].
        """
        return self._kept(question)

    def _read(self, question: str) -> tuple[Floats, Ids]:
        ahead, _ = PREFIXES
        asked = question[:MOST_ASKED]
        states = self._model.read_pair((ahead + asked, ASKED), ("", 0))
        begun = len(self._model.find_ends(ahead))
        own = states[1 + begun : -CLOSING]
        return np.concatenate([states[:1], own]), self._model.find_ends(asked)[: len(own)]

    def tell(self, head: str, states: Floats) -> Floats:
        """Give how likely each class of a head is: float32 [..., classes]."""
        odds = states @ self._heads[f"{head}.weight"].T + self._heads[f"{head}.bias"]
        raised = np.exp(odds - odds.max(axis=-1, keepdims=True))
        likely: Floats = raised / raised.sum(axis=-1, keepdims=True)
        return likely


def load_question_reader(
    settings: EncoderSettings, folder: Path, upper: Path
) -> QuestionReader | None:
    """Load the reader with the upper layers and the heads of a file; its graph is built in
    ``folder`` once. ``None`` beside another encoder than the own ones. Raises ``EncoderError``.
    """
    if settings.path or settings.hub:
        return None
    weights = JointWeights(JointWeights(find_packed()), upper)
    return _load(weights, prepare_graph(weights, PRECISION, folder).resolve())


@lru_cache(maxsize=1)
def _load(weights: JointWeights, graph: Path) -> QuestionReader:
    longest = ASKED + CLOSING + 1
    words, threads = weights.open_words(), count_threads()
    model = Model(weights.load_pieces(longest), graph, longest, words, threads)
    return QuestionReader(model, weights.read_heads())
