"""Servers of the assistant: each in a new interpreter, or forked where modules are read already.

To read them takes longer than to serve a page. So one process of a test run's worker has read
them, and forks off the servers.
"""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from assistant.__main__ import build_parser
from config.commandline import run_command

READ = ["assistant.web.serve", "chromadb", "langchain.chat_models", "langchain_openai", "spacy"]

_processes = multiprocessing.get_context("forkserver")
_processes.set_forkserver_preload(READ)

IsRunning = Callable[[], bool]
Start = Callable[[Sequence[str], Mapping[str, str], Path | None], AbstractContextManager[IsRunning]]


@contextmanager
def forked(
    arguments: Sequence[str], environment: Mapping[str, str], log: Path | None
) -> Iterator[IsRunning]:
    """Run ``python -m assistant`` with these arguments; ``log`` is where stderr goes."""
    process = _processes.Process(target=_run, args=(arguments, environment, log))
    process.start()
    try:
        yield process.is_alive
    finally:
        process.terminate()
        process.join()


def _run(arguments: Sequence[str], environment: Mapping[str, str], log: Path | None) -> None:
    os.environ.clear()
    os.environ.update(environment)
    if log:
        os.dup2(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), sys.stderr.fileno())
    sys.exit(run_command(build_parser(), arguments))


@contextmanager
def started(
    arguments: Sequence[str], environment: Mapping[str, str], log: Path | None
) -> Iterator[IsRunning]:
    """Do the same in a new interpreter, for which the environment has what it is to begin with."""
    command = [sys.executable, "-m", "assistant", *arguments]
    with (
        open(log or os.devnull, "wb") as errors,  # noqa: PTH123 (devnull is a name)
        subprocess.Popen(command, env=environment, stderr=errors if log else None) as process,
    ):
        try:
            yield lambda: process.poll() is None
        finally:
            process.terminate()
