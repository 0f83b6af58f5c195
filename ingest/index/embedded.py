"""An index in a folder of this machine: Chroma's own files, a new copy of them for every change.

Chroma changes its vector files in place. Of 60 processes killed while they wrote, one left files
that no process could read again (where texts of deleted records leave its queue at once, as they
do here). And two processes that write to one folder lose vectors in silence, while a process that
has it open never sees another's writes. So each change is made to a copy, which takes the place of
the old files at once when it is whole, and the files are open only while they are read. A process
that is killed leaves a copy that the next one deletes.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import cast

import chromadb
from chromadb.api.client import Client
from chromadb.config import Settings
from chromadb.errors import ChromaError
from filelock import FileLock, Timeout

from config.errors import IndexAccessError
from ingest.index.base import Index, guard_folder
from ingest.index.generation import Generation, read_generation
from ingest.index.store import Store

LOCK_SECONDS = 60.0
"""How long to wait for readers; none keeps the files longer than loading takes."""

FEWEST, MOST, SHARE = 256, 25_000, 0.25
"""Windows that are worth a copy: a share of those held, so that copying grows with the index."""

LENGTH = 4
"""Bytes that a vector has in the file of lengths."""

HEADER = "<i4Q"
"""How a vector file's header begins: version, offset, room, vectors, bytes of a vector."""


class EmbeddedIndex(Index):
    """The file ``generation`` names the state, the folder ``chroma-N`` holds state N."""

    @property
    def generation(self) -> Generation:
        """The newest state; none where there is no index yet."""
        with guard_folder(self.folder):
            try:
                word = (self.folder / "generation").read_text(encoding="ascii")
            except FileNotFoundError:
                return Generation()
            return read_generation(word)

    @contextmanager
    def read(self) -> Iterator[Store]:
        """Open the newest state to read."""
        with self._guard(), self._keep_files():
            now = self.generation
            if not now.count:
                yield Store(chromadb.EphemeralClient(Settings(anonymized_telemetry=False)), now)
                return
            with _open_client(self._name_files(now)) as client:
                yield Store(client, now)

    @contextmanager
    def write(self) -> Iterator[Store]:
        """Change a copy; it becomes the newest state when all went well."""
        now = self.generation
        with self._guard():
            self._delete_files(but=now)
            try:
                with self._copy(now) as store:
                    yield store
                self._commit(now.next)
            except BaseException:
                # A disk that is full would stay so, and then nobody could even read.
                self._delete_files(but=self.generation)
                raise
            self._delete_files(but=now.next)

    @contextmanager
    def _copy(self, now: Generation) -> Iterator[Store]:
        fresh = self._name_files(now.next)
        if now.count:
            shutil.copytree(self._name_files(now), fresh)
        with _open_client(fresh) as client:
            store = Store(client, now.next)
            yield store
        if store.removed:
            _forget_deleted(fresh)

    def is_worth_writing(self, waiting: int, held: int) -> bool:
        """Tell whether so many windows are worth copying the files."""
        return waiting >= min(MOST, max(FEWEST, held * SHARE))

    def _name_files(self, generation: Generation) -> Path:
        return self.folder / f"chroma-{generation.count}"

    def _commit(self, generation: Generation) -> None:
        _flush(self._name_files(generation))
        fresh = self.folder / "generation.new"
        fresh.write_text(str(generation), encoding="ascii")
        _flush(fresh)
        fresh.replace(self.folder / "generation")

    def _delete_files(self, but: Generation) -> None:
        with self._keep_files():
            for old in self.folder.glob("chroma*"):
                if old != self._name_files(but):
                    shutil.rmtree(old)

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
            except (ChromaError, sqlite3.Error) as error:
                raise IndexAccessError(
                    f"the index can't be used ({error})",
                    subject=str(self.folder),
                    mend="check that the disk is not full; else delete the folder and sync again",
                ) from error


@contextmanager
def _open_client(files: Path) -> Iterator[Client]:
    try:
        client = chromadb.PersistentClient(files, Settings(anonymized_telemetry=False))
    except ValueError as error:
        raise IndexAccessError(
            f"the index can't be opened ({error})",
            subject=str(files.parent),
            mend="delete the folder and sync again",
        ) from error
    with closing(cast(Client, client)) as opened:  # its declared type lacks close()
        yield opened


def _forget_deleted(files: Path) -> None:
    """Overwrite what Chroma leaves on the disk of records that were deleted."""
    with closing(sqlite3.connect(files / "chroma.sqlite3")) as base:
        base.execute("VACUUM")
    for header in files.glob("*/header.bin"):
        _, _, _, count, size = struct.unpack_from(HEADER, header.read_bytes())
        for name, width in (("data_level0.bin", size), ("length.bin", LENGTH)):
            file = header.with_name(name)
            length = file.stat().st_size
            # Room for more is written as it lay in memory, with whatever text was there.
            if count * width < length:
                os.truncate(file, count * width)
                os.truncate(file, length)


def _flush(path: Path) -> None:
    """Have a file, or all of a folder, on the disk before going on."""
    if os.name == "nt":
        return  # has no such call for a folder, nor for a file opened to read
    for each in (*path.rglob("*"), path) if path.is_dir() else (path,):
        handle = os.open(each, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
