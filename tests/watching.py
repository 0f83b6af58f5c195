"""A statements folder that is watched while a test changes what is in it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

from config.errors import AssistantError
from config.settings import Settings
from ingest.sync.report import SyncReport
from ingest.sync.watch import watch
from tests.loopback import SECONDS

Outcomes = list[SyncReport | AssistantError]


@contextmanager
def watching(settings: Settings) -> Iterator[Outcomes]:
    """Watch the statements folder inside ``with``; give what the syncs say."""
    stop, outcomes = Event(), Outcomes()

    def follow() -> None:
        for outcome in watch([settings.statements.path], settings, stop):
            outcomes.append(outcome)

    watcher = Thread(target=follow)
    watcher.start()
    try:
        yield outcomes
    finally:
        stop.set()
        watcher.join(SECONDS)


def wait_until(true: Callable[[], bool]) -> None:
    """Wait for what comes; fail where it does not."""
    deadline = time.monotonic() + SECONDS
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.05)
