"""How long a request may be."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.web.auth.door import is_upload
from assistant.web.auth.refusal import RefusedError


class BodyLimit:
    """An ASGI application around another that reads no more than ``most`` bytes of a request.

    Uploads are left to Gradio, which keeps them on the disk and limits each file.
    """

    def __init__(self, app: ASGIApp, most: int) -> None:
        self._app = app
        self._most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse a request that says it is longer, or cut off one that turns out to be."""
        if scope["type"] != "http" or is_upload(scope):
            await self._app(scope, receive, send)
            return
        told = Headers(scope=scope).get("content-length", "")
        if told.isdecimal() and int(told) > self._most:
            await RefusedError(413, self._sentence).answer(scope, receive, send)
            return
        read = 0

        async def receive_limited() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self._most:
                raise HTTPException(413, self._sentence)
            return message

        await self._app(scope, receive_limited, send)

    @property
    def _sentence(self) -> str:
        return f"the request has more than the {self._most >> 20} MB that limits.megabytes allows"
