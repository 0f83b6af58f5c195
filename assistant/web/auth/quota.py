"""How much one user may ask."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil
from threading import Lock

import gradio as gr
from starlette.requests import Request

from assistant.web.auth.rate import Rate
from assistant.web.auth.visitor import Visitor, find_visitor
from config.errors import QuestionError
from config.logs import log_facts
from config.settings import LimitSettings

MOST_AT_WORK = 10
"""Questions of one visitor that are worked on at once, a quarter of the threads that there are:
what one asks makes what others ask take ten times as long, and no longer."""

log = logging.getLogger(__name__)


class Quota:
    """Counts what each user asks: by name, or by address where nobody signed in."""

    def __init__(self, limits: LimitSettings) -> None:
        self._limits = limits
        self._asked = Rate(limits.questions)
        self._sent = Rate(limits.requests)
        self._at_work: Counter[str] = Counter()
        self._lock = Lock()

    @contextmanager
    def taking(self, request: gr.Request | Request | None) -> Iterator[None]:
        """Count a question while it is worked on; raises ``QuestionError`` for one too many.

        There may be so many in a minute, and so many at once.
        """
        with self.taking_visitor(find_visitor(request)):
            yield

    @contextmanager
    def taking_visitor(self, visitor: Visitor) -> Iterator[None]:
        """Count what costs as a question does; raises ``QuestionError`` as ``taking`` does."""
        self._count(self._asked, visitor, "questions", self._limits.questions)
        self._begin(visitor)
        try:
            yield
        finally:
            self._end(visitor)

    def take_request(self, visitor: Visitor) -> None:
        """Count a request that costs anything; raises ``QuestionError`` as ``taking`` does."""
        self._count(self._sent, visitor, "requests", self._limits.requests)

    def _begin(self, visitor: Visitor) -> None:
        with self._lock:
            if self._at_work[visitor.key] >= MOST_AT_WORK and not visitor.alone:
                raise QuestionError(
                    f"{MOST_AT_WORK} questions of yours are being answered",
                    mend="ask again when some are",
                )
            self._at_work[visitor.key] += 1

    def _end(self, visitor: Visitor) -> None:
        with self._lock:
            self._at_work[visitor.key] -= 1
            self._at_work += Counter()

    def _count(self, rate: Rate, visitor: Visitor, what: str, most: int) -> None:
        if visitor.alone:
            return
        if seconds := rate.count(visitor.key):
            log_facts(log, "question", refused=f"limits.{what}")
            raise QuestionError(
                f"these are more than {most} {what} in a minute",
                mend=f"ask again in {ceil(seconds)} s",
            )
