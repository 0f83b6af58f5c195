"""What is made of texts on all cores, before it is asked for."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache, lru_cache, partial
from typing import Generic, TypeVar

Text = TypeVar("Text", bound=Hashable)
Made = TypeVar("Made")

AHEAD = 4
"""Texts that may be done on each core before they are asked for."""


class Begun(Generic[Text, Made]):
    """What is made of texts, or pairs of them, each once; of the last ``kept`` it is remembered.
    Safe to use from several threads at once.
    """

    def __init__(self, make: Callable[[Text], Made], kept: int) -> None:
        self._begun = lru_cache(kept)(partial(_submit, make))

    def begin(self, text: Text) -> None:
        """Let it be made meanwhile."""
        self._begun(text)

    def give(self, text: Text) -> Made:
        """Give it as soon as it is made; raises what making it does, and is then made anew."""
        try:
            return self._begun(text).result()
        except BaseException:
            self.forget()
            raise

    def forget(self) -> None:
        """Let all be made anew."""
        self._begun.cache_clear()


def run_ahead(work: Callable[[Text], Made], texts: Iterable[Text]) -> Iterator[Made]:
    """Do some work with each text, in order, on all cores; only a few are in memory at once."""
    cores = count_cores()
    with ThreadPoolExecutor(cores) as pool:
        running: deque[Future[Made]] = deque()
        for text in texts:
            running.append(pool.submit(work, text))
            if len(running) > AHEAD * cores:
                yield running.popleft().result()
        while running:
            yield running.popleft().result()


def count_cores() -> int:
    """Give the cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on macOS and Windows
        return os.cpu_count() or 1


def _submit(make: Callable[[Text], Made], text: Text) -> Future[Made]:
    return _open_pool().submit(make, text)


@cache
def _open_pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(count_cores())
