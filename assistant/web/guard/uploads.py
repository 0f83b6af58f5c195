"""Who uploaded what."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Iterable
from contextlib import suppress
from itertools import takewhile
from pathlib import Path

from gradio.utils import get_upload_folder

from assistant.web.guard.refusal import CallRefusedError

ABANDONED_SECONDS = 1_800.0
"""Age of what an upload left that broke off, which the framework does not delete."""

MOST = 10_000
"""Uploads that are remembered; what is uploaded is deleted after some minutes."""


class Uploads:
    """Remembers the visitor of each upload, the latest ``MOST`` of them.

    All that wait to be added may have ``most`` bytes together.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._known: OrderedDict[tuple[str, str], None] = OrderedDict()

    def note(self, paths: Iterable[str], owner: str) -> None:
        """Remember what a visitor uploaded, by the paths that the visitor was told."""
        for path in paths:
            self._known[path, owner] = None
        while len(self._known) > MOST:
            self._known.popitem(last=False)

    def is_own(self, path: str, owner: str) -> bool:
        """Tell whether a visitor uploaded the file of a path, letter by letter."""
        return (path, owner) in self._known

    def make_room(self) -> None:
        """Delete what was abandoned; raises ``CallRefusedError`` where too much waits."""
        folder, waiting = Path(get_upload_folder()), 0
        for file in folder.glob("**/*"):
            try:
                waiting += _weigh(file)
            except OSError:
                continue  # added or deleted meanwhile
        if waiting > self._most:
            raise CallRefusedError(429, "too many uploads wait to be added; add them or wait")


def _weigh(file: Path) -> int:
    """Give the bytes of a file; delete it and give none where it is abandoned."""
    if not file.is_file():
        return 0
    told = file.stat()
    if time.time() - told.st_mtime < ABANDONED_SECONDS:
        return told.st_size
    delete_upload(file)
    return 0


def delete_upload(file: Path) -> None:
    """Delete a file that was uploaded, and the folders that only it was in."""
    file.unlink(missing_ok=True)
    folder = Path(get_upload_folder())
    for each in takewhile(lambda parent: parent != folder, file.parents):
        with suppress(OSError):  # another upload is in it
            each.rmdir()
