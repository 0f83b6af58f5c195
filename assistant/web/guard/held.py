"""What the requests of a visitor take of the memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from assistant.web.guard.refusal import CallRefusedError

MOST = 32 << 20
"""Bytes of one visitor's requests at a time, however slowly they come."""


class Held:
    """Counts the bytes of requests that are read or answered; for use in the server's own loop."""

    def __init__(self) -> None:
        self._bytes: Counter[str] = Counter()

    @contextmanager
    def holding(self, owner: str) -> Iterator[Callable[[int], None]]:
        """Give what counts a request's bytes until it is answered.

        That raises ``CallRefusedError`` where the visitor's requests have too many together.
        """
        own = 0

        def add(count: int) -> None:
            nonlocal own
            own += count
            self._bytes[owner] += count
            if self._bytes[owner] > MOST:
                raise CallRefusedError(
                    429, f"requests of yours hold {MOST >> 20} MB; wait for them"
                )

        try:
            yield add
        finally:
            self._bytes[owner] -= own
            if not self._bytes[owner]:
                del self._bytes[owner]
