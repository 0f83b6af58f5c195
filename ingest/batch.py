"""Statements on their way into the index: encoded together, written together."""

from __future__ import annotations

from collections.abc import Iterable

from config.settings import Settings
from ingest.encoder import Encoder, load_encoder
from ingest.entry import Entry
from ingest.index import Index, Vector, name_passage
from ingest.token_cache import TokenCache, TokenSigns

WINDOWS = 256
"""Texts that are encoded before the statements they belong to are written."""


class Batch:
    """Collects statements; encodes only what neither index nor token cache holds."""

    def __init__(self, index: Index, settings: Settings, entries: Iterable[Entry]) -> None:
        self._index = index
        self._settings = settings
        self._passages = {
            window.key: name_passage(entry.statement.id, window.key)
            for entry in entries
            for window in entry.windows
        }
        self._cache = TokenCache(index.folder)
        self._encoder: Encoder | None = None
        self._entries: list[Entry] = []
        self._texts: dict[str, str] = {}
        self.embedded = 0

    @property
    def waiting(self) -> set[str]:
        """The keys of texts that were taken and not yet written."""
        return set(self._texts)

    def add(self, entry: Entry, texts: dict[str, str]) -> None:
        """Take a statement and, by key, what the encoder is to read of it."""
        self._entries.append(entry)
        self._texts |= texts
        if len(self._texts.keys() - self._passages.keys()) >= WINDOWS:
            self.write()

    def write(self) -> None:
        """Encode what is new, write all statements taken so far and tell the readers."""
        if not self._entries:
            return
        cached = self._cache.find(list(self._texts))
        fresh = [key for key in self._texts if key not in self._passages or key not in cached]
        vectors = self._encode(fresh)
        with self._index.open() as store:
            held = [self._passages[key] for key in self._texts if key not in vectors]
            vectors |= store.read_vectors(held)
            store.put(self._entries, vectors)
            self._index.mark_changed()
        for entry in self._entries:
            names = {each.key: name_passage(entry.statement.id, each.key) for each in entry.windows}
            self._passages |= names
        self._entries.clear()
        self._texts.clear()

    def _encode(self, keys: list[str]) -> dict[str, Vector]:
        if not keys:
            return {}
        if self._encoder is None:
            folder = self._settings.index.path / "encoder"
            self._encoder = load_encoder(self._settings.encoder, folder)
        self.embedded += len(keys)
        vectors: dict[str, Vector] = {}
        tokens: dict[str, TokenSigns] = {}
        read = self._encoder.stream(self._texts[key] for key in keys)
        for key, encoding in zip(keys, read, strict=True):
            vectors[key] = encoding.vector
            tokens[key] = TokenSigns.of(encoding)
        self._cache.write(tokens)
        return vectors
