"""What is searched follows the index: a change writes what changed, what is gone stays nowhere."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from assistant.language.words import list_units
from assistant.retrieval.collection import Collection
from assistant.retrieval.place import Place
from ingest.encoder.token_cache import TokenCache
from ingest.encoder.token_signs import TokenSigns
from ingest.entry import Entry, Window
from ingest.index import EmbeddedIndex
from ingest.segments import SegmentFolder, State, layout
from ingest.segments.contents import BODY
from ingest.segments.files import delete_segments, write_segment
from ingest.segments.manifest import read_manifest, write_manifest
from ingest.segments.plan import MOST
from ingest.statement import Heading, Item, Note, Paragraph, Statement, Table
from ingest.texts import list_texts
from tests.collecting import index_words

WIDTH = 64
TEXTS = (
    "The ferry to the lighthouse sails at noon.",
    "Reeds are cut in the harbour, the ferry waits.",
    "No heron is fed; the lighthouse keeper counts them.",
)


def make_entry(name: str, *texts: str) -> Entry:
    paragraphs = tuple(
        Paragraph(place, str(place), text, "Aims", 1, f"{place}.", (Item("(a)", 0, 2),))
        for place, text in enumerate(texts, 1)
    )
    table = Table(0, 3, (("a", "b"), ("c", "d")), headed=True)
    statement = Statement(
        name,
        f"Plan {name}",
        f"{name}.txt",
        (replace(paragraphs[0], tables=(table,)), *paragraphs[1:]),
        date="2031-05-02",
        parties=("Orsa", "Velm"),
        furniture=("page 1",),
        after=(0,),
        notes=(Note(1, "*", 0, 1),),
        headings=(Heading("Aims", 1),),
        remarks=("changes are open",),
    )
    windows = tuple(
        Window(each.ordinal, 0, len(each.text), f"{name}-{each.ordinal}") for each in paragraphs
    )
    return Entry(statement, (), "r", windows, "2031", "2031", encoder="one")


def put(index: EmbeddedIndex, *entries: Entry) -> None:
    keys = [window.key for each in entries for window in each.windows]
    random = np.random.default_rng(len(keys))
    vectors = {key: random.normal(size=WIDTH).astype(np.float32) for key in keys}
    ids = {key: random.integers(0, 50, 9).astype(np.uint32) for key in keys}
    bits = {key: random.integers(0, 255, (9, WIDTH // 8)).astype(np.uint8) for key in keys}
    TokenCache(index.folder).write({key: TokenSigns(ids[key], bits[key]) for key in keys})
    with index.hold(), index.write() as store:
        store.put(entries, vectors)


def remove(index: EmbeddedIndex, name: str) -> None:
    with index.hold(), index.write() as store:
        store.remove([name])


def follow(index: EmbeddedIndex) -> State:
    """Give the newest state, as a process sees it that begins anew."""
    return SegmentFolder(index).follow()


def list_files(index: EmbeddedIndex) -> set[str]:
    return {each.name for each in (index.folder / "segments").glob("*.segment")}


def list_entries(state: State) -> list[Entry]:
    return list(Collection(state).entries)


def show(entries: Sequence[Entry]) -> list[dict[str, object]]:
    return [each.to_json() for each in sorted(entries, key=lambda each: each.statement.id)]


@pytest.fixture
def index(tmp_path: Path) -> EmbeddedIndex:
    return EmbeddedIndex(tmp_path)


def test_entries_come_back_as_they_were_put(index: EmbeddedIndex) -> None:
    entries = [make_entry("reeds", *TEXTS), make_entry("quays", TEXTS[1])]
    put(index, *entries)
    found = list_entries(follow(index))
    assert show(found) == show(entries)
    assert found[1].statement == entries[0].statement
    assert found[0].statement != entries[0].statement
    assert found[0].to_summary()["paragraphs"] == 1


def test_a_change_writes_a_segment_and_leaves_the_others(index: EmbeddedIndex) -> None:
    put(index, *(make_entry(f"plan-{number}", *TEXTS) for number in range(6)))
    follow(index)
    before = list_files(index)
    changed = make_entry("plan-3", "The lighthouse is painted.")
    put(index, changed)
    state = follow(index)
    assert list_files(index) > before
    sizes = [len(part.segment.entries) for part in state.parts]
    assert sorted(sizes) == [1, 6]
    assert show(list_entries(state))[3] == show([changed])[0]


def test_what_is_counted_is_the_same_in_one_segment_and_in_many(index: EmbeddedIndex) -> None:
    apart = EmbeddedIndex(index.folder / "apart")
    apart.folder.mkdir()
    entries = [make_entry(f"plan-{number}", *TEXTS[number % 3 :]) for number in range(5)]
    for each in (make_entry("plan-1", "Gone: a heron, a ferry, a heron."), *entries):
        put(apart, each)
        follow(apart)
    put(index, *entries)
    many, one = Collection(follow(apart)), Collection(follow(index))
    assert len(follow(apart).parts) > 1
    for asked in ("ferry", "heron lighthouse", "gone"):
        assert (
            many.words.score(list_units(asked)).tolist()
            == one.words.score(list_units(asked)).tolist()
        )
    read = "the ferry waits at a lighthouse"
    weights = [each.ngrams.weigh(each.ngrams.read(read)).tolist() for each in (many, one)]
    assert weights[0] == weights[1]
    assert many.owners.tolist() == one.owners.tolist()


def test_tokens_of_windows_that_are_gone_are_not_counted(index: EmbeddedIndex) -> None:
    entries = [make_entry(f"plan-{number}", *TEXTS) for number in range(3)]
    put(index, *entries)
    follow(index)
    put(index, make_entry("plan-1", TEXTS[0]))
    whole = Collection(follow(index))
    counts = whole.count_windows(0, np.arange(50))
    keys = [window.key for each in whole.entries for window in each.windows]
    expected = np.zeros(50)
    for own in SegmentFolder(index).find_tokens(keys).values():
        expected[np.unique(own.ids)] += 1
    assert counts.tolist() == expected.tolist()


def test_small_segments_are_joined(index: EmbeddedIndex) -> None:
    for number in range(3 * MOST):
        put(index, make_entry(f"plan-{number}", *TEXTS))
        follow(index)
    assert len(list_files(index)) < 2 * MOST
    assert len(list_entries(follow(index))) == 3 * MOST


def test_a_segment_that_is_half_gone_is_written_anew(index: EmbeddedIndex) -> None:
    put(index, *(make_entry(f"plan-{number}", *TEXTS) for number in range(4)))
    follow(index)
    (before,) = list_files(index)
    for number in range(3):
        put(index, make_entry(f"plan-{number}", TEXTS[0]))
        follow(index)
    assert before not in list_files(index)


def test_words_of_a_removed_statement_are_in_no_segment(index: EmbeddedIndex) -> None:
    put(index, make_entry("marmot", *TEXTS), make_entry("stay", TEXTS[0]))
    follow(index)
    put(index, make_entry("marmot", "Wombats."))
    follow(index)
    remove(index, "marmot")
    assert [each.statement.id for each in list_entries(follow(index))] == ["stay"]
    read = [each.read_bytes() for each in (index.folder / "segments").iterdir()]
    for word in (b"marmot", b"Reeds", b"Wombats"):
        assert not [each for each in read if word in each]


def test_what_changed_while_nobody_looked_is_read_once(index: EmbeddedIndex) -> None:
    put(index, make_entry("reeds", *TEXTS))
    follow(index)
    for text in TEXTS:
        put(index, make_entry("reeds", text), make_entry("quays", text))
    remove(index, "quays")
    assert show(list_entries(follow(index))) == show([make_entry("reeds", TEXTS[2])])


def test_a_file_is_known_by_its_digest_whatever_its_time(index: EmbeddedIndex) -> None:
    put(index, make_entry("reeds", *TEXTS))
    follow(index)
    before = {each: each.read_bytes() for each in (index.folder / "segments").glob("*.segment")}
    for each in before:
        os.utime(each, (1, 1))
    assert len(list_entries(follow(index))) == 1
    assert {each: each.stat().st_mtime for each in before} == dict.fromkeys(before, 1)
    for each, content in before.items():
        each.write_bytes(content[:-1] + b"\x01")
    assert len(list_entries(follow(index))) == 1
    for each, content in before.items():
        assert not each.exists() or each.read_bytes() == content


def test_what_a_killed_process_left_is_deleted(index: EmbeddedIndex) -> None:
    put(index, make_entry("reeds", *TEXTS))
    follow(index)
    (index.folder / "segments" / "new.segment").write_bytes(b"half")
    put(index, make_entry("quays", *TEXTS))
    follow(index)
    assert "new.segment" not in list_files(index)


def test_several_who_come_first_see_the_same(index: EmbeddedIndex) -> None:
    put(index, *(make_entry(f"plan-{number}", *TEXTS) for number in range(20)))
    with ThreadPoolExecutor(4) as pool:
        states = list(pool.map(follow, [index] * 8))
    assert len({tuple(part.segment.name for part in state.parts) for state in states}) == 1


def test_statements_without_a_paragraph_are_held(index: EmbeddedIndex) -> None:
    empty = replace(make_entry("reeds", TEXTS[0]), windows=())
    empty = replace(empty, statement=replace(empty.statement, paragraphs=()))
    put(index, empty)
    follow(index)
    put(index, make_entry("quays", *TEXTS))
    whole = Collection(follow(index))
    assert [len(each.paragraphs) for each in whole.statements] == [3, 0]
    vector = whole.read_vectors(np.array([1]))[0]
    assert int(np.argmax(whole.compare(vector, 0))) == 1
    assert whole.measure(vector, 0)[1] == 0


def write_former(index: EmbeddedIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the segments be as they were when paragraphs were a part of bodies."""
    folder = index.folder / "segments"
    state = follow(index)
    (part,) = state.parts
    arrays = dict(part.segment.arrays)
    entries = part.segment.entries
    bodies = []
    for each in entries:
        body = {name: each.to_json()["statement"][name] for name in BODY}
        for paragraph in body["paragraphs"]:
            del paragraph["text"]
        bodies.append(json.dumps(body).encode())
    del arrays["frames"], arrays["frames_starts"]
    del arrays["folded"]
    arrays["counts"] = arrays["counts"][:, :2]
    arrays["bodies"] = np.frombuffer(b"".join(bodies), np.uint8)
    arrays["bodies_starts"] = np.cumsum([0, *map(len, bodies)], dtype=np.int64)
    with monkeypatch.context() as patch:
        patch.setattr(layout, "MARK", layout.FORMER[-1])
        listed = write_segment(folder, arrays)
    write_manifest(folder, replace(read_manifest(folder), segments=(listed,)))
    delete_segments(folder, [listed])


