"""Syncs whenever something changes in the watched folders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

import watchfiles

from config.errors import AssistantError
from config.settings import Settings
from ingest.sync import SyncReport, sync

QUIET_MILLISECONDS = 500
"""A file counts as written when nothing has changed for so long."""


def watch(
    paths: Sequence[Path], settings: Settings, stop: Event | None = None
) -> Iterator[SyncReport | AssistantError]:
    """Sync now and after every change, until ``stop`` is set; give each sync's report or error."""
    yield _try_sync(paths, settings)
    for _ in watchfiles.watch(*paths, step=QUIET_MILLISECONDS, stop_event=stop):
        yield _try_sync(paths, settings)


def _try_sync(paths: Sequence[Path], settings: Settings) -> SyncReport | AssistantError:
    try:
        return sync(paths, settings)
    except AssistantError as error:
        return error
