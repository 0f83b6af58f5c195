"""What is kept of statements, and how it is asked of Chroma.

A statement is a record, which has its text, and, for each of its windows, a passage: vector, token
signs. The record is written after the passages and removed before them, and a passage counts only
when a record names it: a reader sees the old or the new text of a statement, never half of one.
Earlier versions are records apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

import numpy as np
from chromadb import Collection as Records
from chromadb import Where
from chromadb.api import ClientAPI
from numpy.typing import NDArray

from config.errors import DamagedIndexError, UnknownStatementError
from ingest.encoder.token_signs import TokenSigns, pack_signs, unpack_signs
from ingest.entry import Entry, Window
from ingest.index.generation import Generation
from ingest.index.pages import cut_pages, delete_ids, list_ids, read_metadata
from ingest.index.record import (
    STAMP,
    STATEMENT,
    describe_record,
    list_passages,
    name_current,
    name_record,
    name_version,
    read_key,
    read_record,
)
from ingest.statement import Statement

Vector = NDArray[np.float32]
PASSAGES = "passages"
COLLECTIONS = PASSAGES, "statements", "versions"

TOKENS = "tokens32"
"""The field of a passage's metadata that has its token signs."""

CONFIGURATION: Any = {"hnsw": {"space": "cosine", "sync_threshold": 2, "batch_size": 2}}
"""A low threshold: until it is reached Chroma keeps texts of deleted records in its queue."""


