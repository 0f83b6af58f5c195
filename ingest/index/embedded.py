"""An index in a folder of this machine: Chroma's own files, a new copy of them for every change.

Chroma changes its vector files in place. Of 60 processes killed while they wrote, one left files
that no process could read again (where texts of deleted records leave its queue at once, as they
do here). And two processes that write to one folder lose vectors in silence, while a process that
has it open never sees another's writes. So each change is made to a copy, which takes the place of
the old files at once when it is whole, and the files are open only while they are read. A process
that is killed leaves a copy that the next one deletes.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import chromadb
from chromadb.config import Settings
from filelock import FileLock, Timeout

from config.errors import DamagedIndexError, IndexAccessError
from ingest.entry import Entry
from ingest.index.base import Index, guard_folder
from ingest.index.chroma_files import (
    check_collections,
    check_database,
    count_files,
    delete,
    explain,
    find_whole,
    flush,
    forget_deleted,
    open_client,
    salvage,
)
from ingest.index.digests import Signature, check_digests, sign_files, write_digests
from ingest.index.generation import Generation, read_generation
from ingest.index.store import Store

GENERATION = "generation"

LOCK_SECONDS = 60.0
"""How long to wait for readers; none keeps the files longer than loading takes."""

FEWEST, MOST, SHARE = 256, 25_000, 0.25
"""Windows that are worth a copy: a share of those held, so that copying grows with the index."""


class EmbeddedIndex(Index):
    """The file ``generation`` names the state, the folder ``chroma-N`` holds state N."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._checked: tuple[Path, Signature] | None = None

    @property
    def generation(self) -> Generation:
        """The newest state; none where there is no index yet."""
        with guard_folder(self.folder):
            try:
                word = (self.folder / GENERATION).read_text(encoding="ascii", errors="replace")
            except FileNotFoundError:
                return Generation()
            if not word:
                raise DamagedIndexError("the file is empty", subject=str(self.folder / GENERATION))
            return read_generation(word)

    @contextmanager
    def read(self) -> Iterator[Store]:
        """Open the newest state to read."""
        with self._guard(), self._keep_files():
            now = self.generation
            if not now.count:
                yield Store(chromadb.EphemeralClient(Settings(anonymized_telemetry=False)), now)
                return
            files = self._name_files(now)
            self._check_files(files)
            try:
                with open_client(files) as client:
                    check_collections(client, files)
                    yield Store(client, now)
            finally:
                self._note_changes(files)

    @contextmanager
    def write(self, anew: bool = False) -> Iterator[Store]:
        """Change a copy, or begin with none; it becomes the newest state when all went well."""
        with self._guard():
            kept = self._find_files()
            now = Generation(count_files(self.folder)) if anew else self.generation
            self._delete_files(but=kept)
            try:
                with self._guard(), self._copy(None if anew else kept, now.next) as store:
                    yield store
                self._commit(now.next)
            except BaseException:
                # A disk that is full would stay so, and then nobody could even read.
                self._delete_files(but=kept)
                raise
            self._delete_files(but=self._name_files(now.next))

    def check(self) -> None:
        """Raise ``DamagedIndexError`` for a damaged database, or files that nothing names."""
        with self._guard(), self._keep_files():
            now = self.generation
            if now.count:
                check_database(self._name_files(now))
            elif self._find_files():
                raise DamagedIndexError(
                    "the index does not say what state it is in",
                    subject=str(self.folder),
                )

    def salvage(self) -> tuple[list[Entry], list[Entry]]:
        """Give the entries that are whole in the newest files, read without their vectors."""
        with self._guard():
            files = self._find_files()
            return salvage(files) if files else ([], [])

    def _find_files(self) -> Path | None:
        """Give the files of the newest state, though nothing may name it any longer."""
        try:
            named = self._name_files(self.generation)
        except DamagedIndexError:
            named = self._name_files(Generation())
        return named if named.is_dir() else find_whole(self.folder)

    def _check_files(self, files: Path) -> None:
        state = files, sign_files(files)
        if state != self._checked:
            check_digests(files)
            self._checked = state

    def _note_changes(self, files: Path) -> None:
        """Follow Chroma, which also writes while it reads: what of its queue it had not yet."""
        if (files, sign_files(files)) != self._checked:
            write_digests(files)
            self._checked = files, sign_files(files)

    @contextmanager
    def _copy(self, files: Path | None, generation: Generation) -> Iterator[Store]:
        fresh = self._name_files(generation)
        if files:
            shutil.copytree(files, fresh)
        with open_client(fresh) as client:
            store = Store(client, generation)
            yield store
        if store.removed:
            forget_deleted(fresh)

    def is_worth_writing(self, waiting: int, held: int) -> bool:
        """Tell whether so many windows are worth copying the files."""
        return waiting >= min(MOST, max(FEWEST, held * SHARE))

    def _name_files(self, generation: Generation) -> Path:
        return self.folder / f"chroma-{generation.count}"

    def _commit(self, generation: Generation) -> None:
        write_digests(self._name_files(generation))
        flush(self._name_files(generation))
        fresh = self.folder / f"{GENERATION}.new"
        fresh.write_text(str(generation), encoding="ascii")
        flush(fresh)
        fresh.replace(self.folder / GENERATION)

    def _delete_files(self, but: Path | None) -> None:
        with self._keep_files():
            for old in self.folder.glob("chroma*"):
                if old != but:
                    delete(old)

    @contextmanager
    def _keep_files(self) -> Iterator[None]:
        """Let nobody delete files that are being read."""
        lock = FileLock(self.folder / "store.lock")
        try:
            lock.acquire(timeout=LOCK_SECONDS)
        except Timeout as error:
            raise IndexAccessError(
                "another process keeps the index", subject=str(self.folder), mend="try again"
            ) from error
        try:
            yield
        finally:
            lock.release()

    @contextmanager
    def _guard(self) -> Iterator[None]:
        with guard_folder(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                yield
            except BaseException as error:
                if refusal := explain(error, self.folder):
                    raise refusal from error
                raise
