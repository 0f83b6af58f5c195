"""Where statements and vectors are kept: the only room that knows Chroma."""

from __future__ import annotations

from config.settings import IndexSettings
from ingest.index.base import Index, guard_folder
from ingest.index.embedded import EmbeddedIndex
from ingest.index.generation import Generation, read_generation
from ingest.index.record import name_passage, name_record
from ingest.index.server import ServerIndex
from ingest.index.store import Store, Vector

__all__ = [
    "EmbeddedIndex",
    "Generation",
    "Index",
    "ServerIndex",
    "Store",
    "Vector",
    "guard_folder",
    "name_passage",
    "name_record",
    "open_index",
    "read_generation",
]


def open_index(settings: IndexSettings) -> Index:
    """Give the index that the settings name: a folder, or a Chroma server.

    Raises ``ConfigError`` for an address that can't be used or would send statements in clear.
    """
    return ServerIndex(settings) if settings.url else EmbeddedIndex(settings.path)
