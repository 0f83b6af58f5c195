"""The processor time that something takes, and how often it runs."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

COUNTED = 200_000
COUNTED_IN = 0.06
"""Seconds in which so many numbers are written down where nothing else runs."""


def measure(run: Callable[[], object]) -> float:
    """Give the seconds of processor time that this thread takes for it."""
    started = time.thread_time()
    run()
    return time.thread_time() - started


def allow(seconds: float) -> float:
    """Give what seconds of the machine on which a bar was set are on this one, as busy as it is;
    never fewer.
    """
    return seconds * max(1.0, measure(_write_down) / COUNTED_IN)


@contextmanager
def counted(owner: Any, name: str) -> Iterator[list[object]]:
    """Give what grows by one each time that something runs, as it does otherwise."""
    ran, run = list[object](), getattr(owner, name)

    def count(*given: Any, **named: Any) -> Any:
        ran.append(name)
        return run(*given, **named)

    with patch.object(owner, name, count):
        yield ran


def _write_down() -> None:
    _ = {str(each): (each,) for each in range(COUNTED)}
