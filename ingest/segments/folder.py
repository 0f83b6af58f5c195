"""The segments of an index on this machine, made equal to its newest state.

A statement that is new or changed is written into a new segment; in the one that had it before it
is marked as gone. Small segments are joined now and then, and one that holds a statement which the
index has no longer is written anew without it: no word of it stays. The index is the source: what
is damaged or deleted here is made again.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import chain

import numpy as np
from filelock import FileLock, Timeout
from numpy.typing import NDArray

from config.errors import DamagedIndexError, IndexAccessError
from ingest.encoder.token_cache import TokenCache
from ingest.encoder.token_signs import TokenSigns
from ingest.entry import Entry
from ingest.index import Index, Store, Vector, guard_folder, name_passage
from ingest.segments.contents import describe
from ingest.segments.files import delete_segments, open_segment, write_segment
from ingest.segments.manifest import Listed, Manifest, read_manifest, write_manifest
from ingest.segments.mapped import rename
from ingest.segments.plan import Held, make_plan
from ingest.segments.segment import Segment

TRIES = 5
"""How often a state is read again that was changed while it was being read."""

LARGEST, PAGE = 4_096, 64
"""Paragraphs of a segment, but for those of its last entry; records read at once."""

WAIT_SECONDS = 3_600.0
"""How long to wait for another process that makes the same segments."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A segment, and which of its entries count: bool [entries].

    ``renamed`` are the ids of those that have another one here than in their index, by place.
    """

    segment: Segment
    live: NDArray[np.bool_]
    renamed: Mapping[int, str] = field(default_factory=dict)

    def list_entries(self) -> Iterator[tuple[int, Entry]]:
        """Give the entries that count, each with its place."""
        for place, entry in enumerate(self.segment.entries):
            if self.live[place]:
                name = self.renamed.get(place)
                yield place, rename(entry, name) if name else entry


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """The statements of an index at one moment; ``generation`` names it."""

    generation: str = ""
    parts: Sequence[Part] = ()


@dataclass(frozen=True, slots=True)
class Fresh:
    """What was read from the index because no segment has it: by the keys of windows."""

    vectors: Mapping[str, Vector]
    tokens: Mapping[str, TokenSigns]


class SegmentFolder:
    """The folder ``segments`` beside an index; safe for several processes."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._folder = index.folder / "segments"
        self._cache = TokenCache(index.folder)
        self._opened: dict[str, Segment] = {}

    def follow(self) -> State:
        """Give the newest state; what is new in it is written first.

        Raises ``IndexAccessError`` where the index can't be read, or the segments not be written.
        """
        for _ in range(TRIES):
            newest = self._index.generation
            if not newest.count:
                return State()
            with guard_folder(self._folder):
                state = self._find(Manifest(newest, whole=True)) or self._renew()
            if state:
                return state
        raise IndexAccessError(
            "the index lacks vectors, or changes faster than it can be read",
            subject=str(self._index.folder),
            mend="run a sync",
        )

    def recall(self) -> State:
        """Give the state that was whole last, for when the index itself can't be asked."""
        manifest = self._read()
        return (manifest.whole and self._find(manifest)) or State()

    def is_cut(self) -> bool:
        """Tell whether a file of the state that was given last can't be read any more."""
        return any(each.is_cut for each in self._opened.values())

    def list_tokens(self) -> set[str]:
        """Give the keys of the windows whose tokens the segments have."""
        return {key for _, segment in self._open(self._read()) for key in segment.list_keys()}

    def find_tokens(self, keys: Collection[str]) -> dict[str, TokenSigns]:
        """Give the tokens of windows, from the segments or the cache, by their keys."""
        return self._find_tokens(keys, [segment for _, segment in self._open(self._read())])

    def find_vectors(self, keys: Collection[str]) -> dict[str, Vector]:
        """Give the vectors of those windows that the segments have, by their keys."""
        return _find_vectors(keys, [segment for _, segment in self._open(self._read())])

    def _find_tokens(
        self, keys: Collection[str], segments: Iterable[Segment]
    ) -> dict[str, TokenSigns]:
        found = {key: tokens for each in segments for key, tokens in each.find_tokens(keys).items()}
        return found | self._cache.read(sorted(set(keys) - found.keys()))

    def _read(self) -> Manifest:
        return read_manifest(self._folder)

    def _find(self, wanted: Manifest) -> State | None:
        """Give the state whose segments are all here and whole."""
        manifest = self._read()
        if (manifest.generation, manifest.whole) != (wanted.generation, wanted.whole):
            return None
        held = self._open(manifest)
        whole = len(held) == len(manifest.segments)
        former = any(segment.is_former for _, segment in held)
        return _show(manifest, held) if whole and not former else None

    def _open(self, manifest: Manifest) -> list[Held]:
        """Open the segments that are whole; those that are not are as if they were not there."""
        held = []
        for listed in manifest.segments:
            try:
                segment = self._opened.get(listed.name)
                if segment is None or segment.is_cut:
                    segment = open_segment(self._folder, listed)
                held.append((listed, segment))
            except DamagedIndexError as error:
                log.warning("%s; it is made again", error)
        self._opened = {listed.name: segment for listed, segment in held}
        return held

    def _renew(self) -> State | None:
        """Write what is new, step by step; nothing where the index changed meanwhile."""
        with self._lock():
            newest = self._index.generation
            if state := self._find(Manifest(newest, whole=True)):
                return state
            manifest = replace(self._read(), whole=False)
            while not manifest.whole:
                written = self._write_next(manifest)
                if written is None:
                    return None
                manifest = written
                write_manifest(self._folder, manifest)
            held = self._open(manifest)  # Windows deletes no file that is still mapped
            delete_segments(self._folder, manifest.segments)
            return _show(manifest, held)

    def _write_next(self, manifest: Manifest) -> Manifest | None:
        """Write some of what the segments lack; nothing where the index has lost it meanwhile."""
        held = self._open(manifest)
        segments = [segment for _, segment in held]
        with self._index.read() as store:
            now = store.generation
            names, changed = _list_records(store, manifest)
            plan = make_plan(held, names, changed)
            entries, rest = _read_some(store, plan.missing)
            fresh = self._read_fresh(store, entries, segments)
        if fresh is None:
            return None
        moved = (segment.entries[place] for segment, place in plan.moved)
        written = [self._write(each, fresh, segments) for each in _group(chain(entries, moved))]
        return Manifest(now, not rest, (*plan.kept, *written))

    def _read_fresh(
        self, store: Store, entries: Sequence[Entry], segments: Sequence[Segment]
    ) -> Fresh | None:
        """Read what belongs to entries and is in no segment."""
        if any(not each.encoder for each in entries):
            raise IndexAccessError(
                "the index is being made anew",
                subject=str(self._index.folder),
                mend="ask again when the sync has ended, or run a sync",
            )
        passages = {
            window.key: name_passage(each.statement.id, window.key)
            for each in entries
            for window in each.windows
        }
        lost = passages.keys() - _find_vectors(passages, segments).keys()
        vectors = store.read_vectors([passages[key] for key in lost])
        if not lost <= vectors.keys():
            return None
        tokens = self._find_tokens(passages, segments)
        lost = passages.keys() - tokens.keys()
        return Fresh(vectors, tokens | store.read_tokens([passages[key] for key in lost]))

    def _write(self, entries: Sequence[Entry], fresh: Fresh, segments: Sequence[Segment]) -> Listed:
        ordered = sorted(entries, key=lambda each: each.statement.id)
        keys = {window.key for each in entries for window in each.windows}
        vectors = {**_find_vectors(keys, segments), **fresh.vectors}
        tokens = {**self._find_tokens(keys - fresh.tokens.keys(), segments), **fresh.tokens}
        return write_segment(self._folder, describe(ordered, vectors, tokens))

    @contextmanager
    def _lock(self) -> Iterator[None]:
        self._folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self._folder / "lock")
        try:
            lock.acquire(timeout=WAIT_SECONDS)
        except Timeout as error:
            raise IndexAccessError(
                "another process does not end to read the index", subject=str(self._folder)
            ) from error
        try:
            yield
        finally:
            lock.release()


