"""The process in which PDFs are read, one after the other; ``pdf`` starts it and talks to it.

It takes one JSON object a line and answers with the number of pages, then with a source or an
error, each a line too.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

from config.errors import UnreadableError
from config.settings import LimitSettings
from ingest.line import Source
from ingest.readers.pdf.document import read_document

MEMORY = 1_000_000_000
"""Bytes that the process may take, where the system can limit it."""


def main() -> None:
    """Read what is asked for until nothing more can be."""
    _limit_memory()
    answers = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)
    for line in sys.stdin:
        _answer(json.loads(line), answers)


def _answer(asked: dict[str, Any], answers: TextIO) -> None:
    def say(answer: dict[str, Any]) -> None:
        answers.write(json.dumps(answer) + "\n")
        answers.flush()

    path, limits = Path(asked["path"]), LimitSettings(**asked["limits"])
    try:
        say({"source": _pack(read_document(path, limits, lambda pages: say({"pages": pages})))})
    except UnreadableError as error:
        say({"error": [error.what, error.subject, error.mend]})
    except OSError as error:
        say({"missing": [error.errno, error.strerror or str(error)]})


def _pack(source: Source) -> dict[str, Any]:
    lines = [[each.text, each.block, each.page, each.bold, each.furniture] for each in source.lines]
    return {"name": source.name, "lines": lines, "properties": source.properties}


def _limit_memory() -> None:
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 (not every system has it)

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    main()
