"""Servers of other processes on loopback."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable

import httpx

SECONDS = 120


def find_port() -> int:
    """Give a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def wait_for(
    address: str, is_running: Callable[[], bool], ask: Callable[[str], object] = httpx.get
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