class Store:
    """The index while it is open, at the state ``generation``.

    ``removed`` tells whether a statement's text was deleted. ``carries_tokens`` makes passages
    hold their token signs, for readers that have no file of them.
    """

    def __init__(
        self, client: ClientAPI, generation: Generation, carries_tokens: bool = False
    ) -> None:
        self.generation = generation
        self.removed = False
        self.carries_tokens = carries_tokens
        self._client = client
        self._open()

    def _open(self) -> None:
        self._passages, self._records, self._versions = (
            self._client.get_or_create_collection(
                name, embedding_function=None, configuration=CONFIGURATION
            )
            for name in COLLECTIONS
        )

    @property
    def is_former(self) -> bool:
        """Tell whether passages have their texts too, as earlier versions wrote them."""
        found = self._passages.get(limit=1, include=["documents"])["documents"]
        return bool(found and found[0])

    def begin_anew(self, current: Sequence[Entry], earlier: Sequence[Entry]) -> None:
        """Hold these entries and no others, and no vectors."""
        self.removed = True
        self._write_records(self._versions, earlier, name_version)
        self._write_records(self._records, current, name_current)
        known = set(map(name_current, current)), set(map(name_version, earlier))
        for records, names in zip((self._records, self._versions), known, strict=True):
            delete_ids(records, set(list_ids(records)) - names)
        self._client.delete_collection(PASSAGES)
        self._open()

    def list_lost(self, entries: Iterable[Entry]) -> list[str]:
        """Give the ids (``name_passage``) of windows of these entries that are not here."""
        held = set(list_ids(self._passages))
        return sorted({id_ for entry in entries for id_ in list_passages(entry)} - held)

    def salvage(self) -> tuple[list[Entry], list[Entry]]:
        """Give the current and the earlier entries that are as they were written."""
        current, earlier = (
            [
                entry
                for id_, metadata in read_metadata(records, list_ids(records))
                if (entry := read_record(id_, metadata)) is not None
            ]
            for records in (self._records, self._versions)
        )
        return current, earlier

    def list_records(self, since: int = 0) -> list[str]:
        """Give the ids (``name_record``) of statements written after a generation's count."""
        where = cast(Where, {STAMP: {"$gt": since}})
        return list_ids(self._records, where if since else None)

    def has_unfinished(self) -> bool:
        """Tell whether statements were written that no reader was told of."""
        return bool(self.list_records(since=self.generation.count))

    def read_entries(self, records: Sequence[str] | None = None) -> Iterator[Entry]:
        """Give the entries of these records, or of all, in no particular order.

        Raises ``DamagedIndexError`` for a record that is not as it was written.
        """
        yield from _read_entries(self._records, self.list_records() if records is None else records)

    def read_entry(self, statement: str, version: int | None = None) -> Entry:
        """Give one statement's entry, the current one or an earlier version.

        Raises ``UnknownStatementError`` where there is none.
        """
        for entry in self.read_versions(statement):
            if version in (None, entry.version):
                return entry
        raise UnknownStatementError(
            "the collection has no such statement"
            if version is None
            else f"there is no version {version} of this statement",
            subject=statement,
            mend="`python -m ingest list` shows those it has",
        )

    def read_versions(self, statement: str) -> list[Entry]:
        """Give a statement's entries, the current one first."""
        # Chroma can't be asked for a name that is no Unicode.
        statement = statement.encode("utf-8", "backslashreplace").decode()
        current = self.read_entries([name_record(statement)])
        earlier = self.read_earlier(statement)
        # A process that was killed may have kept as earlier what then stayed the current one.
        found = {entry.version: entry for entry in (*earlier, *current)}
        return [found[version] for version in sorted(found, reverse=True)]

    def read_earlier(self, statement: str | None = None) -> list[Entry]:
        """Give the earlier versions of one statement or of all."""
        where = cast(Where, {STATEMENT: statement}) if statement else None
        return list(_read_entries(self._versions, list_ids(self._versions, where)))

    def read_vectors(self, passages: Sequence[str]) -> dict[str, Vector]:
        """Give the vectors of the passages with these ids (``name_passage``) by their keys."""
        vectors: dict[str, Vector] = {}
        for page in cut_pages(sorted(set(passages))):
            found = self._passages.get(ids=list(page), include=["embeddings"])
            rows = np.asarray(found["embeddings"], dtype=np.float32)
            vectors.update(zip(map(read_key, found["ids"]), rows, strict=True))
        return vectors

    def read_tokens(self, passages: Sequence[str]) -> dict[str, TokenSigns]:
        """Give the token signs that the passages with these ids carry, by their keys."""
        tokens: dict[str, TokenSigns] = {}
        asked = sorted(set(passages)) if self.carries_tokens else ()
        for id_, metadata in read_metadata(self._passages, asked):
            if signs := unpack_signs(str(metadata.get(TOKENS, ""))):
                tokens[read_key(id_)] = signs
        return tokens

    def put(
        self,
        entries: Sequence[Entry],
        vectors: Mapping[str, Vector],
        tokens: Mapping[str, TokenSigns] | None = None,
        earlier: Sequence[Entry] = (),
    ) -> None:
        """Write statements, each in place of the one that has its id; keep the earlier versions.

        ``vectors`` holds a vector for the key of every window of the entries that is not stored
        yet. Requests are few, for each costs Chroma some 15 ms: 156 statements a statement at a
        time took 9.7 s, some nine at a time 4.6 s.
        """
        wanted = {id_ for entry in entries for id_ in list_passages(entry)}
        present = set(self._list_passages([entry.statement.id for entry in entries]))
        self._write_passages(entries, vectors, tokens or {}, skip=present)
        self._write_records(self._versions, earlier, name_version)
        self._write_records(self._records, entries, name_current)
        delete_ids(self._passages, present - wanted)

    def remove(self, statements: Sequence[str]) -> None:
        """Remove statements and all that belongs to them, earlier versions too."""
        self.removed = self.removed or bool(statements)
        for page in cut_pages(statements):
            where = cast(Where, {STATEMENT: {"$in": list(page)}})
            delete_ids(self._records, map(name_record, page))
            delete_ids(self._passages, self._list_passages(page))
            delete_ids(self._versions, list_ids(self._versions, where))

    def remove_strays(self) -> None:
        """Remove what a killed process wrote for a statement it never finished."""
        entries = list(self.read_entries())
        known = {id_ for entry in entries for id_ in list_passages(entry)}
        held = {entry.statement.id: entry.version for entry in entries}
        lost = [
            name_version(each)
            for each in self.read_earlier()
            if each.version >= held.get(each.statement.id, 0)
        ]
        delete_ids(self._versions, lost)
        delete_ids(self._passages, set(list_ids(self._passages)) - known)
        self.removed = True

    def _write_passages(
        self,
        entries: Sequence[Entry],
        vectors: Mapping[str, Vector],
        tokens: Mapping[str, TokenSigns],
        skip: set[str],
    ) -> None:
        rows = {
            id_: (entry.statement, window)
            for entry in entries
            for id_, window in zip(list_passages(entry), entry.windows, strict=True)
            if id_ not in skip
        }
        for page in cut_pages(list(rows)):
            self._passages.upsert(
                ids=list(page),
                embeddings=np.stack([vectors[rows[id_][1].key] for id_ in page]),
                metadatas=[self._describe(*rows[id_], tokens) for id_ in page],
            )

    def _describe(
        self, statement: Statement, window: Window, tokens: Mapping[str, TokenSigns]
    ) -> Mapping[str, str]:
        described = {STATEMENT: statement.id}
        if self.carries_tokens and window.key in tokens:
            described[TOKENS] = pack_signs(tokens[window.key])
        return described

    def _write_records(
        self, records: Records, entries: Sequence[Entry], name: Callable[[Entry], str]
    ) -> None:
        # As metadata: a document would go into Chroma's full text index, which nothing asks and
        # which takes thrice the room of the text.
        for page in cut_pages(entries):
            records.upsert(
                ids=[name(each) for each in page],
                embeddings=np.ones((len(page), 1), dtype=np.float32),
                metadatas=[describe_record(each, self.generation.count) for each in page],
            )

    def _list_passages(self, statements: Sequence[str]) -> list[str]:
        pages = cut_pages(statements)
        wheres = (cast(Where, {STATEMENT: {"$in": list(page)}}) for page in pages)
        return [id_ for where in wheres for id_ in list_ids(self._passages, where)]


def _read_entries(records: Records, ids: Sequence[str]) -> Iterator[Entry]:
    for id_, metadata in read_metadata(records, ids):
        entry = read_record(id_, metadata)
        if entry is None:
            raise DamagedIndexError("a record of the index is damaged", subject=id_)
        yield entry
