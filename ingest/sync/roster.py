"""Which file is which statement, and which version of it."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum, auto

from ingest.entry import Entry, SourceFile
from ingest.statement import Statement
from ingest.sync.identity import digest_text, may_be_one, name_occasion, resembles


class Standing(Enum):
    """What a file that was read is to the collection."""

    NEW = auto()
    """A statement that it did not have."""
    SAME = auto()
    """The text that a statement has now."""
    NEXT = auto()
    """Another text of a statement: its next version."""
    EARLIER = auto()
    """The text of an earlier version, while other files hold the current one."""


@dataclass(frozen=True, slots=True)
class Held:
    """A file as the index knows it, and the entry that has it."""

    file: SourceFile
    entry: Entry
    current: bool


@dataclass(frozen=True, slots=True)
class Shift:
    """Entries that another one changed: current ones by id, earlier ones by id and version."""

    current: dict[str, Entry] = field(default_factory=dict)
    earlier: dict[tuple[str, int], Entry] = field(default_factory=dict)


class Roster:
    """The statements of a sync, current and earlier; files that are gone count for nothing."""

    def __init__(
        self, current: Iterable[Entry], earlier: Iterable[Entry], present: set[str]
    ) -> None:
        self._present = present
        self._current: dict[str, Entry] = {}
        self._earlier: dict[str, dict[int, Entry]] = defaultdict(dict)
        self._earlier_owners: dict[str, tuple[str, int]] = {}
        self._owners: dict[str, str] = {}
        self._texts: dict[str, set[str]] = defaultdict(set)
        self._occasions: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for entry in current:
            self._enter(entry)
        for entry in earlier:
            self._enter_earlier(entry)

    @property
    def entries(self) -> list[Entry]:
        """The current version of every statement."""
        return list(self._current.values())

    def list_paths(self) -> list[str]:
        """List the files of the current versions."""
        return list(self._owners)

    def find_held(self, path: str) -> Held | None:
        """Give a file as the index knows it; no path is in two entries."""
        entry, current = self._find_owner(path)
        if entry is None:
            return None
        return Held(next(each for each in entry.files if each.path == path), entry, current)

    def place(self, statement: Statement, path: str) -> tuple[Standing, Entry | None]:
        """Tell what a file is, and the entry that it is that of."""
        if same := self._find_same(statement):
            return Standing.SAME, same
        if earlier := self._find_earlier(statement, path):
            return Standing.EARLIER, earlier
        owner = self._owners.get(path)
        if owner and not self._has_other_files(self._current[owner], path):
            return Standing.NEXT, self._current[owner]
        if other := self._find_version_of(statement):
            return Standing.NEXT, other
        return Standing.NEW, None

    def keep(self, entry: Entry) -> Shift:
        """Make an entry the current one of its statement; give the others that this changed.

        The version that it follows becomes an earlier one.
        """
        shift = self._take_files(entry)
        before = self._current.get(entry.statement.id)
        if before:
            self._leave(before)
            shift.current.pop(entry.statement.id, None)
            if before.version < entry.version:
                self._enter_earlier(before)
                shift.earlier[_name(before)] = before
        self._enter(entry)
        return shift

    def keep_earlier(self, entry: Entry) -> Shift:
        """Put an earlier version in place of the one with its number; give what lost a file."""
        shift = self._take_files(entry)
        self._enter_earlier(entry)
        return shift

    def drop(self, statement: str) -> None:
        """Forget a statement and all its versions."""
        self._leave(self._current[statement])
        for entry in self._earlier.pop(statement, {}).values():
            for path in entry.paths:
                self._earlier_owners.pop(path, None)

    def list_left(self, entry: Entry, but: str) -> tuple[SourceFile, ...]:
        """Give the files of an entry that are still there, but for one."""
        return tuple(
            each for each in entry.files if each.path != but and each.path in self._present
        )

    def list_shrunk(self) -> list[tuple[Entry, tuple[SourceFile, ...]]]:
        """Give the entries some of whose files are gone, each with those that are left."""
        found = []
        for entry in self.entries:
            left = self.list_left(entry, but="")
            if not left or len(left) < len(entry.files):
                found.append((entry, left))
        return found

    def find_return(self, statement: str) -> SourceFile | None:
        """Give a file of the newest earlier version that is still there."""
        versions = self._earlier.get(statement, {})
        for version in sorted(versions, reverse=True):
            for file in versions[version].files:
                if file.path in self._present:
                    return file
        return None

    def name(self, statement: Statement, source: str) -> str:
        """Give an id for a new statement: its own, or with a mark where another has that."""
        name, number = statement.id, 0
        while name in self._current:
            mark = hashlib.sha256(f"{source} {number}".encode()).hexdigest()[:6]
            name, number = f"{statement.id}-{mark}", number + 1
        return name

    def _enter(self, entry: Entry) -> None:
        id_ = entry.statement.id
        self._current[id_] = entry
        self._owners |= dict.fromkeys(entry.paths, id_)
        self._texts[digest_text(entry.statement)].add(id_)
        if occasion := name_occasion(entry.statement):
            self._occasions[occasion].add(id_)

    def _leave(self, entry: Entry) -> None:
        id_ = entry.statement.id
        del self._current[id_]
        for path in entry.paths:
            self._owners.pop(path, None)
        self._texts[digest_text(entry.statement)].discard(id_)
        if occasion := name_occasion(entry.statement):
            self._occasions[occasion].discard(id_)

    def _enter_earlier(self, entry: Entry) -> None:
        id_ = entry.statement.id
        self._earlier[id_][entry.version] = entry
        self._earlier_owners |= dict.fromkeys(entry.paths, (id_, entry.version))

    def _find_owner(self, path: str) -> tuple[Entry | None, bool]:
        """Give the entry that has a file, and whether it is a current one."""
        if owner := self._owners.get(path):
            return self._current[owner], True
        if earlier := self._earlier_owners.get(path):
            id_, version = earlier
            return self._earlier[id_][version], False
        return None, False

    def _take_files(self, taker: Entry) -> Shift:
        """Take an entry's files from all that had them before; the same version keeps its own."""
        shift = Shift()
        for path in sorted(taker.paths):
            owner, current = self._find_owner(path)
            if owner is None or _name(owner) == _name(taker):
                continue
            left = owner.with_files(tuple(each for each in owner.files if each.path != path))
            if current:
                self._leave(owner)
                self._enter(left)
                shift.current[left.statement.id] = left
            else:
                del self._earlier_owners[path]
                self._enter_earlier(left)
                shift.earlier[_name(left)] = left
        return shift

    def _has_other_files(self, entry: Entry, path: str) -> bool:
        return bool(self.list_left(entry, but=path))

    def _list_earlier(self) -> list[Entry]:
        return [each for versions in self._earlier.values() for each in versions.values()]

    def _find_same(self, statement: Statement) -> Entry | None:
        for id_ in sorted(self._texts[digest_text(statement)]):
            if may_be_one(self._current[id_].statement, statement):
                return self._current[id_]
        return None

    def _find_earlier(self, statement: Statement, path: str) -> Entry | None:
        """Give the earlier version with this text of a statement whose current one stays."""
        digest = digest_text(statement)
        for entry in self._list_earlier():
            current = self._current.get(entry.statement.id)
            stays = current is not None and self._has_other_files(current, path)
            same = stays and digest_text(entry.statement) == digest
            if same and may_be_one(entry.statement, statement):
                return entry
        return None

    def _find_version_of(self, statement: Statement) -> Entry | None:
        occasion = name_occasion(statement)
        for id_ in sorted(self._occasions[occasion]) if occasion else ():
            if resembles(self._current[id_].statement, statement):
                return self._current[id_]
        return None


def _name(entry: Entry) -> tuple[str, int]:
    return entry.statement.id, entry.version
