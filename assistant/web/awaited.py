"""What of the folder is not here yet, for a page that is opened while its files are read."""

from __future__ import annotations

from assistant.retrieval.library import Library
from assistant.web.following import Trouble
from config.errors import AssistantError
from config.settings import Settings
from ingest.sync.folder import find_files
from ingest.sync.unread import Unread


def find_awaited(library: Library, settings: Settings, trouble: Trouble) -> Unread | None:
    """Give how far the reading of the folder is; ``None`` where all of it was read.

    A sync that has just begun reads no file yet.
    """
    if reading := library.reading:
        return reading
    if not trouble.begins or library.read().entries:
        return None
    try:
        files = find_files([settings.statements.path])
    except AssistantError:
        return None  # the first sync tells what is wrong
    return Unread(0, len(files)) if files else None
