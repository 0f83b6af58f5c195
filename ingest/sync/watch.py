"""Syncs whenever something changes in the watched folders."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from threading import Event

import watchfiles

from config.errors import AssistantError, DamagedIndexError
from config.settings import Settings
from ingest.index import Index, open_index
from ingest.sync.folder import Found
from ingest.sync.lost import refuse_lost
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
    grow, and an index that was deleted is made again. A folder that is not there is made if nothing
    was read from it. What was read goes when its files are seen to go, or are not there at the
    start; where a folder, or one in it, is found gone, or without any file that was read, as when a
    drive is not mounted, it stays.
    """
    stop = stop or Event()
    told = ""
    while not stop.is_set():
        try:
            _make_folders(paths, settings)
        except AssistantError as error:
            if str(error) != told:
                yield error
            told = str(error)
            stop.wait(SETTLING_SECONDS)
        else:
            told = ""
            yield from _watch_folders(paths, settings, stop)


def _make_folders(paths: Sequence[Path], settings: Settings) -> None:
    missing = [path for path in paths if not path.exists()]
    if missing:
        refuse_lost(missing, (), _list_read(settings))
    for path in missing:
        path.mkdir(parents=True, exist_ok=True)


def _list_read(settings: Settings) -> list[str]:
    try:
        with open_index(settings.index).read() as store:
            return [path for entry in store.read_entries() for path in entry.paths]
    except DamagedIndexError:
        return []  # the sync tells when it has mended it


def _watch_folders(
    paths: Sequence[Path], settings: Settings, stop: Event
) -> Iterator[SyncReport | AssistantError]:
    """Sync after every change, until ``stop`` is set or other folders stand in these places."""
    watched = _identify(paths)
    removed = set[Path]()
    changes = watchfiles.watch(
        *paths,
        step=STEP_MILLISECONDS,
        debounce=DEBOUNCE_MILLISECONDS,
        rust_timeout=round(SETTLING_SECONDS * 1_000),
        yield_on_timeout=True,
        stop_event=stop,
        watch_filter=_Read(paths, settings.index.path),
    )
    due = _Due(open_index(settings.index))
    for batch in changes:
        if _identify(paths) != watched:
            return
        deleted = (path for change, path in batch if change is watchfiles.Change.deleted)
        removed.update(map(Path, deleted))
        if due.is_now() or batch:
            unsettled = _Unsettled()
            outcome = _try_sync(paths, settings, unsettled, removed)
            due.note(outcome, unsettled.met)
            if isinstance(outcome, SyncReport) and not unsettled.met:
                removed.clear()  # what goes while files are waited for, or a sync fails, is known
            yield outcome


class _Read(watchfiles.DefaultFilter):
    """Passes over what no sync reads: what is hidden, and an index that lies among the files."""

    def __init__(self, paths: Sequence[Path], index: Path) -> None:
        super().__init__()
        self._paths = [path.resolve() for path in paths]
        self._index = index.resolve()

    def __call__(self, change: watchfiles.Change, path: str) -> bool:
        """Tell whether a change is one of the files."""
        changed = Path(path)
        inside = (changed.relative_to(each) for each in self._paths if changed.is_relative_to(each))
        hidden = any(part.startswith(".") for each in inside for part in each.parts)
        return super().__call__(change, path) and not (
            hidden or changed.is_relative_to(self._index)
        )


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


def _identify(paths: Sequence[Path]) -> list[tuple[int, int]]:
    return [_identify_path(path) for path in paths]


def _identify_path(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_dev, status.st_ino


def _try_sync(
    paths: Sequence[Path], settings: Settings, unsettled: _Unsettled, removed: Collection[Path]
) -> SyncReport | AssistantError:
    try:
        return sync(paths, settings, unsettled=unsettled, removed=removed)
    except AssistantError as error:
        return error
    except Exception as error:
        log.exception("syncing %s failed", paths[0])
        return AssistantError(
            f"the sync failed ({type(error).__name__})", subject=str(paths[0]), mend="see the log"
        )
