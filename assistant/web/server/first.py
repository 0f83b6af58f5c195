"""What the page begins with: Gradio adds its own `head` once its texts are chosen already."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEAD = b"<head>"


class First:
    """An ASGI application around another whose page it begins with a style and a script."""

    def __init__(self, app: ASGIApp, style: str, script: str) -> None:
        self._app = app
        self._begun = HEAD + f"<style>{style}</style><script>{script}</script>".encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on everything but the page as it is."""
        page = scope["type"] == "http" and scope["method"] == "GET" and scope["path"] == "/"
        await self._app(scope, receive, self._begin(send) if page else send)

    def _begin(self, send: Send) -> Send:
        held: list[Message] = []

        async def send_begun(message: Message) -> None:
            if message["type"] == "http.response.start":
                held.append(message)
                return
            if held:
                start, body = held.pop(), message.get("body", b"")
                begun = body.replace(HEAD, self._begun, 1)
                headers = MutableHeaders(scope=start)
                if "content-length" in headers:
                    length = int(headers["content-length"]) + len(begun) - len(body)
                    headers["content-length"] = str(length)
                await send(start)
                message = {**message, "body": begun}
            await send(message)

        return send_begun
