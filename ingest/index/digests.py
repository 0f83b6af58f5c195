"""Whether Chroma's vector files are as they were written: reading damaged ones ends the process.

Of its database no digest can be kept, for Chroma writes to it whenever it opens it. SQLite itself
finds what is wrong there, and each record has a digest of its own.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from config.errors import DamagedIndexError
from ingest.opening import open_file, read_file

DATABASE, DIGESTS = "chroma.sqlite3", "digests.json"

NAMES = "index_metadata.pickle"
"""The vectors' own names, which Chroma writes once there are as many as its threshold."""

Signature = tuple[tuple[str, int, int], ...]
"""Of each file its name, its size in bytes and when it last changed, in nanoseconds."""


def write_digests(files: Path) -> None:
    """Keep the digests of the vector files in this folder beside them."""
    fresh = files / f"{DIGESTS}.new"
    fresh.write_text(json.dumps(_digest_all(files)), encoding="utf-8")
    fresh.replace(files / DIGESTS)


def check_digests(files: Path) -> None:
    """Raise ``DamagedIndexError`` where a vector file is not as it was, or is not there."""
    try:
        rows: object = json.loads(read_file(files / DIGESTS))
    except (OSError, ValueError, RecursionError):
        rows = None
    if rows != _digest_all(files) or not (files / DATABASE).is_file():
        raise DamagedIndexError("the index is damaged", subject=str(files))


def sign_files(files: Path) -> Signature:
    """Give what differs as soon as somebody has written to the vector files."""
    states = ((each, each.stat()) for each in (*_list_files(files), *files.glob(DIGESTS)))
    return tuple((_name(each, files), at.st_size, at.st_mtime_ns) for each, at in states)


def _list_files(files: Path) -> list[Path]:
    """Give the files that Chroma reads; folders without names it writes anew and reads nothing."""
    read = {each.parent for each in files.glob(f"*/{NAMES}")}
    return sorted(each for folder in read for each in folder.iterdir() if each.is_file())


def _digest_all(files: Path) -> dict[str, str]:
    return {_name(each, files): _digest(each) for each in _list_files(files)}


def _name(file: Path, files: Path) -> str:
    return file.relative_to(files).as_posix()


def _digest(file: Path) -> str:
    with open_file(file) as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
