"""Statements that come and go one at a time: a file taken into the folder, or out of it."""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from config.errors import IndexAccessError, UnknownStatementError, UnreadableError, make_printable
from config.settings import Settings
from ingest.entry import Entry
from ingest.index import open_index
from ingest.parsing.parse import parse_file
from ingest.sync.folder import find_fault, find_files, hash_file, is_passed_over
from ingest.sync.identity import resembles
from ingest.sync.lost import refuse_lost
from ingest.sync.refusals import Refusals
from ingest.sync.removal import remove_statement
from ingest.sync.run import sync

REMOVED = ".removed"
"""Folder inside the statements' own for files taken out; a sync passes over hidden folders."""

LONGEST_NAME = 255
"""Bytes that the usual file systems let a name have."""

_one_at_a_time = Lock()


@dataclass(frozen=True, slots=True)
class Taken:
    """The version that a file holds, and whether the collection had it before."""

    entry: Entry
    known: bool


def take_in(file: Path, settings: Settings) -> Taken:
    """Copy a file into the statements folder and read it, and no other; give what it holds.

    Where a file of this name is there, one that was made of it takes its place, as any does of one
    that could not be read, and the one before is set aside; any other gets a name of its own.
    Raises ``UnreadableError`` for a file that can't be read or whose name is unfit and where the
    folder is lost, ``IndexAccessError`` where the folder or the index can't be written or the index
    was made from another folder. Nothing is kept of it then.
    """
    folder = settings.statements.path.absolute()
    kept = folder / _check_name(file.name)
    with _one_at_a_time:
        with open_index(settings.index).read() as store:
            entries = list(store.read_entries())
        _check_folder(entries, settings)
        kept = _find_place(file, kept, entries, settings)
        if kept.exists() and hash_file(file) == hash_file(kept):
            return _sync_with(kept, entries, settings)
        before = _set_aside(kept, settings) if kept.exists() else None
        _copy(file, kept)
        try:
            return _sync_with(kept, entries, settings)
        except BaseException:
            _take_back(kept, before)
            raise


def _find_place(file: Path, kept: Path, entries: Sequence[Entry], settings: Settings) -> Path:
    """Give the place of a file with its name that has its bytes or that it was made of, or none's.

    So gives one that could not be read way to what takes its name. A file that nobody has tried to
    read yet is none's to replace.
    """
    if not kept.exists() or hash_file(file) == hash_file(kept):
        return kept
    if Refusals(open_index(settings.index).folder).has(str(kept), hash_file(kept)):
        return kept
    held = next((each for each in entries if str(kept) in each.paths), None)
    revises = held and resembles(parse_file(file, settings.limits), held.statement)
    return kept if revises else _find_free(kept)


def _set_aside(file: Path, settings: Settings) -> Path:
    """Copy a file to where removed ones are: it stands in its place until another takes it."""
    aside = settings.statements.path / REMOVED
    try:
        aside.mkdir(exist_ok=True)
        copy = _find_free(aside / file.name)
        shutil.copyfile(file, copy)
    except OSError as error:
        raise _refuse(error, aside) from error
    return copy


def _take_back(kept: Path, before: Path | None) -> None:
    if before is None:
        kept.unlink(missing_ok=True)
    else:
        before.replace(kept)


def _sync_with(kept: Path, entries: Sequence[Entry], settings: Settings) -> Taken:
    """Read one file: the others may still be written, and none of them is asked for."""
    report = sync([kept.parent], settings, unsettled=lambda each: each.path != kept, removed=())
    refused = [
        each["error"] for each in report.failed if each["source"] == make_printable(kept.name)
    ]
    if refused:
        raise UnreadableError(refused[0])
    with open_index(settings.index).read() as store:
        held = (*store.read_entries(), *store.read_earlier())
    for entry in held:
        if str(kept) in entry.paths:
            return Taken(entry, any(_name(entry) == _name(each) for each in entries))
    raise UnreadableError("the file was taken away while it was read", subject=kept.name)


