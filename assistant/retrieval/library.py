"""The newest state of an index, opened once and followed."""

from __future__ import annotations

import logging
import time
from threading import Lock

from assistant.retrieval.collection import Collection
from config.errors import IndexAccessError
from ingest.entry import Entry
from ingest.index import Index
from ingest.segments import SegmentFolder, State
from ingest.sync.run import UNREAD

PAUSE = 5.0
"""Seconds before an index that could not be reached is asked again."""

log = logging.getLogger(__name__)


class Library:
    """Gives the newest collection of an index; safe to use from several threads.

    While one thread loads a newer state, the others go on with the one they have.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self._loading = Lock()
        self._segments = SegmentFolder(index)
        self._collection = Collection(State())
        self._asked_again = 0.0

    def read(self) -> Collection:
        """Give the collection as the last sync left it, or a little before while that loads.

        An index that can't be reached is no reason to forget what was loaded, nor to wait for it
        each time. Raises ``IndexAccessError`` where nothing was.
        """
        if time.monotonic() < self._asked_again:
            return self._collection
        try:
            self._follow()
        except IndexAccessError as error:
            if not self._collection.generation:
                raise
            self._asked_again = time.monotonic() + PAUSE
            log.warning("answering from what was loaded before: %s", error)
        return self._collection

    @property
    def is_behind(self) -> bool:
        """Whether a sync is reading files whose text is not here yet."""
        return (self._index.folder / UNREAD).exists()

    def read_versions(self, statement: str) -> list[Entry]:
        """Give a statement's versions, the current one first; raises ``IndexAccessError``."""
        with self._index.read() as store:
            return store.read_versions(statement)

    def _follow(self) -> None:
        newest = str(self._index.generation)
        if self._segments.is_cut():
            log.warning("a segment of the index was cut off while it was in use; it is made again")
            self._collection = Collection(State())
        if newest == self._collection.generation:
            return
        if not newest:
            raise IndexAccessError("the index is gone", mend="run a sync: it is made again")
        # Only where nothing is loaded yet is there something to wait for.
        if not self._loading.acquire(blocking=not self._collection.generation):
            return
        try:
            if newest != self._collection.generation:
                self._collection = self._load()
        finally:
            self._loading.release()

    def _load(self) -> Collection:
        collection = Collection(self._segments.follow())
        collection.prepare()
        return collection
