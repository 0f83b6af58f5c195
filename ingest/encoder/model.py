"""The sentence encoder: texts to vectors, one for the whole text and one for each token.

The only room that knows ONNX Runtime and the tokenizer. Mean pooling over all tokens, unit
length, as sentence-transformers computes all-MiniLM-L6-v2.

Each text is a forward pass of its own, one on each core. An int8 vector then depends on its text
alone: activations are quantized over the whole batch, so neighbours would change it. And nothing
is padded. Passages a second on two cores, 200 paragraphs of about 150 tokens, int8, sorted by
length and padded to the batch: 69 at 8,192 tokens a batch, 85 at 2,048, 104 at 512, 104 alone,
and 109 alone without the attention mask that padding needs (fp32: 43, 52, 59, 58, 59).
"""

from __future__ import annotations

import hashlib
import os
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from config.errors import EncoderError
from config.settings import EncoderSettings
from ingest.encoder.graph import NEEDED, VERSION, prepare_graph
from ingest.encoder.weights import Weights, digest_file, find_weights

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

Vector = NDArray[np.float32]
Matrix = NDArray[np.float32]
Ids = NDArray[np.int64]

INPUTS = {"input_ids", "attention_mask", "token_type_ids"}

AXES = ("text", "token", "dimension")
"""What the output that holds the token vectors is indexed by."""

QUESTIONS = 64
"""Questions whose encodings are kept for what is asked of them next."""
SPECIAL = re.compile(r"\[[A-Z]+\]")
LEGIBLE = 3
"""Letters of a piece that means something to the encoder."""
CHARACTERS_PER_TOKEN = 100
"""More than any word piece has: what lies beyond window x this is cut before tokenizing."""

AHEAD = 4
"""Texts that may be done on each core before they are asked for."""


@dataclass(frozen=True, slots=True, eq=False)
class Encoding:
    """What one forward pass gives for one text.

    ``vector`` is the pooled vector (float32 [dimensions], unit length), ``ids`` the token ids
    (int64 [n]), special tokens at both ends, ``tokens`` their vectors
    (float32 [n, dimensions], each of unit length).
    """

    vector: Vector
    ids: Ids
    tokens: Matrix


