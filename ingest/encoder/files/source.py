"""What an encoder is made from, however its files are written."""

from __future__ import annotations

from typing import Any, Protocol

from ingest.encoder.files.word_vectors import Floats, Ids, WordVectors

INSTALL = "run `make install`, or set encoder.path to a folder that holds an encoder"

WORDS, PLACES, SEGMENTS = (
    f"embeddings.{each}_embeddings.weight" for each in ("word", "position", "token_type")
)
"""Tensors as BERT checkpoints name them."""


class Pieces(Protocol):
    """Cuts texts into word pieces."""

    def number(self, text: str, /) -> Ids:
        """Give the ids of a text's pieces, special ones at both ends: int64 [n]."""

    def find_ends(self, text: str, /) -> Ids:
        """Give where in a text each of its pieces ends: int64 [n], special ones left out."""

    def measure_legible(self, text: str, /) -> float:
        """Give the share of a text's letters that mean something to the encoder."""


class Weights(Protocol):
    """An encoder's files."""

    @property
    def identity(self) -> str:
        """A hash of the weights' bytes, hexadecimal."""

    def __hash__(self) -> int: ...

    def check(self) -> None:
        """Raise ``EncoderError`` where the weights are not those that ``identity`` names."""

    def name_pieces(self) -> str:
        """Give what tells the word pieces from others."""

    def longest(self) -> int:
        """Give how many tokens the model can read."""

    def read_config(self) -> dict[str, Any]:
        """Give the model's ``config.json``; raise ``EncoderError`` where it can't be read."""

    def read_graph(self) -> bytes | None:
        """Give the model as a graph, where it is one already."""

    def read_tensors(self) -> dict[str, Floats]:
        """Give the tensors as BERT checkpoints name them, without words that stay in the file."""

    def open_words(self) -> WordVectors | None:
        """Give the words' vectors where they stay in the file."""

    def load_pieces(self, window: int) -> Pieces:
        """Give what cuts a text into at most so many word pieces."""
