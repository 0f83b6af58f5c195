"""The process in which files are parsed, one after the other; ``process`` starts it.

It takes one JSON object a line and answers with a statement or an error, a line too.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path
from typing import Any

from config.errors import AssistantError, UnreadableError
from config.limits import LimitSettings
from ingest.line import Source
from ingest.parsing.bounds import (
    PAGE_SECONDS,
    SECONDS,
    has_grown,
    limit_memory,
    limit_seconds,
    rest,
)
from ingest.readers.size import refuse
from ingest.readers.source import read_pasted, read_source
from ingest.statement import Statement
from ingest.structure.parse import parse_source


def main() -> None:
    """Parse what is asked for until nothing more is, or until the process has grown."""
    limit_memory()
    answers = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)  # what a library prints is no answer
    last = False
    while not last and (line := sys.stdin.readline()):
        limit_seconds(SECONDS)
        answer = _answer(json.loads(line))
        last = has_grown()
        answers.write(json.dumps({**answer, "last": last}) + "\n")
        answers.flush()
        rest()


def _answer(asked: dict[str, Any]) -> dict[str, Any]:
    limits = LimitSettings(**asked["limits"])
    try:
        source = _read(asked, limits)
        return {"statement": _parse(source, asked["name"], limits).to_json()}
    except AssistantError as error:
        return _tell(error)
    except OSError as error:
        return _tell(refuse(error, asked["name"]))
    except MemoryError:
        raise
    except Exception as error:  # a fault of ours, or of a library in a file that it can't bear
        return {"fault": type(error).__name__, "traceback": traceback.format_exc()}


def _tell(error: AssistantError) -> dict[str, Any]:
    name = "error" if isinstance(error, UnreadableError) else "passing"
    return {name: [error.what, error.subject, error.mend]}


def _read(asked: dict[str, Any], limits: LimitSettings) -> Source:
    if "text" in asked:
        return read_pasted(asked["text"], asked["name"], limits)
    path = Path(asked["path"])
    return read_source(path, limits, lambda pages: limit_seconds(SECONDS + PAGE_SECONDS * pages))


def _parse(source: Source, name: str, limits: LimitSettings) -> Statement:
    statement = parse_source(source)
    counts = {
        "paragraphs and notes": len(statement.paragraphs) + len(statement.notes),
        "lines beside its text": len(statement.furniture),
    }
    for what, count in counts.items():
        if count > limits.paragraphs:
            raise UnreadableError(
                f"the file has {count} {what}",
                subject=name,
                mend=f"split it, or raise the setting limits.paragraphs ({limits.paragraphs})",
            )
    if not statement.paragraphs:
        raise UnreadableError(
            "there is no text in it", subject=name, mend="check what was saved, or remove it"
        )
    return statement


if __name__ == "__main__":
    main()
