"""A folder and the index made equal."""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from config.errors import AssistantError, IndexAccessError
from config.settings import Settings
from ingest.batch import Batch
from ingest.entry import Entry, Window
from ingest.folder import Found, find_files
from ingest.index import Index
from ingest.journal import log_sync
from ingest.parse import parse_file
from ingest.passages import cut_passages
from ingest.statement import Statement
from ingest.token_cache import TokenCache

READING = 4
"""Counted up when the same file is read into other paragraphs than before: it is read anew."""

Progress = Callable[[int, int, str], None]
"""Told before each file: files done, files in all, the file's name."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class SyncReport:
    """What a sync did.

    ``added``, ``updated`` and ``removed`` are ids, ``failed`` has the file's name and the one line
    to show, ``duplicates`` groups the ids of statements with the same text. ``paragraphs`` counts
    those of the whole collection, ``embedded`` the texts that had to be encoded.
    """

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: int = 0
    removed: list[str] = field(default_factory=list)
    failed: list[dict[str, str]] = field(default_factory=list)
    duplicates: list[list[str]] = field(default_factory=list)
    paragraphs: int = 0
    embedded: int = 0
    seconds: float = 0.0

    def to_json(self) -> dict[str, Any]:
        """Give the report as plain lists, dicts and numbers."""
        return asdict(self)


def sync(
    paths: Sequence[Path], settings: Settings, progress: Progress = lambda *_: None
) -> SyncReport:
    """Make the index hold the statements in these folders and files, and no others.

    A file that can't be read is reported and the rest goes on; what the index has of it stays.
    Raises ``UnreadableError`` for a path that does not exist, ``EncoderError`` where there is no
    encoder, ``IndexAccessError`` where the index can't be written.
    """
    started = time.monotonic()
    found = find_files(paths)
    index = Index(settings.index.path)
    with _hold(index.folder):
        run = _Run(index, settings)
        for done, file in enumerate(found):
            progress(done, len(found), file.source)
            run.take(file)
        run.finish({str(file.path) for file in found})
        progress(len(found), len(found), "")
    run.report.seconds = round(time.monotonic() - started, 3)
    log_sync(run.report)
    return run.report


def remove_statement(statement: str, settings: Settings) -> None:
    """Take one statement out of the index; its file stays, and the next sync brings it back.

    Raises ``UnknownStatementError`` when the collection has none of that id.
    """
    index = Index(settings.index.path)
    with _hold(index.folder), index.open() as store:
        store.read_entry(statement)
        store.remove(statement)
        index.mark_changed()


class _Run:
    """One sync: compares file after file with what the index holds."""

    def __init__(self, index: Index, settings: Settings) -> None:
        self._index = index
        self._settings = settings
        self.report = SyncReport()
        with index.open() as store:
            if self._unfinished.exists():
                store.remove_strays()
            self._entries = {entry.path: entry for entry in store.read_entries()}
        self._unfinished.touch()
        self._owners = {entry.statement.id: path for path, entry in self._entries.items()}
        self._cache = TokenCache(index.folder)
        self._batch = Batch(index, settings, self._entries.values())

    @property
    def _unfinished(self) -> Path:
        return self._index.folder / "unfinished"

    def take(self, file: Found) -> None:
        """Compare one file with the index and read it when it is new or changed."""
        path = str(file.path)
        held = self._entries.get(path)
        try:
            fingerprint = self._fingerprint(file.path)
            if held and (held.fingerprint, held.statement.source) == (fingerprint, file.source):
                self.report.unchanged += 1
                return
            statement = self._read(file)
        except AssistantError as error:
            self.report.failed.append({"source": file.source, "error": str(error)})
            return
        (self.report.updated if held else self.report.added).append(statement.id)
        entry, texts = self._prepare(statement, path, fingerprint)
        self._entries[path] = entry
        self._batch.add(entry, texts)

    def finish(self, present: set[str]) -> None:
        """Write what is left, then remove the statements whose files are gone."""
        self._restore_tokens()
        self._batch.write()
        gone = [path for path in self._entries if path not in present]
        if gone:
            with self._index.open() as store:
                for path in gone:
                    statement = self._entries.pop(path).statement
                    store.remove(statement.id)
                    self.report.removed.append(statement.id)
                self._index.mark_changed()
        self._cache.keep_only(
            {each.key for entry in self._entries.values() for each in entry.windows}
        )
        self._unfinished.unlink()
        statements = [entry.statement for entry in self._entries.values()]
        self.report.embedded = self._batch.embedded
        self.report.paragraphs = sum(len(statement.paragraphs) for statement in statements)
        self.report.duplicates = _find_duplicates(statements)

    def _restore_tokens(self) -> None:
        """Encode again what a deleted token cache has lost."""
        keys = {each.key for entry in self._entries.values() for each in entry.windows}
        lost = keys - self._cache.find(list(keys)) - self._batch.waiting
        for path, entry in self._entries.items():
            if any(each.key in lost for each in entry.windows):
                self._batch.add(*self._prepare(entry.statement, path, entry.fingerprint))

    def _fingerprint(self, path: Path) -> str:
        digest = hashlib.sha256(self._recipe().encode())
        try:
            with path.open("rb") as file:
                while block := file.read(1 << 20):
                    digest.update(block)
        except OSError as error:
            raise AssistantError(
                f"the file can't be read ({error.strerror})",
                subject=path.name,
                mend="check its permissions",
            ) from error
        return digest.hexdigest()

    def _recipe(self) -> str:
        settings = self._settings
        parts = settings.encoder.model_dump_json(), settings.passage.model_dump_json()
        return "\n".join((str(READING), *parts))

    def _read(self, file: Found) -> Statement:
        try:
            statement = parse_file(file.path, self._settings.limits)
        except AssistantError:
            raise
        except Exception as error:
            log.exception("reading %s", file.source)
            raise AssistantError(
                f"this file could not be understood ({type(error).__name__})",
                subject=file.source,
                mend="save it in another format, for instance as text, and sync again",
            ) from error
        return replace(statement, source=file.source, id=self._name(statement.id, file))

    def _name(self, wanted: str, file: Found) -> str:
        path = str(file.path)
        if path in self._entries:
            return self._entries[path].statement.id
        mark = hashlib.sha256(file.source.encode()).hexdigest()[:6]
        name = f"{wanted}-{mark}" if wanted in self._owners else wanted
        self._owners[name] = path
        return name

    def _prepare(
        self, statement: Statement, path: str, fingerprint: str
    ) -> tuple[Entry, dict[str, str]]:
        reading = self._settings.encoder.model_dump_json()
        windows, texts = [], {}
        for passage in cut_passages(statement, self._settings.passage):
            text = f"{passage.context} {passage.text}".strip()
            key = hashlib.sha256(f"{reading}\n{text}".encode()).hexdigest()[:24]
            windows.append(Window(passage.ordinal, passage.start, passage.end, key))
            texts[key] = text
        added = datetime.now(UTC).isoformat(timespec="seconds")
        return Entry(statement, path, fingerprint, added, tuple(windows)), texts


@contextmanager
def _hold(folder: Path) -> Iterator[None]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / "sync.lock", timeout=0):
            yield
    except Timeout as error:
        raise IndexAccessError(
            "another sync of this index is running", subject=str(folder), mend="wait for its end"
        ) from error
    except OSError as error:
        raise IndexAccessError(
            f"the index can't be written ({error.strerror or error})",
            subject=str(folder),
            mend="check that the folder can be written and the disk is not full",
        ) from error


def _find_duplicates(statements: Sequence[Statement]) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for statement in statements:
        words = "".join(paragraph.text for paragraph in statement.paragraphs)
        letters = "".join(letter for letter in words if letter.isalnum())
        groups.setdefault(letters, []).append(statement.id)
    return sorted(sorted(ids) for letters, ids in groups.items() if letters and len(ids) > 1)
