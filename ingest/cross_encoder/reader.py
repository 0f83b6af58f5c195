"""Reads a question and a passage together: whether the one is answered by the other."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from config.settings import EncoderSettings
from ingest.cross_encoder.weights import JointWeights
from ingest.encoder.ahead import count_cores
from ingest.encoder.files.packed import find_packed
from ingest.encoder.files.word_vectors import Floats
from ingest.encoder.graph import prepare_graph
from ingest.encoder.loading import PREFIXES
from ingest.encoder.model import Model

ASKED, READ = 48, 150
"""Word pieces of a question and of a passage that are read."""
PRECISION = "int8"
"""Of its graph: it tells as well as full precision what answers, in a quarter of the memory."""
MOST_ASKED, MOST_READ = 1_000, 4_000
"""Characters that are cut into word pieces at most."""
TOGETHER = 2
"""Threads that read one pair, or a question alone, where there are as many cores: 9 ms, not 14."""
JUDGED = 512
"""Pairs whose log odds are kept: a question that is put again, or in parts, meets the same ones."""


class JointReader:
    """Tells whether a passage answers a question. Safe to use from several threads at once.

    ``head`` is multiplied with the vector of the first token that the model gives: float32
    [dimensions], and ``bias`` is added.
    """

    def __init__(self, model: Model, head: Floats, bias: float) -> None:
        self._model = model
        self._head = head
        self._bias = bias
        self._judge = lru_cache(JUDGED)(self._read)

    def judge(self, question: str, passage: str) -> float:
        """Give the log odds that a passage, such as a sentence, answers a question."""
        return self._judge(question[:MOST_ASKED], passage[:MOST_READ])

    def _read(self, question: str, passage: str) -> float:
        ahead, before = PREFIXES
        states = self._model.read_pair((ahead + question, ASKED), (before + passage, READ))
        return float(states[0] @ self._head) + self._bias


def load_joint_reader(settings: EncoderSettings, folder: Path) -> JointReader | None:
    """Load the reader; its graph is built in ``folder`` once. ``None`` beside another encoder than
    the own ones, with which it was not fit. Raises ``EncoderError``.
    """
    if settings.path or settings.hub:
        return None
    weights = JointWeights(find_packed())
    return _load(weights, prepare_graph(weights, PRECISION, folder).resolve())


def count_threads() -> int:
    """Give the threads that read one pair, or a question alone."""
    return min(TOGETHER, count_cores())


@lru_cache(maxsize=1)
def _load(weights: JointWeights, graph: Path) -> JointReader:
    longest = ASKED + READ + 4
    words, threads = weights.open_words(), count_threads()
    model = Model(weights.load_pieces(longest), graph, longest, words, threads)
    heads = weights.read_heads()
    return JointReader(model, heads["answered.weight"][0], float(heads["answered.bias"][0]))
