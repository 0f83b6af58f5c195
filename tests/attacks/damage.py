"""Ways to damage an index, by what they damage."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path


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


def _cut_own_graph(index: Path) -> None:
    graphs = index / "encoder"
    shared = graphs.resolve()
    if graphs.is_symlink():
        graphs.unlink()
        shutil.copytree(shared, graphs)
    smallest = min(_files(index, "encoder/*int8*"), key=lambda file: file.stat().st_size)
    _cut(f"encoder/{smallest.name}")(index)


def _add(name: str) -> Callable[[Path], None]:
    def damage(index: Path) -> None:
        for file in _files(index, "chroma-*/*/"):
            (file / name).write_bytes(b"stray")

    return damage


def _all(*damages: Callable[[Path], None]) -> Callable[[Path], None]:
    def damage(index: Path) -> None:
        for each in damages:
            each(index)

    return damage


def _change(base: str, statement: str) -> Callable[[Path], None]:
    def damage(index: Path) -> None:
        for file in _files(index, base):
            with closing(sqlite3.connect(file)) as opened, opened:
                assert opened.execute(statement).rowcount

    return damage


CHROMA = "chroma-*/chroma.sqlite3"
METADATA = "UPDATE embedding_metadata SET string_value"
CUT_GRAPH = "graph of the encoder cut"

VECTORS: dict[str, Callable[[Path], None]] = {
    "vectors flipped": _flip("chroma-*/*/data_level0.bin"),
    "vectors truncated": _cut("chroma-*/*/data_level0.bin"),
    "vectors of another size": _write("chroma-*/*/data_level0.bin", b"\x00" * 5_000_000),
    "headers flipped": _flip("chroma-*/*/header.bin"),
    "lengths flipped": _flip("chroma-*/*/length.bin"),
    "links flipped": _write("chroma-*/*/link_lists.bin", b"\xff" * 4_096),
    "names flipped": _flip("chroma-*/*/index_metadata.pickle"),
    "vectors deleted": _delete("chroma-*/*/"),
    "a stray file among the vectors": _add("stray.bin"),
    "digests garbled": _write("chroma-*/digests.json", b"[]"),
    "digests nested": _write("chroma-*/digests.json", b"[" * 100_000),
    "digests deleted": _delete("chroma-*/digests.json"),
    "vectors flipped, digests deleted": _all(
        _flip("chroma-*/*/data_level0.bin"), _delete("chroma-*/digests.json")
    ),
    "as a version without digests wrote it": _all(
        _delete("chroma-*/digests.json"),
        _change(
            CHROMA,
            f"{METADATA} = json_set(string_value, '$.encoder', '') WHERE key = 'entry'",
        ),
        _change(CHROMA, "DELETE FROM embedding_metadata WHERE key = 'digest'"),
        _change("tokens.sqlite", "ALTER TABLE tokens32 RENAME TO signs"),
        _delete("segments"),
    ),
}
"""What Chroma may not be opened on: with vectors that are damaged it ends the process."""

DAMAGES: dict[str, Callable[[Path], None]] = {
    **VECTORS,
    "generation empty": _write("generation", b""),
    "generation garbled": _write("generation", b"\xff\x00nonsense"),
    "generation of files that are not there": _write("generation", b"0" * 32 + b":99"),
    "generation beyond all counting": _write("generation", b"0" * 32 + b":" + b"9" * 18),
    "generation deleted": _delete("generation"),
    "generation a folder": _make_folder("generation"),
    "all files deleted": _delete("chroma-*"),
    "database flipped": _flip(CHROMA),
    "database truncated": _cut(CHROMA),
    "database empty": _write(CHROMA, b""),
    "database deleted": _delete(CHROMA),
    "database another's": _write(CHROMA, b"SQLite format 3\x00" + b"\x00" * 4_096),
    "a record changed": _change(
        CHROMA, f"{METADATA} = replace(string_value, 'boats', 'ships') WHERE key = 'entry'"
    ),
    "a record no JSON": _change(CHROMA, f"{METADATA} = '[' WHERE key = 'entry'"),
    "a record nested": _change(
        CHROMA, f"{METADATA} = replace(hex(zeroblob(50000)), '0', '[') WHERE key = 'entry'"
    ),
    "records gone": _change(CHROMA, "DELETE FROM embedding_metadata WHERE key = 'entry'"),
    "passages gone": _change(CHROMA, "DELETE FROM embeddings WHERE embedding_id LIKE '%/%'"),
    "collections gone": _change(CHROMA, "DELETE FROM collections"),
    "segments gone": _change(CHROMA, "DELETE FROM segments"),
    **{
        f"{table} dropped": _change(CHROMA, f"DROP TABLE {table}")
        for table in (
            "embeddings",
            "embedding_metadata",
            "embeddings_queue",
            "embedding_fulltext_search",
            "max_seq_id",
            "collection_metadata",
            "segments",
            "databases",
            "migrations",
        )
    },
    "tokens of other columns": _change("tokens.sqlite", "ALTER TABLE tokens32 RENAME ids TO words"),
    "tokens truncated": _cut("tokens.sqlite"),
    "tokens garbled": _write("tokens.sqlite", b"no database at all " * 500),
    "tokens a folder": _make_folder("tokens.sqlite"),
    "segments flipped": _flip("segments/*.segment"),
    "segments cut": _cut("segments/*.segment"),
    "segments empty": _write("segments/*.segment", b""),
    "segments deleted": _delete("segments/*.segment"),
    "segments a folder": _all(_delete("segments/*.segment"), _make_folder("segments/x.segment")),
    "all about segments deleted": _delete("segments"),
    "manifest garbled": _write("segments/manifest.json", b'{"segments": 5}'),
    "manifest nested": _write("segments/manifest.json", b"[" * 100_000),
    "manifest a folder": _make_folder("segments/manifest.json"),
    "refused garbled": _write("refused.json", b'{"a": 5}'),
    "refused nested": _write("refused.json", b"[" * 100_000),
    "refused a folder": _make_folder("refused.json"),
    "sync lock a folder": _make_folder("sync.lock"),
    "store lock a folder": _make_folder("store.lock"),
    "mark of a sync a folder": _make_folder("unfinished"),
    CUT_GRAPH: _cut_own_graph,
}

LIKE_OTHERS = {
    "vectors truncated",
    "vectors of another size",
    "headers flipped",
    "lengths flipped",
    "links flipped",
    "a stray file among the vectors",
    "names flipped",
    "digests nested",
    "digests deleted",
    "generation empty",
    "generation garbled",
    "generation of files that are not there",
    "generation beyond all counting",
    "database empty",
    "database truncated",
    "database deleted",
    "database another's",
    "a record no JSON",
    "passages gone",
    "segments gone",
    "embeddings dropped",
    "migrations dropped",
    "embedding_metadata dropped",
    "embeddings_queue dropped",
    "embedding_fulltext_search dropped",
    "max_seq_id dropped",
    "collection_metadata dropped",
    "collections gone",
    "databases dropped",
    "segments dropped",
    "tokens truncated",
    "tokens a folder",
    "segments cut",
    "segments empty",
    "segments deleted",
    "segments a folder",
    "all about segments deleted",
    "manifest nested",
    "manifest a folder",
    "refused nested",
    "refused a folder",
    "store lock a folder",
    "mark of a sync a folder",
    CUT_GRAPH,
}
"""Damages of a kind with others here: ``make soak`` tries them."""
