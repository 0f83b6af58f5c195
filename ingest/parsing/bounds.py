"""What the process that parses may take: processor time and memory, as far as the system counts."""

from __future__ import annotations

import faulthandler
import math
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

try:
    import resource
except ImportError:  # on Windows
    resource = None  # type: ignore[assignment]

SECONDS = 8.0
"""Processor time for a file."""
PAGE_SECONDS = 0.1
"""So much more for each page of a PDF."""
PATIENCE = 20.0
"""Times as long a file may take by the clock: other programs may have the processor."""
MEMORY = 1_000_000_000
"""Bytes that the process may take."""
GROWN = 400_000_000
"""Bytes after which it gives way to a new one, so that the next file finds all of its room."""
WATCHED_SECONDS = 0.1


def limit_memory() -> None:
    """End the process when it takes more than ``MEMORY``."""
    if resource is None:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    else:  # macOS does not keep to that limit
        threading.Thread(target=_watch_memory, daemon=True).start()


def limit_seconds(seconds: float) -> None:
    """End the process when from now on it takes more processor time than this, in seconds.

    Where the system does not count that, it is time by the clock. What runs in a library is
    ended too.
    """
    faulthandler.dump_traceback_later(seconds * (PATIENCE if resource else 1.0), exit=True)
    if resource is not None:
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        with suppress(ValueError):  # more than the system allows: its own limit holds
            resource.setrlimit(
                resource.RLIMIT_CPU, (math.ceil(time.process_time() + seconds), most)
            )


def rest() -> None:
    """Wait without a limit for the next file."""
    faulthandler.cancel_dump_traceback_later()


def has_grown() -> bool:
    """Tell whether the process has ever taken more than ``GROWN``."""
    return _measure_peak() > GROWN


def _measure_peak() -> int:
    """Give the most bytes of memory that the process has held, 0 where that is not counted.

    On Linux ``ru_maxrss`` begins with what the process that started this one holds.
    """
    if resource is None:
        return 0
    if sys.platform == "linux":
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
        return int(status.partition("VmHWM:")[2].split()[0]) * 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _watch_memory() -> None:
    while _measure_peak() <= MEMORY:
        time.sleep(WATCHED_SECONDS)
    faulthandler.dump_traceback_later(WATCHED_SECONDS, exit=True)