class Encoder(Embeddings):
    """A BERT-like encoder. Safe to use from several threads at once."""

    def __init__(
        self, tokenizer: Tokenizer, session: InferenceSession, window: int, fingerprint: str
    ) -> None:
        self._tokenizer = tokenizer
        self._session = session
        self._longest = window * CHARACTERS_PER_TOKEN
        self._fingerprint = fingerprint
        self._inputs = {each.name: each.type for each in session.get_inputs()}
        self._output = _find_output(session)
        self.encode_question = lru_cache(QUESTIONS)(self._encode)

    @property
    def fingerprint(self) -> str:
        """Name the vectors this encoder gives: same fingerprint and text, same vectors."""
        return self._fingerprint

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Give the pooled vector of each text, in order."""
        return [encoding.vector.tolist() for encoding in self.stream(texts)]

    def embed_query(self, text: str) -> list[float]:
        """Give the pooled vector of a question."""
        vector: list[float] = self._encode(text).vector.tolist()
        return vector

    def encode(self, texts: Sequence[str]) -> list[Encoding]:
        """Give pooled and token vectors of each text, in order.

        Token vectors of a text of n tokens take n x dimensions x 4 bytes: ``stream`` many texts.
        """
        return [self.encode_question(texts[0])] if len(texts) == 1 else list(self.stream(texts))

    def stream(self, texts: Iterable[str]) -> Iterator[Encoding]:
        """Give pooled and token vectors of each text, in order, on all cores.

        Only a few are in memory at once, however many texts there are.
        """
        cores = _count_cores()
        with ThreadPoolExecutor(cores) as pool:
            running: deque[Future[Encoding]] = deque()
            for text in texts:
                running.append(pool.submit(self._encode, text))
                if len(running) > AHEAD * cores:
                    yield running.popleft().result()
            while running:
                yield running.popleft().result()

    def measure_legible(self, text: str) -> float:
        """Give the share of a text's letters that the encoder reads in pieces of three or more.

        A script that it was not made for falls apart into single letters: 0 for Chinese, Russian
        or Arabic, about .8 for French, .95 for English, with an encoder made for English; 1 for a
        text without letters.
        """
        clean = text[: self._longest].encode("utf-8", "replace").decode("utf-8")
        pieces = self._tokenizer.encode(clean, add_special_tokens=False).tokens
        letters = [sum(map(str.isalpha, piece)) for piece in pieces if not SPECIAL.fullmatch(piece)]
        total = sum(map(str.isalpha, clean))
        return sum(count for count in letters if count >= LEGIBLE) / total if total else 1.0

    def find_ends(self, text: str) -> Ids:
        """Give where in a text each of its tokens ends: int64 [n], special ones left out."""
        offsets = self._tokenizer.encode(text, add_special_tokens=False).offsets
        return np.array([end for _, end in offsets], np.int64)

    def _encode(self, text: str) -> Encoding:
        ids = self._tokenize(text)
        states = self._run(ids)
        return Encoding(_unit(states.mean(axis=0)), ids, _unit(states))

    def _tokenize(self, text: str) -> Ids:
        # Lone surrogates are nothing the tokenizer takes. Only the batch call frees other threads.
        clean = text[: self._longest].encode("utf-8", "replace").decode("utf-8")
        return np.array(self._tokenizer.encode_batch_fast([clean])[0].ids, np.int64)

    def _run(self, ids: Ids) -> Matrix:
        given = {
            "input_ids": ids,
            "attention_mask": np.ones_like(ids),
            "token_type_ids": np.zeros_like(ids),
        }
        feed = {
            name: given[name][None].astype(np.int32 if kind == "tensor(int32)" else np.int64)
            for name, kind in self._inputs.items()
        }
        states: Matrix = self._session.run([self._output], feed)[0][0]
        return states


def load_encoder(settings: EncoderSettings, folder: Path) -> Encoder:
    """Load the encoder that the settings name; its graphs are built in ``folder`` once.

    The one loaded last is kept, so that a page and the syncs beside it have one between them.
    Raises ``EncoderError`` with the mend where the encoder is missing, damaged or of another kind.
    """
    weights = find_weights(settings)
    graph = prepare_graph(weights, settings.precision, folder).resolve()
    window = min(settings.window, weights.longest())
    return _load(weights.tokenizer, graph, window, _name_encoder(weights, settings))


@lru_cache(maxsize=1)
def _load(tokenizer: Path, graph: Path, window: int, fingerprint: str) -> Encoder:
    return Encoder(_load_tokenizer(tokenizer, window), _open_session(graph), window, fingerprint)


def name_encoder(settings: EncoderSettings) -> str:
    """Give the fingerprint of the encoder that the settings name; raises ``EncoderError``."""
    return _name_encoder(find_weights(settings), settings)


def _name_encoder(weights: Weights, settings: EncoderSettings) -> str:
    window = min(settings.window, weights.longest())
    identity = f"{weights.sha256} {digest_file(weights.tokenizer)} {settings.precision} {window}"
    return hashlib.sha256(f"{identity} {VERSION}".encode()).hexdigest()[:16]


def _load_tokenizer(path: Path, window: int) -> Tokenizer:
    from tokenizers import Tokenizer  # noqa: PLC0415 (slow)

    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # the library raises nothing narrower
        raise EncoderError(
            f"the encoder's tokenizer can't be read ({error})", subject=str(path)
        ) from error
    tokenizer.no_padding()
    tokenizer.enable_truncation(window)
    return tokenizer


def _open_session(graph: Path) -> InferenceSession:
    import onnxruntime  # noqa: PLC0415 (slow)

    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    # Two texts on one core each are faster than one text on two.
    options.intra_op_num_threads = 1
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


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    norms = np.linalg.norm(rows, axis=-1, keepdims=True)
    unit: NDArray[np.float32] = rows / np.maximum(norms, 1e-12)
    return unit


def _count_cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on macOS and Windows
        return os.cpu_count() or 1
