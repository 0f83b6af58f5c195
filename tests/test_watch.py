"""A watched folder and the index stay equal."""

from __future__ import annotations

from threading import Event, Timer

from config.errors import AssistantError
from config.settings import Settings
from ingest.sync import SyncReport
from ingest.watch import watch

PLAN = "RIVER PLAN\n\n1. The cities met.\n\n2. They agreed.\n"


def test_a_file_dropped_into_the_folder_is_read(settings: Settings) -> None:
    stop = Event()
    reports = watch([settings.statements.path], settings, stop)
    first = next(reports)
    assert isinstance(first, SyncReport)
    assert first.paragraphs == 0
    drop = Timer(1.0, (settings.statements.path / "plan.txt").write_text, (PLAN,))
    drop.start()
    second = next(reports)
    stop.set()
    assert isinstance(second, SyncReport)
    assert (second.added, second.paragraphs) == (["plan"], 2)


def test_a_sync_that_fails_is_told_and_watching_goes_on(settings: Settings) -> None:
    (settings.statements.path / "plan.txt").write_text(PLAN)
    settings.statements.path.rename(settings.statements.path.with_name("away"))
    assert isinstance(next(watch([settings.statements.path], settings)), AssistantError)
