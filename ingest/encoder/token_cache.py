"""The token signs of every window: a cache beside the index.

It may be deleted: what is missing is encoded again.
"""

from __future__ import annotations

import logging
import sqlite3
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from config.errors import IndexAccessError
from ingest.encoder.token_signs import TokenSigns

PAGE = 500
"""Keys in one SQL statement."""


log = logging.getLogger(__name__)


class TokenCache:
    """A file of token signs by window key; safe for several processes."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "tokens.sqlite"

    def write(self, tokens: Mapping[str, TokenSigns]) -> None:
        """Keep the tokens of these keys."""
        packed = ((key, each.ids.tobytes(), each.bits.tobytes()) for key, each in tokens.items())
        rows = ((key, ids, bits, _digest(ids, bits)) for key, ids, bits in packed)
        with self._open() as base, base:
            base.executemany("INSERT OR REPLACE INTO signs VALUES (?, ?, ?, ?)", rows)

    def read(self, keys: Sequence[str]) -> dict[str, TokenSigns]:
        """Give the tokens of those keys that are here, as they were written."""
        return {key: TokenSigns.of_bytes(ids, bits) for key, ids, bits in self._select(keys)}

    def find(self, keys: Sequence[str]) -> set[str]:
        """Give those keys that ``read`` gives tokens of."""
        return {key for key, _, _ in self._select(keys)}

    def mend(self) -> None:
        """Delete the file where it can't be read: what is lost is encoded again."""
        try:
            with self._open() as base:
                ((found, *_), *_) = base.execute("PRAGMA quick_check")
                base.execute("DROP TABLE IF EXISTS tokens")  # an earlier version's
        except IndexAccessError as error:
            if not self._file.is_file() or isinstance(error.__cause__, sqlite3.OperationalError):
                raise
            found = str(error)
        if found != "ok":
            log.warning("%s is damaged; it is made again", self._file)
            self._file.unlink()

    def keep_only(self, keys: set[str]) -> None:
        """Remove the tokens of all other keys, from the disk too."""
        with self._open() as base, base:
            held = {key for (key,) in base.execute("SELECT key FROM signs")}
            base.executemany("DELETE FROM signs WHERE key = ?", ((key,) for key in held - keys))

    def _select(self, keys: Sequence[str]) -> Iterator[tuple[str, bytes, bytes]]:
        with self._open() as base:
            for start in range(0, len(keys), PAGE):
                page = keys[start : start + PAGE]
                marks = ",".join("?" * len(page))
                query = f"SELECT * FROM signs WHERE key IN ({marks})"  # noqa: S608
                for key, ids, bits, digest in base.execute(query, page):
                    if digest == _digest(ids, bits):
                        yield key, ids, bits

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self._file, timeout=60)) as base:
                base.execute("PRAGMA secure_delete = ON")
                base.execute(
                    "CREATE TABLE IF NOT EXISTS signs (key TEXT PRIMARY KEY,"
                    " ids BLOB NOT NULL, bits BLOB NOT NULL, digest INTEGER NOT NULL)"
                )
                yield base
        except sqlite3.Error as error:
            raise IndexAccessError(
                f"the token cache can't be used ({error})",
                subject=str(self._file),
                mend="run a sync; if that can't mend it either, delete it: it is made again",
            ) from error


def _digest(ids: bytes, bits: bytes) -> int:
    return zlib.crc32(bits, zlib.crc32(ids))
