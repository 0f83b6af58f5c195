"""A sync makes the index equal to the folder, and does no work twice."""

from __future__ import annotations

import logging
import os
import shutil
from pathlib import Path
from threading import Thread

import pytest

from config.errors import UnknownStatementError
from config.settings import Settings
from ingest.encoder.token_cache import TokenCache
from ingest.entry import Entry
from ingest.index import name_record, open_index
from ingest.segments import SegmentFolder
from ingest.sync import recipe
from ingest.sync.removal import remove_statement
from ingest.sync.run import sync

AIMS = """JOINT STATEMENT ON RIVER PORTS

1. The ports of the two rivers will publish their timetables every month.

2. A common desk for skippers opens in Lindau.

Lindau, 3 May 2024
"""
TREES = """JOINT STATEMENT ON STREET TREES

1. Each city plants one tree for every ten residents.

2. The cities share their lists of suitable species.

Aarau, 9 June 2023
"""


@pytest.fixture
def settings(everywhere: Settings) -> Settings:
    return everywhere


def write(settings: Settings, name: str, text: str) -> Path:
    file = settings.statements.path / name
    file.write_text(text, encoding="utf-8")
    return file


def read_entries(settings: Settings) -> dict[str, Entry]:
    with open_index(settings.index).read() as store:
        return {entry.statement.id: entry for entry in store.read_entries()}


def test_adds_updates_keeps_and_removes(settings: Settings) -> None:
    folder = [settings.statements.path]
    write(settings, "ports.txt", AIMS)
    trees = write(settings, "trees.txt", TREES)
    first = sync(folder, settings)
    assert (first.added, first.paragraphs) == (["ports", "trees"], 4)

    write(settings, "ports.txt", AIMS.replace("every month", "every week"))
    trees.unlink()
    second = sync(folder, settings)
    assert (second.updated, second.removed, second.unchanged) == (["ports"], ["trees"], 0)
    assert second.paragraphs == 2
    entry = read_entries(settings)["ports"]
    assert "every week" in entry.statement.paragraphs[0].text


def test_second_sync_changes_and_embeds_nothing(settings: Settings) -> None:
    write(settings, "ports.txt", AIMS)
    sync([settings.statements.path], settings)
    index = open_index(settings.index)
    before = str(index.generation), read_entries(settings)
    again = sync([settings.statements.path], settings)
    assert (again.unchanged, again.embedded, again.added, again.updated) == (1, 0, [], [])
    assert (str(index.generation), read_entries(settings)) == before


