"""What the requests of a visitor take of the memory or the disk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from starlette.exceptions import HTTPException


class Held:
    """Counts the bytes of requests that are read or answered; for use in the server's own loop.

    Those of one visitor may have ``most`` together, however slowly they come.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._bytes: Counter[str] = Counter()

    @contextmanager
    def holding(self, owner: str) -> Iterator[Callable[[int], None]]:
        """Give what counts a request's bytes until it is answered.

        That raises ``HTTPException``, which the framework lets through, for too many together.
        """
        own = 0

        def add(count: int) -> None:
            nonlocal own
            own += count
            self._bytes[owner] += count
            if self._bytes[owner] > self._most:
                told = f"your requests hold {self._most >> 20} MB; wait until some are answered"
                raise HTTPException(429, told)

        try:
            yield add
        finally:
            self._bytes[owner] -= own
            if not self._bytes[owner]:
                del self._bytes[owner]
