"""What every index does, wherever it lies."""

from __future__ import annotations

import logging
import os
import shutil
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from config.errors import IndexAccessError
from ingest.entry import Entry
from ingest.index.generation import Generation
from ingest.index.store import Store

WAIT_SECONDS = 3_600.0
"""How long a sync waits for another that is at work on the same index."""

log = logging.getLogger(__name__)


class Index(ABC):
    """The statements of one collection and their vectors.

    ``folder`` holds what stays on this machine: locks, token signs, the encoder's graph.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    @abstractmethod
    def generation(self) -> Generation:
        """The newest state; raises ``IndexAccessError`` where it can't be told."""

    @abstractmethod
    def read(self) -> AbstractContextManager[Store]:
        """Open the newest state to read; raises ``IndexAccessError``."""

    @abstractmethod
    def write(self, anew: bool = False) -> AbstractContextManager[Store]:
        """Open the index to change it: readers see the changes once all were made.

        ``anew`` is for an index that can't be read, or whose vectors are another encoder's: then
        ``Store.begin_anew`` is to be called. Only inside ``hold``. Raises ``IndexAccessError``;
        nothing is changed then.
        """

    def add(self) -> AbstractContextManager[Store]:
        """Open the index to put statements into it, and do nothing else; as ``write`` otherwise."""
        return self.write()

    @abstractmethod
    def check(self) -> None:
        """Raise ``DamagedIndexError`` for what readers would not notice until they need it."""

    def renew(self) -> bool:
        """Write anew what an earlier version wrote in more room; tell whether anything was.

        On a server it stays as it is. Only inside ``hold``. Raises ``IndexAccessError``.
        """
        return False

    @abstractmethod
    def salvage(self) -> tuple[list[Entry], list[Entry]]:
        """Give the current and the earlier entries of a damaged index that are whole."""

    @abstractmethod
    def is_worth_writing(self, waiting: int, held: int) -> bool:
        """Tell whether so many windows should be written to an index that holds so many."""

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Be the only one that changes the index, among all processes; wait for another.

        Raises ``IndexAccessError`` when that takes too long or the folder can't be written.
        """
        lock = FileLock(self.folder / "sync.lock")
        with guard_folder(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            self._acquire(lock)
        try:
            yield
        finally:
            lock.release()

    def _acquire(self, lock: FileLock) -> None:
        try:
            lock.acquire(timeout=0)
        except Timeout:
            log.warning("%s: another sync is at work; waiting for its end", self.folder)
            try:
                lock.acquire(timeout=WAIT_SECONDS)
            except Timeout as error:
                raise IndexAccessError(
                    "another sync of this index does not end",
                    subject=str(self.folder),
                    mend="look for a process that hangs, and end it",
                ) from error


@contextmanager
def guard_folder(folder: Path) -> Iterator[None]:
    """Turn the errors of an index folder that can't be used into ``IndexAccessError``."""
    try:
        yield
    except OSError as error:
        subject, mend = folder, "check that the folder can be written and the disk is not full"
        if blocked := _find_folder_in_the_way(error):
            subject, mend = blocked, "delete this folder, where a file should be, and run a sync"
        raise IndexAccessError(
            f"the index can't be used ({_find_reason(error)})", subject=str(subject), mend=mend
        ) from error


def _find_folder_in_the_way(error: OSError) -> Path | None:
    """Give the folder that stands where a file of the index should."""
    named = [Path(each) for each in (error.filename2, error.filename) if isinstance(each, str)]
    # Windows has no error of its own for this.
    is_kind = isinstance(error, PermissionError if os.name == "nt" else IsADirectoryError)
    return next((each for each in named if is_kind and each.is_dir()), None)


def _find_reason(error: OSError) -> str:
    if isinstance(error, shutil.Error):
        _, _, reason = error.args[0][0]  # of the first file that could not be copied
        return str(reason)
    return error.strerror or str(error)
