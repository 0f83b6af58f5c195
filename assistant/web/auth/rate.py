"""How often something may happen."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from threading import Lock

SECONDS = 60.0

MOST_KEYS = 10_000
"""Keys remembered at most; those that were counted longest ago are forgotten first."""


class Rate:
    """Counts by key, ``most`` of each within a minute. Safe to use from several threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._times: OrderedDict[str, deque[float]] = OrderedDict()
        self._lock = Lock()

    def wait(self, key: str) -> float:
        """Give the seconds until this key is free again; 0 where it is."""
        with self._lock:
            return self._find_wait(key)

    def count(self, key: str) -> float:
        """Count one more unless the key has to wait; give the seconds it has to, else 0."""
        with self._lock:
            if seconds := self._find_wait(key):
                return seconds
            self._times.setdefault(key, deque(maxlen=self._most)).append(time.monotonic())
            self._times.move_to_end(key)
            if len(self._times) > MOST_KEYS:
                self._times.popitem(last=False)
        return 0.0

    def _find_wait(self, key: str) -> float:
        times = self._times.get(key)
        if times is None or len(times) < self._most:
            return 0.0
        return max(0.0, times[0] + SECONDS - time.monotonic())
