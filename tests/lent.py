"""A process that tests for pytest-xdist, forked where the modules are read.

``python -m tests.lent -c LINE`` does what ``python -c LINE`` does, in a forked process.
"""

from __future__ import annotations

import atexit
import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from tests.forking import STREAMS, Forked

SPEC = f"popen//python={sys.executable} -m tests.lent"
"""What pytest-xdist is to start."""


def main() -> int:
    """Run a line of Python in a forked process; give what it ended with."""
    told = sys.argv[-1], Path.cwd(), dict(os.environ), sys.path
    process = Forked(run_line, *told, streams=range(STREAMS))
    process.join()
    return process.exitcode or 0


def run_line(line: str, folder: Path, environment: Mapping[str, str], path: list[str]) -> None:
    """Run a line as a new interpreter does, in the environment that is left by what was read."""
    os.chdir(folder)
    os.environ.update(environment)
    sys.path[:] = path
    sys.stdin = open(0, closefd=False, encoding="utf-8")  # noqa: SIM115
    try:
        exec(line, {"__name__": "__main__"})  # noqa: S102 (of pytest-xdist)
    finally:
        atexit._run_exitfuncs()


if __name__ == "__main__":
    sys.exit(import_module("tests.lent").main())  # by the name that the other process knows
