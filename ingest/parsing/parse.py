"""One file to a statement, whatever is in it."""

from __future__ import annotations

import logging
from pathlib import Path

from config.errors import AssistantError, UnreadableError
from config.settings import LimitSettings
from ingest.parsing.process import Process
from ingest.readers.size import check_size
from ingest.statement import Statement

_PROCESS = Process()

log = logging.getLogger(__name__)


def parse_file(path: Path, limits: LimitSettings) -> Statement:
    """Read one file into a statement, in a process that is ended when it takes too much.

    Raises ``UnreadableError`` for what can't be read, ``AssistantError`` where the process can't
    be started.
    """
    check_size(path, limits)
    try:
        answer = _PROCESS.ask({"path": str(path.absolute()), "limits": limits.model_dump()})
    except OSError as error:
        raise AssistantError(
            f"no process can be started to read it ({error.strerror or error})",
            subject=path.name,
            mend="close other programs, or restart this one",
        ) from error
    if answer is None:
        raise UnreadableError(
            "the file is damaged, or takes too much time or memory to read",
            subject=path.name,
            mend="save it anew, or only its text, in smaller parts, as .txt",
        )
    if "error" in answer:
        what, subject, mend = answer["error"]
        raise UnreadableError(what, subject=subject, mend=mend)
    if "fault" in answer:
        log.error("reading %s\n%s", path.name, answer["traceback"])
        raise UnreadableError(
            f"this file could not be understood ({answer['fault']})",
            subject=path.name,
            mend="save it in another format, for instance as text",
        )
    return Statement.from_json(answer["statement"])
