"""Statements taken into the folder and out of it, one at a time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from config.errors import IndexAccessError, UnreadableError
from config.settings import Settings
from ingest.sync.intake import take_in, take_out
from ingest.sync.run import sync
from tests.indexed import read_entries

PLAN = "FERRY PLAN\n\n1. The ferry sails at noon.\n\n2. The pier is mended in June.\n"


def write(folder: Path, name: str, text: str = PLAN) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_file_is_copied_into_the_folder_and_indexed(settings: Settings, tmp_path: Path) -> None:
    kept = take_in(write(tmp_path, "ferry.txt"), settings).entry
    assert kept.paths == {str(settings.statements.path / "ferry.txt")}
    assert read_entries(settings) == [kept]


@pytest.mark.parametrize(
    "name", [".hidden.txt", "~$plan.txt", "plan.txt~", "plan.part", "a\\b.txt"]
)
def test_unfit_name_is_refused(name: str, settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="give it another name"):
        take_in(write(tmp_path, name), settings)
    assert not list(settings.statements.path.iterdir())


def test_nothing_is_kept_of_a_file_that_cannot_be_read(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"plan\.xyz"):
        take_in(write(tmp_path, "plan.xyz"), settings)
    assert not list(settings.statements.path.iterdir())


def test_a_revision_takes_the_place_of_the_file_with_its_name(
    settings: Settings, tmp_path: Path
) -> None:
    take_in(write(tmp_path, "ferry.txt"), settings)
    revised = write(tmp_path, "ferry.txt", PLAN.replace("noon", "dusk"))
    kept = take_in(revised, settings).entry
    assert kept.version == 2
    assert kept.paths == {str(settings.statements.path / "ferry.txt")}
    assert "noon" in (settings.statements.path / ".removed" / "ferry.txt").read_text("utf-8")


def test_another_statement_with_a_name_that_is_taken_gets_its_own(
    settings: Settings, tmp_path: Path
) -> None:
    take_in(write(tmp_path, "ferry.txt"), settings)
    other = write(tmp_path, "ferry.txt", "灯塔计划\n\n1. 港口的灯塔在春天重新刷成绿色。\n")
    kept = take_in(other, settings).entry
    assert (kept.version, {Path(each).name for each in kept.paths}) == (1, {"ferry-2.txt"})
    assert len(read_entries(settings)) == 2


def test_a_revision_that_cannot_be_read_leaves_what_was_there(
    settings: Settings, tmp_path: Path
) -> None:
    take_in(write(tmp_path, "ferry.txt"), settings)
    with pytest.raises(UnreadableError):
        take_in(write(tmp_path, "ferry.txt", "\x00\x01" * 500), settings)
    assert (settings.statements.path / "ferry.txt").read_text("utf-8") == PLAN
    assert len(read_entries(settings)) == 1


def test_index_of_another_folder_is_left_alone(settings: Settings, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    write(elsewhere, "ferry.txt")
    sync([elsewhere], settings)
    entries = read_entries(settings)
    with pytest.raises(IndexAccessError, match="ASSISTANT_STATEMENTS_PATH="):
        take_in(write(tmp_path, "other.txt"), settings)
    take_out(entries[0], settings)
    assert (elsewhere / "ferry.txt").exists()
    assert not read_entries(settings)


def test_what_is_taken_out_can_be_fetched_back(settings: Settings, tmp_path: Path) -> None:
    for text in (PLAN, PLAN.replace("noon", "dusk")):
        take_in(write(tmp_path, "ferry.txt", text), settings)
        take_out(read_entries(settings)[0], settings)
    assert sync([settings.statements.path], settings).paragraphs == 0
    aside = settings.statements.path / ".removed"
    assert sorted(each.name for each in aside.iterdir()) == ["ferry-2.txt", "ferry.txt"]
    assert "dusk" in (aside / "ferry-2.txt").read_text(encoding="utf-8")


def test_a_text_that_is_an_earlier_version_is_taken_in_as_that(
    settings: Settings, tmp_path: Path
) -> None:
    first = (
        "FERRY PLAN\n\n1. The ferry leaves the northern quay at noon on every day but Sunday.\n\n"
        "2. Skippers announce a change on the evening before.\n\nLindau, 3 May 2024\n"
    )
    for name, text in (("one.txt", first), ("two.txt", first.replace("noon", "dusk"))):
        take_in(write(tmp_path, name, text), settings)
    again = take_in(write(tmp_path, "again.txt", first), settings).entry
    (current,) = read_entries(settings)
    assert (again.version, current.version) == (1, 2)


def test_unrelated_statements_added_at_once_under_one_name_are_statements_of_their_own(
    settings: Settings, tmp_path: Path
) -> None:
    texts = [
        "HARBOUR LIGHTS\n\n1. The lamps of the pier are painted green in spring.\n",
        "PAPER MILLS\n\n1. Workers of three mills meet on the first of October.\n",
        "灯塔计划\n\n1. 港口的灯塔在春天重新刷成绿色。\n",
        "SCHOOL GARDENS\n\n1. Every village plants an orchard behind its school.\n",
    ]
    files = [write(tmp_path / str(n), "report.txt", text) for n, text in enumerate(texts)]
    with ThreadPoolExecutor(len(files)) as editors:
        taken = list(editors.map(lambda file: take_in(file, settings), files))
    assert [(each.entry.version, each.known) for each in taken] == [(1, False)] * 4
    assert len(read_entries(settings)) == 4


def test_a_file_that_nobody_read_is_not_replaced(settings: Settings, tmp_path: Path) -> None:
    stranger = write(settings.statements.path, "ferry.txt", "\x00\x01" * 500)
    kept = take_in(write(tmp_path, "ferry.txt"), settings).entry
    assert {Path(each).name for each in kept.paths} == {"ferry-2.txt"}
    assert stranger.read_text("utf-8") == "\x00\x01" * 500


@pytest.mark.parametrize(
    ("name", "damaged"),
    [("ferry.txt", b"\0\1" * 500), ("宣言.md", b"%PDF-1.7\nbroken")],
)
def test_a_file_that_is_repaired_takes_the_place_of_the_one_that_could_not_be_read(
    settings: Settings, tmp_path: Path, name: str, damaged: bytes
) -> None:
    former = settings.statements.path / name
    former.write_bytes(damaged)
    assert len(sync([settings.statements.path], settings).failed) == 1
    taken = take_in(write(tmp_path, name), settings)
    assert list(taken.entry.paths) == [str(former)]
    assert (settings.statements.path / ".removed" / name).read_bytes() == damaged
    assert sync([settings.statements.path], settings).failed == []


@pytest.mark.parametrize("left", [[], [".keep"], ["lost+found/"]])
def test_nothing_is_added_to_a_folder_that_is_lost(
    settings: Settings, tmp_path: Path, left: list[str]
) -> None:
    take_in(write(tmp_path, "ferry.txt"), settings)
    folder = settings.statements.path
    folder.rename(folder.with_name("away"))
    for name in left:
        (folder / name).mkdir(parents=True) if name.endswith("/") else write(folder, name)
    for name in ("ferry.txt", "other.txt"):
        with pytest.raises(UnreadableError, match="what was read from it stays"):
            take_in(write(tmp_path, name), settings)
    assert len(read_entries(settings)) == 1
    assert folder.exists() == bool(left)


def test_adding_reads_no_file_that_somebody_still_writes_and_removes_no_statement(
    settings: Settings, tmp_path: Path
) -> None:
    folder = settings.statements.path
    for name in ("ferry.txt", "gone.txt"):
        take_in(write(tmp_path, name, PLAN.replace("FERRY", name)), settings)
    (folder / "gone.txt").unlink()
    write(folder, "half.txt", "HALF A REPORT\n\n1. The desk in the hall op")
    take_in(write(tmp_path, "mill.txt", "MILL PLAN\n\n1. Workers meet in October.\n"), settings)
    assert {each.statement.source for each in read_entries(settings)} == {
        "ferry.txt",
        "gone.txt",
        "mill.txt",
    }
