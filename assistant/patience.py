"""How long a question may take, whatever it looks for in however many statements."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from config.errors import QuestionError

MOST_SECONDS = 10.0
"""Processor time that a question may take to find words, or wording. Of 156 statements the words
that most paragraphs have take .3 s."""

_end: ContextVar[float] = ContextVar("end", default=math.inf)


@contextmanager
def patience() -> Iterator[None]:
    """Let what this thread does inside take so much processor time, where it looks at its watch.

    What is done inside for a part of the question has no more of it than is left.
    """
    token = _end.set(min(_end.get(), time.thread_time() + MOST_SECONDS))
    try:
        yield
    finally:
        _end.reset(token)


def check_patience() -> None:
    """Raise ``QuestionError`` where a question has taken too long."""
    if time.thread_time() > _end.get():
        raise QuestionError(
            "this stands in too many places to be told at once",
            mend="ask for less of it, for rarer words, or of fewer statements",
        )
