"""The files of segments: written once, mapped when read."""

from __future__ import annotations

import hashlib
import mmap
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from config.errors import DamagedIndexError
from ingest.opening import open_file
from ingest.segments.layout import Arrays, pack, unpack
from ingest.segments.manifest import Listed
from ingest.segments.segment import Segment

ENDING = ".segment"
DIGITS = 24


def write_segment(folder: Path, arrays: Arrays) -> Listed:
    """Write a segment, named by its digest; all of it is on the disk before it has its name."""
    fresh, digest = folder / f"new{ENDING}", hashlib.sha256()
    with fresh.open("wb") as file:
        for piece in pack(arrays):
            file.write(piece)
            digest.update(piece)
        file.flush()
        os.fsync(file.fileno())
    name = digest.hexdigest()[:DIGITS]
    kept = folder / f"{name}{ENDING}"
    fresh.replace(kept)
    state = kept.stat()
    return Listed(name, state.st_size, state.st_mtime_ns, digest.hexdigest())


def open_segment(folder: Path, listed: Listed) -> Segment:
    """Map a segment; raises ``DamagedIndexError`` where it is not as it was written."""
    try:
        with open_file(folder / f"{listed.name}{ENDING}") as file:
            state = os.fstat(file.fileno())
            if (state.st_size, state.st_mtime_ns) != (listed.size, listed.changed):
                _check_digest(folder, listed)
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError) as error:
        raise DamagedIndexError("a segment of the index is lost", subject=listed.name) from error
    return Segment(unpack(memoryview(mapped)), listed.name, mapped)


def _check_digest(folder: Path, listed: Listed) -> None:
    with open_file(folder / f"{listed.name}{ENDING}") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != listed.digest:
            raise DamagedIndexError("a segment of the index is damaged", subject=listed.name)


def delete_segments(folder: Path, kept: Iterable[Listed]) -> None:
    """Delete all files of segments but some; where one is in use and can't be, the next time."""
    names = {f"{each.name}{ENDING}" for each in kept}
    for file in folder.glob(f"*{ENDING}"):
        if file.name not in names:
            with suppress(PermissionError):  # as Windows says of a file that is mapped
                file.unlink()
