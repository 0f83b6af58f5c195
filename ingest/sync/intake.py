"""Statements that come and go one at a time: a file taken into the folder, or out of it."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from config.errors import IndexAccessError, UnreadableError
from config.settings import Settings
from ingest.entry import Entry
from ingest.index import open_index
from ingest.parsing.parse import parse_file
from ingest.sync.folder import find_fault, hash_file, is_passed_over
from ingest.sync.identity import resembles
from ingest.sync.removal import remove_statement
from ingest.sync.run import sync

REMOVED = ".removed"
"""Folder inside the statements' own for files taken out; a sync passes over hidden folders."""

LONGEST_NAME = 255
"""Bytes that the usual file systems let a name have."""

_one_at_a_time = Lock()


def take_in(file: Path, entries: Sequence[Entry], settings: Settings) -> Entry:
    """Copy a file into the statements folder and sync; give the version that it holds.

    ``entries`` is what the index holds. Where a file of this name is there, one that was made of it
    takes its place, and the one before is set aside; any other gets a name of its own. Raises
    ``UnreadableError`` for a file that can't be read or whose name is unfit, ``IndexAccessError``
    where the folder or the index can't be written or the index was made from another folder.
    Nothing is kept of it then.
    """
    folder = settings.statements.path.absolute()
    _check_folder(entries, settings)
    kept = folder / _check_name(file.name)
    with _one_at_a_time:
        if kept.exists() and not _is_revision(file, kept, entries, settings):
            kept = _find_free(kept)
        if kept.exists() and hash_file(file) == hash_file(kept):
            return _sync_with(kept, settings)
        before = _set_aside(kept, settings) if kept.exists() else None
        _copy(file, kept)
        try:
            return _sync_with(kept, settings)
        except BaseException:
            _take_back(kept, before)
            raise


def _is_revision(file: Path, kept: Path, entries: Sequence[Entry], settings: Settings) -> bool:
    """Tell whether a file was made of the one that has its name, by their texts."""
    held = next((each for each in entries if str(kept) in each.paths), None)
    return held is None or resembles(parse_file(file, settings.limits), held.statement)


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


def _sync_with(kept: Path, settings: Settings) -> Entry:
    report = sync([kept.parent], settings)
    refused = [each["error"] for each in report.failed if each["source"] == kept.name]
    if refused:
        raise UnreadableError(refused[0])
    with open_index(settings.index).read() as store:
        held = (*store.read_entries(), *store.read_earlier())
    for entry in held:
        if str(kept) in entry.paths:
            return entry
    raise UnreadableError("the file was taken away while it was read", subject=kept.name)


def take_out(entry: Entry, settings: Settings) -> None:
    """Remove a statement from the index and set its files aside, so that no sync brings it back.

    A file outside the statements folder stays where it is.
    """
    with _one_at_a_time:
        with open_index(settings.index).read() as store:
            versions = store.read_versions(entry.statement.id)
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


def _is_inside(file: Path, settings: Settings) -> bool:
    return file.parent.resolve().is_relative_to(settings.statements.path.resolve())


def _check_folder(entries: Sequence[Entry], settings: Settings) -> None:
    if strangers := find_strangers(entries, settings):
        raise IndexAccessError(
            "the statements of this index come from another folder",
            subject=strangers[0],
            mend=f"set statements.path to that folder (it is {settings.statements.path})",
        )


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
