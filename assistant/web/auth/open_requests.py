"""How many requests of one visitor are open at once."""

from __future__ import annotations

from collections import Counter

from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.web.auth.authentication import HEALTH
from assistant.web.auth.refusal import RefusedError
from assistant.web.auth.visitor import KEY

MOST = 60
"""Requests of one visitor that may be open at once; a page holds two streams of events open."""


class OpenRequests:
    """An ASGI application around another that answers each visitor so much at a time."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._open: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse a request of a visitor who has too many open."""
        if scope["type"] != "http" or scope["path"] == HEALTH:
            await self._app(scope, receive, send)
            return
        key = scope[KEY].key
        if self._open[key] >= MOST:
            sentence = f"{MOST} requests of yours are still open; close some pages"
            await RefusedError(429, sentence, retry_after="5").answer(scope, receive, send)
            return
        self._open[key] += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._open[key] -= 1
            if not self._open[key]:
                del self._open[key]
