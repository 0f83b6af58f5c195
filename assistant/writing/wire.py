"""The connection to a language model's service, bounded where its bytes arrive.

httpx asks httpcore for connections, and httpcore a network backend for bytes: ours counts them for
the call that is going on. httpx2, which some providers use instead, is made alike.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable, Iterator
from http.cookiejar import CookieJar, DefaultCookiePolicy
from importlib import import_module
from types import ModuleType
from typing import Any

import httpcore

from assistant.writing.call import CURRENT, Call
from assistant.writing.plain import check_text
from config.errors import WriterError


def bound_client(http: ModuleType) -> dict[str, Any]:
    """Give the arguments of a client of httpx or httpx2 that serves calls within their bounds.

    It follows no redirect, keeps no cookie, knows no proxy, asks for no compression and takes none,
    and makes a connection for each request.
    """
    core = import_module(http.__name__.replace("httpx", "httpcore"))
    context = http.create_ssl_context()
    transport = http.HTTPTransport(verify=context)
    transport._pool = core.ConnectionPool(
        ssl_context=context,
        max_keepalive_connections=0,
        network_backend=_Backend(core.SyncBackend()),
    )
    lines = type("Lines", (_Lines, http.SyncByteStream), {})

    def bound(response: Any) -> None:
        if response.headers.get("Content-Encoding", "identity") != "identity":
            raise WriterError("its service sent a packed answer, which is not taken")
        response.stream = lines(response.stream, CURRENT.get())

    return {
        "transport": transport,
        "trust_env": False,
        "cookies": CookieJar(DefaultCookiePolicy(allowed_domains=())),
        "follow_redirects": False,
        "headers": {"Accept-Encoding": "identity"},
        "event_hooks": {"response": [bound]},
    }


class _Backend(httpcore.NetworkBackend):
    """Makes connections that count for the call in whose thread they are made."""

    def __init__(self, inner: httpcore.NetworkBackend) -> None:
        self._inner = inner

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 (the call's is shorter)
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        call = CURRENT.get()
        made = self._inner.connect_tcp(host, port, call.check(), local_address, socket_options)
        return _Stream(made, call)


class _Stream(httpcore.NetworkStream):
    """A connection that gives its call's bytes in its call's time."""

    def __init__(self, inner: httpcore.NetworkStream, call: Call) -> None:
        self._inner, self._call = inner, call
        call.hold(inner)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        data = self._inner.read(max_bytes, self._call.check())
        self._call.count(data)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self._inner.write(buffer, self._call.check())

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        secured = self._inner.start_tls(ssl_context, server_hostname, self._call.check())
        return _Stream(secured, self._call)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class _Lines:
    """The body of an answer, its lines measured and checked."""

    def __init__(self, inner: Any, call: Call) -> None:
        self._inner, self._call = inner, call
        self._begun = bytearray()

    def __iter__(self) -> Iterator[bytes]:
        for data in self._inner:
            self._call.measure(data)
            self._check(data)
            yield data
        check_text(bytes(self._begun))

    def _check(self, data: bytes) -> None:
        """Check the lines that these bytes end; each is whole before anybody reads it."""
        self._begun += data.replace(b"\r", b"\n")
        if b"\n" in self._begun[-len(data) :]:
            whole, _, self._begun = self._begun.rpartition(b"\n")
            check_text(bytes(whole))

    def close(self) -> None:
        self._inner.close()
