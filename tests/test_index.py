"""The store keeps what it is given, whole statements at a time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from config.errors import IndexAccessError, UnknownStatementError
from ingest.entry import Entry, Window
from ingest.index import Index, name_passage
from ingest.statement import Item, Paragraph, Statement


def make_entry(*texts: str, id_: str = "plan", heading: str | None = None) -> Entry:
    paragraphs = tuple(
        Paragraph(number, str(number), text, heading, items=(Item("(a)", 0, 3),))
        for number, text in enumerate(texts, 1)
    )
    statement = Statement(id_, "Plan", "plan.txt", paragraphs, parties=("A", "B"))
    windows = tuple(Window(n, 0, len(text), f"k-{text}") for n, text in enumerate(texts, 1))
    return Entry(statement, "/plan.txt", "f", "2024-01-01T00:00:00+00:00", windows)


def make_vectors(entry: Entry) -> dict[str, NDArray[np.float32]]:
    random = np.random.default_rng(0)
    return {each.key: random.normal(size=8).astype(np.float32) for each in entry.windows}


def test_gives_back_what_was_put(tmp_path: Path) -> None:
    index, entry = Index(tmp_path), make_entry("one", "two", "one", heading="Aims")
    vectors = make_vectors(entry)
    with index.open() as store:
        store.put([entry], vectors)
    with index.open() as store:
        assert list(store.read_entries()) == [entry]
        assert store.read_entry("plan") == entry
        ids = [name_passage("plan", key) for key in vectors]
        found = store.read_vectors(ids)
    assert found.keys() == vectors.keys()
    for key, vector in vectors.items():
        np.testing.assert_allclose(found[key], vector, rtol=1e-6)


def test_a_changed_statement_leaves_nothing_of_the_old(tmp_path: Path) -> None:
    index, old, new = Index(tmp_path), make_entry("one", "two"), make_entry("two", "three")
    with index.open() as store:
        store.put([old], make_vectors(old))
        store.put([new], make_vectors(new))
        assert list(store.read_entries()) == [new]
        assert store.read_vectors([name_passage("plan", "k-one")]) == {}


def test_removing_leaves_nothing(tmp_path: Path) -> None:
    index, entry = Index(tmp_path), make_entry("one")
    with index.open() as store:
        store.put([entry], make_vectors(entry))
        store.remove("plan")
        assert list(store.read_entries()) == []
        assert store.read_vectors([name_passage("plan", "k-one")]) == {}
        with pytest.raises(UnknownStatementError, match="plan"):
            store.read_entry("plan")


def test_strays_of_a_killed_sync_are_removed_and_nothing_else(tmp_path: Path) -> None:
    index, kept, killed = Index(tmp_path), make_entry("one"), make_entry("two", id_="other")
    with index.open() as store:
        store.put([kept], make_vectors(kept))
        store.put([killed], make_vectors(killed))
        store._records.delete(ids=["other"])  # as if killed before the record was written
        store.remove_strays()
        held = store.read_vectors([name_passage("plan", "k-one"), name_passage("other", "k-two")])
    assert held.keys() == {"k-one"}


def test_large_statements_are_written_and_read_in_pages(tmp_path: Path) -> None:
    index, entry = Index(tmp_path), make_entry(*(f"text {n}" for n in range(4_500)))
    with index.open() as store:
        store.put([entry], make_vectors(entry))
        ids = [name_passage("plan", window.key) for window in entry.windows]
        assert len(store.read_vectors(ids)) == 4_500


def test_generation_changes_with_every_change(tmp_path: Path) -> None:
    index = Index(tmp_path)
    seen = {index.generation}
    for _ in range(3):
        with index.open():
            index.mark_changed()
        seen.add(index.generation)
    assert len(seen) == 4


def test_a_folder_that_is_a_file_is_one_clear_line(tmp_path: Path) -> None:
    file = tmp_path / "index"
    file.write_text("not a folder")
    with pytest.raises(IndexAccessError, match="index can't be used"), Index(file).open():
        pass


def test_entries_survive_json() -> None:
    entry = replace(make_entry("one"), fingerprint="g")
    assert Entry.from_json(entry.to_json()) == entry
