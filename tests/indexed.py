"""What an index holds."""

from __future__ import annotations

from config.settings import Settings
from ingest.entry import Entry
from ingest.index import open_index


def read_entries(settings: Settings) -> list[Entry]:
    """Give the entries of the index."""
    with open_index(settings.index).read() as store:
        return list(store.read_entries())


def list_sources(settings: Settings) -> list[str]:
    """Give the names of the files in the index, sorted."""
    return sorted(each.statement.source for each in read_entries(settings))