def test_a_segment_of_the_former_layout_is_written_anew_with_its_tokens(
    index: EmbeddedIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = [make_entry("reeds", *TEXTS), make_entry("quays", TEXTS[1])]
    put(index, *entries)
    keys = [window.key for each in entries for window in each.windows]
    before = SegmentFolder(index).find_tokens(keys)
    write_former(index, monkeypatch)
    shutil.rmtree(index.folder / "tokens", ignore_errors=True)
    state = follow(index)
    assert show(list_entries(state)) == show(entries)
    assert [each.segment.is_former for each in state.parts] == [False]
    after = SegmentFolder(index).find_tokens(keys)
    assert all(np.array_equal(before[key].bits, after[key].bits) for key in keys)


def test_a_text_is_read_as_it_stands_in_its_statement(index: EmbeddedIndex) -> None:
    put(index, make_entry("reeds", *TEXTS), make_entry("quays", TEXTS[1]))
    collection = Collection(follow(index))
    assert len(collection.entries) == 2
    for entry in collection.entries:
        for ordinal, text in enumerate(list_texts(entry.statement), 1):
            place = collection.find_place(entry.statement.id, ordinal)
            assert collection.places[place] == Place(entry.statement, text)
            read = collection.read_place(place, text.text).paragraph
            assert {read, text} == {text} != {replace(read, label="a")}


def test_words_are_found_by_number_alone() -> None:
    words = index_words(["the harbour", "a" * 300])
    assert words.find("a" * 300).tolist() == [1]
