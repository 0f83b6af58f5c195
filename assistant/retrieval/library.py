"""The newest state of an index, loaded once and followed."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from threading import Lock

from assistant.retrieval.collection import Collection
from config.errors import IndexAccessError
from ingest.encoder.token_cache import TokenCache
from ingest.encoder.token_signs import TokenSigns
from ingest.entry import Entry
from ingest.index import Index, Store, Vector, name_passage, name_record, read_generation

TRIES = 5
"""How often a state is read again that was changed while it was being read."""

Read = tuple[list[Entry], dict[str, Vector], dict[str, TokenSigns], str]
"""The entries of a state, vectors and token signs by window key, and the state's name."""

log = logging.getLogger(__name__)


class Library:
    """Gives the newest collection of an index; safe to use from several threads.

    While one thread loads a newer state, the others go on with the one they have.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self._loading = Lock()
        self._collection = Collection([], {}, {})

    def read(self) -> Collection:
        """Give the collection as the last sync left it, or a little before while that loads.

        An index that can't be reached is no reason to forget what was loaded. Raises
        ``IndexAccessError`` where nothing was.
        """
        try:
            self._follow()
        except IndexAccessError as error:
            if not self._collection.generation:
                raise
            log.warning("answering from what was loaded before: %s", error)
        return self._collection

    def read_versions(self, statement: str) -> list[Entry]:
        """Give a statement's versions, the current one first; raises ``IndexAccessError``."""
        with self._index.read() as store:
            return store.read_versions(statement)

    def _follow(self) -> None:
        newest = str(self._index.generation)
        if newest == self._collection.generation:
            return
        # Only where nothing is loaded yet is there something to wait for.
        if not self._loading.acquire(blocking=not self._collection.generation):
            return
        try:
            if newest != self._collection.generation:
                self._collection = self._load()
        finally:
            self._loading.release()

    def _load(self) -> Collection:
        for _ in range(TRIES):
            # Built when the index is left: at 100,000 paragraphs a sync would wait 47 s for it.
            if read := self._read():
                collection = Collection(*read)
                collection.prepare()
                return collection
        raise IndexAccessError(
            "the index lacks vectors, or changes faster than it can be read",
            subject=str(self._index.folder),
            mend="run a sync",
        )

    def _read(self) -> Read | None:
        """Read the newest state; nothing where it changed meanwhile."""
        with self._index.read() as store:
            entries = self._read_entries(store)
            keys = {window.key for each in entries for window in each.windows}
            vectors = self._collection.find_vectors(keys)
            lost = [
                name_passage(each.statement.id, window.key)
                for each in entries
                for window in each.windows
                if window.key not in vectors
            ]
            vectors |= store.read_vectors(lost)
            if not keys <= vectors.keys():
                return None
            return entries, vectors, self._read_tokens(store, keys, lost), str(store.generation)

    def _read_entries(self, store: Store) -> list[Entry]:
        """Read what is new since the state that is loaded, and keep the rest of that."""
        names = set(store.list_records())
        before = read_generation(self._collection.generation)
        known: Mapping[str, Entry] = {}
        if store.generation.epoch == before.epoch and before.count:
            known = {name_record(each.statement.id): each for each in self._collection.entries}
        changed = set(store.list_records(since=before.count)) if known else set()
        kept = (known.keys() & names) - changed
        entries = [*(known[name] for name in kept), *store.read_entries(sorted(names - kept))]
        if any(not each.encoder for each in entries):
            raise IndexAccessError(
                "the index is being made anew",
                subject=str(self._index.folder),
                mend="ask again when the sync has ended, or run a sync",
            )
        return entries

    def _read_tokens(
        self, store: Store, keys: set[str], passages: Sequence[str]
    ) -> dict[str, TokenSigns]:
        """Give token signs from what is loaded, this machine's file, or the index itself."""
        tokens = self._collection.find_tokens(keys)
        cache = TokenCache(self._index.folder)
        tokens |= cache.read(sorted(keys - tokens.keys()))
        lost = [each for each in passages if each.rpartition("/")[2] not in tokens]
        if carried := store.read_tokens(lost):
            cache.write(carried)
            tokens |= carried
        return tokens
