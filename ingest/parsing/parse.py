"""One file, or one text, to a statement, whatever is in it."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from config.errors import AssistantError, UnreadableError
from config.limits import LimitSettings
from ingest.parsing.process import BusyError, Process
from ingest.readers.size import check_size
from ingest.statement import Statement

PASTED = "draft.txt"
"""What a draft that was pasted is called."""

PATIENCE = 20.0
"""Seconds that a draft waits for others to be read."""

_FILES, _DRAFTS = Process(), Process(PATIENCE)
"""Statements never wait for a draft: who may only read sends as many as there may be questions."""

log = logging.getLogger(__name__)


def parse_file(path: Path, limits: LimitSettings) -> Statement:
    """Read one file into a statement, in a process that is ended when it takes too much.

    Raises ``UnreadableError`` for what can't be read, ``AssistantError`` where the process can't
    be started, or the machine lacks what it takes to read now.
    """
    return _parse(_FILES, path.name, _name(path, limits), limits)


def parse_draft(draft: Path | str, limits: LimitSettings) -> Statement:
    """Read a draft, a file or a text that was pasted, in a process of drafts alone.

    A text is text, though it look like a file of another kind; marks of Markdown are none of its
    words. Raises as ``parse_file`` does, and ``AssistantError`` where very many are to be read.
    """
    if isinstance(draft, str):
        return _parse(_DRAFTS, PASTED, {"text": draft}, limits)
    return _parse(_DRAFTS, draft.name, _name(draft, limits), limits)


def _name(path: Path, limits: LimitSettings) -> dict[str, Any]:
    check_size(path, limits)
    return {"path": str(path.absolute())}


def _parse(process: Process, name: str, asked: dict[str, Any], limits: LimitSettings) -> Statement:
    try:
        answer = process.ask({**asked, "name": name, "limits": limits.model_dump()})
    except BusyError as error:
        raise AssistantError(
            "other drafts are being read", subject=name, mend="try again in a minute"
        ) from error
    except OSError as error:
        raise AssistantError(
            f"no process can be started to read it ({error.strerror or error})",
            subject=name,
            mend="close other programs, or restart this one",
        ) from error
    return _read_answer(answer, name)


def _read_answer(answer: dict[str, Any] | None, name: str) -> Statement:
    if answer is None:
        raise UnreadableError(
            "the file is damaged, or takes too much time or memory to read",
            subject=name,
            mend="save it anew, or only its text, in smaller parts, as .txt",
        )
    if "error" in answer:
        what, subject, mend = answer["error"]
        raise UnreadableError(what, subject=subject, mend=mend)
    if "passing" in answer:
        what, subject, mend = answer["passing"]
        raise AssistantError(what, subject=subject, mend=mend)
    if "fault" in answer:
        log.error("reading %s\n%s", name, answer["traceback"])
        raise UnreadableError(
            f"this file could not be understood ({answer['fault']})",
            subject=name,
            mend="save it in another format, for instance as text",
        )
    return Statement.from_json(answer["statement"])
