"""Who is let in: by name and password, by token, or everybody on this machine alone."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
import secrets
from base64 import b64decode
from collections import OrderedDict
from ipaddress import IPv6Address, ip_address, ip_network
from math import ceil
from pathlib import Path
from weakref import WeakValueDictionary

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.web.auth.forwarded import forget_proxies, is_passed_on
from assistant.web.auth.rate import Rate
from assistant.web.auth.refusal import RefusedError
from assistant.web.auth.users import Users
from assistant.web.auth.visitor import ONLY_EDITORS, Visitor, leave_visitor
from config.errors import ServeError, UsersError
from config.logs import log_facts
from config.settings import WebSettings
from ingest.language.forms import put_in_form

HEALTH = "/healthz"
UPLOAD = "/gradio_api/upload"
"""The one route that takes files."""

WRONG = 10
"""Wrong passwords and tokens a minute from one address, after which it has to wait."""

REMEMBERED = 1_000
"""Users' credentials that are remembered, so that each request needn't take the slow way."""

SHORTEST_TOKEN = 16

LONGEST_ADDRESS = 64
"""Characters kept of what a proxy gives as an address and is none."""

log = logging.getLogger(__name__)


def is_loopback(host: str) -> bool:
    """Tell whether only this machine reaches a host."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_private(web: WebSettings) -> bool:
    """Tell whether the page is served to this machine alone: no proxy is expected."""
    return is_loopback(web.host) and not web.hosts and not web.proxies


def needs_sign_in(web: WebSettings) -> bool:
    """Tell whether nothing is served without a name or a token."""
    return bool(web.auth or web.token.get_secret_value())


def has_editors(web: WebSettings) -> bool:
    """Tell whether anybody may add and remove: who signs in by name, or this machine alone."""
    return bool(web.auth) or (is_private(web) and not needs_sign_in(web))


def check_authentication(web: WebSettings) -> None:
    """Raise ``ServeError`` or ``UsersError`` where the page would be open by oversight, or shut."""
    if not (is_private(web) or needs_sign_in(web) or web.open):
        raise ServeError(
            "whoever reaches the page there could read and ask",
            subject=", ".join(web.hosts) or web.host,
            mend="set web.auth or web.token, or web.open = true if that is meant",
        )
    token = web.token.get_secret_value()
    if token and len(token) < SHORTEST_TOKEN:
        raise ServeError(
            f"the token has fewer than {SHORTEST_TOKEN} characters",
            subject="setting web.token",
            mend='make one with `python -c "import secrets; print(secrets.token_urlsafe())"`',
        )
    if web.auth:
        Users(Path(web.auth)).refresh()


