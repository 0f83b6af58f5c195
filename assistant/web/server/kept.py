"""The page and its description, kept as made: the framework makes them anew for each request."""

from __future__ import annotations

from collections import OrderedDict
from http import HTTPStatus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

PAGES = {"/", "/config", "/config/"}
"""What is the same for everybody who asks it under the same address, whatever else is asked."""

MOST = 16
"""Answers that are kept, of half a megabyte: the newest, for visitors name the address."""

_TOLD = frozenset(("http.response.start", "http.response.body"))
Address = tuple[str, str, str, bytes]


class Kept:
    """An ASGI application around another whose pages it asks once for each address."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._kept: OrderedDict[Address, list[Message]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on everything but a page that was made before as it is."""
        if scope["type"] != "http" or scope["path"] not in PAGES:
            await self._app(scope, receive, send)
            return
        address = _find_address(scope)
        if address not in self._kept:
            told = await self._ask(scope, receive)
            if not told or told[0]["status"] != HTTPStatus.OK:
                await _tell(told, send)
                return
            self._kept[address] = told
            if len(self._kept) > MOST:
                self._kept.popitem(last=False)
        self._kept.move_to_end(address)
        await _tell(self._kept[address], send)

    async def _ask(self, scope: Scope, receive: Receive) -> list[Message]:
        told = list[Message]()

        async def keep(message: Message) -> None:
            if message["type"] in _TOLD:  # a server may offer to be told more
                told.append(message)

        await self._app({**scope, "method": "GET"}, receive, keep)
        return told


def _find_address(scope: Scope) -> Address:
    """Give all by which the framework tells where its page is."""
    hosts = (value for name, value in scope["headers"] if name == b"host")
    return scope["path"], scope["scheme"], scope.get("root_path", ""), next(hosts, b"")


async def _tell(messages: list[Message], send: Send) -> None:
    """Send what was kept, whose headers others on the way add to."""
    for each in messages:
        await send({**each, "headers": list(each["headers"])} if "headers" in each else each)
