"""Folders that are lost: a drive that is not mounted, not statements that somebody removed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from config.errors import UnreadableError
from ingest.entry import Entry
from ingest.opening import read_file

STAYS = "what was read from it stays"
MEND = "bring it back, or run `python -m ingest sync` to remove its statements"


def refuse_lost(folders: Sequence[Path], present: Iterable[str], held: Iterable[str]) -> None:
    """Raise ``UnreadableError`` for a folder without a file of which the index holds some.

    ``present`` and ``held`` are the paths of the files that are there and of those that were read.
    """
    here, read = [Path(each) for each in present], [Path(each) for each in held]
    for folder in (each.absolute() for each in folders):
        if not _has_any(folder, here) and _has_any(folder, read):
            what = f"the folder is gone, or none of its files is there; {STAYS}"
            raise UnreadableError(what, subject=str(folder), mend=MEND)


class Lost:
    """The files that are gone with all others of their folder, and were not seen to be removed.

    They are remembered beside the index: another file in the folder says nothing of them.
    ``removed`` are the files and folders that were seen to go; where somebody asked for the sync it
    is ``None``, and nothing is lost.
    """

    def __init__(
        self, index: Path, folders: Sequence[Path], removed: Collection[Path] | None
    ) -> None:
        self._file = index / "lost.json"
        self._folders = [each.absolute() for each in folders]
        self._removed = removed
        self._lost: dict[str, str] = {}
        self._kept: Counter[str] = Counter()

    def look(self, present: Collection[str], held: Collection[str]) -> None:
        """Find what is lost of the files that were read; raises ``UnreadableError`` as above."""
        if self._removed is None:
            return
        gone = set(held) - set(present)
        if not gone:
            return
        before = {path: folder for path, folder in self._load().items() if path in gone}
        alive = {parent for path in set(held) & set(present) for parent in Path(path).parents}
        seen = {each.resolve() for each in self._removed}
        fresh = {path: self._find_folder(Path(path), alive) for path in gone - before.keys()}
        self._lost = before | {
            path: str(folder)
            for path, folder in fresh.items()
            if folder and not _was_seen(Path(path), seen)
        }
        whole = {Path(each) for each in self._lost.values()}
        refuse_lost([each for each in self._folders if each in whole], present, self._lost)

    def keeps(self, entry: Entry) -> bool:
        """Tell whether a statement whose files are gone stays."""
        folder = next((self._lost[each] for each in entry.paths if each in self._lost), "")
        self._kept[folder] += bool(folder)
        return bool(folder)

    def tell(self) -> list[str]:
        """Give a line for each folder that is lost; what is lost is remembered."""
        if self._lost != self._load():
            fresh = self._file.with_suffix(".new")
            fresh.write_text(json.dumps(self._lost, ensure_ascii=False), encoding="utf-8")
            fresh.replace(self._file)
        what = f"none of its files is there, and nobody was seen to remove them; {STAYS}"
        return [
            str(UnreadableError(f"{what} ({count} statements)", subject=folder, mend=MEND))
            for folder, count in sorted(self._kept.items())
            if count
        ]

    def _find_folder(self, file: Path, alive: Collection[Path]) -> Path | None:
        """Give the outermost folder of a file that has none of its files left, if there is one."""
        inside = [
            parent
            for parent in file.parents
            if any(parent.is_relative_to(each) for each in self._folders)
        ]
        return next((each for each in reversed(inside) if each not in alive), None)

    def _load(self) -> dict[str, str]:
        try:
            rows = json.loads(read_file(self._file))
            return {str(path): str(folder) for path, folder in rows.items()}
        except (OSError, ValueError, AttributeError, RecursionError):
            return {}  # none yet, or damaged: what is lost shows again


def _was_seen(file: Path, removed: Collection[Path]) -> bool:
    place = file.resolve()
    return not {place, *place.parents}.isdisjoint(removed)


def _has_any(folder: Path, files: Iterable[Path]) -> bool:
    return any(each.is_relative_to(folder) for each in files)
