"""What is done with texts on all cores, before it is asked for."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Text = TypeVar("Text")
Made = TypeVar("Made")

AHEAD = 4
"""Texts that may be done on each core before they are asked for."""


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
