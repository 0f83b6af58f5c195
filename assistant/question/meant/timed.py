"""Which statements are of a time."""

from __future__ import annotations

from functools import lru_cache

from assistant.question.cues.times.timing import Timing
from assistant.retrieval.scope import Scope
from ingest.statement import Statement

MOST_TIMES = 64
"""Times that are remembered: all statements are compared with one."""


def is_of(statement: Statement, timing: Timing) -> bool:
    """Tell whether a statement is of a time."""
    timed = timing.since or timing.until
    return not timed or _span(timing.since, timing.until).admits(statement)


@lru_cache(maxsize=MOST_TIMES)
def _span(since: str | None, until: str | None) -> Scope:
    return Scope(since=since, until=until)
