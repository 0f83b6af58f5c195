"""Where statements and vectors are kept: the only room that knows Chroma.

Embedded Chroma loses vectors when two processes write, and a process that has it open never sees
what another wrote. So it is open only while it is read or written, by one process at a time,
under a lock; questions are answered from what was loaded. A statement's record is written after
its passages and removed before them, and a passage counts only when a record names it: a reader
sees the old or the new text of a statement, never half of one.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar, cast

import chromadb
import numpy as np
from chromadb import Where
from chromadb.api.client import Client
from chromadb.config import Settings
from chromadb.errors import ChromaError
from filelock import FileLock, Timeout
from numpy.typing import NDArray

from config.errors import IndexAccessError, UnknownStatementError
from ingest.entry import Entry, Window
from ingest.statement import Statement

Vector = NDArray[np.float32]
Element = TypeVar("Element")

PAGE = 2_000
"""Records a request; Chroma takes at most 5,461 and fails on answers of some 32,700."""

ENTRY = "entry"
"""The field of a record's metadata that holds the entry as JSON."""

LOCK_SECONDS = 60.0
"""How long to wait for another process; none keeps the store open longer than a batch takes."""


def name_passage(statement: str, key: str) -> str:
    """Give the id under which a statement's window with this key is stored."""
    return f"{statement}/{key}"


class Store:
    """The index while it is open."""

    def __init__(self, client: Client) -> None:
        self._passages = client.get_or_create_collection(
            "passages", embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
        )
        self._records = client.get_or_create_collection("statements", embedding_function=None)

    def read_entries(self) -> Iterator[Entry]:
        """Give the entry of every statement, in no particular order."""
        for offset in range(0, self._records.count(), PAGE):
            page = self._records.get(limit=PAGE, offset=offset, include=["metadatas"])
            yield from _read_records(page["metadatas"])

    def read_entry(self, statement: str) -> Entry:
        """Give one statement's entry; raises ``UnknownStatementError`` where there is none."""
        found = self._records.get(ids=[statement], include=["metadatas"])
        for entry in _read_records(found["metadatas"]):
            return entry
        raise UnknownStatementError(
            "the collection has no such statement",
            subject=statement,
            mend="`python -m ingest list` shows those it has",
        )

    def read_vectors(self, passages: Sequence[str]) -> dict[str, Vector]:
        """Give the vectors of the passages with these ids (``name_passage``) by their keys."""
        vectors: dict[str, Vector] = {}
        for page in _pages(sorted(set(passages))):
            found = self._passages.get(ids=list(page), include=["embeddings"])
            rows = np.asarray(found["embeddings"], dtype=np.float32)
            keys = (passage.rpartition("/")[2] for passage in found["ids"])
            vectors.update(zip(keys, rows, strict=True))
        return vectors

    def put(self, entries: Sequence[Entry], vectors: Mapping[str, Vector]) -> None:
        """Write statements, each in place of the one that has its id.

        ``vectors`` holds a vector for the key of every window of the entries. Requests are few,
        for each costs Chroma some 15 ms: 156 statements a statement at a time took 9.7 s, some
        nine at a time 4.6 s.
        """
        wanted = {id_ for entry in entries for id_ in _passage_ids(entry)}
        present = set(self._read_passage_ids([entry.statement.id for entry in entries]))
        self._write_passages(entries, vectors, skip=present)
        self._write_records(entries)
        self._delete_passages(present - wanted)

    def remove(self, statement: str) -> None:
        """Remove a statement and all that belongs to it."""
        self._records.delete(ids=[statement])
        self._delete_passages(self._read_passage_ids([statement]))

    def remove_strays(self) -> None:
        """Remove the passages that a killed process wrote for a statement it never finished."""
        known = {id_ for entry in self.read_entries() for id_ in _passage_ids(entry)}
        stray: set[str] = set()
        for offset in range(0, self._passages.count(), PAGE):
            page = self._passages.get(limit=PAGE, offset=offset, include=[])
            stray.update(id_ for id_ in page["ids"] if id_ not in known)
        self._delete_passages(stray)

    def _write_passages(
        self, entries: Sequence[Entry], vectors: Mapping[str, Vector], skip: set[str]
    ) -> None:
        rows = {
            id_: (entry.statement, window)
            for entry in entries
            for id_, window in zip(_passage_ids(entry), entry.windows, strict=True)
            if id_ not in skip
        }
        for page in _pages(list(rows)):
            self._passages.upsert(
                ids=list(page),
                embeddings=np.stack([vectors[rows[id_][1].key] for id_ in page]),
                documents=[_read_window(*rows[id_]) for id_ in page],
                metadatas=[{"statement": rows[id_][0].id} for id_ in page],
            )

    def _write_records(self, entries: Sequence[Entry]) -> None:
        # As metadata: a document would go into Chroma's full text index, which nothing asks.
        self._records.upsert(
            ids=[entry.statement.id for entry in entries],
            embeddings=np.ones((len(entries), 1), dtype=np.float32),
            metadatas=[
                {ENTRY: json.dumps(entry.to_json(), ensure_ascii=False)} for entry in entries
            ],
        )

    def _read_passage_ids(self, statements: Sequence[str]) -> list[str]:
        where = cast(Where, {"statement": {"$in": list(statements)}})
        return self._passages.get(where=where, include=[], limit=None)["ids"]

    def _delete_passages(self, ids: set[str] | list[str]) -> None:
        for page in _pages(sorted(ids)):
            self._passages.delete(ids=list(page))


