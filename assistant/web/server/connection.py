"""A connection that can't be kept busy with nothing."""

from __future__ import annotations

import asyncio
import time
from ipaddress import IPv6Address
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

MOST_CONNECTIONS = 1_000

OWN_DESCRIPTORS = 100
"""File descriptors that connections leave to the index, the readers and the log."""

HEAD_SECONDS = 10.0
"""How long a connection may be open without a request, and a request's head may take."""

BODY_SECONDS, SLOWEST = 10.0, 5_000
"""How long a request's body may take: so many seconds, and one for so many bytes of it."""

MAPPED = "::ffff:"
"""Begins an address of IPv4 that is written as one of IPv6."""

UNREAD_SECONDS = 30.0
"""How long an answer waits for a client that reads nothing of it."""


class Connection(H11Protocol):
    """A connection that is closed once its client is overdue, or to make room for another.

    The head of a request has to fit in what ``h11_max_incomplete_event_size`` allows, and a
    response that nobody reads is dropped with its connection.
    """

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._since = time.monotonic()
        self._received = 0
        self._unsent, self._unsent_since = 0, self._since
        self._state: object = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take the place of the one that has been idle longest, where there is no room."""
        super().connection_made(transport)
        self.client = _write_plainly(self.client)
        if len(self.connections) > count_room():
            idle = [each for each in self.connections if isinstance(each, Connection)]
            idle = [each for each in idle if each.is_idle()]
            min(idle, key=lambda each: each._since).drop()

    def data_received(self, data: bytes) -> None:
        """Read on, and note when a head or a body began."""
        super().data_received(data)
        self._received += len(data)
        self._note_state()

    def on_response_complete(self) -> None:
        """Wait for the next request."""
        super().on_response_complete()
        self._note_state()

    def is_idle(self) -> bool:
        """Tell whether no request is being answered."""
        return self.cycle is None or self.cycle.response_complete

    def is_overdue(self, now: float) -> bool:
        """Tell whether the client has had the time that a part of a request may take."""
        self._note_state()
        if unsent := self.transport.get_write_buffer_size():
            if unsent != self._unsent:
                self._unsent, self._unsent_since = unsent, now
            return now - self._unsent_since > UNREAD_SECONDS
        self._unsent = 0
        if self.is_idle():
            return now - self._since > HEAD_SECONDS
        if self.conn.their_state is h11.SEND_BODY and not self.flow.read_paused:
            return now - self._since > BODY_SECONDS + self._received / SLOWEST
        return False

    def drop(self) -> None:
        """Close at once, with whatever was not yet sent."""
        self.connections.discard(self)
        self.transport.abort()

    def _note_state(self) -> None:
        state = self.conn.their_state, self.is_idle()
        if state != self._state:
            self._state, self._since, self._received = state, time.monotonic(), 0


def _write_plainly(client: tuple[str, int] | None) -> tuple[str, int] | None:
    """Give an address of IPv4 as such where a socket of both kinds has it as one of IPv6: proxies
    are named so.
    """
    if client is None or not client[0].startswith(MAPPED):
        return client
    return str(IPv6Address(client[0]).ipv4_mapped), client[1]


def count_room() -> int:
    """Give how many connections there may be at once, by what the system allows this process."""
    try:
        import resource  # noqa: PLC0415 (not every system has it)
    except ModuleNotFoundError:
        return MOST_CONNECTIONS
    descriptors, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if descriptors == resource.RLIM_INFINITY:
        return MOST_CONNECTIONS
    return max(1, min(MOST_CONNECTIONS, descriptors - OWN_DESCRIPTORS))
