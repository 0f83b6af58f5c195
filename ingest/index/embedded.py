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
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import chromadb
from chromadb.api import ClientAPI
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
from ingest.index.chroma_settings import copy_settings
from ingest.index.digests import Signature, check_digests, sign_files, write_digests
from ingest.index.generation import Generation, read_generation
from ingest.index.layers import (
    RECENT,
    find_base,
    fold,
    is_room_above,
    list_layers,
    open_layers,
)
from ingest.index.pages import cut_pages
from ingest.index.record import list_passages
from ingest.index.store import Store
from ingest.opening import read_file

GENERATION = "generation"

LOCK_SECONDS = 60.0
"""How long to wait for readers; none keeps the files longer than loading takes."""

FEWEST, MOST, SHARE = 256, 25_000, 0.25
"""Windows that are worth a copy: a share of those held, so that copying grows with the index."""


class EmbeddedIndex(Index):
    """The file ``generation`` names the state, the folder ``chroma-N`` holds state N."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._checked: dict[Path, Signature] = {}

    @property
    def generation(self) -> Generation:
        """The newest state; none where there is no index yet."""
        with guard_folder(self.folder):
            try:
                word = read_file(self.folder / GENERATION).decode("ascii", errors="replace")
            except FileNotFoundError:
                return Generation()
            if not word:
                raise DamagedIndexError("the file is empty", subject=str(self.folder / GENERATION))
            return read_generation(word)

    @contextmanager
    def read(self) -> Iterator[Store]:
        """Open the newest state to read."""
        with self._guard(), self._keep_files(), ExitStack() as opened:
            now = self.generation
            if not now.count:
                yield Store(chromadb.EphemeralClient(copy_settings()), now)
                return
            layers = list_layers(self._find_base(now), now.count)
            clients = [opened.enter_context(self._open_files(each)) for each in layers]
            yield open_layers(clients, now)

    @contextmanager
    def _open_files(self, files: Path) -> Iterator[ClientAPI]:
        """Open files to read that are as they were written."""
        self._check_files(files)
        try:
            with open_client(files) as client:
                check_collections(client, files)
                yield client
        finally:
            self._note_changes(files)

    @contextmanager
    def write(self, anew: bool = False) -> Iterator[Store]:
        """Change a copy, or begin with none; it becomes the newest state when all went well."""
        with self._guard():
            layers = self._find_layers()
            now = Generation(count_files(self.folder)) if anew else self.generation
            self._delete_files(but=layers)
            fresh = self._name_files(now.next)
            try:
                with self._guard(), self._copy(() if anew else layers, fresh, now.next) as store:
                    yield store
                self._commit(fresh, now.next)
            except BaseException:
                # A disk that is full would stay so, and then nobody could even read.
                self._delete_files(but=layers)
                raise
            self._delete_files(but=(fresh,))

    @contextmanager
    def add(self) -> Iterator[Store]:
        """Change a copy of what was put since the large files were written, while that is small."""
        layers, now = self._find_layers(), self.generation
        if not now.count or not is_room_above(layers[0], now.count):
            with self.write() as store:
                yield store
            return
        with self._guard():
            self._delete_files(but=layers)
            fresh = layers[0] / f"{RECENT}{now.next.count}"
            try:
                with self._guard(), self._copy_above(layers, fresh, now.next) as store:
                    yield store
                self._commit(fresh, now.next)
            except BaseException:
                self._delete_files(but=layers)
                raise
            self._delete_files(but=(layers[0], fresh))

    @contextmanager
    def _copy_above(
        self, layers: Sequence[Path], fresh: Path, generation: Generation
    ) -> Iterator[Store]:
        base, *recent = layers
        for files in recent:
            self._check_files(files)
            shutil.copytree(files, fresh)
        with self._keep_files(), self._open_files(base) as large, open_client(fresh) as small:
            yield open_layers((large, small), generation)

    def check(self) -> None:
        """Raise ``DamagedIndexError`` for a damaged database, or files that nothing names."""
        with self._guard(), self._keep_files():
            now = self.generation
            if now.count:
                for files in list_layers(self._find_base(now), now.count):
                    check_database(files)
            elif self._find_layers():
                raise DamagedIndexError(
                    "the index does not say what state it is in",
                    subject=str(self.folder),
                )

    def renew(self) -> bool:
        """Write anew an index whose passages have their texts; nothing is encoded."""
        with self.read() as store:
            if not store.is_former:
                return False
            names, earlier = store.list_records(), store.read_earlier()
        with self.write(anew=True) as fresh:
            for page in cut_pages(names):
                with self.read() as store:
                    entries = list(store.read_entries(page))
                    passages = [id_ for each in entries for id_ in list_passages(each)]
                    vectors = store.read_vectors(passages)
                fresh.put(entries, vectors)
            fresh.put([], {}, earlier=earlier)
            fresh.removed = True  # what Chroma queued of so much is given back to the disk
        return True

    def salvage(self) -> tuple[list[Entry], list[Entry]]:
        """Give the entries that are whole in the newest files, read without their vectors."""
        current: dict[str, Entry] = {}
        earlier: dict[tuple[str, int], Entry] = {}
        with self._guard():
            for files in self._find_layers():
                found, before = salvage(files)
                current |= {each.statement.id: each for each in found}
                earlier |= {(each.statement.id, each.version): each for each in before}
        return list(current.values()), list(earlier.values())

    def _find_base(self, generation: Generation) -> Path:
        found = find_base(self.folder, generation.count)
        return found or self._name_files(generation)

    def _find_layers(self) -> tuple[Path, ...]:
        """Give the files of the newest state, though nothing may name it any longer."""
        try:
            count = self.generation.count
            named = find_base(self.folder, count)
        except DamagedIndexError:
            named = None
        if named:
            return list_layers(named, count)
        whole = find_whole(self.folder)
        return list_layers(whole, None) if whole else ()

    def _check_files(self, files: Path) -> None:
        state = sign_files(files)
        if state != self._checked.get(files):
            check_digests(files)
            self._checked[files] = state

    def _note_changes(self, files: Path) -> None:
        """Follow Chroma, which also writes while it reads: what of its queue it had not yet."""
        if sign_files(files) != self._checked.get(files):
            write_digests(files)
            self._checked[files] = sign_files(files)

    @contextmanager
    def _copy(self, layers: Sequence[Path], fresh: Path, generation: Generation) -> Iterator[Store]:
        if layers:
            shutil.copytree(layers[0], fresh, ignore=shutil.ignore_patterns(f"{RECENT}*"))
        with open_client(fresh) as client:
            store = Store(client, generation)
            for files in layers[1:]:
                with self._open_files(files) as recent:
                    fold(Store(recent, generation), store)
            yield store
        if store.removed:
            forget_deleted(fresh)

    def is_worth_writing(self, waiting: int, held: int) -> bool:
        """Tell whether so many windows are worth copying the files."""
        return waiting >= min(MOST, max(FEWEST, held * SHARE))

    def _name_files(self, generation: Generation) -> Path:
        return self.folder / f"chroma-{generation.count}"

    def _commit(self, files: Path, generation: Generation) -> None:
        write_digests(files)
        flush(files)
        fresh = self.folder / f"{GENERATION}.new"
        fresh.write_text(str(generation), encoding="ascii")
        flush(fresh)
        fresh.replace(self.folder / GENERATION)

    def _delete_files(self, but: Sequence[Path]) -> None:
        with self._keep_files():
            for old in (*self.folder.glob("chroma*"), *self.folder.glob(f"chroma-*/{RECENT}*")):
                if old not in but:
                    delete(old)
                    self._checked.pop(old, None)

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
