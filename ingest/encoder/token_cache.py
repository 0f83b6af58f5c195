"""The token signs of every window: a cache beside the index.

It may be deleted: what is missing is encoded again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from config.errors import IndexAccessError
from ingest.encoder.token_signs import TokenSigns

PAGE = 500
"""Keys in one SQL statement."""


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
        return {key: TokenSigns.of_bytes(ids, bits) for key, ids, bits in rows}

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
