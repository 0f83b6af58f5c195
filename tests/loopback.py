"""Servers of other processes on loopback."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    from gradio_client import Client

SECONDS = 300
"""How long is waited for what comes: a machine may do much besides."""
_usual: dict[int, None] = {}
"""The ports that this process has served on, the first one first."""

get, post, request = (
    partial(each, timeout=SECONDS) for each in (httpx.get, httpx.post, httpx.request)
)
stream = partial(httpx.stream, timeout=SECONDS)
"""These wait as long."""


def open_client(address: str, headers: dict[str, str] | None = None) -> Client:
    """Open Gradio's client of a page, which waits as long."""
    from gradio_client import Client  # noqa: PLC0415 (slow)

    kept = {"timeout": SECONDS}
    return Client(address, headers=headers, verbose=False, httpx_kwargs=kept)


def find_port() -> int:
    """Give a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def find_usual_port() -> int:
    """Give a port that this process has served on before, if nothing listens there now.

    What a browser keeps of a page, its scripts compiled, it keeps by the address.
    """
    port = next(filter(_is_free, _usual), None) or find_port()
    _usual[port] = None
    return port


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def wait_for(
    address: str, is_running: Callable[[], bool], ask: Callable[[str], object] = get
) -> None:
    """Wait until a server answers at an address; fail when it ends or takes too long."""
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        assert is_running(), "the server ended"
        try:
            ask(address)
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"the server did not answer within {SECONDS} s")
