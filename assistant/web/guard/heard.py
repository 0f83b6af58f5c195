"""A request whose body is read here, and told anew to the framework."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic_core import to_json
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import Message, Receive, Scope, Send

from assistant.web.auth.visitor import Visitor
from assistant.web.guard.answers import send_in_words
from assistant.web.guard.refusal import CallRefusedError


@dataclass(frozen=True, slots=True)
class Heard:
    """A request and its visitor."""

    scope: Scope
    receive: Receive
    send: Send
    visitor: Visitor

    @property
    def path(self) -> str:
        """Where the request goes."""
        path: str = self.scope["path"]
        return path

    async def read(self, longest: int, count: Callable[[int], None]) -> bytes:
        """Give the body, whose bytes ``count`` is told of as they come.

        Raises ``CallRefusedError`` for one of more than ``longest`` bytes.
        """
        body = bytearray()
        async for part in Request(self.scope, self.receive).stream():
            count(len(part))
            body += part
            if len(body) > longest:
                raise CallRefusedError(413, f"this has more than the {longest:,} bytes of a call")
        return bytes(body)

    def retell(self, body: Any) -> tuple[Scope, Receive, Send]:
        """Give the request with another body, of which nothing of the first one is left."""
        told = b"" if body is None else to_json(body)
        scope = {**self.scope, "headers": list(self.scope["headers"])}
        headers = MutableHeaders(scope=scope)
        del headers["transfer-encoding"]
        headers["content-length"], headers["content-type"] = str(len(told)), "application/json"
        waiting: list[Message] = [{"type": "http.request", "body": told, "more_body": False}]

        async def receive() -> Message:
            return waiting.pop() if waiting else await self.receive()

        return scope, receive, send_in_words(self.send, scope)
