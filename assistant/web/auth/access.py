"""What a detailed log tells of each request: never what stands after the question mark."""

from __future__ import annotations

import logging
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from config.logs import log_facts

log = logging.getLogger(__name__)


class AccessLog:
    """An ASGI application around another that logs a line a request."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Log method, path, status and time, once the answer has begun."""
        started = time.perf_counter()

        async def send_logged(message: Message) -> None:
            if message["type"] == "http.response.start":
                log_facts(
                    log,
                    "request",
                    logging.DEBUG,
                    method=scope["method"],
                    path=scope["path"],
                    status=message["status"],
                    seconds=round(time.perf_counter() - started, 4),
                )
            await send(message)

        await self._app(scope, receive, send_logged)
