"""One call of a language model: the time and the bytes that it may take, retries and all."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import suppress
from contextvars import ContextVar
from typing import Any

from config.errors import WriterError

MOST_BYTES = 1024 * 1024
"""Bytes that a service may send, heads and framing counted: an answer of the most tokens that are
asked for has half of it."""
LONGEST_LINE = 64 * 1024
"""Bytes of a line; an event that carries one word has some 300."""


class Call:
    """What is left to one call; safe to use from the thread that calls and the one that waits."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._ends = time.monotonic() + seconds
        self._bytes = 0
        self._line = 0
        self._cut = threading.Event()
        self._connection: Any = None

    @property
    def left(self) -> float:
        """Seconds that are left, at least none."""
        return 0.0 if self._cut.is_set() else max(0.0, self._ends - time.monotonic())

    def check(self) -> float:
        """Give the seconds that are left; raises ``WriterError`` when there are none."""
        left = self.left
        if not left:
            raise self.late
        return left

    @property
    def late(self) -> WriterError:
        """What is said when the time is over."""
        plural = "" if self._seconds == 1 else "s"
        return WriterError(f"it took more than {self._seconds:g} second{plural}")

    def pause(self, seconds: float) -> None:
        """Wait, but no longer than the call lasts; raises ``WriterError`` when it is over."""
        self._cut.wait(min(seconds, self.check()))
        self.check()

    def count(self, data: bytes) -> None:
        """Count bytes as they arrive; raises ``WriterError`` for too many, or too late."""
        self.check()
        self._bytes += len(data)
        if self._bytes > MOST_BYTES:
            raise WriterError(f"its service sent more than {MOST_BYTES} bytes")

    def measure(self, data: bytes) -> None:
        """Measure the lines of an answer as it arrives; raises ``WriterError`` for a longer one."""
        first, *rest = data.split(b"\n")
        lengths = [self._line + len(first), *map(len, rest)]
        self._line = lengths[-1]
        if max(lengths) > LONGEST_LINE:
            raise WriterError(f"its service sent a line of more than {LONGEST_LINE} bytes")

    def hold(self, connection: Any) -> None:
        """Keep the connection that is to be cut with the call."""
        self._connection = connection

    def cut(self) -> None:
        """End the call: whoever reads or waits in it stops at once."""
        self._cut.set()
        if self._connection is not None:
            with suppress(OSError):
                self._connection.get_extra_info("socket").shutdown(socket.SHUT_RDWR)


CURRENT: ContextVar[Call] = ContextVar("CURRENT")
"""The call that the thread is in."""
