"""Requests that are refused before the page sees them."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send


class RefusedError(Exception):
    """A request that is not let in: the status and the sentence it is answered with."""

    def __init__(self, status: int, sentence: str, **headers: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.headers: Mapping[str, str] = {
            name.replace("_", "-"): value for name, value in headers.items()
        }

    async def answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        text = PlainTextResponse(f"{self}\n", self.status, self.headers)
        await text(scope, receive, send)
