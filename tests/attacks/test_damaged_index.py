"""Whatever is damaged in an index: one sentence when asked, and a sync makes it good."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from assistant.answering.assistant import Assistant
from config.errors import AssistantError
from config.settings import Settings
from ingest.sync.run import sync

NAMES = "Lindau", "Bregenz", "Konstanz", "Meersburg", "Romanshorn"
PLAN = (
    "PLAN OF {0}\n\n1. The harbour of {0} keeps 3{1} boats for the whole year.\n\n"
    "2. The pier of {0} is mended in June.\n"
)
QUESTION = "How many boats does the harbour of Meersburg keep?"
ANSWER = "The harbour of Meersburg keeps 33 boats for the whole year."


def _files(index: Path, pattern: str) -> list[Path]:
    found = sorted(index.glob(pattern))
    assert found, pattern
    return found


def _flip(pattern: str) -> Callable[[Path], None]:
    def damage(index: Path) -> None:
        for file in _files(index, pattern):
            content = bytearray(file.read_bytes())
            for place in range(0, len(content), max(len(content) // 50, 1)):
                content[place] ^= 0xFF
            file.write_bytes(content)

    return damage


def _cut(pattern: str) -> Callable[[Path], None]:
    def damage(index: Path) -> None:
        for file in _files(index, pattern):
            os.truncate(file, file.stat().st_size // 2)

    return damage


def _write(pattern: str, content: bytes) -> Callable[[Path], None]:
    def damage(index: Path) -> None:
        for file in _files(index, pattern):
            file.write_bytes(content)

    return damage


def _delete(pattern: str) -> Callable[[Path], None]:
    def damage(index: Path) -> None:
        for file in _files(index, pattern):
            shutil.rmtree(file) if file.is_dir() else file.unlink()

    return damage


def _make_folder(name: str) -> Callable[[Path], None]:
    def damage(index: Path) -> None:
        (index / name).unlink(missing_ok=True)
        (index / name).mkdir()

    return damage


def _change(base: str, statement: str) -> Callable[[Path], None]:
    def damage(index: Path) -> None:
        for file in _files(index, base):
            with closing(sqlite3.connect(file)) as opened, opened:
                assert opened.execute(statement).rowcount

    return damage


CHROMA = "chroma-*/chroma.sqlite3"
METADATA = "UPDATE embedding_metadata SET string_value"

DAMAGES: dict[str, Callable[[Path], None]] = {
    "generation empty": _write("generation", b""),
    "generation garbled": _write("generation", b"\xff\x00nonsense"),
    "generation of files that are not there": _write("generation", b"0" * 32 + b":99"),
    "generation deleted": _delete("generation"),
    "generation a folder": _make_folder("generation"),
    "vectors flipped": _flip("chroma-*/*/data_level0.bin"),
    "vectors truncated": _cut("chroma-*/*/data_level0.bin"),
    "headers flipped": _flip("chroma-*/*/header.bin"),
    "lengths flipped": _flip("chroma-*/*/length.bin"),
    "names flipped": _flip("chroma-*/*/index_metadata.pickle"),
    "vectors deleted": _delete("chroma-*/*/"),
    "digests garbled": _write("chroma-*/digests.json", b"[]"),
    "digests deleted": _delete("chroma-*/digests.json"),
    "all files deleted": _delete("chroma-*"),
    "database flipped": _flip(CHROMA),
    "database truncated": _cut(CHROMA),
    "database empty": _write(CHROMA, b""),
    "database deleted": _delete(CHROMA),
    "a record changed": _change(
        CHROMA, f"{METADATA} = replace(string_value, 'boats', 'ships') WHERE key = 'entry'"
    ),
    "a record no JSON": _change(CHROMA, f"{METADATA} = '[' WHERE key = 'entry'"),
    "records gone": _change(CHROMA, "DELETE FROM embedding_metadata WHERE key = 'entry'"),
    "passages gone": _change(CHROMA, "DELETE FROM embeddings WHERE embedding_id LIKE '%/%'"),
    "tokens flipped": _change("tokens.sqlite", "UPDATE signs SET bits = zeroblob(length(bits))"),
    "tokens cut": _change("tokens.sqlite", "UPDATE signs SET bits = x'00'"),
    "tokens truncated": _cut("tokens.sqlite"),
    "tokens garbled": _write("tokens.sqlite", b"no database at all " * 500),
    "tokens a folder": _make_folder("tokens.sqlite"),
    "refused garbled": _write("refused.json", b'{"a": 5}'),
    "refused a folder": _make_folder("refused.json"),
    "sync lock a folder": _make_folder("sync.lock"),
    "store lock a folder": _make_folder("store.lock"),
    "mark of a sync a folder": _make_folder("unfinished"),
}


@pytest.fixture(scope="module")
def whole(
    tmp_path_factory: pytest.TempPathFactory, settings_in: Callable[[Path], Settings]
) -> Settings:
    """An index of some statements, one of them in its second version."""
    settings = settings_in(tmp_path_factory.mktemp("whole"))
    settings.statements.path.mkdir()
    for number in range(5):
        write(settings, number)
    sync([settings.statements.path], settings)
    write(settings, 4, "for good")
    sync([settings.statements.path], settings)
    return settings


def write(settings: Settings, number: int, more: str = "") -> None:
    file = settings.statements.path / f"plan-{number}.txt"
    file.write_text(PLAN.format(NAMES[number], number) + more, encoding="utf-8")


def ask(settings: Settings) -> str:
    """Give the answer or the sentence; a damaged file may end the process of the tests."""
    try:
        return Assistant(settings).ask(QUESTION).text
    except AssistantError as error:
        return str(error)


@pytest.mark.parametrize("damage", DAMAGES)
def test_each_damage_is_one_sentence_and_mended_by_a_sync(
    damage: str, whole: Settings, tmp_path: Path
) -> None:
    index = tmp_path / "index"
    shutil.copytree(whole.index.path, index, symlinks=True)
    settings = whole.model_copy(update={"index": whole.index.model_copy(update={"path": index})})
    (index / "refused.json").touch()
    DAMAGES[damage](index)
    assert ask(settings).isprintable()
    try:
        sync([settings.statements.path], settings)
    except AssistantError as error:
        assert "delete" in error.mend, error
        in_the_way = Path(error.subject)
        shutil.rmtree(in_the_way) if in_the_way.is_dir() else in_the_way.unlink()
        sync([settings.statements.path], settings)
    assert ask(settings) == ask(whole)
    assert ANSWER in ask(settings)
