"""Token vectors of every window, kept as signs: a cache beside the index.

A token vector is stored as the sign of each dimension, one bit, which costs little of what late
interaction finds (R@1 lower by 0.003) and is 32 times smaller. The cache may be deleted: what is
missing is encoded again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from config.errors import IndexAccessError
from ingest.encoder import Encoding

PAGE = 500
"""Keys in one SQL statement."""


@dataclass(frozen=True, slots=True, eq=False)
class TokenSigns:
    """The tokens of one text, without the special ones at its ends.

    ``ids`` are token ids (uint16 [n]), ``bits`` the packed signs of their vectors
    (uint8 [n, dimensions / 8]), a set bit meaning above zero.
    """

    ids: NDArray[np.uint16]
    bits: NDArray[np.uint8]

    @classmethod
    def of(cls, encoding: Encoding) -> TokenSigns:
        """Keep the signs of an encoding's token vectors."""
        signs = np.packbits(encoding.tokens[1:-1] > 0, axis=1)
        return cls(encoding.ids[1:-1].astype(np.uint16), signs)


class TokenCache:
    """A file of token signs by window key; safe for several processes."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "tokens.sqlite"

    def write(self, tokens: Mapping[str, TokenSigns]) -> None:
        """Keep the tokens of these keys."""
        rows = ((key, each.ids.tobytes(), each.bits.tobytes()) for key, each in tokens.items())
        with self._open() as base, base:
            base.executemany("INSERT OR REPLACE INTO tokens VALUES (?, ?, ?)", rows)

    def read(self, keys: Sequence[str]) -> dict[str, TokenSigns]:
        """Give the tokens of those keys that are here."""
        rows = self._select("key, ids, bits", keys)
        return {key: _unpack(ids, bits) for key, ids, bits in rows}

    def find(self, keys: Sequence[str]) -> set[str]:
        """Give those keys that are here."""
        return {key for (key,) in self._select("key", keys)}

    def keep_only(self, keys: set[str]) -> None:
        """Remove the tokens of all other keys, from the disk too."""
        with self._open() as base, base:
            held = {key for (key,) in base.execute("SELECT key FROM tokens")}
            base.executemany("DELETE FROM tokens WHERE key = ?", ((key,) for key in held - keys))

    def _select(self, columns: str, keys: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        with self._open() as base:
            for start in range(0, len(keys), PAGE):
                page = keys[start : start + PAGE]
                marks = ",".join("?" * len(page))
                query = f"SELECT {columns} FROM tokens WHERE key IN ({marks})"  # noqa: S608
                yield from base.execute(query, page)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self._file, timeout=60)) as base:
                base.execute("PRAGMA secure_delete = ON")
                base.execute(
                    "CREATE TABLE IF NOT EXISTS tokens"
                    " (key TEXT PRIMARY KEY, ids BLOB NOT NULL, bits BLOB NOT NULL)"
                )
                yield base
        except sqlite3.Error as error:
            raise IndexAccessError(
                f"the token cache can't be used ({error})",
                subject=str(self._file),
                mend="delete this file: it is made again",
            ) from error


def _unpack(ids: bytes, bits: bytes) -> TokenSigns:
    numbers = np.frombuffer(ids, np.uint16)
    width = len(bits) // max(len(numbers), 1)
    return TokenSigns(numbers, np.frombuffer(bits, np.uint8).reshape(len(numbers), width))
