"""How much one user may ask."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from math import ceil
from threading import Event, Lock

import gradio as gr
from starlette.requests import Request
from starlette.types import Scope

from assistant.web.auth.line import AT_ONCE, Line
from assistant.web.auth.rate import Rate
from assistant.web.auth.visitor import Visitor, find_scope, find_visitor
from config.errors import QuotaError
from config.limits import LimitSettings
from config.logs import log_facts

MOST_AT_WORK = 10
"""What of one visitor is worked on at once, or waits to be: a small part of the threads."""

COUNTED = "assistant.counted"
"""Where a request's scope has what ends when it is no longer counted among those worked on."""

log = logging.getLogger(__name__)


class Quota:
    """Counts what each user asks: by name, or by address where nobody signed in."""

    def __init__(self, limits: LimitSettings, at_once: int = AT_ONCE) -> None:
        self._limits = limits
        self._line = Line(at_once)
        self._asked = Rate(limits.questions)
        self._sent = Rate(limits.requests)
        self._at_work: Counter[str] = Counter()
        self._lock = Lock()

    @contextmanager
    def taking(self, request: gr.Request | Request | None) -> Iterator[None]:
        """Count a question while it waits for its turn and is worked on; raises ``QuotaError`` for
        one too many.

        There may be so many in a minute, and so many at once.
        """
        self.take_question(find_visitor(request))
        with self.working(request), self.waiting(request):
            yield

    def waiting(self, request: gr.Request | Request | None) -> AbstractContextManager[None]:
        """Wait for the turn of a question that is counted elsewhere, in a thread."""
        return self._line.waiting(find_visitor(request).key)

    @contextmanager
    def working(self, request: gr.Request | Request | None) -> Iterator[None]:
        """Count what is no question while it is worked on; raises ``QuotaError`` likewise.

        There may be so many at once, together with questions. What is counted until its answer is
        sent is not counted again while it is worked on.
        """
        scope = find_scope(request)
        counted: Event | None = scope.get(COUNTED)
        if counted and not counted.is_set():
            yield
            return
        with self._working(find_visitor(request)):
            yield

    @contextmanager
    def answering(self, scope: Scope) -> Iterator[None]:
        """Count a request until its answer is sent, whatever it takes to write that down.

        What it lets be done after that, as a tool's call that is answered in a stream of events,
        is counted by itself.
        """
        with self.working(Request(scope)):
            sent = scope[COUNTED] = Event()
            try:
                yield
            finally:
                sent.set()

    def take_question(self, visitor: Visitor) -> None:
        """Count what costs as a question does; raises ``QuotaError`` as ``taking`` does."""
        self._count(self._asked, visitor, "questions", self._limits.questions)

    def take_request(self, visitor: Visitor) -> None:
        """Count a request that costs anything; raises ``QuotaError`` as ``taking`` does."""
        self._count(self._sent, visitor, "requests", self._limits.requests)

    @contextmanager
    def _working(self, visitor: Visitor) -> Iterator[None]:
        self._begin(visitor)
        try:
            yield
        finally:
            self._end(visitor)

    def _begin(self, visitor: Visitor) -> None:
        with self._lock:
            if self._at_work[visitor.key] >= MOST_AT_WORK and not visitor.alone:
                raise QuotaError(
                    f"{MOST_AT_WORK} requests of yours are being answered",
                    mend="try again when some are",
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
            raise QuotaError(
                f"these are more than {most} {what} in a minute",
                mend=f"ask again in {ceil(seconds)} s",
            )
