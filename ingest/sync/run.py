"""A folder and the index made equal."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from config.errors import AssistantError, DamagedIndexError, UnreadableError
from config.settings import Settings
from ingest.encoder.loading import name_encoders
from ingest.encoder.token_cache import TokenCache
from ingest.entry import Entry, SourceFile
from ingest.index import Index, guard_folder, name_passage, open_index
from ingest.parsing.parse import parse_file
from ingest.readers.size import check_size
from ingest.segments import SegmentFolder
from ingest.statement import Statement
from ingest.sync.batch import Batch
from ingest.sync.folder import Found, find_files, hash_file, list_present
from ingest.sync.journal import log_sync
from ingest.sync.lost import Lost
from ingest.sync.mending import begin_anew, mend
from ingest.sync.recipe import cut_windows, name_recipe
from ingest.sync.refusals import Refusals
from ingest.sync.report import SyncReport
from ingest.sync.roster import Held, Roster, Shift, Standing
from ingest.sync.unread import note_read, note_unread

UNFINISHED = "unfinished"
"""The file that stands in the index folder while something is being changed."""

Progress = Callable[[int, int, str], None]
"""Told before each file: files done, files in all, the file's name."""


def sync(
    paths: Sequence[Path],
    settings: Settings,
    progress: Progress = lambda *_: None,
    unsettled: Callable[[Found], bool] = lambda _: False,
    removed: Collection[Path] | None = None,
) -> SyncReport:
    """Make the index hold the statements in these folders and files, and no others.

    A file that can't be read is reported and the rest goes on; what the index has of it stays, as
    it does of a file that is ``unsettled``. A file with another text than before, or of the same
    title, date and place, becomes the next version of its statement; of files that are new, the
    one changed last. A sync that nobody asked for is told what was seen to be ``removed``: a folder
    that all its files are gone from otherwise may not be mounted, and what was read of it stays.
    Waits for another sync that is at work. Raises ``UnreadableError`` for a path that does not
    exist and for a folder so lost that has no file at all; ``EncoderError`` where there is no
    encoder, ``IndexAccessError`` where the index can't be written.
    """
    started = time.monotonic()
    find_files(paths)  # what is wrong with them is said before anything is waited for
    index = open_index(settings.index)
    with index.hold(), guard_folder(index.folder):
        try:
            report = _sync_held(index, paths, settings, progress, unsettled, removed)
        except DamagedIndexError as error:  # met in writing: all could be read
            begin_anew(index, error)
            report = _sync_held(index, paths, settings, progress, unsettled, removed)
    report.seconds = round(time.monotonic() - started, 3)
    log_sync(report)
    return report


def _sync_held(
    index: Index,
    paths: Sequence[Path],
    settings: Settings,
    progress: Progress,
    unsettled: Callable[[Found], bool],
    removed: Collection[Path] | None,
) -> SyncReport:
    found = sorted(find_files(paths), key=lambda file: (file.modified, file.source))
    lost = Lost(index.folder, paths, removed)
    run = _Run(index, settings, found, lost)
    waiting = False
    for done, file in enumerate(found):
        progress(done, len(found), file.source)
        if unsettled(file):
            waiting = True
        else:
            run.take(file)
    run.finish(waiting)
    progress(len(found), len(found), "")
    return run.report


