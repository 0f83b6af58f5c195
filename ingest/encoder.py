"""The sentence encoder: texts to vectors, one for the whole text and one for each token.

The only room that knows ONNX Runtime and the tokenizer. Mean pooling over all tokens, unit
length, as sentence-transformers computes all-MiniLM-L6-v2.
"""

from __future__ import annotations

import hashlib
import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from config.errors import EncoderError
from config.settings import EncoderSettings
from ingest.graph import VERSION, prepare_graph
from ingest.weights import Weights, digest_file, find_weights

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

Vector = NDArray[np.float32]
Matrix = NDArray[np.float32]
Ids = NDArray[np.int32]

BATCH_TOKENS = 2_048
"""Tokens, padding included, of one forward pass."""

CHARACTERS_PER_TOKEN = 100
"""More than any word piece has: what lies beyond window x this is cut before tokenizing."""


@dataclass(frozen=True, slots=True, eq=False)
class Encoding:
    """What one forward pass gives for one text.

    ``vector`` is the pooled vector (float32 [dimensions], unit length), ``ids`` the token ids
    (int32 [n]) with the special tokens at both ends, ``tokens`` their vectors
    (float32 [n, dimensions], each of unit length).
    """

    vector: Vector
    ids: Ids
    tokens: Matrix


class Encoder(Embeddings):
    """A BERT-like encoder. Safe to use from several threads."""

    def __init__(
        self, tokenizer: Tokenizer, session: InferenceSession, window: int, fingerprint: str
    ) -> None:
        self._tokenizer = tokenizer
        self._longest = window * CHARACTERS_PER_TOKEN
        self._session = session
        self._names = {each.name: each.type for each in session.get_inputs()}
        self._fingerprint = fingerprint

    @property
    def fingerprint(self) -> str:
        """Name the vectors this encoder gives: same fingerprint, same vectors."""
        return self._fingerprint

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Give the pooled vector of each text, in order."""
        vectors: list[list[float]] = [[]] * len(texts)
        for place, encoding in self.stream(texts):
            vectors[place] = encoding.vector.tolist()
        return vectors

    def embed_query(self, text: str) -> list[float]:
        """Give the pooled vector of a question."""
        vector: list[float] = self.encode([text])[0].vector.tolist()
        return vector

    def encode(self, texts: Sequence[str]) -> list[Encoding]:
        """Give pooled and token vectors of each text, in order.

        Token vectors of a text of n tokens take n x dimensions x 4 bytes: use ``stream`` for many.
        """
        return [encoding for _, encoding in sorted(self.stream(texts), key=lambda pair: pair[0])]

    def stream(self, texts: Sequence[str]) -> Iterator[tuple[int, Encoding]]:
        """Give (position in ``texts``, encoding) of each text, the shortest texts first.

        Only a few batches are in memory at once, whatever the number of texts.
        """
        ids = [np.array(each, np.int32) for each in self._tokenize(texts)]
        batches = list(_batches([len(each) for each in ids]))
        if len(batches) == 1:
            yield from zip(batches[0], self._forward([ids[i] for i in batches[0]]), strict=True)
            return
        cores = _count_cores()
        with ThreadPoolExecutor(cores) as pool:
            running: deque[tuple[list[int], Future[list[Encoding]]]] = deque()
            for batch in batches:
                running.append((batch, pool.submit(self._forward, [ids[i] for i in batch])))
                if len(running) > cores:
                    done, future = running.popleft()
                    yield from zip(done, future.result(), strict=True)
            for done, future in running:
                yield from zip(done, future.result(), strict=True)

    def _tokenize(self, texts: Sequence[str]) -> list[list[int]]:
        # Lone surrogates are no text that the tokenizer takes.
        clean = [text[: self._longest].encode("utf-8", "replace").decode("utf-8") for text in texts]
        return [each.ids for each in self._tokenizer.encode_batch_fast(clean)]

    def _forward(self, ids: list[Ids]) -> list[Encoding]:
        lengths = np.array([len(each) for each in ids])
        mask = np.arange(lengths.max()) < lengths[:, None]
        padded = np.zeros(mask.shape, np.int64)
        padded[mask] = np.concatenate(ids)
        states = self._run(padded, mask)
        return [_encode(each, rows[: len(each)]) for each, rows in zip(ids, states, strict=True)]

    def _run(self, ids: NDArray[np.int64], mask: NDArray[np.bool_]) -> NDArray[np.float32]:
        given: dict[str, NDArray[Any]] = {
            "input_ids": ids,
            "attention_mask": mask,
            "token_type_ids": np.zeros_like(ids),
        }
        feed = {
            name: given[name].astype(np.int32 if kind == "tensor(int32)" else np.int64)
            for name, kind in self._names.items()
        }
        states: NDArray[np.float32] = self._session.run(None, feed)[0]
        return states


def load_encoder(settings: EncoderSettings, folder: Path) -> Encoder:
    """Load the encoder that the settings name; its graphs are built in ``folder`` once.

    Raises ``EncoderError`` with the mend where the weights are missing, damaged or of another
    kind.
    """
    weights = find_weights(settings)
    graph = prepare_graph(weights, settings.precision, folder)
    tokenizer = _load_tokenizer(weights, settings.window)
    identity = f"{weights.sha256} {digest_file(weights.tokenizer)} {VERSION} {settings.precision}"
    fingerprint = hashlib.sha256(f"{identity} {settings.window}".encode()).hexdigest()[:16]
    return Encoder(tokenizer, _open_session(graph), settings.window, fingerprint)


def _load_tokenizer(weights: Weights, window: int) -> Tokenizer:
    from tokenizers import Tokenizer  # noqa: PLC0415 (slow)

    try:
        tokenizer = Tokenizer.from_file(str(weights.tokenizer))
    except Exception as error:  # the library raises nothing narrower
        raise EncoderError(
            f"the encoder's tokenizer can't be read ({error})", subject=str(weights.tokenizer)
        ) from error
    tokenizer.no_padding()
    tokenizer.enable_truncation(window)
    return tokenizer


def _open_session(graph: Path) -> InferenceSession:
    import onnxruntime  # noqa: PLC0415 (slow)

    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    # Batches run beside each other, one core each: faster than one batch on all cores.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # the library raises nothing narrower
        raise EncoderError(
            f"the encoder's graph can't be run ({error})",
            subject=str(graph),
            mend="delete this file: it is built again",
        ) from error


def _encode(ids: Ids, states: NDArray[np.float32]) -> Encoding:
    return Encoding(_unit(states.mean(axis=0)), ids, _unit(states))


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    norms = np.linalg.norm(rows, axis=-1, keepdims=True)
    unit: NDArray[np.float32] = rows / np.maximum(norms, 1e-12)
    return unit


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Group texts of like length: at most ``BATCH_TOKENS`` tokens each, padding included."""
    batch: list[int] = []
    for place in sorted(range(len(lengths)), key=lengths.__getitem__):
        if batch and lengths[place] * (len(batch) + 1) > BATCH_TOKENS:
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch


def _count_cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1
