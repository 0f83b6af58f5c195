"""Syncs whenever something changes in the watched folders."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

import watchfiles

from config.errors import AssistantError, UnreadableError
from config.settings import Settings
from ingest.index import Index, open_index
from ingest.sync.folder import Found
from ingest.sync.report import SyncReport
from ingest.sync.run import sync

STEP_MILLISECONDS, DEBOUNCE_MILLISECONDS = 100, 300
"""How often changes are gathered, and for how long at the most."""

SETTLING_SECONDS = 1.0
"""A file counts as written when it has not changed for so long."""

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
"""Seconds after which a sync that failed is tried again; each pause is twice the one before."""

log = logging.getLogger(__name__)


def watch(
    paths: Sequence[Path], settings: Settings, stop: Event | None = None
) -> Iterator[SyncReport | AssistantError]:
    """Sync now and after every change, until ``stop`` is set; give each sync's report or error.

    A file is read once it has been written. A sync that failed is tried again, after pauses that
    grow, and an index that was deleted is made again. A folder that is not there at first is made;
    when another takes its place that is empty, as when a drive is unmounted, what was read stays.
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
    due = _Due(open_index(settings.index))
    for batch in changes:
        if _identify(paths) != watched:
            return
        if due.is_now() or batch:
            unsettled = _Unsettled()
            outcome = _try_sync(paths, settings, unsettled)
            due.note(outcome, unsettled.met)
            yield outcome


class _Due:
    """Tells when to sync though no file has changed."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._at = 0.0
        self._pause = FIRST_PAUSE
        self._held = False

    def is_now(self) -> bool:
        """Tell whether a pause is over, or an index that was there is no longer."""
        lost = self._held and not self._has_index()
        if lost:
            log.warning("%s: the index is gone; it is made again", self._index.folder)
        return lost or time.monotonic() >= self._at

    def note(self, outcome: SyncReport | AssistantError, unsettled: bool) -> None:
        """Set the time of the next sync by what the last one came to."""
        if isinstance(outcome, AssistantError):
            self._held = False  # what is lost is made again after the pause like all else
            log.warning("the sync failed and is tried again in %.0f s", self._pause)
            self._at = time.monotonic() + self._pause
            self._pause = min(2 * self._pause, LONGEST_PAUSE)
            return
        self._pause = FIRST_PAUSE
        self._at = 0.0 if unsettled else math.inf
        self._held = bool(outcome.paragraphs)  # gone already where it was deleted meanwhile

    def _has_index(self) -> bool:
        try:
            return bool(self._index.generation.count)
        except AssistantError:
            return self._held  # not to be told now; a sync would say so


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
    except Exception as error:
        log.exception("syncing %s failed", paths[0])
        return AssistantError(
            f"the sync failed ({type(error).__name__})", subject=str(paths[0]), mend="see the log"
        )
