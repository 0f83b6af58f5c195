"""A watched folder and the index stay equal."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest

from config.errors import AssistantError
from config.loading import load_settings
from config.settings import Settings
from ingest.index import open_index
from ingest.sync.report import SyncReport
from ingest.sync.run import sync
from ingest.sync.watch import SETTLING_SECONDS, watch
from tests.conftest import NewSettings
from tests.loopback import SECONDS
from tests.watching import Outcomes, wait_until, watching

PLAN = "RIVER PLAN\n\n1. The cities met.\n\n2. They agreed.\n"


@contextmanager
def following(settings: Settings) -> Iterator[Outcomes]:
    """Watch the statements folder inside ``with``, from its first sync on."""
    with watching(settings) as outcomes:
        wait_until(lambda: bool(outcomes))
        yield outcomes


@pytest.fixture
def watched(settings: Settings) -> Iterator[Outcomes]:
    """What the syncs of the statements folder say, while it is watched."""
    with following(settings) as outcomes:
        yield outcomes


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
    (folder / ".keep").touch()
    time.sleep(3 * SETTLING_SECONDS)
    assert "plan.txt" in read_texts(settings)
    shutil.rmtree(folder)
    away.rename(folder)
    (folder / "more.txt").write_text(PLAN.replace("The cities", "The villages"))
    wait_until(lambda: set(read_texts(settings)) == {"plan.txt", "more.txt"})


@pytest.mark.parametrize("left", [None, [], [".keep"], ["lost+found"]])
def test_a_folder_that_is_not_there_at_the_start_loses_nothing(
    settings: Settings, left: list[str] | None
) -> None:
    folder = settings.statements.path
    (folder / "plan.txt").write_text(PLAN)
    sync([folder], settings)
    away = folder.rename(folder.with_name("away"))
    if left is not None:
        folder.mkdir()
        for name in left:
            (folder / name).mkdir()
    with following(settings) as outcomes:
        wait_until(lambda: "what was read from it stays" in str(outcomes[-1:]))
        assert "plan.txt" in read_texts(settings)
        assert folder.exists() == (left is not None)
        if left is not None:
            shutil.rmtree(folder)
        away.rename(folder)
        wait_until(lambda: isinstance(outcomes[-1], SyncReport))
    assert "plan.txt" in read_texts(settings)


def test_a_folder_inside_goes_when_it_is_seen_to_go_and_stays_when_it_is_not(
    settings: Settings,
) -> None:
    folder = settings.statements.path
    for name in ("drive", "cities"):
        (folder / name).mkdir()
        (folder / name / f"{name}.txt").write_text(PLAN.replace("The cities", f"The {name}"))
    (folder / "villages.txt").write_text(PLAN.replace("The cities", "The villages"))
    sync([folder], settings)
    away = (folder / "drive").rename(folder.with_name("away"))
    (folder / "drive").mkdir()
    with following(settings) as outcomes:
        wait_until(lambda: "nobody was seen to remove them" in str(outcomes[-1:]))
        shutil.rmtree(folder / "cities")
        wait_until(lambda: set(read_texts(settings)) == {"drive/drive.txt", "villages.txt"})
        (folder / "villages.txt").unlink()
        wait_until(lambda: set(read_texts(settings)) == {"drive/drive.txt"})
        (away / "drive.txt").rename(folder / "drive" / "drive.txt")
        wait_until(lambda: isinstance(outcomes[-1], SyncReport) and not outcomes[-1].lost)
    assert set(read_texts(settings)) == {"drive/drive.txt"}


def test_a_sync_that_was_asked_for_empties_the_index_of_an_empty_folder(settings: Settings) -> None:
    file = settings.statements.path / "plan.txt"
    file.write_text(PLAN)
    sync([file.parent], settings)
    file.unlink()
    assert sync([file.parent], settings).removed == ["plan"]
    assert read_texts(settings) == {}


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


def test_an_index_in_the_folder_of_the_statements_sets_off_no_sync(
    tmp_path: Path, settings_in: NewSettings
) -> None:
    made = settings_in(tmp_path)
    hidden = made.index.path.rename(tmp_path / ".index")
    settings = load_settings(index={"path": hidden}, statements={"path": tmp_path})
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    stop, outcomes = Event(), list[SyncReport | AssistantError]()
    watcher = Thread(target=lambda: outcomes.extend(watch([tmp_path], settings, stop)))
    watcher.start()
    time.sleep(6 * SETTLING_SECONDS)
    stop.set()
    watcher.join(SECONDS)
    assert len(outcomes) <= 2
