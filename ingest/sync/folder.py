"""The files that a sync looks at."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from config.errors import UNPRINTABLE, UnreadableError, make_printable
from ingest.entry import Entry
from ingest.opening import read_blocks

UNFINISHED = (".tmp", ".part", ".partial", ".crdownload", ".download", ".swp", ".lock")
"""Endings that programs give to files they are still writing."""

NO_UNICODE, TOO_DEEP = "the name is no UTF-8", "the folders lie too deep to be listed"
RENAME = "give it another name"


@dataclass(frozen=True, slots=True)
class Found:
    """A file and the name that a citation gives as its source: its path inside the folder, with
    what can't be seen of it spelled out.

    ``modified`` is when its bytes last changed, in nanoseconds since 1970. ``fault`` is why it
    can't be a statement whatever it holds, or why no file of this folder can.
    """

    path: Path
    source: str
    modified: int
    fault: UnreadableError | None = None


def find_files(paths: Sequence[Path]) -> list[Found]:
    """List the files of folders, however deep, and the files given themselves, without repeats.

    Hidden, temporary and unfinished files are passed over, links to folders are not followed. A
    folder that is named as no file may be stands for all that is in it. Raises ``UnreadableError``
    for a path that does not exist, can't be listed or can't be written down.
    """
    found: dict[Path, Found] = {}
    for path in paths:
        for each in _list_path(path):
            found.setdefault(each.path, each)
    return sorted(found.values(), key=lambda each: each.source)


def list_present(found: Sequence[Found], held: Iterable[Entry]) -> set[str]:
    """Give the paths of files that count as there: those found, and of those that were read before
    what lies in a folder that stands for all that is in it.
    """
    unseen = {each.path for each in found if each.fault}
    read = {file.path for each in held for file in each.files} if unseen else set()
    kept = {path for path in read if not unseen.isdisjoint(Path(path).parents)}
    return {str(each.path) for each in found} | kept


def _list_path(path: Path) -> Iterator[Found]:
    root = path.absolute()
    if _is_no_unicode(str(root)):
        raise UnreadableError(NO_UNICODE, subject=str(path), mend=RENAME)
    if root.is_dir():
        yield from _walk(root)
    elif found := _find_file(root, root.name):
        yield found
    else:
        raise UnreadableError(
            "there is no such file or folder", subject=str(path), mend="check the path"
        )


def _walk(root: Path) -> Iterator[Found]:
    unlisted: list[OSError] = []

    def note(error: OSError) -> None:
        if Path(error.filename) == root:
            raise UnreadableError(
                f"the folder can't be listed ({error.strerror})",
                subject=str(root),
                mend="check its permissions",
            )
        unlisted.append(error)

    for folder, folders, names in os.walk(root, onerror=note):
        seen = sorted(name for name in folders if not name.startswith("."))
        folders[:] = [name for name in seen if not find_fault(name)]
        for name in (*names, *(each for each in seen if each not in folders)):
            path = Path(folder, name)
            found = _find_file(path, path.relative_to(root).as_posix())
            if found and not is_passed_over(name):
                yield found
    for error in unlisted:
        path = Path(error.filename)
        source = make_printable(path.relative_to(root).as_posix())
        yield Found(path, source, 0, _refuse_folder(error, source))


def _refuse_folder(error: OSError, source: str) -> UnreadableError:
    if error.errno == errno.ENAMETOOLONG:
        return UnreadableError(TOO_DEEP, subject=source, mend=RENAME)
    fault = f"the folder can't be listed ({error.strerror}); what was read of it stays"
    return UnreadableError(fault, subject=source, mend="check its permissions")


def _find_file(path: Path, source: str) -> Found | None:
    fault = find_fault(path.name)
    refusal = UnreadableError(fault, subject=source, mend=RENAME) if fault else None
    try:
        status = path.stat()
    except OSError:
        return None  # gone since it was listed, or a link to nothing, or to itself
    is_read = S_ISREG(status.st_mode) or (fault and S_ISDIR(status.st_mode))
    shown = make_printable(source)
    return Found(path, shown, status.st_mtime_ns, refusal) if is_read else None


def find_fault(name: str) -> str:
    """Tell why no statement may have this name, nothing where it may."""
    if _is_no_unicode(name):
        return NO_UNICODE
    unfit = UNPRINTABLE.search(name)
    return "there are control characters in the name" if unfit else ""


def _is_no_unicode(name: str) -> bool:
    return any("\ud800" <= each <= "\udfff" for each in name)


def is_passed_over(name: str) -> bool:
    """Tell whether a sync leaves files of this name alone: hidden, temporary, unfinished ones."""
    return name.startswith((".", "~$")) or name.endswith("~") or name.lower().endswith(UNFINISHED)


def hash_file(path: Path) -> str:
    """Give a hash of a file's bytes; raises ``UnreadableError``."""
    digest = hashlib.sha256()
    try:
        for block in read_blocks(path):
            digest.update(block)
    except OSError as error:
        raise UnreadableError(
            f"the file can't be read ({error.strerror})",
            subject=path.name,
            mend="check its permissions",
        ) from error
    return digest.hexdigest()
