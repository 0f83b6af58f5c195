"""How long a request may be."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.web.auth.authentication import is_upload
from assistant.web.auth.refusal import RefusedError

UPLOADED = 10
"""Largest files in one upload."""

EXPORT, EXPORTED = "/export/", 8 << 20
"""Bytes of a conversation that is to be exported."""


class BodyLimit:
    """An ASGI application around another that reads no more of a request than it may have.

    That is ``most`` bytes, several times as much of an upload, which Gradio keeps on the disk and
    limits file by file, and less of a conversation to export.
    """

    def __init__(self, app: ASGIApp, most: int) -> None:
        self._app = app
        self._most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse a request that says it is longer, or cut off one that turns out to be."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        most = self._find_most(scope)
        sentence = f"the request has more than the {most >> 20} MB it may have (limits.megabytes)"
        told = Headers(scope=scope).get("content-length", "")
        if told.isdecimal() and int(told) > most:
            await RefusedError(413, sentence).answer(scope, receive, send)
            return
        read = 0

        async def receive_limited() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > most:
                raise HTTPException(413, sentence)
            return message

        await self._app(scope, receive_limited, send)

    def _find_most(self, scope: Scope) -> int:
        if is_upload(scope):
            return UPLOADED * self._most
        return min(self._most, EXPORTED) if scope["path"].startswith(EXPORT) else self._most
