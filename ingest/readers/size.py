"""How large a file may be, looked at before any of it is read, and why one can't be read."""

from __future__ import annotations

import errno
from pathlib import Path
from stat import S_ISREG

from config.errors import AssistantError, UnreadableError
from config.limits import LimitSettings

PASSING = frozenset(
    {errno.ENOSPC, errno.EDQUOT, errno.EAGAIN, errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EIO}
)
"""What is wrong with the machine, not with the file that it reads."""


def refuse(error: OSError, name: str) -> AssistantError:
    """Give the error of a file that the system does not let be read, ``UnreadableError`` unless the
    machine lacks something: that passes, and the file is as it was.
    """
    reason = error.strerror or str(error)
    if error.errno in PASSING:
        return AssistantError(
            f"it can't be read now ({reason})",
            subject=name,
            mend="free disk space and memory, then try again",
        )
    if error.errno == errno.EINVAL:  # it says that a part of it lies before its beginning
        return UnreadableError("the file is damaged", subject=name, mend="get or save it again")
    return UnreadableError(
        f"the file can't be read ({reason})", subject=name, mend="check its path and permissions"
    )


def check_size(path: Path, limits: LimitSettings) -> int:
    """Give the bytes of a file; raises ``UnreadableError`` for one too large, or that is none."""
    try:
        status = path.stat()
    except OSError as error:
        raise refuse(error, path.name) from error
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
