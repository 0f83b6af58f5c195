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
from typing import TypeVar, cast

import chromadb
import numpy as np
from chromadb.api.client import Client
from chromadb.config import Settings
from chromadb.errors import ChromaError
from filelock import FileLock, Timeout
from numpy.typing import NDArray

from config.errors import IndexAccessError, UnknownStatementError
from ingest.entry import Entry

Vector = NDArray[np.float32]
Element = TypeVar("Element")

PAGE = 2_000
"""Records a request; Chroma takes at most 5,461 and fails on answers of some 32,700."""

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
            page = self._records.get(limit=PAGE, offset=offset, include=["documents"])
            for document in page["documents"] or []:
                yield Entry.from_json(json.loads(document))

    def read_entry(self, statement: str) -> Entry:
        """Give one statement's entry; raises ``UnknownStatementError`` where there is none."""
        documents = self._records.get(ids=[statement], include=["documents"])["documents"]
        if not documents:
            raise UnknownStatementError(
                "the collection has no such statement",
                subject=statement,
                mend="`python -m ingest list` shows those it has",
            )
        return Entry.from_json(json.loads(documents[0]))

    def read_vectors(self, passages: Sequence[str]) -> dict[str, Vector]:
        """Give the vectors of the passages with these ids (``name_passage``) by their keys."""
        vectors: dict[str, Vector] = {}
        for page in _pages(sorted(set(passages))):
            found = self._passages.get(ids=list(page), include=["embeddings"])
            rows = np.asarray(found["embeddings"], dtype=np.float32)
            keys = (passage.rpartition("/")[2] for passage in found["ids"])
            vectors.update(zip(keys, rows, strict=True))
        return vectors

    def put(self, entry: Entry, vectors: Mapping[str, Vector]) -> None:
        """Write a statement, in place of the one that has its id.

        ``vectors`` holds a vector for the key of every window of the entry.
        """
        wanted = _passage_ids(entry)
        present = set(self._read_passage_ids(entry.statement.id))
        self._write_passages(entry, vectors, skip=present)
        self._records.upsert(
            ids=[entry.statement.id],
            embeddings=np.ones((1, 1), dtype=np.float32),
            documents=[json.dumps(entry.to_json(), ensure_ascii=False)],
        )
        self._delete_passages(present - set(wanted))

    def remove(self, statement: str) -> None:
        """Remove a statement and all that belongs to it."""
        self._records.delete(ids=[statement])
        self._delete_passages(self._read_passage_ids(statement))

    def remove_strays(self) -> None:
        """Remove the passages that a killed process wrote for a statement it never finished."""
        known = {id_ for entry in self.read_entries() for id_ in _passage_ids(entry)}
        stray: set[str] = set()
        for offset in range(0, self._passages.count(), PAGE):
            page = self._passages.get(limit=PAGE, offset=offset, include=[])
            stray.update(id_ for id_ in page["ids"] if id_ not in known)
        self._delete_passages(stray)

    def _write_passages(self, entry: Entry, vectors: Mapping[str, Vector], skip: set[str]) -> None:
        texts = {paragraph.ordinal: paragraph.text for paragraph in entry.statement.paragraphs}
        rows = {
            id_: window
            for id_, window in zip(_passage_ids(entry), entry.windows, strict=True)
            if id_ not in skip
        }
        for page in _pages(list(rows)):
            windows = [rows[id_] for id_ in page]
            self._passages.upsert(
                ids=list(page),
                embeddings=np.stack([vectors[window.key] for window in windows]),
                documents=[texts[window.ordinal][window.start : window.end] for window in windows],
                metadatas=[{"statement": entry.statement.id} for _ in windows],
            )

    def _read_passage_ids(self, statement: str) -> list[str]:
        found = self._passages.get(where={"statement": statement}, include=[], limit=None)
        return found["ids"]

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


def _passage_ids(entry: Entry) -> list[str]:
    return [name_passage(entry.statement.id, window.key) for window in entry.windows]


def _pages(elements: Sequence[Element]) -> Iterator[Sequence[Element]]:
    for start in range(0, len(elements), PAGE):
        yield elements[start : start + PAGE]
