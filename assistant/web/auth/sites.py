"""What other sites may do with the page: nothing."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.web.auth.authentication import HEALTH
from assistant.web.auth.refusal import RefusedError

SCRIPTS = "'self' 'unsafe-inline' 'unsafe-eval'"
"""Gradio's page begins with scripts inside it and makes the panes' scripts from text."""

POLICY = "; ".join(
    (
        "default-src 'self'",
        f"script-src {SCRIPTS}",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)

HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}

UNCHANGING = ("/assets/", "/static/")
"""Where what the framework brings along lies, the same for everybody."""

PRIVATE = "private, no-cache"
"""What a shared store may not keep, nor a browser show again to who has not signed in."""

FOREIGN = {"cross-site", "same-site"}
"""What browsers say of a request that a page of another origin makes."""

OTHER_SITE = "this page answers no other site"

HOST = re.compile(r"(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?", re.ASCII | re.IGNORECASE)


class OwnSite:
    """An ASGI application around another that answers no page of another site.

    Browsers sign in by themselves for whatever site asks, so that a name and password don't tell
    whose page a request comes from; ``Origin`` does.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse a request of another site; tell the browser what the page needs and no more."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                if not scope["path"].startswith(UNCHANGING):
                    headers.setdefault("Cache-Control", PRIVATE)
            await send(message)

        try:
            _check_length(Headers(scope=scope))
            _check_host(Headers(scope=scope))
            if scope["path"] != HEALTH:
                _check_fetch(Headers(scope=scope))
                _check_origin(Headers(scope=scope), scope["scheme"])
        except RefusedError as refusal:
            await refusal.answer(scope, receive, send_guarded)
            return
        await self._app(scope, receive, send_guarded)


def _check_length(headers: Headers) -> None:
    """Refuse a request that says in two ways where it ends: a proxy may have taken the other."""
    if "content-length" in headers and "transfer-encoding" in headers:
        raise RefusedError(400, "the request says in two ways where it ends", connection="close")


def _check_host(headers: Headers) -> None:
    host = headers.get("host")
    if host is not None and not HOST.fullmatch(host):
        raise RefusedError(400, "the request's Host is no name of a machine")


def _check_fetch(headers: Headers) -> None:
    """Refuse what another site has a browser get, unseen, to tell by the time it takes what there
    is; a link to the page is followed.
    """
    foreign = headers.get("sec-fetch-site") in FOREIGN
    if foreign and headers.get("sec-fetch-dest") != "document":
        raise RefusedError(403, OTHER_SITE)


def _check_origin(headers: Headers, scheme: str) -> None:
    """Refuse another site; that which is served in clear is another one than that in secret."""
    origin = headers.get("origin")
    if origin is None:
        return
    try:
        given = urlsplit(origin)
        site = given.netloc.lower()
    except ValueError:
        raise RefusedError(403, OTHER_SITE) from None
    clear = scheme in {"https", "wss"} and given.scheme.lower() != "https"
    if clear or not site or site != headers.get("host", "").lower():
        raise RefusedError(403, OTHER_SITE)
