"""A statement that returns changed is a new version of it; the old text stays readable."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from config.settings import Settings
from ingest.entry import Entry
from ingest.index import open_index
from ingest.sync.removal import remove_statement
from ingest.sync.run import sync

FIRST = """JOINT STATEMENT ON RIVER PORTS

1. The ports of the two rivers will publish their timetables every month.

2. A common desk for skippers opens in Lindau. It is staffed on six days of the week.

Lindau, 3 May 2024
"""
SECOND = FIRST.replace("every month", "every week")
OTHER = """JOINT STATEMENT ON RIVER PORTS

1. Ferries carry bicycles free of charge from the first day of spring.

2. Both cities plant reeds along the upper banks to shelter nesting birds.

Lindau, 3 May 2024
"""


@pytest.fixture
def settings(everywhere: Settings) -> Settings:
    return everywhere


def write(settings: Settings, name: str, text: str, age: int = 0) -> Path:
    file = settings.statements.path / name
    file.write_text(text, encoding="utf-8")
    os.utime(file, (1.7e9 - age, 1.7e9 - age))
    return file


def read_versions(settings: Settings, statement: str = "ports") -> list[Entry]:
    with open_index(settings.index).read() as store:
        return store.read_versions(statement)


def summarize(settings: Settings, statement: str = "ports") -> list[tuple[int, str, bool]]:
    return [
        (each.version, each.statement.source, "week." in each.statement.paragraphs[0].text)
        for each in read_versions(settings, statement)
    ]


def test_a_changed_file_is_the_next_version(settings: Settings) -> None:
    write(settings, "ports.txt", FIRST)
    sync([settings.statements.path], settings)
    write(settings, "ports.txt", SECOND)
    report = sync([settings.statements.path], settings)
    assert (report.updated, report.embedded) == (["ports"], 1)
    assert summarize(settings) == [(2, "ports.txt", True), (1, "ports.txt", False)]
    new, old = read_versions(settings)
    assert new.added == old.added


def test_white_space_alone_is_no_new_version(settings: Settings) -> None:
    write(settings, "ports.txt", FIRST)
    sync([settings.statements.path], settings)
    write(settings, "ports.txt", FIRST.replace("\n\n", "\n\n\n"))
    assert sync([settings.statements.path], settings).embedded == 0
    assert len(read_versions(settings)) == 1


def test_another_file_of_the_same_occasion_is_the_next_version(settings: Settings) -> None:
    write(settings, "ports.txt", FIRST)
    sync([settings.statements.path], settings)
    write(settings, "corrected.txt", SECOND)
    report = sync([settings.statements.path], settings)
    assert (report.added, report.updated, report.embedded) == ([], ["ports"], 1)
    assert summarize(settings) == [(2, "corrected.txt", True), (1, "ports.txt", False)]
    assert sync([settings.statements.path], settings).unchanged == 2


def test_of_two_that_are_new_the_one_changed_last_is_current(settings: Settings) -> None:
    write(settings, "a.txt", SECOND, age=10)
    write(settings, "ports.txt", FIRST, age=20)
    report = sync([settings.statements.path], settings)
    assert report.paragraphs == 2
    assert summarize(settings) == [(2, "a.txt", True), (1, "ports.txt", False)]


def test_without_the_current_file_an_earlier_one_returns(settings: Settings) -> None:
    write(settings, "ports.txt", FIRST)
    newer = write(settings, "corrected.txt", SECOND, age=-10)
    sync([settings.statements.path], settings)
    newer.unlink()
    report = sync([settings.statements.path], settings)
    assert (report.updated, report.removed) == (["ports"], [])
    assert summarize(settings)[0] == (3, "ports.txt", False)
    assert sync([settings.statements.path], settings).unchanged == 1


def test_an_earlier_file_that_is_renamed_stays_earlier(settings: Settings) -> None:
    older = write(settings, "ports.txt", FIRST)
    write(settings, "corrected.txt", SECOND, age=-10)
    sync([settings.statements.path], settings)
    older.rename(older.with_name("ports-old.txt"))
    sync([settings.statements.path], settings)
    assert summarize(settings)[0] == (2, "corrected.txt", True)
    assert sync([settings.statements.path], settings).unchanged == 2


def test_a_change_that_is_taken_back_is_a_version_too(settings: Settings) -> None:
    for text in (FIRST, SECOND, FIRST):
        write(settings, "ports.txt", text)
        sync([settings.statements.path], settings)
    assert [week for _, _, week in summarize(settings)] == [False, True, False]


def test_another_text_of_the_same_occasion_is_another_statement(settings: Settings) -> None:
    write(settings, "ports.txt", FIRST)
    write(settings, "ferries.txt", OTHER)
    report = sync([settings.statements.path], settings)
    assert sorted(report.added) == ["ferries", "ports"]


@pytest.mark.parametrize(
    ("told", "else_told"), [("RIVER", "LAKE"), ("3 May", "4 May"), ("Lindau, 3", "Bregenz, 3")]
)
def test_the_same_text_of_another_occasion_is_another_statement(
    settings: Settings, told: str, else_told: str
) -> None:
    write(settings, "ports.txt", FIRST)
    write(settings, "other.txt", FIRST.replace(told, else_told))
    report = sync([settings.statements.path], settings)
    assert sorted(report.added) == ["other", "ports"]


def test_a_figure_that_loses_its_point_is_another_text(settings: Settings) -> None:
    write(settings, "ports.txt", FIRST.replace("every month", "at 1.5 francs"))
    sync([settings.statements.path], settings)
    write(settings, "copy.txt", FIRST.replace("every month", "at 15 francs"))
    sync([settings.statements.path], settings)
    assert len(read_versions(settings)) == 2


def test_a_removed_statement_loses_its_earlier_versions(settings: Settings) -> None:
    for text in (FIRST, SECOND):
        write(settings, "ports.txt", text)
        sync([settings.statements.path], settings)
    remove_statement("ports", settings)
    assert read_versions(settings) == []


def test_a_copy_of_an_earlier_version_joins_it(settings: Settings) -> None:
    write(settings, "ports.txt", FIRST, age=30)
    write(settings, "corrected.txt", SECOND, age=20)
    write(settings, "copy.txt", FIRST, age=10)
    write(settings, "other-copy.txt", FIRST, age=5)
    sync([settings.statements.path], settings)
    new, old = read_versions(settings)
    assert (len(new.files), len(old.files)) == (1, 3)
    assert sync([settings.statements.path], settings).unchanged == 4


def test_a_file_that_turns_into_an_earlier_version_leaves_its_statement(
    settings: Settings,
) -> None:
    write(settings, "ports.txt", FIRST, age=30)
    write(settings, "corrected.txt", SECOND, age=20)
    write(settings, "ferries.txt", OTHER, age=10)
    sync([settings.statements.path], settings)
    write(settings, "ferries.txt", FIRST)
    report = sync([settings.statements.path], settings)
    assert report.removed == ["ferries"]
    again = sync([settings.statements.path], settings)
    assert (again.unchanged, again.updated) == (3, [])


def test_a_file_counts_for_the_text_that_it_holds_alone(settings: Settings) -> None:
    write(settings, "draft.txt", FIRST, age=30)
    sync([settings.statements.path], settings)
    write(settings, "final.txt", SECOND, age=20)
    sync([settings.statements.path], settings)
    write(settings, "draft.txt", OTHER, age=10)
    sync([settings.statements.path], settings)
    assert read_versions(settings, "draft")[0].statement.source == "final.txt"
    assert [len(each.files) for each in read_versions(settings, "draft")] == [1, 0]
    (settings.statements.path / "final.txt").unlink()
    report = sync([settings.statements.path], settings)
    assert report.removed == ["draft"]
    assert report.paragraphs == 2


def test_names_that_come_again_take_no_other_statements_place(settings: Settings) -> None:
    for number, new in enumerate(("jan.txt", "feb.txt", "mar.txt"), 1):
        text = FIRST.replace("3 May", f"{number} May")
        file = write(settings, "communique.txt", text)
        sync([settings.statements.path], settings)
        file.rename(file.with_name(new))
        report = sync([settings.statements.path], settings)
        assert report.paragraphs == 2 * number
