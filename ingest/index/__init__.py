"""Where statements and vectors are kept: the only room that knows Chroma."""

from __future__ import annotations

import hashlib
from pathlib import Path

from config.group import is_address
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
    "open_shards",
    "read_generation",
]

DIGITS = 24
"""Of the name of the folder that keeps what this machine has of a server's shard."""


def open_index(settings: IndexSettings) -> Index:
    """Give the index that the settings name: a folder, or a Chroma server.

    Raises ``ConfigError`` for an address that can't be used or would send statements in clear.
    """
    return ServerIndex(settings) if settings.url else EmbeddedIndex(settings.path)


def open_shards(settings: IndexSettings) -> list[Index]:
    """Give the further indexes that the settings name; raises as ``open_index`` does."""
    return [open_index(_describe_shard(settings, each)) for each in settings.shards]


def _describe_shard(settings: IndexSettings, place: str) -> IndexSettings:
    if not is_address(place):
        return settings.model_copy(update={"path": Path(place), "url": ""})
    url, _, database = place.partition("#")
    folder = settings.path / "shards" / hashlib.sha256(place.encode()).hexdigest()[:DIGITS]
    named = {"url": url, "path": folder, "database": database or settings.database}
    return settings.model_copy(update=named)
