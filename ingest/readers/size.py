"""How large a file may be, looked at before any of it is read."""

from __future__ import annotations

from pathlib import Path
from stat import S_ISREG

from config.errors import UnreadableError
from config.settings import LimitSettings


def check_size(path: Path, limits: LimitSettings) -> int:
    """Give the bytes of a file; raises ``UnreadableError`` for one too large, or that is none."""
    try:
        status = path.stat()
    except OSError as error:
        raise UnreadableError(
            f"the file can't be read ({error.strerror or error})",
            subject=path.name,
            mend="check its path and permissions",
        ) from error
    if not S_ISREG(status.st_mode):
        raise UnreadableError("this is no file", subject=path.name, mend="check the path")
    if status.st_size > limits.megabytes * 1_000_000:
        raise UnreadableError(
            f"the file has {status.st_size // 1_000_000} MB, more than the {limits.megabytes} "
            "allowed",
            subject=path.name,
            mend="split it, or raise the setting limits.megabytes",
        )
    return status.st_size
