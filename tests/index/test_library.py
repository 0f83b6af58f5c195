"""The newest state of an index is followed: what is new is loaded, nothing is loaded twice."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

import numpy as np
import pytest

from assistant.language.words import list_units
from assistant.retrieval.collection import Collection
from assistant.retrieval.library import Library
from config.errors import IndexAccessError
from config.settings import Settings
from ingest.index import open_index
from ingest.sync.run import sync
from tests.conftest import settings_on

PLAN = "RIVER PLAN\n\n1. The cities met in {place}.\n\n2. They agreed on {subject}.\n"


@pytest.fixture
def settings(everywhere: Settings) -> Settings:
    return everywhere


def write(settings: Settings, name: str, **filled: str) -> Path:
    file = settings.statements.path / name
    file.write_text(PLAN.format(**filled), encoding="utf-8")
    return file


def describe(collection: Collection) -> list[object]:
    """Give what is told apart in a collection by the bytes."""
    windows = np.arange(len(collection.owners))
    return [
        collection.owners.tolist(),
        collection.read_vectors(windows).tobytes(),
        *(collection.find_bounds(each) for each in windows.tolist()),
        *(collection.read_bits(each, 0).tobytes() for each in windows.tolist()),
        collection.count_windows(0, np.arange(30_000)).tolist(),
        collection.words.score(list_units("the reeds of Lindau")).tolist(),
        collection.ngrams.weigh(collection.ngrams.read("They agreed on reeds")).tolist(),
    ]


def test_what_changes_is_followed_and_what_stays_is_kept(settings: Settings) -> None:
    library = Library(open_index(settings.index))
    assert library.read().entries == ()
    write(settings, "reeds.txt", place="Lindau", subject="reeds")
    gone = write(settings, "quays.txt", place="Bregenz", subject="quays")
    sync([settings.statements.path], settings)
    first = library.read()
    assert [each.id for each in first.statements] == ["quays", "reeds"]
    assert library.read() is first
    write(settings, "tolls.txt", place="Konstanz", subject="tolls")
    sync([settings.statements.path], settings)
    second = library.read()
    assert [each.id for each in second.statements] == ["quays", "reeds", "tolls"]
    assert second.entries[0] is first.entries[0]
    gone.unlink()
    sync([settings.statements.path], settings)
    assert [each.id for each in library.read().statements] == ["reeds", "tolls"]


def test_a_followed_collection_is_as_one_that_is_loaded_whole(settings: Settings) -> None:
    library = Library(open_index(settings.index))
    for subject in ("reeds", "quays", "tolls"):
        write(settings, f"{subject}.txt", place="Lindau", subject=subject)
        sync([settings.statements.path], settings)
        library.read()
    followed, whole = library.read(), Library(open_index(settings.index)).read()
    assert followed.entries == whole.entries
    assert describe(followed) == describe(whole)


@pytest.mark.parametrize("everywhere", ["folder"], indirect=True)
def test_an_index_made_anew_is_loaded_anew(settings: Settings) -> None:
    library = Library(open_index(settings.index))
    write(settings, "reeds.txt", place="Lindau", subject="reeds")
    sync([settings.statements.path], settings)
    before = library.read()
    for each in settings.index.path.glob("chroma-*/*.sqlite3"):
        each.unlink()
    (settings.index.path / "generation").unlink()
    sync([settings.statements.path], settings)
    after = library.read()
    assert after.generation != before.generation
    assert [each.id for each in after.statements] == ["reeds"]


def test_an_index_that_is_gone_is_no_reason_to_deny_what_was_loaded(
    settings: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write(settings, "reeds.txt", place="Lindau", subject="reeds")
    sync([settings.statements.path], settings)
    library = Library(open_index(settings.index))
    before = library.read()
    gone = settings.index.model_copy(update={"url": "", "path": tmp_path / "gone"})
    library._shards[0].index = open_index(gone)
    assert library.read() is before
    assert "the index is gone" in caplog.text


def test_another_machine_answers_from_what_one_has_synced(chroma: str, settings: Settings) -> None:
    ours = settings if settings.index.url else settings_on(chroma, settings)
    write(ours, "reeds.txt", place="Lindau", subject="reeds")
    sync([ours.statements.path], ours)
    elsewhere = ours.index.model_copy(update={"path": settings.index.path / "elsewhere"})
    elsewhere.path.mkdir()
    theirs, whole = Library(open_index(elsewhere)).read(), Library(open_index(ours.index)).read()
    assert describe(theirs) == describe(whole)


def test_readers_on_a_lost_index_go_on_with_what_they_have(settings: Settings) -> None:
    index = open_index(settings.index)
    library = Library(index)
    write(settings, "reeds.txt", place="Lindau", subject="reeds")
    sync([settings.statements.path], settings)
    before = library.read()
    library._shards[0].index = open_index(
        settings.index.model_copy(update={"url": "http://127.0.0.1:9", "path": index.folder})
    )
    assert library.read() is before
    with pytest.raises(IndexAccessError):
        Library(library._shards[0].index).read()


def test_many_readers_see_whole_states_while_statements_change(settings: Settings) -> None:
    library = Library(open_index(settings.index))
    seen: list[set[str]] = []
    ended = False

    def follow() -> None:
        while not ended:
            (texts,) = [
                {each.text.split()[-1] for each in entry.statement.paragraphs}
                for entry in library.read().entries
            ] or [set()]
            seen.append(texts)

    readers = [Thread(target=follow) for _ in range(4)]
    for reader in readers:
        reader.start()
    for number in range(6):
        write(settings, "reeds.txt", place=f"{number}", subject=f"{number}")
        sync([settings.statements.path], settings)
    ended = True
    for reader in readers:
        reader.join()
    whole = [{f"{number}."} for number in range(6)]
    assert [each for each in seen if each not in [set(), *whole]] == []
    assert library.read().places[0].paragraph.text.endswith("5.")
