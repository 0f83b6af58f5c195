"""A model that turns the word pieces of a text into vectors: the room that knows ONNX Runtime.

Each text is a forward pass of its own, one on each core; what is waited for is read by several
threads, and one text on two cores takes longer than two on one each. An int8 vector then depends
on its text alone: activations are quantized over the whole batch, so neighbours would change it.
And nothing is padded. Passages a second on two cores, 200 paragraphs of about 150 tokens, int8,
sorted by length and padded to the batch: 69 at 8,192 tokens a batch, 85 at 2,048, 104 at 512, 104
alone, and 109 alone without the attention mask that padding needs (fp32: 43, 52, 59, 58, 59).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from config.errors import EncoderError
from ingest.encoder.files.source import Pieces
from ingest.encoder.files.word_vectors import Floats, Ids, WordVectors
from ingest.encoder.graph import NEEDED

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

EMBEDDED = "embedded"
INPUTS = {"input_ids", "attention_mask", "token_type_ids", EMBEDDED}

AXES = ("text", "token", "dimension")
"""What the output that holds the token vectors is indexed by."""

CHARACTERS_PER_TOKEN = 100
"""More than any word piece has: what lies beyond window x this is cut before tokenizing."""


class Model:
    """A BERT-like model that reads at most ``window`` word pieces of a text.

    ``words`` has the vectors of the pieces, where the graph does not; a text is read by ``threads``
    together, which makes no other vectors. Safe to use from several
    threads at once.
    """

    def __init__(
        self,
        pieces: Pieces,
        graph: Path,
        window: int,
        words: WordVectors | None = None,
        threads: int = 1,
    ) -> None:
        self._pieces = pieces
        self._session = _open_session(graph, threads)
        self._words = words
        self.longest = window * CHARACTERS_PER_TOKEN
        """Characters of a text that are looked at."""
        self._inputs = {each.name: each.type for each in self._session.get_inputs()}
        self._output = _find_output(self._session)

    def read(self, text: str) -> tuple[Ids, Floats]:
        """Give the ids of a text's tokens, special ones at both ends, and their vectors.

        int64 [n] and float32 [n, dimensions].
        """
        ids = self._pieces.number(self._clean(text))
        return ids, self._run(ids)

    def read_pair(self, first: tuple[str, int], second: tuple[str, int]) -> Floats:
        """Give the vectors of two texts that are read as one: float32 [n, dimensions].

        Each text comes with the most tokens that are read of it; special ones stand before, twice
        between and behind them.
        """
        begin, *ahead, end = self._pieces.number(self._clean(first[0])).tolist()
        _, *behind, _ = self._pieces.number(self._clean(second[0])).tolist()
        ids = [begin, *ahead[: first[1]], end, end, *behind[: second[1]], end]
        return self._run(np.array(ids, np.int64))

    def _run(self, ids: Ids) -> Floats:
        states: Floats = self._session.run([self._output], self._feed(ids))[0][0]
        return states

    def find_ends(self, text: str) -> Ids:
        """Give where in a text each of its tokens ends: int64 [n], special ones left out."""
        return self._pieces.find_ends(self._clean(text))

    def measure_legible(self, text: str) -> float:
        """Give the share of a text's letters that mean something to the model."""
        return self._pieces.measure_legible(self._clean(text))

    def _clean(self, text: str) -> str:
        # Lone surrogates are nothing that is cut into pieces.
        return text[: self.longest].encode("utf-8", "replace").decode("utf-8")

    def _feed(self, ids: Ids) -> dict[str, NDArray[Any]]:
        if self._words:
            return {EMBEDDED: self._words.embed(ids)[None]}
        given = {
            "input_ids": ids,
            "attention_mask": np.ones_like(ids),
            "token_type_ids": np.zeros_like(ids),
        }
        return {
            name: given[name][None].astype(np.int32 if kind == "tensor(int32)" else np.int64)
            for name, kind in self._inputs.items()
        }


def _open_session(graph: Path, threads: int) -> InferenceSession:
    import onnxruntime  # noqa: PLC0415 (slow)

    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    # Threads that wait for the next text would take the core from what is done between.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    try:
        session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # the library raises nothing narrower
        raise EncoderError(
            f"the encoder's graph can't be run ({error})",
            subject=str(graph),
            mend=NEEDED,
        ) from error
    _check_kind(session, graph)
    return session


def _check_kind(session: InferenceSession, graph: Path) -> None:
    foreign = {each.name for each in session.get_inputs()} - INPUTS
    if foreign or not _find_output(session):
        raise EncoderError(
            "this model does not turn token ids into token vectors",
            subject=str(graph),
            mend=NEEDED,
        )


def _find_output(session: InferenceSession) -> str:
    names = (each.name for each in session.get_outputs() if len(each.shape) == len(AXES))
    return next(names, "")
