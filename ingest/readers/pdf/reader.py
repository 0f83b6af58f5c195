"""PDF files to lines, read in a process of their own that is ended when it takes too much."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from config.errors import UnreadableError
from config.settings import LimitSettings
from ingest.line import Line, Source

SECONDS = 9.0
"""Time in which a file must be opened; the same to read it, and so much more for each page."""
PAGE_SECONDS = 0.1
WORKER = "ingest.readers.pdf.worker"
ROOT = Path(__file__).parents[3]


def read_pdf(path: Path, limits: LimitSettings) -> Source:
    """Read a PDF with a text layer.

    Raises ``UnreadableError`` for a file with a password, without text, damaged, too long, or one
    that takes too much time or memory; ``OSError`` where it can't be opened.
    """
    asked = {"path": str(path.absolute()), "limits": limits.model_dump()}
    answer = _WORKER.ask(json.dumps(asked))
    if answer is None:
        raise UnreadableError(
            "the PDF is damaged, or takes too much time or memory to read",
            subject=path.name,
            mend="print it into a new PDF, or save its text as .txt",
        )
    if "missing" in answer:
        raise OSError(*answer["missing"])
    if "error" in answer:
        what, subject, mend = answer["error"]
        raise UnreadableError(what, subject=subject, mend=mend)
    return _unpack(answer["source"])


def _unpack(packed: dict[str, Any]) -> Source:
    lines = tuple(
        Line(text, block, page=page, bold=bold, furniture=furniture)
        for text, block, page, bold, furniture in packed["lines"]
    )
    return Source(packed["name"], lines, packed["properties"])


class _Worker:
    """The process that reads: started when first asked, and anew after it has ended."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None

    def ask(self, asked: str) -> dict[str, Any] | None:
        """Give the answer to a line, ``None`` where the process had to be ended."""
        with self._lock:
            if self._process is None or self._process.poll() is not None:
                self._process = _start()
            try:
                return _ask(self._process, asked)
            except (EOFError, OSError):
                self.close()
                return None
            except BaseException:
                self.close()
                raise

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
        env={**os.environ, "PYTHONPATH": paths},
    )


def _ask(process: subprocess.Popen[str], asked: str) -> dict[str, Any]:
    if process.stdin is None:
        raise EOFError
    process.stdin.write(asked + "\n")
    process.stdin.flush()
    answer = _listen(process, SECONDS)
    if "pages" in answer:
        return _listen(process, SECONDS + PAGE_SECONDS * answer["pages"])
    return answer


def _listen(process: subprocess.Popen[str], seconds: float) -> dict[str, Any]:
    """Give the next answer; a process that takes longer is killed, which ends its answers."""
    timer = threading.Timer(seconds, process.kill)
    timer.start()
    line = process.stdout.readline() if process.stdout else ""
    timer.cancel()
    if not line.endswith("\n"):
        raise EOFError
    answer: dict[str, Any] = json.loads(line)
    return answer


_WORKER = _Worker()
atexit.register(_WORKER.close)
