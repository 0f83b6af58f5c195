"""What it costs to read a file, in the processes that do it."""

from __future__ import annotations

import resource
from pathlib import Path

import psutil

from config.errors import UnreadableError
from config.limits import LimitSettings
from ingest.parsing.parse import parse_file

LIMITS = LimitSettings()


def find_workers() -> list[psutil.Process]:
    children = psutil.Process().children()
    return [each for each in children if "ingest.parsing.worker" in each.cmdline()]


def measure_children() -> float:
    """Give the processor time that the processes which parse, ended ones too, have taken."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    running = [each.cpu_times() for each in find_workers()]
    return ended.ru_utime + ended.ru_stime + sum(each.user + each.system for each in running)


def measure_peak() -> int:
    """Give the most bytes that one of these processes has held; on Linux an ended one counts as
    what started it where that held more.
    """
    ended = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    status = [Path(f"/proc/{each.pid}/status") for each in find_workers()]
    running = [each.read_text().partition("VmHWM:")[2].split()[0] for each in status]
    return max(ended, *map(int, running), 0) * 1024


def check_file(path: Path) -> float:
    """Give the processor time that a file takes to become a statement or one line."""
    started = measure_children()
    try:
        assert parse_file(path, LIMITS).paragraphs
    except UnreadableError as error:
        assert path.name in str(error)
        assert "\n" not in str(error)
    return measure_children() - started
