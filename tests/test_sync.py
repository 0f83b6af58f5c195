"""A sync makes the index equal to the folder, and does no work twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from filelock import FileLock

from config.errors import IndexAccessError, UnknownStatementError
from config.settings import Settings
from ingest.entry import Entry
from ingest.index import Index
from ingest.sync import remove_statement, sync
from ingest.token_cache import TokenCache

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


def write(settings: Settings, name: str, text: str) -> Path:
    file = settings.statements.path / name
    file.write_text(text, encoding="utf-8")
    return file


def read_entries(settings: Settings) -> dict[str, Entry]:
    with Index(settings.index.path).open() as store:
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
    index = Index(settings.index.path)
    before = index.generation, read_entries(settings)
    again = sync([settings.statements.path], settings)
    assert (again.unchanged, again.embedded, again.added, again.updated) == (1, 0, [], [])
    assert (index.generation, read_entries(settings)) == before


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
    assert (report.added, report.removed, report.embedded) == (["harbours"], ["ports"], 0)
    assert set(read_entries(settings)) == {"harbours"}


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


def test_the_same_text_under_two_names_is_reported(settings: Settings) -> None:
    write(settings, "ports.txt", AIMS)
    write(settings, "copy.txt", AIMS)
    assert sync([settings.statements.path], settings).duplicates == [["copy", "ports"]]


def test_killed_between_passages_and_record_the_next_sync_finishes(settings: Settings) -> None:
    write(settings, "ports.txt", AIMS)
    sync([settings.statements.path], settings)
    with Index(settings.index.path).open() as store:
        store._records.delete(ids=["ports"])
    (settings.index.path / "unfinished").touch()
    report = sync([settings.statements.path], settings)
    assert report.added == ["ports"]
    assert len(read_entries(settings)["ports"].windows) == 2
    assert not (settings.index.path / "unfinished").exists()


def test_two_syncs_at_once_are_refused_in_one_line(settings: Settings) -> None:
    with (
        FileLock(settings.index.path / "sync.lock"),
        pytest.raises(IndexAccessError, match="another sync"),
    ):
        sync([settings.statements.path], settings)


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


def test_a_deleted_token_cache_comes_back(settings: Settings) -> None:
    write(settings, "ports.txt", AIMS)
    sync([settings.statements.path], settings)
    (settings.index.path / "tokens.sqlite").unlink()
    report = sync([settings.statements.path], settings)
    assert (report.embedded, report.unchanged, report.updated) == (2, 1, [])
    keys = [each.key for each in read_entries(settings)["ports"].windows]
    assert TokenCache(settings.index.path).find(keys) == set(keys)


def test_a_removed_statement_leaves_no_tokens(settings: Settings) -> None:
    file = write(settings, "ports.txt", AIMS)
    sync([settings.statements.path], settings)
    keys = [each.key for each in read_entries(settings)["ports"].windows]
    file.unlink()
    sync([settings.statements.path], settings)
    assert TokenCache(settings.index.path).find(keys) == set()
