"""Statements on their way into the index: encoded together, written together."""

from __future__ import annotations

from collections.abc import Iterable

from config.settings import Settings
from ingest.encoder.loading import load_encoders
from ingest.encoder.pair import Encoders, Text
from ingest.encoder.token_cache import TokenCache
from ingest.encoder.token_signs import TokenSigns
from ingest.entry import Entry
from ingest.index import Index, Vector, name_passage
from ingest.segments import SegmentFolder


class Batch:
    """Collects statements; encodes only what neither index nor segments hold."""

    def __init__(
        self, index: Index, segments: SegmentFolder, settings: Settings, entries: Iterable[Entry]
    ) -> None:
        self._index = index
        self._settings = settings
        self._passages = {
            window.key: name_passage(entry.statement.id, window.key)
            for entry in entries
            for window in entry.windows
        }
        self._cache = TokenCache(index.folder)
        self._segments = segments
        self._encoders: Encoders | None = None
        self._entries: dict[str, Entry] = {}
        self._earlier: dict[tuple[str, int], Entry] = {}
        self._texts: dict[str, Text] = {}
        self._gone: list[str] = []
        self.embedded = 0

    @property
    def waiting(self) -> set[str]:
        """The keys of texts that were taken and not yet written."""
        return set(self._texts)

    def add(self, entry: Entry, texts: dict[str, Text]) -> None:
        """Take a statement and, by key, what the encoder is to read of it."""
        self._entries[entry.statement.id] = entry
        self._texts |= texts
        fresh = len(self._texts.keys() - self._passages.keys())
        if self._index.is_worth_writing(fresh, len(self._passages)):
            self.write()

    def keep_earlier(self, entry: Entry) -> None:
        """Take an earlier version of a statement."""
        self._earlier[entry.statement.id, entry.version] = entry

    def remove(self, statement: str) -> None:
        """Take a statement out with the next writing."""
        self._entries.pop(statement, None)
        self._gone.append(statement)

    def write(self) -> None:
        """Encode what is new and write all that was taken so far.

        Encoding takes long and the index is locked while it is written: what is known to be new is
        encoded before. Of the rest the segments or the index have the vectors, but for those that
        another process has removed meanwhile: these are encoded under the lock.
        """
        if not (self._entries or self._earlier or self._gone):
            return
        keys = [each.key for entry in self._entries.values() for each in entry.windows]
        texts = {key: self._texts[key] for key in keys if key in self._texts}
        held = self._passages.keys() & (
            self._cache.find(list(texts)) | (texts.keys() & self._segments.list_tokens())
        )
        vectors = self._encode({key: text for key, text in texts.items() if key not in held})
        vectors |= self._segments.find_vectors(set(keys) - vectors.keys())
        with self._index.write() if self._gone else self._index.add() as store:
            lacking = (key for key in texts if key in held and key not in vectors)
            vectors |= store.read_vectors([self._passages[key] for key in lacking])
            lost = {key: text for key, text in texts.items() if key not in vectors}
            vectors |= self._encode(lost)
            tokens = self._segments.find_tokens(list(texts)) if store.carries_tokens else {}
            store.put(list(self._entries.values()), vectors, tokens, list(self._earlier.values()))
            store.remove(self._gone)
        for entry in self._entries.values():
            names = {each.key: name_passage(entry.statement.id, each.key) for each in entry.windows}
            self._passages |= names
        for taken in (self._entries, self._earlier, self._texts, self._gone):
            taken.clear()

    def _encode(self, texts: dict[str, Text]) -> dict[str, Vector]:
        if not texts:
            return {}
        if self._encoders is None:
            folder = self._settings.index.path / "encoder"
            self._encoders = load_encoders(self._settings.encoder, folder)
        self.embedded += len(texts)
        vectors: dict[str, Vector] = {}
        tokens: dict[str, TokenSigns] = {}
        for key, reading in zip(texts, self._encoders.stream(texts.values()), strict=True):
            vectors[key], tokens[key] = reading
        self._cache.write(tokens)
        return vectors
