"""Syncs whenever something changes in the watched folders."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

import watchfiles

from config.errors import AssistantError, UnreadableError
from config.settings import Settings
from ingest.sync.folder import Found
from ingest.sync.report import SyncReport
from ingest.sync.run import sync

STEP_MILLISECONDS, DEBOUNCE_MILLISECONDS = 100, 300
"""How often changes are gathered, and for how long at the most."""

SETTLING_SECONDS = 1.0
"""A file counts as written when it has not changed for so long."""


def watch(
    paths: Sequence[Path], settings: Settings, stop: Event | None = None
) -> Iterator[SyncReport | AssistantError]:
    """Sync now and after every change, until ``stop`` is set; give each sync's report or error.

    A file is read once it has been written. A folder that is not there at first is made; when
    another takes its place that is empty, as when a drive is unmounted, what was read stays.
    """
    stop = stop or Event()
    for path in paths:
        path.mkdir(parents=True, exist_ok=True)
    yield from _watch_folders(paths, settings, stop)
    while not stop.is_set():
        gone = [path for path in paths if not _has_files(path)]
        if gone:
            yield UnreadableError(
                "the folder is gone or empty; what was read from it stays",
                subject=str(gone[0]),
                mend="bring it back, or run a sync to remove its statements",
            )
        while not stop.is_set() and not all(map(_has_files, paths)):
            stop.wait(SETTLING_SECONDS)
        yield from _watch_folders(paths, settings, stop)


def _watch_folders(
    paths: Sequence[Path], settings: Settings, stop: Event
) -> Iterator[SyncReport | AssistantError]:
    """Sync after every change, until ``stop`` is set or other folders stand in these places."""
    watched = _identify(paths)
    changes = watchfiles.watch(
        *paths,
        step=STEP_MILLISECONDS,
        debounce=DEBOUNCE_MILLISECONDS,
        rust_timeout=round(SETTLING_SECONDS * 1_000),
        yield_on_timeout=True,
        stop_event=stop,
    )
    due = True
    for batch in changes:
        if _identify(paths) != watched:
            return
        if due or batch:
            unsettled = _Unsettled()
            yield _try_sync(paths, settings, unsettled)
            due = unsettled.met


class _Unsettled:
    """Tells which files are still being written, and whether any was."""

    def __init__(self) -> None:
        self.met = False

    def __call__(self, file: Found) -> bool:
        try:
            age = time.time_ns() - file.path.stat().st_mtime_ns
        except OSError:
            return False  # gone: the sync says so
        young = 0 <= age < SETTLING_SECONDS * 1e9
        self.met = self.met or young
        return young


def _has_files(path: Path) -> bool:
    return path.is_dir() and any(path.iterdir())


def _identify(paths: Sequence[Path]) -> list[int]:
    return [path.stat().st_ino if path.exists() else 0 for path in paths]


def _try_sync(
    paths: Sequence[Path], settings: Settings, unsettled: _Unsettled
) -> SyncReport | AssistantError:
    try:
        return sync(paths, settings, unsettled=unsettled)
    except AssistantError as error:
        return error
