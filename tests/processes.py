"""The commands in processes of their own: in a new interpreter, or forked where modules are read.

To read the modules takes longer than most commands do, and longer than to serve a page. So one
process of a test run has read them, and forks off the others (``tests/forking.py``).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from config.commandline import run_command
from tests.forking import Forked

PROGRAM = "statements"
"""The one program of both packages, as it is installed; others are run by ``python -m``."""
IsRunning = Callable[[], bool]
Prepare = Callable[[], None]
Start = Callable[[Sequence[str], Mapping[str, str], Path | None], AbstractContextManager[IsRunning]]
"""Starts ``python -m assistant`` with arguments and an environment; stderr may go to a file."""


@dataclass(frozen=True)
class Run:
    """What a command gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Give what it wrote as JSON."""
        return json.loads(self.out)


def run(program: str, *arguments: str | Path, prepare: Prepare | None = None) -> Run:
    """Run a command of ``statements`` or of ``python -m`` in a forked process; wait for its end.

    What it wrote is read as UTF-8, whatever else there is shown in escapes.
    """
    with tempfile.TemporaryDirectory() as folder:
        out, err = Path(folder) / "out", Path(folder) / "err"
        process = fork(program, list(map(str, arguments)), os.environ, out, err, prepare)
        process.join()
        said, told = (each.read_text("utf-8", "backslashreplace") for each in (out, err))
        return Run(process.exitcode or 0, said, told)


def start(program: str, *arguments: str | Path) -> Run:
    """Run a command of ``python -m`` in a new interpreter; wait for its end."""
    command = [sys.executable, "-m", program, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return Run(done.returncode, done.stdout, done.stderr)


def fork(
    program: str,
    arguments: Sequence[str],
    environment: Mapping[str, str],
    out: Path | None = None,
    err: Path | None = None,
    prepare: Prepare | None = None,
) -> Forked:
    """Start a command in a forked process that is prepared by a function of a module."""
    return Forked(_run, program, arguments, dict(environment), out, err, prepare)


def _run(
    program: str,
    arguments: Sequence[str],
    environment: Mapping[str, str],
    out: Path | None,
    err: Path | None,
    prepare: Prepare | None,
) -> None:
    os.environ.clear()
    os.environ.update(environment)
    for file, stream in ((out, sys.stdout), (err, sys.stderr)):
        if file:
            os.dup2(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), stream.fileno())
    if prepare:
        prepare()
    module = "assistant.commands" if program == PROGRAM else f"{program}.__main__"
    sys.exit(run_command(import_module(module).build_parser(), arguments))


def forked(prepare: Prepare | None = None) -> Start:
    """Give what starts forked processes, each prepared so."""

    @contextmanager
    def begin(
        arguments: Sequence[str], environment: Mapping[str, str], log: Path | None
    ) -> Iterator[IsRunning]:
        process = fork("assistant", arguments, environment, err=log, prepare=prepare)
        try:
            yield process.is_alive
        finally:
            process.terminate()
            process.join()

    return begin


@contextmanager
def started(
    arguments: Sequence[str], environment: Mapping[str, str], log: Path | None
) -> Iterator[IsRunning]:
    """Start a new interpreter, for which the environment has what it is to begin with."""
    command = [sys.executable, "-m", "assistant", *arguments]
    with (
        open(log or os.devnull, "wb") as errors,  # noqa: PTH123 (devnull is a name)
        subprocess.Popen(command, env=environment, stderr=errors if log else None) as process,
    ):
        try:
            yield lambda: process.poll() is None
        finally:
            process.terminate()
