"""A watched folder and the index stay equal."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from threading import Event, Thread

import pytest

from config.errors import AssistantError
from config.settings import Settings
from ingest.index import open_index
from ingest.sync.report import SyncReport
from ingest.sync.watch import SETTLING_SECONDS, watch

PLAN = "RIVER PLAN\n\n1. The cities met.\n\n2. They agreed.\n"
SECONDS = 60

Outcomes = list[SyncReport | AssistantError]


@pytest.fixture
def watched(settings: Settings) -> Iterator[Outcomes]:
    """What the syncs of the statements folder say, while it is watched."""
    stop, outcomes = Event(), list[SyncReport | AssistantError]()

    def follow() -> None:
        for outcome in watch([settings.statements.path], settings, stop):
            outcomes.append(outcome)

    watcher = Thread(target=follow)
    watcher.start()
    wait_until(lambda: bool(outcomes))
    yield outcomes
    stop.set()
    watcher.join(SECONDS)


def wait_until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SECONDS
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def read_texts(settings: Settings) -> dict[str, str]:
    with open_index(settings.index).read() as store:
        return {
            each.statement.source: " ".join(p.text for p in each.statement.paragraphs)
            for each in store.read_entries()
        }


def test_files_that_come_change_and_go_are_followed(settings: Settings, watched: Outcomes) -> None:
    file = settings.statements.path / "plan.txt"
    file.write_text(PLAN)
    wait_until(lambda: "plan.txt" in read_texts(settings))
    file.write_text(PLAN.replace("agreed", "parted"))
    wait_until(lambda: "parted" in read_texts(settings)["plan.txt"])
    file.unlink()
    wait_until(lambda: not read_texts(settings))
    assert all(isinstance(each, SyncReport) for each in watched)


def test_a_file_is_read_when_it_is_written_not_before(
    settings: Settings, watched: Outcomes
) -> None:
    file = settings.statements.path / "plan.txt"
    with file.open("w") as slow:
        for number in range(1, 41):
            slow.write(f"{number}. The cities met for the {number}. time.\n\n")
            slow.flush()
            time.sleep(SETTLING_SECONDS / 10)
            assert read_texts(settings) == {}
    wait_until(lambda: "40. time" in read_texts(settings).get("plan.txt", ""))
    wait_until(lambda: any(isinstance(each, SyncReport) and each.added for each in watched))
    assert not any(isinstance(each, SyncReport) and each.updated for each in watched)


def test_many_files_at_once_are_all_read_and_hidden_ones_are_not(
    settings: Settings, watched: Outcomes
) -> None:
    for number in range(60):
        text = PLAN.replace("The cities met", f"The cities met for the {number}. time")
        (settings.statements.path / f"plan-{number}.txt").write_text(text)
    for name in (".hidden.txt", "~$plan.txt", "plan.txt.part", "plan.txt~", "plan.tmp"):
        (settings.statements.path / name).write_text(PLAN)
    wait_until(lambda: len(read_texts(settings)) == 60)
    assert not [each for each in watched if isinstance(each, AssistantError)]


def test_a_folder_that_goes_loses_nothing_and_is_followed_when_it_comes_back(
    settings: Settings, watched: Outcomes
) -> None:
    folder = settings.statements.path
    (folder / "plan.txt").write_text(PLAN)
    wait_until(lambda: "plan.txt" in read_texts(settings))
    away = folder.rename(folder.with_name("away"))
    wait_until(lambda: "bring it back" in str(watched[-1]))
    folder.mkdir()
    time.sleep(3 * SETTLING_SECONDS)
    assert "plan.txt" in read_texts(settings)
    folder.rmdir()
    away.rename(folder)
    (folder / "more.txt").write_text(PLAN.replace("The cities", "The villages"))
    wait_until(lambda: set(read_texts(settings)) == {"plan.txt", "more.txt"})


def test_a_file_that_moves_keeps_its_statement(settings: Settings, watched: Outcomes) -> None:
    file = settings.statements.path / "plan.txt"
    file.write_text(PLAN)
    wait_until(lambda: "plan.txt" in read_texts(settings))
    file.with_name("moved.txt").write_text(PLAN)
    file.unlink()
    wait_until(lambda: "moved.txt" in read_texts(settings))
    assert not any(isinstance(each, SyncReport) and each.removed for each in watched)
    with open_index(settings.index).read() as store:
        assert [each.statement.id for each in store.read_entries()] == ["plan"]
