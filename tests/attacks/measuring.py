"""The processor time that something takes."""

from __future__ import annotations

import time
from collections.abc import Callable


def measure(run: Callable[[], object]) -> float:
    """Give the seconds of processor time that this thread takes for it."""
    started = time.thread_time()
    run()
    return time.thread_time() - started
