"""An encoder as a folder: ``tokenizer.json``, ``config.json``, weights or a graph."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from config.errors import EncoderError
from ingest.encoder.files.digest import digest_file
from ingest.encoder.files.source import INSTALL, PLACES, SEGMENTS, WORDS
from ingest.encoder.files.word_pieces import WordPieces
from ingest.encoder.files.word_vectors import Floats, WordVectors

MANY_WORDS = 100_000
"""Words from which on their vectors stay in the file: a quarter million take 384 MB."""
TYPES = {"F32": "<f4", "F16": "<f2"}
"""How the file names the types whose values are read in place."""


@dataclass(frozen=True, slots=True)
class FolderWeights:
    """An encoder's files. ``identity`` is what the weights' bytes must hash to, hexadecimal."""

    tokenizer: Path
    model: Path
    config: Path
    identity: str

    def check(self) -> None:
        """Read the weights once more and raise ``EncoderError`` where they are others."""
        if digest_file(self.model) != self.identity:
            raise EncoderError(
                "the encoder's weights are damaged", subject=str(self.model), mend=INSTALL
            )

    def name_pieces(self) -> str:
        """Give a hash of the file of word pieces."""
        return digest_file(self.tokenizer)

    def longest(self) -> int:
        """Give how many tokens the model can read; a model without ``config.json`` reads all."""
        if not self.config.is_file():
            return sys.maxsize
        return int(self.read_config().get("max_position_embeddings", sys.maxsize))

    def read_config(self) -> dict[str, Any]:
        """Give the model's ``config.json``; raise ``EncoderError`` where it can't be read."""
        try:
            config: dict[str, Any] = json.loads(self.config.read_text("utf-8"))
        except (OSError, ValueError, RecursionError) as error:
            raise EncoderError(
                f"the encoder's config.json can't be read ({error})", subject=str(self.config)
            ) from error
        return config

    def read_graph(self) -> bytes | None:
        """Give the model where it is a graph."""
        return self.model.read_bytes() if self.model.suffix == ".onnx" else None

    def read_tensors(self) -> dict[str, Floats]:
        """Give the tensors, without the words' where these are very many."""
        with self._guard():
            from safetensors import safe_open  # noqa: PLC0415 (only a build needs it)

            with safe_open(self.model, "np") as file:
                names = {_shorten(name): name for name in file.keys()}  # noqa: SIM118 (no mapping)
                if self._has_many_words():
                    names.pop(WORDS, None)
                return {
                    short: file.get_tensor(name).astype(np.float32) for short, name in names.items()
                }

    def open_words(self) -> WordVectors | None:
        """Give the words' vectors where these are very many."""
        if self.model.suffix == ".onnx" or not self._has_many_words():
            return None
        with self._guard():
            words = self._map(WORDS)
            places = self._map(PLACES) + self._map(SEGMENTS)[0]
        return WordVectors(lambda ids: words[ids].astype(np.float32), places.astype(np.float32))

    def load_pieces(self, window: int) -> WordPieces:
        """Give what cuts a text into at most so many word pieces."""
        return WordPieces(self.tokenizer, window)

    def _has_many_words(self) -> bool:
        return int(self.read_config().get("vocab_size", 0)) >= MANY_WORDS

    def _map(self, name: str) -> NDArray[np.floating[Any]]:
        """Give a tensor as it lies in the file, which begins with a table of them in JSON."""
        with self.model.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            table = {_shorten(each): row for each, row in json.loads(file.read(length)).items()}
        row = table[name]
        start = 8 + length + row["data_offsets"][0]
        return np.memmap(self.model, TYPES[row["dtype"]], "r", start, tuple(row["shape"]))

    @contextmanager
    def _guard(self) -> Iterator[None]:
        from safetensors import SafetensorError  # noqa: PLC0415

        try:
            yield
        except (SafetensorError, TypeError, KeyError, ValueError) as error:
            raise EncoderError(
                f"the encoder's weights can't be read ({error})", subject=str(self.model)
            ) from error


def _shorten(name: str) -> str:
    return name.removeprefix("bert.")
