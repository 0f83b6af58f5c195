"""The files that a sync looks at."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from config.errors import UnreadableError

UNFINISHED = (".tmp", ".part", ".partial", ".crdownload", ".download", ".swp", ".lock")
"""Endings that programs give to files they are still writing."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file and the name that a citation gives as its source: its path inside the folder.

    ``modified`` is when its bytes last changed, in nanoseconds since 1970.
    """

    path: Path
    source: str
    modified: int


def find_files(paths: Sequence[Path]) -> list[Found]:
    """List the files of folders, however deep, and the files given themselves, without repeats.

    Hidden, temporary and unfinished files are passed over, links to folders are not followed.
    Raises ``UnreadableError`` for a path that does not exist or can't be listed.
    """
    found: dict[Path, Found] = {}
    for path in paths:
        for each in _list_path(path):
            found.setdefault(each.path, each)
    return sorted(found.values(), key=lambda each: each.source)


def _list_path(path: Path) -> Iterator[Found]:
    root = path.absolute()
    if root.is_dir():
        yield from _walk(root)
    elif found := _find_file(root, root.name):
        yield found
    else:
        raise UnreadableError(
            "there is no such file or folder", subject=str(path), mend="check the path"
        )


def _walk(root: Path) -> Iterator[Found]:
    for folder, folders, names in os.walk(root, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            path = Path(folder, name)
            found = _find_file(path, path.relative_to(root).as_posix())
            if found and not is_passed_over(name):
                yield found


def _find_file(path: Path, source: str) -> Found | None:
    try:
        status = path.stat()
    except OSError:
        return None  # gone since it was listed, or a link to nothing, or to itself
    return Found(path, source, status.st_mtime_ns) if S_ISREG(status.st_mode) else None


def is_passed_over(name: str) -> bool:
    """Tell whether a sync leaves files of this name alone: hidden, temporary, unfinished ones."""
    return name.startswith((".", "~$")) or name.endswith("~") or name.lower().endswith(UNFINISHED)


def hash_file(path: Path) -> str:
    """Give a hash of a file's bytes; raises ``UnreadableError``."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    except OSError as error:
        raise UnreadableError(
            f"the file can't be read ({error.strerror})",
            subject=path.name,
            mend="check its permissions",
        ) from error
    return digest.hexdigest()


def _refuse(error: OSError) -> None:
    raise UnreadableError(
        f"the folder can't be listed ({error.strerror})",
        subject=str(error.filename),
        mend="check its permissions",
    )
