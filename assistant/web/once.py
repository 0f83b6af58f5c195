"""What is told of a collection, worked out once until the collection is another."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

from assistant.retrieval.collection import Collection

Told = TypeVar("Told")


class Once(Generic[Told]):
    """Remembers what a function gives for the collection that is read now."""

    def __init__(self, tell: Callable[[Collection], Told]) -> None:
        self._tell = tell
        self._lock = Lock()
        self._told: tuple[Collection, Told] | None = None

    def __call__(self, collection: Collection) -> Told:
        """Give it; whoever comes while it is worked out waits, and works out nothing."""
        with self._lock:
            if self._told is None or self._told[0] is not collection:
                self._told = collection, self._tell(collection)
            return self._told[1]
