"""A change to a large index is made to small files over its own, and is as safe as one to all."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from config.errors import DamagedIndexError
from ingest.entry import Entry
from ingest.index import EmbeddedIndex, layers, name_passage, name_record
from tests.index.test_index import make_entry, make_vectors, put


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> EmbeddedIndex:
    """An index with two statements, large enough to be added to."""
    index = EmbeddedIndex(tmp_path)
    put(index, make_entry("one", "two"), make_entry("three", id_="other"))
    monkeypatch.setattr(layers, "SHARE", 0)
    return index


def add(index: EmbeddedIndex, *entries: Entry, earlier: tuple[Entry, ...] = ()) -> None:
    """Put statements, with the vectors of what is new in them alone."""
    fresh = [each for each in entries if each.statement.id != "plan"]
    vectors = {key: row for each in fresh for key, row in make_vectors(each).items()}
    with index.hold(), index.add() as store:
        store.put(entries, vectors, earlier=earlier)


def list_names(index: EmbeddedIndex) -> list[str]:
    found = (*index.folder.glob("chroma-*"), *index.folder.glob("chroma-*/recent-*"))
    return [each.name for each in found]


def read(index: EmbeddedIndex) -> dict[str, Entry]:
    with EmbeddedIndex(index.folder).read() as store:
        return {each.statement.id: each for each in store.read_entries()}


def test_what_is_added_stands_over_what_was_there(index: EmbeddedIndex) -> None:
    before = index.generation
    old, new = make_entry("one", "two"), make_entry("two", version=2)
    fourth = make_entry("four", id_="fourth")
    add(index, new, fourth, earlier=(old,))
    assert list_names(index) == ["chroma-1", "recent-2"]
    assert read(index) == {"plan": new, "fourth": fourth, "other": make_entry("three", id_="other")}
    held = [*read(index).values()]
    with index.read() as store:
        written = [name_record("plan"), name_record("fourth")]
        assert store.list_records(since=before.count) == sorted(written)
        assert store.read_versions("plan") == [new, old]
        assert store.list_lost([*held, make_entry("lost")]) == [name_passage("plan", "k-lost")]
        assert store.list_lost(held) == []
        passages = [name_passage("plan", "k-two"), name_passage("other", "k-three")]
        vectors = store.read_vectors(passages)
    np.testing.assert_allclose(vectors["k-two"], make_vectors(old)["k-two"], rtol=1e-6)
    assert vectors.keys() == {"k-two", "k-three"}


def test_what_is_large_is_not_copied(index: EmbeddedIndex) -> None:
    before = (index.folder / "chroma-1" / "chroma.sqlite3").stat().st_ino
    add(index, make_entry("four", id_="fourth"))
    add(index, make_entry("five", id_="fifth"))
    assert (index.folder / "chroma-1" / "chroma.sqlite3").stat().st_ino == before
    assert list_names(index) == ["chroma-1", "recent-3"]
    assert read(index).keys() == {"plan", "other", "fourth", "fifth"}


@pytest.mark.parametrize("windows", [1, 2, 3])
def test_words_that_were_added_and_removed_are_nowhere(index: EmbeddedIndex, windows: int) -> None:
    entry = make_entry(*(f"quagga {number}" for number in range(windows)), id_="okapi")
    keys = tuple(replace(each, key=f"{n:024x}") for n, each in enumerate(entry.windows))
    add(index, replace(entry, windows=keys))
    with index.hold(), index.write() as store:
        store.remove(["okapi"])
    files = [each for each in index.folder.rglob("*") if each.is_file()]
    for word in (b"quagga", b"okapi"):
        assert not [each for each in files if word in each.read_bytes()]


def test_what_was_added_is_put_into_the_next_copy_of_all(index: EmbeddedIndex) -> None:
    old, new = make_entry("one", "two"), make_entry("two", version=2)
    add(index, new, make_entry("four", id_="fourth"), earlier=(old,))
    with index.hold(), index.write() as store:
        store.remove(["fourth"])
    assert list_names(index) == ["chroma-3"]
    assert read(index) == {"plan": new, "other": make_entry("three", id_="other")}
    with index.read() as store:
        assert store.read_versions("plan") == [new, old]
        assert store.list_lost([new]) == []


def test_files_that_grew_are_put_into_the_next_copy(
    index: EmbeddedIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(index, make_entry("four", id_="fourth"))
    monkeypatch.setattr(layers, "SHARE", 2)
    add(index, make_entry("five", id_="fifth"))
    assert list_names(index) == ["chroma-3"]
    assert read(index).keys() == {"plan", "other", "fourth", "fifth"}


def test_an_addition_that_fails_or_is_killed_is_told_to_nobody(index: EmbeddedIndex) -> None:
    add(index, make_entry("four", id_="fourth"))
    before = str(index.generation), read(index)
    with pytest.raises(KeyError), index.hold(), index.add() as store:
        store.put([make_entry("six", id_="sixth")], {})
    assert list_names(index) == ["chroma-1", "recent-2"]
    shutil.copytree(index.folder / "chroma-1" / "recent-2", index.folder / "chroma-1" / "recent-3")
    assert (str(index.generation), read(index)) == before
    add(index, make_entry("five", id_="fifth"))
    assert read(index).keys() == {"plan", "other", "fourth", "fifth"}
    assert list_names(index) == ["chroma-1", "recent-3"]


@pytest.mark.parametrize("lost", ["recent-2", "recent-2/digests.json", "chroma.sqlite3"])
def test_layers_that_are_damaged_are_noticed(index: EmbeddedIndex, lost: str) -> None:
    add(index, make_entry("four", id_="fourth"))
    path = index.folder / "chroma-1" / lost
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    with pytest.raises(DamagedIndexError):
        read(index)


@pytest.mark.parametrize("told", [True, False])
def test_what_is_whole_is_saved_from_all_layers(index: EmbeddedIndex, told: bool) -> None:
    old, new = make_entry("one", "two"), make_entry("two", version=2)
    add(index, new, make_entry("four", id_="fourth"), earlier=(old,))
    if not told:
        (index.folder / "generation").unlink()
        with pytest.raises(DamagedIndexError):
            index.check()
    current, earlier = index.salvage()
    assert {each.statement.id: each for each in current} == {
        "plan": new,
        "fourth": make_entry("four", id_="fourth"),
        "other": make_entry("three", id_="other"),
    }
    assert earlier == [old]
    count = index.generation.count
    with index.hold(), index.write(anew=True) as store:
        store.begin_anew(current, earlier)
    assert index.generation.count > count
    assert len(list_names(index)) == 1
