"""The token signs of windows that no segment has yet, beside the index.

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
from ingest.encoder.token_signs import NUMBER, TokenSigns

PAGE = 500
"""Keys in one SQL statement."""

TABLE, FORMER = "tokens32", "signs"
"""The table, and that of an earlier version, which is read until the next sync."""
KINDS = {TABLE: NUMBER.str, FORMER: "<u2"}
"""How token ids are written in a table."""

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
            base.executemany(f"INSERT OR REPLACE INTO {TABLE} VALUES (?, ?, ?, ?)", rows)  # noqa: S608

    def read(self, keys: Sequence[str]) -> dict[str, TokenSigns]:
        """Give the tokens of those keys that are here, as they were written."""
        with self._open() as base:
            return {
                key: TokenSigns.of_bytes(ids, bits, KINDS[table])
                for table in _list_tables(base)
                for key, ids, bits in _select(base, table, keys)
            }

    def find(self, keys: Sequence[str]) -> set[str]:
        """Give those keys that ``read`` gives tokens of."""
        with self._open() as base:
            return {key for key, _, _ in _select(base, TABLE, keys)}

    def mend(self) -> None:
        """Delete the file where it can't be read: what is lost is encoded again."""
        try:
            with self._open() as base:
                ((found, *_), *_) = base.execute("PRAGMA quick_check")
                base.execute(f"DROP TABLE IF EXISTS {FORMER}")
        except IndexAccessError as error:
            if not self._file.is_file() or isinstance(error.__cause__, sqlite3.OperationalError):
                raise
            found = str(error)
        if found != "ok":
            log.warning("%s is damaged; it is made again", self._file)
            self._file.unlink()

    def empty(self) -> None:
        """Remove all tokens, from the disk too."""
        with self._open() as base:
            with base:
                base.execute(f"DELETE FROM {TABLE}")  # noqa: S608
            base.execute("VACUUM")

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self._file, timeout=60)) as base:
                base.execute("PRAGMA secure_delete = ON")
                base.execute(
                    f"CREATE TABLE IF NOT EXISTS {TABLE} (key TEXT PRIMARY KEY,"
                    " ids BLOB NOT NULL, bits BLOB NOT NULL, digest INTEGER NOT NULL)"
                )
                yield base
        except sqlite3.Error as error:
            raise IndexAccessError(
                f"the token cache can't be used ({error})",
                subject=str(self._file),
                mend="free disk space where there is none, and run a sync; if that can't mend it "
                "either, delete it: it is made again",
            ) from error


def _list_tables(base: sqlite3.Connection) -> list[str]:
    held = {name for (name,) in base.execute("SELECT name FROM sqlite_master")}
    return [table for table in KINDS if table in held]


def _select(
    base: sqlite3.Connection, table: str, keys: Sequence[str]
) -> Iterator[tuple[str, bytes, bytes]]:
    """Give what a table has of these keys, as it was written."""
    for start in range(0, len(keys), PAGE):
        page = keys[start : start + PAGE]
        marks = ",".join("?" * len(page))
        query = f"SELECT * FROM {table} WHERE key IN ({marks})"  # noqa: S608
        for key, ids, bits, digest in base.execute(query, page):
            if digest == _digest(ids, bits):
                yield key, ids, bits


def _digest(ids: bytes, bits: bytes) -> int:
    return zlib.crc32(bits, zlib.crc32(ids))
