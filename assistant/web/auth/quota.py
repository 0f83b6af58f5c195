"""How many questions one user may ask."""

from __future__ import annotations

import logging
from math import ceil

import gradio as gr
from starlette.requests import Request

from assistant.web.auth.rate import Rate
from assistant.web.auth.visitor import find_visitor
from config.errors import QuestionError
from config.logs import log_facts

log = logging.getLogger(__name__)


class Quota:
    """Counts the questions of each user: by name, or by address where nobody signed in."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._asked = Rate(most)

    def take(self, request: gr.Request | Request | None) -> None:
        """Count one; raises ``QuestionError`` for one more than a minute's."""
        visitor = find_visitor(request)
        if visitor.alone:
            return
        if seconds := self._asked.count(visitor.key):
            log_facts(log, "question", refused="limits.questions")
            raise QuestionError(
                f"these are more than {self._most} questions in a minute",
                mend=f"ask again in {ceil(seconds)} s",
            )
