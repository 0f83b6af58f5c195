"""The newest state of an index, or of several asked together, opened once and followed."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Lock

from assistant.retrieval.collection import Collection
from assistant.retrieval.shards import Joined, Shard, join
from ingest.entry import Entry
from ingest.index import Index
from ingest.segments import State
from ingest.sync.unread import Unread, find_unread, is_unread

AT_ONCE = 16
"""Indexes that are asked for their state at once."""

log = logging.getLogger(__name__)


class Library:
    """Gives the newest collection of an index and of those ``named`` beside it; safe to use from
    several threads.

    While one thread loads a newer state, the others go on with the one they have.
    """

    def __init__(self, index: Index, named: Sequence[Index] = ()) -> None:
        self._shards = [Shard(index), *(Shard(each, named=True) for each in named)]
        self._pool = ThreadPoolExecutor(min(AT_ONCE, len(self._shards)))
        self._loading = Lock()
        self._loaded: list[str] | None = None
        self._joined = Joined(State(), {})
        self._unfit = list[Shard]()
        self._collection = Collection(State())

    def read(self) -> Collection:
        """Give the collection as the last syncs left it, or a little before while that loads.

        An index that can't be reached is no reason to forget what was loaded, nor to wait for it
        each time. Raises ``IndexAccessError`` where nothing was.
        """
        self._follow()
        error = next((each.error for each in self._shards if each.error), None)
        if error and not self._collection.generation:
            raise error
        return self._collection

    @property
    def is_behind(self) -> bool:
        """Whether a sync is reading files whose text is not here yet."""
        return any(is_unread(each.index.folder) for each in self._shards)

    @property
    def reading(self) -> Unread | None:
        """How far the syncs are that read files whose text is not here yet; ``None`` where there is
        none.
        """
        found = (find_unread(each.index.folder) for each in self._shards)
        going = [each for each in found if each]
        count = sum(each.all for each in going)
        return Unread(sum(each.done for each in going), count) if going else None

    @property
    def unread(self) -> tuple[int, int]:
        """How many of the indexes asked together can't be read now, or not be used, of how many.

        One that stands alone goes on with what was loaded, or raises.
        """
        count = len(self._shards)
        away = sum(bool(each.error) or each in self._unfit for each in self._shards)
        return (away, count) if count > 1 else (0, count)

    def read_versions(self, statement: str) -> list[Entry]:
        """Give a statement's versions, the current one first; raises ``IndexAccessError``."""
        shard, own = self._joined.owners.get(statement, (self._shards[0], statement))
        with shard.index.read() as store:
            versions = store.read_versions(own)
        if own == statement:
            return versions
        return [replace(each, statement=replace(each.statement, id=statement)) for each in versions]

    def _follow(self) -> None:
        cut = [each.forget_cut() for each in self._shards]
        if any(cut):
            self._collection, self._loaded = Collection(State()), None
        newest = self._ask()
        if newest == self._loaded:
            return
        # Only where nothing is loaded yet is there something to wait for.
        if not self._loading.acquire(blocking=not self._collection.generation):
            return
        try:
            self._load(newest)
        finally:
            self._loading.release()

    def _ask(self) -> list[str]:
        if len(self._shards) == 1:
            return [self._shards[0].ask()]
        return list(self._pool.map(Shard.ask, self._shards))

    def _load(self, newest: Sequence[str]) -> None:
        for shard, word in zip(self._shards, newest, strict=True):
            if word != shard.state.generation:
                shard.load()
        held = [each.state.generation for each in self._shards]
        if held == self._loaded:
            return
        fit = self._choose_fit()
        self._joined = join(fit)
        collection = Collection(self._joined.state)
        collection.prepare()
        self._collection, self._loaded = collection, held

    def _choose_fit(self) -> list[Shard]:
        """Give the shards whose vectors can be compared: those of the first that has any."""
        encoders = next((each.encoders for each in self._shards if each.encoders), set[str]())
        self._unfit = [each for each in self._shards if each.encoders - encoders]
        for each in self._unfit:
            log.warning(
                "%s: the index was made with another encoder or version, and is not used",
                each.index.folder,
            )
        return [each for each in self._shards if each not in self._unfit]