class Index:
    """A folder that holds the statements of one collection and their vectors."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def folder(self) -> Path:
        """Where the index lies."""
        return self._folder

    @property
    def generation(self) -> str:
        """A word that differs after every change; empty where there is no index yet."""
        try:
            return (self._folder / "generation").read_text(encoding="ascii")
        except FileNotFoundError:
            return ""

    @contextmanager
    def open(self) -> Iterator[Store]:
        """Hold the store, alone among all processes; call ``mark_changed`` after writing.

        Raises ``IndexAccessError`` when the folder can't be used or another process keeps it.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with FileLock(self._folder / "store.lock", timeout=LOCK_SECONDS):
                client = _open_client(self._folder / "chroma")
                try:
                    yield Store(client)
                finally:
                    client.close()
        except Timeout as error:
            raise IndexAccessError(
                "another process keeps the index", subject=str(self._folder), mend="try again"
            ) from error
        except OSError as error:
            raise IndexAccessError(
                f"the index can't be used ({error.strerror or error})",
                subject=str(self._folder),
                mend="check that the folder can be written and the disk is not full",
            ) from error

    def mark_changed(self) -> None:
        """Tell every reader that what it has loaded is old."""
        fresh = self._folder / "generation.new"
        fresh.write_text(uuid.uuid4().hex, encoding="ascii")
        fresh.replace(self._folder / "generation")


def _open_client(folder: Path) -> Client:
    try:
        client = chromadb.PersistentClient(folder, Settings(anonymized_telemetry=False))
    except (ChromaError, ValueError) as error:
        raise IndexAccessError(
            f"the index can't be opened ({error})",
            subject=str(folder),
            mend="delete the folder and sync again",
        ) from error
    return cast(Client, client)  # its declared type lacks close()


def _read_records(metadatas: Sequence[Mapping[str, Any]] | None) -> Iterator[Entry]:
    """Give the entries; a record that another version wrote is none, and a sync reads it anew."""
    for metadata in metadatas or []:
        if metadata and ENTRY in metadata:
            yield Entry.from_json(json.loads(metadata[ENTRY]))


def _read_window(statement: Statement, window: Window) -> str:
    return statement.paragraphs[window.ordinal - 1].text[window.start : window.end]


def _passage_ids(entry: Entry) -> list[str]:
    return [name_passage(entry.statement.id, window.key) for window in entry.windows]


def _pages(elements: Sequence[Element]) -> Iterator[Sequence[Element]]:
    for start in range(0, len(elements), PAGE):
        yield elements[start : start + PAGE]
