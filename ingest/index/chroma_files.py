"""The folders that hold Chroma's files, one for each state of an index."""

from __future__ import annotations

import logging
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
from chromadb.errors import ChromaError, InternalError

from config.errors import DamagedIndexError, IndexAccessError
from ingest.entry import Entry
from ingest.index.chroma_settings import copy_settings
from ingest.index.digests import DATABASE, DIGESTS
from ingest.index.generation import Generation
from ingest.index.layers import RECENT, read_count
from ingest.index.store import COLLECTIONS, Store

LENGTH = 4
"""Bytes that a vector has in the file of lengths."""

HEADER = "<i4Q"
"""How a vector file's header begins: version, offset, room, vectors, bytes of a vector."""

PASSING = "full", "readonly", "locked"
"""Words of SQLite's errors that say nothing of the database itself."""

ROOM = 4 << 20
"""Bytes that must be free before what Chroma fails on can be called damage."""

KINDS = ChromaError, sqlite3.Error

log = logging.getLogger(__name__)


@contextmanager
def open_client(files: Path) -> Iterator[Client]:
    """Open Chroma over a folder; raises ``ChromaError``."""
    try:
        client = chromadb.PersistentClient(files, copy_settings())
    except ValueError as error:
        raise InternalError(str(error)) from error
    except AttributeError as error:  # where an error before has left half a client
        raise InternalError("Chroma can't open its files") from error
    with closing(cast(Client, client)) as opened:  # its declared type lacks close()
        yield opened


def explain(error: BaseException, folder: Path) -> IndexAccessError | None:
    """Give what an error of Chroma's means to the user; nothing for any other."""
    panics = type(error).__name__ == "PanicException"  # PyO3's, which no module exports
    return _refuse(error, folder) if panics or isinstance(error, KINDS) else None


def _refuse(error: BaseException, folder: Path) -> IndexAccessError:
    # On a full disk Chroma does not always say that it is.
    full = shutil.disk_usage(folder).free < ROOM
    if full or any(each in str(error) for each in PASSING):
        return IndexAccessError(
            f"the index can't be used ({error})",
            subject=str(folder),
            mend="check that the folder can be written and the disk is not full",
        )
    return DamagedIndexError(f"the index is damaged ({error})", subject=str(folder))


def check_database(files: Path) -> None:
    """Raise ``DamagedIndexError`` where SQLite finds a fault in Chroma's database."""
    address = f"{(files / DATABASE).absolute().as_uri()}?mode=rw"
    try:
        with closing(sqlite3.connect(address, uri=True)) as base:
            ((found, *_), *_) = base.execute("PRAGMA quick_check")
    except sqlite3.Error as error:
        raise _refuse(error, files.parent) from error
    if found != "ok":
        raise DamagedIndexError("the index is damaged", subject=str(files / DATABASE))


def check_collections(client: Client, files: Path) -> None:
    """Raise ``DamagedIndexError`` where Chroma has lost collections, or made a new database."""
    if client.count_collections() < len(COLLECTIONS):
        raise DamagedIndexError("the index is damaged", subject=str(files / DATABASE))


def salvage(files: Path) -> tuple[list[Entry], list[Entry]]:
    """Give the current and the earlier entries that are whole; none where none can be read.

    Vector files are not touched: damaged ones would end the process.
    """
    apart = files.with_name("chroma-salvage")
    delete(apart)
    apart.mkdir()
    try:
        check_database(files)
        shutil.copyfile(files / DATABASE, apart / DATABASE)
        with open_client(apart) as client:
            return Store(client, Generation()).salvage()
    except DamagedIndexError:
        return [], []
    except BaseException as error:
        if isinstance(explain(error, files.parent), DamagedIndexError):
            return [], []
        raise
    finally:
        delete(apart)


def find_whole(folder: Path) -> Path | None:
    """Give the newest files in an index folder that were written to their end."""
    whole = [each for each in folder.glob("chroma-*") if (each / DIGESTS).is_file()]
    return max(whole, key=read_count, default=None)


def count_files(folder: Path) -> int:
    """Give the highest count that files in an index folder are named by."""
    named = *folder.glob("chroma-*"), *folder.glob(f"chroma-*/{RECENT}*")
    return max(map(read_count, named), default=0)


def delete(path: Path) -> None:
    """Delete a folder with all that is in it, or a file that stands in its place."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def forget_deleted(files: Path) -> None:
    """Overwrite what Chroma leaves on the disk of records that were deleted."""
    with closing(sqlite3.connect(files / DATABASE)) as base:
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


def flush(path: Path) -> None:
    """Have a file, or all of a folder, on the disk before going on."""
    if os.name == "nt":
        return  # has no such call for a folder, nor for a file opened to read
    for each in (*path.rglob("*"), path) if path.is_dir() else (path,):
        handle = os.open(each, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
