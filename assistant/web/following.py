"""The statements folder is followed while the page is served."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Thread

from config.errors import AssistantError, DamagedIndexError
from config.settings import Settings
from ingest.index import open_index
from ingest.sync.intake import find_strangers
from ingest.sync.report import SyncReport
from ingest.sync.watch import watch

PAUSE_SECONDS = 10.0
"""How long to wait after an error that nobody foresaw."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Trouble:
    """What keeps the folder from being followed, to be shown on the page; nothing if all is well.

    ``error`` is the sentence of the last sync, where that failed or found a folder lost. ``begins``
    is true until the first sync has ended.
    """

    error: str = ""
    begins: bool = False


@contextmanager
def following(settings: Settings, trouble: Trouble) -> Iterator[None]:
    """Sync the statements folder after every change, in a thread of its own, inside ``with``.

    Not where the index has statements of another folder: a sync would remove them. Nor where it
    is on a server: there one ``ingest watch`` does it for all pages. ``trouble`` is kept up
    to date.
    """
    if not settings.statements.watch or settings.index.url or _has_strangers(settings):
        yield
        return
    stop = Event()
    trouble.begins = True
    watcher = Thread(target=_follow, args=(settings, stop, trouble), daemon=True)
    watcher.start()
    try:
        yield
    finally:
        stop.set()
        watcher.join()


def _has_strangers(settings: Settings) -> bool:
    try:
        with open_index(settings.index).read() as store:
            strangers = find_strangers(list(store.read_entries()), settings)
    except DamagedIndexError:
        return False  # the first sync mends what it can
    if strangers:
        log.warning(
            "%s is not followed: the index has statements of another folder, such as %s",
            settings.statements.path,
            strangers[0],
        )
    return bool(strangers)


def _follow(settings: Settings, stop: Event, trouble: Trouble) -> None:
    told: set[str] = set()
    while not stop.is_set():
        try:
            for outcome in watch([settings.statements.path], settings, stop):
                trouble.error, trouble.begins = _find_trouble(outcome), False
                lines = _list_failures(outcome)
                for line in sorted(lines - told):
                    log.warning("%s", line)
                told = lines
        except Exception:
            log.exception("following %s failed", settings.statements.path)
            stop.wait(PAUSE_SECONDS)


def _list_failures(outcome: SyncReport | AssistantError) -> set[str]:
    if isinstance(outcome, AssistantError):
        return {str(outcome)}
    return {*(each["error"] for each in outcome.failed), *outcome.lost}


def _find_trouble(outcome: SyncReport | AssistantError) -> str:
    if isinstance(outcome, AssistantError):
        return str(outcome)
    return next(iter(outcome.lost), "")