def take_out(entry: Entry, settings: Settings) -> None:
    """Remove a statement from the index and set its files aside, so that no sync brings it back.

    A file outside the statements folder stays where it is.
    """
    with _one_at_a_time:
        with open_index(settings.index).read() as store:
            versions = store.read_versions(entry.statement.id)
        if not versions:
            raise UnknownStatementError(
                "this statement is of another index",
                subject=entry.statement.id,
                mend="remove it where that index is synced",
            )
        aside = settings.statements.path / REMOVED
        paths = {Path(path) for each in versions for path in each.paths}
        for file in sorted(path for path in paths if _is_inside(path, settings)):
            try:
                aside.mkdir(exist_ok=True)
                shutil.move(file, _find_free(aside / file.name))
            except FileNotFoundError:
                continue  # gone already
            except OSError as error:
                raise _refuse(error, aside) from error
        remove_statement(entry.statement.id, settings)


def lies_inside(entry: Entry, settings: Settings) -> bool:
    """Tell whether all files of a statement lie in the statements folder."""
    return all(_is_inside(Path(path), settings) for path in entry.paths)


def find_strangers(entries: Sequence[Entry], settings: Settings) -> list[str]:
    """List files outside the statements folder: a sync of that folder would remove theirs."""
    folder = settings.statements.path.absolute()
    paths = (path for each in entries for path in each.paths)
    return [path for path in paths if not Path(path).is_relative_to(folder)]


def _name(entry: Entry) -> tuple[str, int]:
    return entry.statement.id, entry.version


def _is_inside(file: Path, settings: Settings) -> bool:
    return file.parent.resolve().is_relative_to(settings.statements.path.resolve())


def _check_folder(entries: Sequence[Entry], settings: Settings) -> None:
    if strangers := find_strangers(entries, settings):
        theirs = _find_common(strangers)
        raise IndexAccessError(
            f"nothing can be added here: the statements that are asked lie in {theirs}, and what "
            f"is added would go to {settings.statements.path.absolute()}",
            mend=f"stop this page and start it again with ASSISTANT_STATEMENTS_PATH={theirs} "
            "before the command",
        )
    folder = settings.statements.path
    present = find_files([folder]) if folder.is_dir() else []
    read = {path for each in entries for path in each.paths}
    refuse_lost([folder], read & {str(each.path) for each in present}, read)


def _find_common(files: Sequence[str]) -> str:
    """Give the folder that some files lie in; of the first where several drives hold them."""
    folders = [str(Path(each).parent) for each in files]
    try:
        return os.path.commonpath(folders)
    except ValueError:
        return folders[0]


def _check_name(name: str) -> str:
    unfit = not name or find_fault(name) or any(each in name for each in "/\\")
    if unfit or is_passed_over(name):
        raise UnreadableError(
            "a file of this name is no statement", subject=name, mend="give it another name"
        )
    return name


def _copy(file: Path, kept: Path) -> None:
    unfinished = kept.with_name(f".{uuid.uuid4().hex}.part")
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, unfinished)
        unfinished.replace(kept)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise _refuse(error, kept.parent) from error


def _refuse(error: OSError, folder: Path) -> IndexAccessError:
    return IndexAccessError(
        f"the statements folder can't be written ({error.strerror or error})",
        subject=str(folder),
        mend="check that it can be written and the disk is not full",
    )


def _find_free(path: Path) -> Path:
    number = 1
    free = path
    while free.exists():
        number += 1
        mark = f"-{number}{path.suffix}"
        free = path.with_name(_shorten(path.stem, LONGEST_NAME - len(mark.encode())) + mark)
    return free


def _shorten(text: str, longest: int) -> str:
    """Give what a text has in its first bytes, of the last letter all or none."""
    return text.encode()[:longest].decode(errors="ignore")