def test_files_that_are_read_otherwise_now_are_read_anew_once_and_counted(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(settings, "ports.txt", AIMS)
    assert sync([settings.statements.path], settings).reread == 0
    monkeypatch.setattr(recipe, "READING", recipe.READING + 1)
    again, then = (sync([settings.statements.path], settings) for _ in range(2))
    assert (again.reread, again.embedded, then.reread, then.unchanged) == (1, 0, 0, 1)


def test_only_the_changed_paragraph_is_embedded(settings: Settings) -> None:
    write(settings, "ports.txt", AIMS)
    sync([settings.statements.path], settings)
    write(settings, "ports.txt", AIMS.replace("every month", "every week"))
    assert sync([settings.statements.path], settings).embedded == 1


def test_a_renamed_file_embeds_nothing(settings: Settings) -> None:
    file = write(settings, "ports.txt", AIMS)
    sync([settings.statements.path], settings)
    file.rename(file.with_name("harbours.txt"))
    report = sync([settings.statements.path], settings)
    assert (report.updated, report.removed, report.embedded) == (["ports"], [], 0)
    entry = read_entries(settings)["ports"]
    assert (entry.statement.source, entry.version) == ("harbours.txt", 1)


def test_bad_file_is_reported_and_the_rest_goes_on(settings: Settings) -> None:
    write(settings, "ports.txt", AIMS)
    (settings.statements.path / "broken.pdf").write_bytes(b"%PDF-1.7 nothing more")
    report = sync([settings.statements.path], settings)
    assert report.added == ["ports"]
    (failure,) = report.failed
    assert failure["source"] == "broken.pdf"
    assert "broken.pdf" in failure["error"]
    assert "\n" not in failure["error"]


def test_a_file_that_turns_bad_keeps_its_last_good_text(settings: Settings) -> None:
    file = write(settings, "ports.txt", AIMS)
    sync([settings.statements.path], settings)
    file.write_bytes(b"%PDF-1.7 nothing more")
    report = sync([settings.statements.path], settings)
    assert len(report.failed) == 1
    assert len(read_entries(settings)["ports"].statement.paragraphs) == 2


def test_same_name_in_two_folders_gives_two_statements(settings: Settings) -> None:
    (settings.statements.path / "north").mkdir()
    (settings.statements.path / "south").mkdir()
    write(settings, "north/plan.txt", AIMS)
    write(settings, "south/plan.txt", TREES)
    report = sync([settings.statements.path], settings)
    assert len(set(report.added)) == 2
    sources = {entry.statement.source for entry in read_entries(settings).values()}
    assert sources == {"north/plan.txt", "south/plan.txt"}


def test_the_same_text_in_two_files_is_one_statement(settings: Settings) -> None:
    first = write(settings, "ports.txt", AIMS)
    write(settings, "copy.txt", AIMS)
    report = sync([settings.statements.path], settings)
    assert (report.duplicates, report.paragraphs, report.embedded) == (
        [["copy.txt", "ports.txt"]],
        2,
        2,
    )
    assert sync([settings.statements.path], settings).unchanged == 2
    first.unlink()
    report = sync([settings.statements.path], settings)
    assert (report.removed, report.embedded, report.duplicates) == ([], 0, [])
    (entry,) = read_entries(settings).values()
    assert entry.statement.source == "copy.txt"


def test_a_copy_that_changes_parts_from_the_other(settings: Settings) -> None:
    write(settings, "ports.txt", AIMS)
    copy = write(settings, "copy.txt", AIMS)
    sync([settings.statements.path], settings)
    copy.write_text(TREES, encoding="utf-8")
    sync([settings.statements.path], settings)
    sources = {each.statement.source for each in read_entries(settings).values()}
    assert sources == {"copy.txt", "ports.txt"}


def test_files_that_swap_their_texts_swap_their_names(settings: Settings) -> None:
    ports, trees = write(settings, "ports.txt", AIMS), write(settings, "trees.txt", TREES)
    sync([settings.statements.path], settings)
    ports.write_text(TREES, encoding="utf-8")
    trees.write_text(AIMS, encoding="utf-8")
    report = sync([settings.statements.path], settings)
    titles = {
        each.statement.source: each.statement.title for each in read_entries(settings).values()
    }
    assert titles == {
        "ports.txt": "JOINT STATEMENT ON STREET TREES",
        "trees.txt": "JOINT STATEMENT ON RIVER PORTS",
    }
    assert report.embedded == 0


def test_killed_between_passages_and_record_the_next_sync_finishes(settings: Settings) -> None:
    write(settings, "ports.txt", AIMS)
    sync([settings.statements.path], settings)
    index = open_index(settings.index)
    with index.hold(), index.write() as store:
        store._records.delete(ids=[name_record("ports")])
    (settings.index.path / "unfinished").touch()
    report = sync([settings.statements.path], settings)
    assert report.added == ["ports"]
    assert len(read_entries(settings)["ports"].windows) == 2
    assert not (settings.index.path / "unfinished").exists()


def test_a_second_sync_waits_for_the_first_and_says_so(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    write(settings, "ports.txt", AIMS)
    reports: list[str] = []
    other = Thread(target=lambda: reports.extend(sync([settings.statements.path], settings).added))
    with caplog.at_level(logging.WARNING), open_index(settings.index).hold():
        other.start()
        other.join(1)
        assert not reports
        assert "waiting for its end" in caplog.text
    other.join(60)
    assert reports == ["ports"]


def test_removed_statement_is_gone_until_the_next_sync(settings: Settings) -> None:
    write(settings, "ports.txt", AIMS)
    sync([settings.statements.path], settings)
    remove_statement("ports", settings)
    assert read_entries(settings) == {}
    with pytest.raises(UnknownStatementError):
        remove_statement("ports", settings)
    assert sync([settings.statements.path], settings).added == ["ports"]


def test_empty_folder_gives_an_empty_index(settings: Settings) -> None:
    report = sync([settings.statements.path], settings)
    assert (report.added, report.paragraphs) == ([], 0)


def test_deleted_segments_come_back(settings: Settings) -> None:
    write(settings, "ports.txt", AIMS)
    sync([settings.statements.path], settings)
    shutil.rmtree(settings.index.path / "segments")
    report = sync([settings.statements.path], settings)
    carried = bool(settings.index.url)  # a server's passages bring their tokens
    assert (report.embedded, report.unchanged, report.updated) == (0 if carried else 2, 1, [])
    keys = [each.key for each in read_entries(settings)["ports"].windows]
    assert SegmentFolder(open_index(settings.index)).list_tokens() == set(keys)


def test_a_removed_statement_leaves_no_tokens(settings: Settings) -> None:
    file = write(settings, "ports.txt", AIMS)
    sync([settings.statements.path], settings)
    keys = [each.key for each in read_entries(settings)["ports"].windows]
    file.unlink()
    sync([settings.statements.path], settings)
    assert TokenCache(settings.index.path).find(keys) == set()
    assert SegmentFolder(open_index(settings.index)).list_tokens() == set()


def test_a_refused_file_is_told_again_and_read_again_only_when_it_changes(
    settings: Settings,
) -> None:
    file = write(settings, "broken.txt", "")
    first = sync([settings.statements.path], settings)
    assert len(first.failed) == 1
    assert sync([settings.statements.path], settings).failed == first.failed
    file.write_text(AIMS, encoding="utf-8")
    assert sync([settings.statements.path], settings).added == ["broken"]


def test_unreadable_looping_and_future_files_stop_nothing(settings: Settings) -> None:
    folder = settings.statements.path
    future = write(settings, "ports.txt", AIMS)
    os.utime(future, (4e9, 4e9))
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "self.txt").symlink_to(folder / "self.txt")
    (folder / "nowhere.txt").symlink_to(folder / "missing.txt")
    write(settings, "empty.txt", "")
    report = sync([folder], settings)
    assert report.added == ["ports"]
    assert [each["source"] for each in report.failed] == ["empty.txt"]


def test_words_of_a_removed_file_are_nowhere_in_the_index_folder(settings: Settings) -> None:
    file = write(settings, "quagga.txt", AIMS.replace("skippers", "marmots"))
    write(settings, "trees.txt", TREES)
    sync([settings.statements.path], settings)
    write(settings, "quagga.txt", AIMS.replace("skippers", "wombats"))
    sync([settings.statements.path], settings)
    file.unlink()
    sync([settings.statements.path], settings)
    files = [each for each in settings.index.path.rglob("*") if each.is_file()]
    for word in (b"quagga", b"marmots", b"wombats", b"timetables"):
        assert not [each for each in files if word in each.read_bytes()]
