"""Where the page sends a browser on to: another of its own paths, as whoever asks sees them."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOCATION = "location"


class Redirects:
    """An ASGI application around another whose redirects stay below the path it is served under.

    A proxy takes ``root`` away before the framework sees a request, which then names no host but
    the one that the request made up, and a path that is not there.
    """

    def __init__(self, app: ASGIApp, root: str) -> None:
        self._app = app
        self._root = root

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on everything but where it is to be looked for."""

        async def send_rooted(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if place := headers.get(LOCATION):
                    headers[LOCATION] = self._place(place)
            await send(message)

        await self._app(scope, receive, send_rooted)

    def _place(self, location: str) -> str:
        _, _, path, query, fragment = urlsplit(location)
        return urlunsplit(("", "", f"{self._root}/{path.lstrip('/')}", query, fragment))