class _Run:
    """One sync: compares file after file with what the index holds."""

    def __init__(
        self, index: Index, settings: Settings, found: Sequence[Found], lost: Lost
    ) -> None:
        self._index = index
        self._settings = settings
        self._places = {file.path: place for place, file in enumerate(found)}
        self.report = SyncReport()
        self._encoder = name_encoders(settings.encoder)
        self._recipe = name_recipe(settings)
        TokenCache(index.folder).mend()
        mend(index, self._encoder)
        if self._was_killed():
            with index.write() as store:
                store.remove_strays()
        with index.read() as store:
            current, earlier = list(store.read_entries()), list(store.read_earlier())
        present = list_present(found, [*current, *earlier])
        self._roster = Roster(current, earlier, present)
        lost.look(present, self._roster.list_paths())
        self._lost = lost
        self._unfinished.touch()
        self._now = datetime.now(UTC).isoformat(timespec="seconds")
        self._cache = TokenCache(index.folder)
        self._refusals = Refusals(index.folder)
        self._segments = SegmentFolder(index)
        self._batch = Batch(index, self._segments, settings, self._roster.entries)

    @property
    def _unfinished(self) -> Path:
        return self._index.folder / UNFINISHED

    def _was_killed(self) -> bool:
        """Tell whether a sync before, of this machine or another, was not ended."""
        with self._index.read() as store:
            return self._unfinished.exists() or store.has_unfinished()

    def take(self, file: Found) -> None:
        """Compare one file with the index and read it when it is new or changed."""
        path = str(file.path)
        try:
            if file.fault:
                raise file.fault
            check_size(file.path, self._settings.limits)
            source = SourceFile(path, file.source, hash_file(file.path))
            held = self._roster.find_held(path)
            if held and self._is_unchanged(source, held):
                self.report.unchanged += 1
                return
            note_unread(self._index.folder, self._places[file.path], len(self._places))
            statement = self._read(file, source)
            self.report.reread += bool(held and held.file == source)
        except AssistantError as error:
            failure = {"source": file.source, "error": str(error)}
            self.report.failed.append(failure)
            return
        self.report.remarks += [
            {"source": file.source, "remark": each} for each in statement.remarks
        ]
        self._place(statement, source)

    def finish(self, waiting: bool) -> None:
        """Follow the files that are gone, then write what is left.

        While there is ``waiting`` for a file to be written none counts as gone: it may have moved.
        """
        for entry, left in self._roster.list_shrunk():
            if left or not (self._lost.keeps(entry) or waiting):
                self._follow(entry, left)
        self.report.lost = self._lost.tell()
        self._encode_waiting()
        self._restore_tokens()
        self._batch.write()
        entries = self._roster.entries
        self._segments.follow()
        self._cache.empty()
        self._refusals.save()
        self._unfinished.unlink()
        note_read(self._index.folder)
        self.report.embedded = self._batch.embedded
        self.report.paragraphs = sum(len(each.statement.paragraphs) for each in entries)
        self.report.duplicates = sorted(
            sorted(file.source for file in each.files) for each in entries if len(each.files) > 1
        )

    def _is_unchanged(self, file: SourceFile, held: Held) -> bool:
        return held.file == file and (not held.current or held.entry.recipe == self._recipe)

    def _place(self, statement: Statement, file: SourceFile) -> None:
        """Enter a file that was read as what it is."""
        kind, entry = self._roster.place(statement, file.path)
        if entry is None:
            name = self._roster.name(statement, file.source)
            self.report.added.append(name)
            self._keep(self._make(replace(statement, id=name), (file,)))
            return
        statement = replace(statement, id=entry.statement.id)
        self._note_updated(statement.id)
        if kind is Standing.EARLIER:
            earlier = entry.with_files(_join(entry.files, file))
            self._write_shift(self._roster.keep_earlier(earlier))
            self._batch.keep_earlier(earlier)
        elif kind is Standing.SAME:
            self._keep(self._refresh(entry, statement, file))
        else:
            fresh = replace(self._make(statement, (file,)), added=entry.added)
            self._keep(replace(fresh, version=entry.version + 1))

    def _refresh(self, entry: Entry, statement: Statement, file: SourceFile) -> Entry:
        """Give an entry with one more file of its text, or with a file as it is read now."""
        files = self._roster.list_left(entry, but=file.path)
        if files and entry.recipe == self._recipe:
            return entry.with_files(_join(files, file))
        fresh = self._make(statement, _join(files, file))
        return replace(fresh, added=entry.added, changed=entry.changed, version=entry.version)

    def _make(self, statement: Statement, files: tuple[SourceFile, ...]) -> Entry:
        named = replace(statement, source=files[0].source)
        return Entry(named, files, self._recipe, (), self._now, self._now)

    def _keep(self, entry: Entry) -> None:
        """Have an entry written as the current one of its statement."""
        whole, texts = cut_windows(entry, self._encoder, self._settings.passage)
        self._write_shift(self._roster.keep(whole))
        self._batch.add(whole, texts)

    def _write_shift(self, shift: Shift) -> None:
        for loser in shift.current.values():
            self._batch.add(loser, {})
        for loser in shift.earlier.values():
            self._batch.keep_earlier(loser)

    def _follow(self, entry: Entry, left: tuple[SourceFile, ...]) -> None:
        """Take files that are gone from an entry; without one, an earlier version returns."""
        id_ = entry.statement.id
        if left:
            self._note_updated(id_)
            self._keep(entry.with_files(left))
        elif file := self._roster.find_return(id_):
            self._return(entry, file)
        else:
            self._roster.drop(id_)
            self._batch.remove(id_)
            self.report.removed.append(id_)

    def _return(self, entry: Entry, file: SourceFile) -> None:
        held = self._roster.find_held(file.path)
        assert held is not None  # noqa: S101 (it was found there)
        self._note_updated(entry.statement.id)
        fresh = replace(
            self._make(held.entry.statement, (file,)),
            added=entry.added,
            version=entry.version + 1,
        )
        self._keep(fresh)

    def _note_updated(self, statement: str) -> None:
        if statement not in (*self.report.added, *self.report.updated):
            self.report.updated.append(statement)

    def _encode_waiting(self) -> None:
        for entry in self._roster.entries:
            if entry.encoder != self._encoder:
                self._keep(entry)

    def _restore_tokens(self) -> None:
        """Encode again the tokens that are lost."""
        entries = self._roster.entries
        keys = {each.key for entry in entries for each in entry.windows}
        lost = keys - self._segments.list_tokens() - self._batch.waiting
        lost -= self._cache.find(list(lost))
        if lost:
            lost -= self._fetch_tokens(lost)
        for entry in entries:
            if any(each.key in lost for each in entry.windows):
                self._batch.add(*cut_windows(entry, self._encoder, self._settings.passage))

    def _fetch_tokens(self, keys: set[str]) -> set[str]:
        """Keep the token signs that the index itself carries; give their keys."""
        passages = [
            name_passage(entry.statement.id, window.key)
            for entry in self._roster.entries
            for window in entry.windows
            if window.key in keys
        ]
        with self._index.read() as store:
            carried = store.read_tokens(passages)
        self._cache.write(carried)
        return set(carried)

    def _read(self, file: Found, source: SourceFile) -> Statement:
        fingerprint = f"{source.content} {self._recipe} {self._settings.limits.model_dump_json()}"
        if error := self._refusals.find(source.path, fingerprint):
            raise AssistantError(error)
        try:
            return parse_file(file.path, self._settings.limits)
        except UnreadableError as error:
            self._refusals.add(source.path, fingerprint, str(error))
            raise


def _join(files: tuple[SourceFile, ...], file: SourceFile) -> tuple[SourceFile, ...]:
    return (*(each for each in files if each.path != file.path), file)
