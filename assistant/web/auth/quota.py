"""How much one user may ask."""

from __future__ import annotations

import logging
from math import ceil

import gradio as gr
from starlette.requests import Request

from assistant.web.auth.rate import Rate
from assistant.web.auth.visitor import Visitor, find_visitor
from config.errors import QuestionError
from config.logs import log_facts
from config.settings import LimitSettings

log = logging.getLogger(__name__)


class Quota:
    """Counts what each user asks: by name, or by address where nobody signed in."""

    def __init__(self, limits: LimitSettings) -> None:
        self._limits = limits
        self._asked = Rate(limits.questions)
        self._sent = Rate(limits.requests)

    def take(self, request: gr.Request | Request | None) -> None:
        """Count a question; raises ``QuestionError`` for one more than a minute's."""
        self.take_visitor(find_visitor(request))

    def take_visitor(self, visitor: Visitor) -> None:
        """Count what costs as a question does; raises ``QuestionError`` as ``take`` does."""
        self._count(self._asked, visitor, "questions", self._limits.questions)

    def take_request(self, visitor: Visitor) -> None:
        """Count a request that costs anything; raises ``QuestionError`` as ``take`` does."""
        self._count(self._sent, visitor, "requests", self._limits.requests)

    def _count(self, rate: Rate, visitor: Visitor, what: str, most: int) -> None:
        if visitor.alone:
            return
        if seconds := rate.count(visitor.key):
            log_facts(log, "question", refused=f"limits.{what}")
            raise QuestionError(
                f"these are more than {most} {what} in a minute",
                mend=f"ask again in {ceil(seconds)} s",
            )
