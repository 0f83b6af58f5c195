"""Weights of a model with the lower layers of another one, and upper layers of its own.

A matrix is int8 with a float32 scale for each row, under the name ``….scale``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load_file, save_file

from config.errors import EncoderError
from ingest.encoder.files.digest import digest_file
from ingest.encoder.files.packed import PackedWeights
from ingest.encoder.files.sentence_pieces import SentencePieces
from ingest.encoder.files.word_vectors import Floats, WordVectors

FILE = Path(__file__).with_name("upper.safetensors")
SCALE, LARGEST = ".scale", 127
"""The ending of a scale's name, and the largest weight in int8."""
LAYERS = "encoder."
"""How the names of a layer's tensors begin; the heads' have other ones."""


@dataclass(frozen=True, slots=True)
class JointWeights:
    """A model's files, and the file of the layers that take the place of its upper ones."""

    base: PackedWeights | JointWeights
    upper: Path = FILE

    @property
    def identity(self) -> str:
        """A hash of both files' bytes, hexadecimal."""
        told = f"{self.base.identity} {digest_file(self.upper)}"
        return hashlib.sha256(told.encode()).hexdigest()

    def check(self) -> None:
        """Raise ``EncoderError`` where the encoder's file is another."""
        self.base.check()

    def name_pieces(self) -> str:
        """Give what tells the word pieces from others."""
        return self.base.name_pieces()

    def longest(self) -> int:
        """Give how many tokens the model can read."""
        return self.base.longest()

    def read_config(self) -> dict[str, Any]:
        """Give what a model's ``config.json`` says of it."""
        return self.base.read_config()

    def read_graph(self) -> None:
        """Give nothing: the files have weights."""

    def read_tensors(self) -> dict[str, Floats]:
        """Give all tensors but the embeddings and the heads, as BERT checkpoints name them."""
        own = read_packed(self.upper)
        return self.base.read_tensors() | {
            name: tensor for name, tensor in own.items() if name.startswith(LAYERS)
        }

    def read_heads(self) -> dict[str, Floats]:
        """Give what is multiplied with the token vectors that the model gives."""
        own = read_packed(self.upper)
        return {name: tensor for name, tensor in own.items() if not name.startswith(LAYERS)}

    def open_words(self) -> WordVectors:
        """Give the vectors of words and places; the file stays open while they are used."""
        return self.base.open_words()

    def load_pieces(self, window: int) -> SentencePieces:
        """Give what cuts a text into at most so many word pieces."""
        return self.base.load_pieces(window)


def write_packed(tensors: dict[str, Floats], file: Path) -> None:
    """Write tensors, matrices of the layers as int8."""
    packed: dict[str, np.ndarray[Any, Any]] = {}
    for name, tensor in tensors.items():
        if tensor.ndim == 1 or not name.startswith(LAYERS):
            packed[name] = tensor.astype(np.float32)
            continue
        scales = np.abs(tensor).max(axis=1, keepdims=True) / LARGEST
        packed[name] = np.rint(tensor / scales).astype(np.int8)
        packed[name + SCALE] = scales.astype(np.float32)
    save_file(packed, file)


def read_packed(file: Path) -> dict[str, Floats]:
    """Read what ``write_packed`` wrote; raises ``EncoderError`` where it is damaged."""
    try:
        packed = load_file(file)
    except (OSError, SafetensorError) as error:
        raise EncoderError(
            f"the weights can't be read ({error})",
            subject=str(file),
            mend="install the program again",
        ) from error
    return {
        name: tensor.astype(np.float32) * packed.get(name + SCALE, np.float32(1))
        for name, tensor in packed.items()
        if not name.endswith(SCALE)
    }
