"""The store keeps what it is given, whole statements at a time, in a folder and on a server."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from config.errors import ConfigError, IndexAccessError, UnknownStatementError
from config.settings import IndexSettings, Settings
from ingest.encoder.token_signs import TokenSigns, pack_signs, unpack_signs
from ingest.entry import Entry, SourceFile, Window
from ingest.index import EmbeddedIndex, Index, name_passage, name_record, open_index
from ingest.statement import Item, Paragraph, Statement


@pytest.fixture
def index(everywhere: Settings) -> Index:
    return open_index(everywhere.index)


def make_entry(
    *texts: str, id_: str = "plan", heading: str | None = None, version: int = 1
) -> Entry:
    paragraphs = tuple(
        Paragraph(number, str(number), text, heading, items=(Item("(a)", 0, 3),))
        for number, text in enumerate(texts, 1)
    )
    statement = Statement(id_, "Plan", "plan.txt", paragraphs, parties=("A", "B"))
    windows = tuple(Window(n, 0, len(text), f"k-{text}") for n, text in enumerate(texts, 1))
    day = "2024-01-01T00:00:00+00:00"
    files = (SourceFile("/plan.txt", "plan.txt", "c"),)
    return Entry(statement, files, "r", windows, day, day, version)


def make_vectors(entry: Entry) -> dict[str, NDArray[np.float32]]:
    random = np.random.default_rng(0)
    return {each.key: random.normal(size=8).astype(np.float32) for each in entry.windows}


def put(index: Index, *entries: Entry, earlier: tuple[Entry, ...] = ()) -> None:
    vectors = {key: row for each in entries for key, row in make_vectors(each).items()}
    with index.hold(), index.write() as store:
        store.put(entries, vectors, earlier=earlier)


def test_gives_back_what_was_put(index: Index) -> None:
    entry = make_entry("one", "two", "one", heading="Aims")
    vectors = make_vectors(entry)
    put(index, entry)
    with index.read() as store:
        assert list(store.read_entries()) == [entry]
        assert store.read_entry("plan") == entry
        found = store.read_vectors([name_passage("plan", key) for key in vectors])
    assert found.keys() == vectors.keys()
    for key, vector in vectors.items():
        np.testing.assert_allclose(found[key], vector, rtol=1e-6)


def test_an_index_that_is_not_there_yet_is_empty(index: Index) -> None:
    assert index.generation.count == 0
    with index.read() as store:
        assert list(store.read_entries()) == []


def test_a_changed_statement_leaves_nothing_of_the_old(index: Index) -> None:
    old, new = make_entry("one", "two"), make_entry("two", "three")
    put(index, old)
    put(index, new)
    with index.read() as store:
        assert list(store.read_entries()) == [new]
        assert store.read_vectors([name_passage("plan", "k-one")]) == {}


def test_earlier_versions_are_kept_apart(index: Index) -> None:
    old, new = make_entry("one"), make_entry("two", version=2)
    put(index, old)
    put(index, new, earlier=(old,))
    with index.read() as store:
        assert list(store.read_entries()) == [new]
        assert store.read_versions("plan") == [new, old]
        assert store.read_entry("plan", 1) == old
        assert store.read_earlier() == [old]
        with pytest.raises(UnknownStatementError, match="no version 3"):
            store.read_entry("plan", 3)


def test_removing_leaves_nothing(index: Index) -> None:
    put(index, make_entry("two", version=2), earlier=(make_entry("one"),))
    with index.hold(), index.write() as store:
        store.remove(["plan"])
    with index.read() as store:
        assert list(store.read_entries()) == store.read_earlier() == []
        assert store.read_vectors([name_passage("plan", "k-two")]) == {}
        with pytest.raises(UnknownStatementError, match="plan"):
            store.read_entry("plan")


def test_strays_of_a_killed_sync_are_removed_and_nothing_else(index: Index) -> None:
    kept, killed = make_entry("one"), make_entry("two", id_="other")
    put(index, kept, killed, earlier=(kept,))
    with index.hold(), index.write() as store:
        store._records.delete(ids=[name_record("other")])  # as if killed before it was written
        store.remove_strays()
    with index.read() as store:
        held = store.read_vectors([name_passage("plan", "k-one"), name_passage("other", "k-two")])
        assert store.read_earlier() == []
    assert held.keys() == {"k-one"}


def test_large_statements_are_written_and_read_in_pages(index: Index) -> None:
    entry = make_entry(*(f"text {n}" for n in range(4_500)))
    put(index, entry)
    with index.read() as store:
        ids = [name_passage("plan", window.key) for window in entry.windows]
        assert len(store.read_vectors(ids)) == 4_500


def test_readers_are_told_of_every_change_and_of_what_is_new(index: Index) -> None:
    put(index, make_entry("one"))
    before = index.generation
    put(index, make_entry("two", id_="other"))
    assert index.generation.count == before.count + 1
    assert index.generation.epoch == before.epoch
    with index.read() as store:
        assert store.list_records(since=before.count) == [name_record("other")]
        assert not store.has_unfinished()


def test_a_change_that_fails_is_told_to_nobody(index: Index) -> None:
    put(index, make_entry("one"))
    before = index.generation
    with pytest.raises(KeyError), index.hold(), index.write() as store:
        store.put([make_entry("two")], {})
    assert str(index.generation) == str(before)
    with index.read() as store:
        assert list(store.read_entries()) == [make_entry("one")]


def test_a_folder_that_is_a_file_is_one_clear_line(tmp_path: Path) -> None:
    file = tmp_path / "index"
    file.write_text("not a folder")
    with pytest.raises(IndexAccessError, match="index can't be used"), EmbeddedIndex(file).read():
        pass


def test_files_that_chroma_cant_open_are_one_clear_line(tmp_path: Path) -> None:
    index = EmbeddedIndex(tmp_path)
    put(index, make_entry("one"))
    (tmp_path / "chroma-1" / "chroma.sqlite3").write_bytes(b"no database at all " * 100)
    with pytest.raises(IndexAccessError, match="run a sync"), index.read():
        pass


def test_words_of_a_removed_statement_are_nowhere_on_the_disk(tmp_path: Path) -> None:
    index = EmbeddedIndex(tmp_path)
    words = [f"quagga marmot number {n}" for n in range(300)]
    entry = make_entry(*words, id_="okapi")
    windows = tuple(replace(each, key=f"{n:024x}") for n, each in enumerate(entry.windows))
    put(index, replace(entry, windows=windows), make_entry("stay", id_="kept"))
    with index.hold(), index.write() as store:
        store.remove(["okapi"])
    files = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert len(files) > 5
    for word in (b"quagga", b"marmot", b"okapi"):
        assert not [each for each in files if word in each.read_bytes()]


@pytest.mark.parametrize("windows", [1, 2, 3])
@pytest.mark.parametrize("last", [False, True])
def test_words_of_what_was_written_last_are_nowhere_once_it_is_removed(
    tmp_path: Path, windows: int, last: bool
) -> None:
    index, kept = EmbeddedIndex(tmp_path), make_entry("stay", "here", id_="kept")
    entry = make_entry(*(f"quagga {number}" for number in range(windows)), id_="okapi", version=2)
    keys = tuple(replace(each, key=f"{n:024x}") for n, each in enumerate(entry.windows))
    old = (make_entry("marmot", id_="okapi"),)
    put(index, *((kept, replace(entry, windows=keys))[:: 1 if last else -1]), earlier=old)
    with index.hold(), index.write() as store:
        store.remove(["okapi"])
    files = [each for each in tmp_path.rglob("*") if each.is_file()]
    for word in (b"quagga", b"okapi", b"marmot"):
        assert not [each for each in files if word in each.read_bytes()]
    with index.read() as store:
        assert list(store.read_entries()) == [kept]
        assert store.list_lost([kept]) == []


def test_a_server_that_is_not_there_is_one_clear_line(tmp_path: Path) -> None:
    index = open_index(IndexSettings(path=tmp_path, url="http://127.0.0.1:9"))
    with pytest.raises(IndexAccessError, match="check that it runs"):
        _ = index.generation


@pytest.mark.parametrize("url", ["http://192.0.2.1:8000", "http://chroma.example"])
def test_statements_dont_cross_a_network_in_clear(tmp_path: Path, url: str) -> None:
    with pytest.raises(ConfigError, match="use https"):
        open_index(IndexSettings(path=tmp_path, url=url))
    open_index(IndexSettings(path=tmp_path, url=url, insecure=True))
    open_index(IndexSettings(path=tmp_path, url=url.replace("http:", "https:")))


def test_entries_survive_json() -> None:
    entry = replace(make_entry("one"), recipe="g")
    assert Entry.from_json(entry.to_json()) == entry


@pytest.mark.parametrize("count", [0, 1, 7])
def test_signs_survive_being_packed(count: int) -> None:
    random = np.random.default_rng(count)
    ids = random.integers(0, 1 << 25, count).astype(np.uint32)
    bits = random.integers(0, 255, (count, 48)).astype(np.uint8)
    back = unpack_signs(pack_signs(TokenSigns(ids, bits)))
    assert back is not None
    np.testing.assert_array_equal(back.ids, ids)
    assert back.bits.tobytes() == bits.tobytes()
