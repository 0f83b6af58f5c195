"""One statement taken out of the index."""

from __future__ import annotations

from config.settings import Settings
from ingest.index import guard_folder, open_index
from ingest.segments import SegmentFolder
from ingest.sync.run import UNFINISHED


def remove_statement(statement: str, settings: Settings) -> None:
    """Take one statement out of the index; its file stays, and the next sync brings it back.

    Raises ``UnknownStatementError`` when the collection has none of that id.
    """
    index = open_index(settings.index)
    with index.hold(), guard_folder(index.folder):
        with index.read() as store:
            store.read_entry(statement)
        unfinished = index.folder / UNFINISHED
        begun_before = unfinished.exists()
        unfinished.touch()
        with index.write() as store:
            store.remove([statement])
        SegmentFolder(index).follow()
        if not begun_before:
            unfinished.unlink()
