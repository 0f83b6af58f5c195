"""The digest of a file, by which a damaged one is known."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

KEPT = 16
"""Files whose digests a process keeps: those of its encoders are few."""


def digest_file(path: Path) -> str:
    """Give the sha256 of a file, hexadecimal; it is read again when its size or time is another.

    One file has many names where indexes share the folder of their encoder.
    """
    told = path.stat()
    return _read(path.resolve(), told.st_size, told.st_mtime_ns)


@lru_cache(maxsize=KEPT)
def _read(path: Path, size: int, time: int) -> str:  # noqa: ARG001 (what tells files apart)
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
