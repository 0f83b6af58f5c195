"""A folder that may not be mounted loses nothing; files that somebody deletes are gone."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from config.errors import UnreadableError
from config.settings import Settings
from ingest.sync.intake import take_in
from ingest.sync.report import SyncReport
from ingest.sync.run import sync
from tests.indexed import list_sources

PLAN = "{0} PLAN\n\n1. The {0} ferry sails at noon.\n\n2. The pier of {0} is mended in June.\n"


def write(settings: Settings, *names: str) -> None:
    for name in names:
        file = settings.statements.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PLAN.format(file.stem), encoding="utf-8")


def lose(settings: Settings, *names: str) -> None:
    for name in names:
        (settings.statements.path / name).unlink()


def follow(settings: Settings, removed: Iterable[Path] = ()) -> SyncReport:
    """Sync as the page does that follows the folder."""
    return sync([settings.statements.path], settings, removed=[*removed])


@pytest.fixture
def held(settings: Settings) -> Settings:
    """An index of files in a folder and in two folders below it."""
    write(settings, "a.txt", "b.txt", "drive/c.txt", "drive/deep/d.txt", "other/e.txt")
    assert len(follow(settings).added) == 5
    return settings


EVERY = ["a.txt", "b.txt", "drive/c.txt", "drive/deep/d.txt", "other/e.txt"]


def test_another_folder_in_the_place_of_a_lost_one_removes_nothing(held: Settings) -> None:
    folder = held.statements.path
    away = folder.rename(folder.with_name("away"))
    write(held, "new.txt")
    for added in (["new"], [], []):
        report = follow(held)
        assert (report.added, report.removed) == (added, [])
        assert [each.partition(":")[0] for each in report.lost] == [str(folder)]
        assert "5 statements" in report.lost[0]
        assert "python -m ingest sync" in report.lost[0]
    write(held, "newer.txt")
    assert follow(held).added == ["newer"]
    lose(held, "new.txt")  # one that is no part of what is lost
    assert (follow(held).removed, list_sources(held)) == (["new"], sorted([*EVERY, "newer.txt"]))
    (folder / "newer.txt").rename(away / "newer.txt")
    folder.rmdir()
    away.rename(folder)
    report = follow(held)
    assert (report.removed, report.updated, report.lost) == ([], [], [])


@pytest.mark.parametrize("left", [True, False])
def test_a_folder_inside_that_vanishes_loses_nothing(held: Settings, left: bool) -> None:
    folder = held.statements.path / "drive"
    lose(held, "drive/c.txt", "drive/deep/d.txt", "a.txt")
    if not left:
        (folder / "deep").rmdir()
        folder.rmdir()
    for removed in (["a"], []):
        report = follow(held)
        assert report.removed == removed
        assert [each.partition(":")[0] for each in report.lost] == [str(folder)]
    write(held, "drive/new.txt")
    assert (follow(held).added, len(list_sources(held))) == (["new"], 5)


def test_a_sync_that_is_asked_for_removes_what_was_lost(held: Settings) -> None:
    lose(held, "drive/c.txt", "drive/deep/d.txt")
    assert follow(held).lost
    report = sync([held.statements.path], held)
    assert (sorted(report.removed), report.lost) == (["c", "d"], [])
    assert follow(held).lost == []


@pytest.mark.parametrize("seen", [["drive"], ["drive/c.txt", "drive/deep"], ["."]])
def test_what_was_seen_to_go_is_removed(held: Settings, seen: list[str]) -> None:
    lose(held, "drive/c.txt", "drive/deep/d.txt")
    report = follow(held, (held.statements.path / each for each in seen))
    assert (sorted(report.removed), report.lost) == (["c", "d"], [])


def test_what_was_seen_to_go_says_nothing_of_the_rest(held: Settings) -> None:
    lose(held, "drive/c.txt", "drive/deep/d.txt", "other/e.txt")
    report = follow(held, [held.statements.path / "other" / "e.txt"])
    assert (report.removed, len(report.lost)) == (["e"], 1)


def test_some_files_of_a_folder_are_deleted_and_not_lost(held: Settings) -> None:
    lose(held, "a.txt", "drive/c.txt")
    report = follow(held)
    assert (sorted(report.removed), report.lost) == (["a", "c"], [])


def test_a_folder_that_was_renamed_is_not_lost(held: Settings) -> None:
    folder = held.statements.path / "drive"
    folder.rename(folder.with_name("moved"))
    report = follow(held)
    assert (report.removed, report.lost) == ([], [])
    assert {"moved/c.txt", "moved/deep/d.txt"} < set(list_sources(held))


def test_nothing_is_added_where_another_folder_stands_in_the_place_of_a_lost_one(
    held: Settings, tmp_path: Path
) -> None:
    folder = held.statements.path
    folder.rename(folder.with_name("away"))
    write(held, "new.txt")
    file = tmp_path / "more.txt"
    file.write_text(PLAN.format("more"), encoding="utf-8")
    with pytest.raises(UnreadableError, match="what was read from it stays"):
        take_in(file, held)
    assert list_sources(held) == EVERY


def test_damaged_memory_of_what_is_lost_stops_no_sync(held: Settings) -> None:
    for damage in ("", "[", "[1]", "{}", "[" * 100_000):
        (held.index.path / "lost.json").write_text(damage)
        lost = follow(held).lost
        assert lost == []
