"""How long a question may take, whatever it looks for in however many statements."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from config.errors import PatienceError

MOST_SECONDS = 10.0
"""Processor time that a question may take to find words, or wording. Of 156 statements the words
that most paragraphs have take .3 s."""

_ends: ContextVar[tuple[float, float]] = ContextVar("ends", default=(math.inf, math.inf))
"""By the clock and in processor time. A thread takes no more of the latter than goes by on the
clock, which is much cheaper to read: before that has run out, it alone is looked at."""

_kept: ContextVar[dict[Any, Any] | None] = ContextVar("kept", default=None)


@contextmanager
def patience(times: int = 1) -> Iterator[None]:
    """Let what this thread does inside take so much processor time, where it looks at its watch, or
    some ``times`` that.

    What is done inside for a part of the question has no more of it than is left.
    """
    clock, processor = _ends.get()
    most = MOST_SECONDS * times
    left = min(clock, time.perf_counter() + most)
    token = _ends.set((left, min(processor, time.thread_time() + most)))
    kept = _kept.set(find_kept())
    try:
        yield
    finally:
        _kept.reset(kept)
        _ends.reset(token)


def find_kept() -> dict[Any, Any]:
    """Give what is kept of a question for its other parts; it goes with the patience for it."""
    kept = _kept.get()
    return {} if kept is None else kept


def check_patience() -> None:
    """Raise ``PatienceError`` where a question has taken too long."""
    clock, processor = _ends.get()
    if time.perf_counter() > clock and time.thread_time() > processor:
        raise PatienceError(
            "this stands in too many places to be told at once",
            mend="ask for less of it, for rarer words, or of fewer statements",
        )
