"""The process that parses, as others see it: asked a line, it answers one or was ended."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

WORKER = "ingest.parsing.worker"
ROOT = Path(__file__).parents[2]
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
"""Libraries that start a thread a core would take the memory that a file is to have."""


class BusyError(Exception):
    """Others have kept the process longer than was to be waited."""


class Process:
    """Parses file after file: started when first asked, and anew after it has ended.

    Who asks waits ``patience`` seconds for others, or as long as it takes.
    """

    def __init__(self, patience: float = -1) -> None:
        self._patience = patience
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        atexit.register(self.close)

    def ask(self, asked: dict[str, Any]) -> dict[str, Any] | None:
        """Give the answer, ``None`` where the process was ended.

        Raises ``OSError`` where there is no process, ``BusyError`` where others keep it.
        """
        if not self._lock.acquire(timeout=self._patience):
            raise BusyError
        try:
            return self._ask(json.dumps(asked))
        finally:
            self._lock.release()

    def _ask(self, asked: str) -> dict[str, Any] | None:
        if self._process is None or self._process.poll() is not None:
            self._process = _start()
        try:
            answer = _ask(self._process, asked)
        except (EOFError, OSError):
            self.close()
            return None
        except BaseException:
            self.close()
            raise
        if answer.pop("last"):
            self.close()
        return answer

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


def _start() -> subprocess.Popen[str]:
    known = os.environ.get("PYTHONPATH")
    paths = os.pathsep.join([str(ROOT), *([known] if known else [])])
    return subprocess.Popen(  # noqa: S603 (our own module)
        [sys.executable, "-P", "-m", WORKER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="ascii",
        env={**os.environ, **ONE_THREAD, "PYTHONPATH": paths},
    )


def _ask(process: subprocess.Popen[str], asked: str) -> dict[str, Any]:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    process.stdin.write(asked + "\n")
    process.stdin.flush()
    line = process.stdout.readline()
    if not line.endswith("\n"):
        raise EOFError
    answer: dict[str, Any] = json.loads(line)
    return answer