def _show(manifest: Manifest, held: Sequence[Held]) -> State:
    parts = []
    for listed, segment in held:
        live = np.ones(len(segment.records), np.bool_)
        live[list(listed.gone)] = False
        parts.append(Part(segment, live))
    return State(str(manifest.generation), parts)


def _list_records(store: Store, manifest: Manifest) -> tuple[set[str], set[str]]:
    """Give the records of an index, and those that changed since a manifest was written."""
    names, before = set(store.list_records()), manifest.generation
    if store.generation.epoch != before.epoch:
        return names, names
    return names, set(store.list_records(since=before.count))


def _read_some(store: Store, names: Sequence[str]) -> tuple[list[Entry], bool]:
    """Read the entries of a segment's worth of records; tell whether there are more."""
    entries, paragraphs = list[Entry](), 0
    for start in range(0, len(names), PAGE):
        if paragraphs >= LARGEST:
            return entries, True
        read = list(store.read_entries(names[start : start + PAGE]))
        entries += read
        paragraphs += sum(len(each.statement.paragraphs) for each in read)
    return entries, False


def _find_vectors(keys: Collection[str], segments: Iterable[Segment]) -> dict[str, Vector]:
    return {key: vector for each in segments for key, vector in each.find_vectors(keys).items()}


def _group(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Give a segment's worth of entries, again and again."""
    group, paragraphs = list[Entry](), 0
    for each in entries:
        group.append(each)
        paragraphs += len(each.statement.paragraphs)
        if paragraphs >= LARGEST:
            yield group
            group, paragraphs = [], 0
    if group:
        yield group