class Authentication:
    """An ASGI application around another that lets in whom the settings let in."""

    def __init__(self, app: ASGIApp, web: WebSettings) -> None:
        self._app = app
        self._private = is_private(web)
        self._credentials = Credentials(web) if needs_sign_in(web) else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request in with its visitor, or answer it here."""
        if scope["type"] == "lifespan" or scope["path"] == HEALTH:
            await self._app(scope, receive, send)
            return
        try:
            visitor = await self._recognise(scope)
            _check_upload(scope, visitor)
        except RefusedError as refusal:
            await refusal.answer(scope, receive, send)
            return
        leave_visitor(visitor, scope)
        forget_proxies(scope)
        await self._app(scope, receive, send)

    async def _recognise(self, scope: Scope) -> Visitor:
        headers, address = Headers(scope=scope), _find_address(scope)
        if self._credentials:
            name = await self._credentials.check(headers.get("authorization", ""), address)
            return Visitor(address, name, editor=bool(name))
        if self._private and is_passed_on(scope):
            raise RefusedError(
                403,
                "this page is served to this machine alone; to serve it through a proxy, "
                "set web.hosts, web.proxies and web.auth",
            )
        # Browsers send an Origin with whatever changes anything; that it is our own was checked.
        by_page = self._private and "origin" in headers
        return Visitor(address, editor=by_page, alone=self._private)


class Credentials:
    """Checks what requests sign in with."""

    def __init__(self, web: WebSettings) -> None:
        self._users = Users(Path(web.auth)) if web.auth else None
        self._token = web.token
        self._wrong = Rate(WRONG)
        self._secret = secrets.token_bytes(32)
        self._known: OrderedDict[bytes, str] = OrderedDict()
        self._slow = asyncio.Semaphore(2)
        self._turns = WeakValueDictionary[str, asyncio.Lock]()

    async def check(self, given: str, address: str) -> str:
        """Give the name signed in with, empty for the token; raises ``RefusedError``."""
        if not given:
            raise _ask()
        self._check_address(address)
        scheme, _, value = given.partition(" ")
        if scheme.lower() == "bearer" and self._is_token(value.strip()):
            return ""
        if scheme.lower() == "basic" and self._users:
            self._refresh(self._users)
            name = await self._sign_in(self._users, value.strip(), address)
            if name:
                return name
        self._wrong.count(address)
        log_facts(log, "sign-in refused", logging.WARNING, address=address)
        raise _ask()

    def _check_address(self, address: str) -> None:
        if seconds := self._wrong.wait(address):
            raise RefusedError(
                429,
                f"too many wrong passwords from this address; try again in {ceil(seconds)} s",
                retry_after=str(ceil(seconds)),
            )

    def _is_token(self, given: str) -> bool:
        token = self._token.get_secret_value()
        fits = hmac.compare_digest(self._mark(given), self._mark(token))
        return fits and bool(token)

    def _refresh(self, users: Users) -> None:
        try:
            users.refresh()
        except UsersError as error:
            log.error("%s", error)
            raise RefusedError(503, "nobody can sign in: the server's log says why") from error

    async def _sign_in(self, users: Users, value: str, address: str) -> str:
        """Give the name, empty where the password is not the user's."""
        mark = self._mark(f"{users.state} {value}")
        if mark not in self._known:
            async with self._find_turn(address), self._slow:
                self._check_address(address)
                if mark not in self._known:
                    name, password = _decode(value)
                    if not await asyncio.to_thread(users.verify, name, password):
                        return ""
                    self._known[mark] = name
                    if len(self._known) > REMEMBERED:
                        self._known.popitem(last=False)
        return self._known.get(mark, "")

    def _find_turn(self, address: str) -> asyncio.Lock:
        """Give what lets one try of an address at a time wait among those of others."""
        return self._turns.setdefault(address, asyncio.Lock())

    def _mark(self, value: str) -> bytes:
        """Give what stands for a secret in memory: a hash under a key of this process."""
        return hmac.digest(self._secret, value.encode(), hashlib.sha256)


def _ask() -> RefusedError:
    return RefusedError(
        401, "sign in first", www_authenticate='Basic realm="Statements", charset="UTF-8"'
    )


def _decode(value: str) -> tuple[str, str]:
    """Give name and password; both empty, which nobody has, where this is none."""
    try:
        name, _, password = b64decode(value, validate=True).decode().partition(":")
    except ValueError:
        return "", ""
    return put_in_form("NFC", name), password


def is_upload(scope: Scope) -> bool:
    """Tell whether a request brings files."""
    return (scope.get("method"), scope["path"]) == ("POST", UPLOAD)


def _check_upload(scope: Scope, visitor: Visitor) -> None:
    if is_upload(scope) and not visitor.editor:
        raise RefusedError(403, ONLY_EDITORS)


def _find_address(scope: Scope) -> str:
    """Give the address a request comes from: of IPv6 the network, which one host has to itself.

    One of IPv4 that is written as one of IPv6 has no network: all of them would be one visitor.
    """
    host = scope["client"][0] if scope.get("client") else ""
    try:
        address = ip_address(host)
    except ValueError:
        return str(host)[:LONGEST_ADDRESS]
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped or ip_network((address, 64), strict=False))
    return str(address)
