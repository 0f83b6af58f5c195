"""Whether Chroma's vector files are as they were written: reading damaged ones ends the process.

Of its database no digest can be kept, for Chroma writes to it whenever it opens it. SQLite itself
finds what is wrong there, and each record has a digest of its own.
"""

from __future__ import annotations

import hashlib
import json
import struct
from pathlib import Path

from config.errors import DamagedIndexError
from ingest.index.generation import MEND

DATABASE, DIGESTS = "chroma.sqlite3", "digests.json"

HEADERS, VECTORS, LENGTHS = "header.bin", "data_level0.bin", "length.bin"
NAMES = "index_metadata.pickle"

LENGTH = 4
"""Bytes that a vector has in the file of lengths."""

HEADER = "<i4Q"
"""How a vector file's header begins: version, offset, room, vectors, bytes of a vector."""

BLOCK = 1 << 20

Signature = tuple[tuple[str, int, int], ...]
"""Of each file its name, its size in bytes and when it last changed, in nanoseconds."""


def write_digests(files: Path) -> None:
    """Keep the digests of the vector files in this folder beside them."""
    rows = {_name(each, files): _digest(each) for each in _list_files(files)}
    (files / DIGESTS).write_text(json.dumps(rows), encoding="utf-8")


def check_digests(files: Path) -> None:
    """Raise ``DamagedIndexError`` where a vector file is not as it was, or is not there."""
    try:
        rows: object = json.loads((files / DIGESTS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        rows = None
    whole = isinstance(rows, dict) and all(_is_whole(files / name, rows[name]) for name in rows)
    if not (whole and (files / DATABASE).is_file()):
        raise DamagedIndexError("the index is damaged", subject=str(files), mend=MEND)


def sign_files(files: Path) -> Signature:
    """Give what differs as soon as somebody has written to the vector files."""
    states = ((each, each.stat()) for each in (*_list_files(files), *files.glob(DIGESTS)))
    return tuple((_name(each, files), at.st_size, at.st_mtime_ns) for each, at in states)


def _is_whole(file: Path, digest: object) -> bool:
    return file.is_file() and file.with_name(HEADERS).is_file() and _digest(file) == digest


def _list_files(files: Path) -> list[Path]:
    """Give the files of vectors; where Chroma keeps none yet, readers write what they like."""
    kept = (each.parent for each in files.glob(f"*/{NAMES}"))
    return sorted(each for folder in kept for each in folder.iterdir() if each.is_file())


def _name(file: Path, files: Path) -> str:
    return file.relative_to(files).as_posix()


def _digest(file: Path) -> str:
    digest = hashlib.sha256()
    left = measure_used(file)
    with file.open("rb") as opened:
        while block := opened.read(min(left, BLOCK)):
            digest.update(block)
            left -= len(block)
    return f"{file.stat().st_size} {digest.hexdigest()}"


def measure_used(file: Path) -> int:
    """Give how many bytes of a vector file mean something.

    Behind them is room for more vectors, written as it lay in memory, at times by readers too.
    """
    size = file.stat().st_size
    header = file.with_name(HEADERS)
    if file.name not in (VECTORS, LENGTHS) or header.stat().st_size < struct.calcsize(HEADER):
        return size
    *_, count, width = struct.unpack_from(HEADER, header.read_bytes())
    return min(size, count * (width if file.name == VECTORS else LENGTH))
