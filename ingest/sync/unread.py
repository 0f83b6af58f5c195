"""What an index has not yet: files that a sync is reading, told to who asks meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

UNREAD = "unread"
"""The file that stands in the index folder while files are being read whose text the index has not
yet; it says how many were read, of how many.
"""


@dataclass(frozen=True, slots=True)
class Unread:
    """How far a sync is: so many files are ``done`` of ``all``."""

    done: int
    all: int


def note_unread(folder: Path, done: int, count: int) -> None:
    """Tell in an index folder how many of the files are done."""
    (folder / UNREAD).write_text(f"{done} {count}", encoding="ascii")


def note_read(folder: Path) -> None:
    """Tell in an index folder that nothing is being read any more."""
    (folder / UNREAD).unlink(missing_ok=True)


def is_unread(folder: Path) -> bool:
    """Tell whether a sync is reading files into an index folder."""
    return (folder / UNREAD).exists()


def find_unread(folder: Path) -> Unread | None:
    """Give how far a sync is that reads files into an index folder; ``None`` where none does, or
    has told it just now.
    """
    try:
        done, count = map(int, (folder / UNREAD).read_text(encoding="ascii").split())
    except (OSError, ValueError):
        return None
    return Unread(done, count)
