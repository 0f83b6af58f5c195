"""Files that are opened though something else may stand in their place meanwhile."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from stat import S_ISREG

AT_ONCE = getattr(os, "O_NONBLOCK", 0)
BLOCK = 1 << 20


def open_file(path: Path) -> BufferedReader:
    """Open a file to read; raises ``OSError`` at once for what is none, as a pipe is."""
    file = open(path, "rb", opener=_open_at_once)  # noqa: SIM115 (a Path takes no opener)
    if not S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise OSError(errno.EINVAL, "this is no file", str(path))
    return file


def read_blocks(path: Path) -> Iterator[bytes]:
    """Give the bytes that a file says it has, block by block, and never wait for more.

    Those of the system itself, as ``/proc`` has, say that they have none. Raises ``OSError``.
    """
    with open_file(path) as file:
        left = os.fstat(file.fileno()).st_size
        if not left:
            file.read(1)  # what can't be read says so here
        while block := file.read(min(left, BLOCK)):
            yield block
            left -= len(block)


def read_file(path: Path) -> bytes:
    """Give the bytes of a file, as ``read_blocks`` does."""
    return b"".join(read_blocks(path))


def _open_at_once(path: str, flags: int) -> int:
    return os.open(path, flags | AT_ONCE)
