"""Statements on their way into the index: encoded together, written together."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from config.settings import Settings
from ingest.encoder import Encoder, load_encoder
from ingest.entry import Entry
from ingest.index import Index, Vector, name_passage

WINDOWS = 256
"""Texts that are encoded before the statements they belong to are written."""


class Batch:
    """Collects statements; encodes only what the index holds under no name."""

    def __init__(self, index: Index, settings: Settings, entries: Iterable[Entry]) -> None:
        self._index = index
        self._settings = settings
        self._passages = {
            window.key: name_passage(entry.statement.id, window.key)
            for entry in entries
            for window in entry.windows
        }
        self._encoder: Encoder | None = None
        self._entries: list[Entry] = []
        self._texts: dict[str, str] = {}
        self.embedded = 0

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
        vectors = self._encode([key for key in self._texts if key not in self._passages])
        with self._index.open() as store:
            held = [self._passages[key] for key in self._texts if key in self._passages]
            vectors |= store.read_vectors(held)
            for entry in self._entries:
                store.put(entry, vectors)
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
        rows = self._encoder.embed_documents([self._texts[key] for key in keys])
        return dict(zip(keys, np.asarray(rows, dtype=np.float32), strict=True))
