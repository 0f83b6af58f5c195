"""What is refused of a request that speaks OpenAI's protocol, told as that protocol does."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PATH = "/v1/"
KINDS: Mapping[int, str] = {
    HTTPStatus.UNAUTHORIZED: "authentication_error",
    HTTPStatus.NOT_FOUND: "not_found_error",
    HTTPStatus.TOO_MANY_REQUESTS: "rate_limit_error",
}
"""Of other refusals the one who asks is at fault below 500, the server from there on."""


class Refusals:
    """An ASGI application around another: its clients show no sentence that stands elsewhere."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on everything but refusals as it is."""
        speaks = scope["type"] == "http" and scope["path"].startswith(PATH)
        await self._app(scope, receive, self._tell(send) if speaks else send)

    def _tell(self, send: Send) -> Send:
        held: list[Message] = []
        body = bytearray()

        async def send_told(message: Message) -> None:
            if (
                message["type"] == "http.response.start"
                and message["status"] >= HTTPStatus.BAD_REQUEST
            ):
                held.append(message)
                return
            if not held:
                await send(message)
                return
            body.extend(message.get("body", b""))
            if message.get("more_body"):
                return
            start, told = held[0], write_refusal(held[0]["status"], bytes(body))
            headers = MutableHeaders(scope=start)
            headers["content-type"] = "application/json"
            headers["content-length"] = str(len(told))
            await send(start)
            await send({"type": "http.response.body", "body": told})

        return send_told


def write_refusal(status: int, body: bytes) -> bytes:
    """Give a refusal in OpenAI's form, its sentence taken from what was answered."""
    sentence = body.decode("utf-8", "replace").strip()
    try:
        read = json.loads(sentence)
    except ValueError:
        read = None
    if isinstance(read, dict):
        error = read.get("error", read.get("detail", sentence))
        if isinstance(error, dict):
            return body
        sentence = str(error)
    is_ours = status >= HTTPStatus.INTERNAL_SERVER_ERROR
    fault = "server_error" if is_ours else "invalid_request_error"
    told = {"message": sentence, "type": KINDS.get(status, fault)}
    return json.dumps({"error": told}).encode()
