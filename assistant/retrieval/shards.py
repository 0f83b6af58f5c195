"""Indexes that are asked together: what is held of each, and all of them as one."""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from config.errors import IndexAccessError
from ingest.entry import Entry
from ingest.index import Index
from ingest.segments import Part, Segment, SegmentFolder, State
from ingest.sync.identity import digest_text, may_be_one, name_occasion, resembles

PAUSE = 5.0
"""Seconds before an index that could not be reached is asked again."""

DIGITS = 6

log = logging.getLogger(__name__)


class Shard:
    """An index, and what was read of it last: ``state``, and the ``error`` that reading it again
    met, if it did.

    One that is ``named`` in the settings beside the first must be there, and answers from what this
    machine has kept of it where it can't be reached.
    """

    def __init__(self, index: Index, named: bool = False) -> None:
        self.index = index
        self.state = State()
        self.error: IndexAccessError | None = None
        self._named = named
        self._segments = SegmentFolder(index)
        self._asked_again = 0.0

    @property
    def encoders(self) -> set[str]:
        """The fingerprints of the encoders that made its vectors."""
        segments = [each.segment for each in self.state.parts]
        return {each.encoder for each in segments if len(each.arrays["keys"])}

    def ask(self) -> str:
        """Give the word for its newest state; where that can't be told, for the one at hand."""
        if time.monotonic() < self._asked_again:
            return self.state.generation
        try:
            newest = str(self.index.generation)
            if not newest and (self._named or self.state.generation):
                raise IndexAccessError(
                    "the index is gone",
                    subject=str(self.index.folder) if self._named else "",
                    mend="run a sync: it is made again",
                )
        except IndexAccessError as error:
            self._note(error)
            return self.state.generation
        if newest == self.state.generation:
            self.error = None
        return newest

    def load(self) -> None:
        """Make what is held as new as the index, if it can be read."""
        try:
            self.state, self.error = self._segments.follow(), None
        except IndexAccessError as error:
            self._note(error)

    def forget_cut(self) -> bool:
        """Forget what is held where a file of it was cut off; tell whether one was."""
        cut = self._segments.is_cut()
        if cut:
            log.warning("a segment of the index was cut off while it was in use; it is made again")
            self.state = State()
        return cut

    def _note(self, error: IndexAccessError) -> None:
        self.error = error
        if self._named and not self.state.generation:
            self.state = self._segments.recall()
        if self._named or self.state.generation:
            self._asked_again = time.monotonic() + PAUSE
            held = "from what was loaded before" if self.state.generation else "without an index"
            log.warning("answering %s: %s", held, error)


@dataclass(frozen=True, slots=True)
class Joined:
    """The statements of several indexes as one state.

    ``owners`` has for each statement of an index but the first that index, and its id there.
    """

    state: State
    owners: dict[str, tuple[Shard, str]]


def join(shards: Sequence[Shard]) -> Joined:
    """Put indexes together: a statement that several have is that of the first of them.

    Where different statements have one id, those of later indexes have it with a mark.
    """
    if len(shards) == 1:
        return Joined(shards[0].state, {})
    known, parts, owners = _Known(), list[Part](), dict[str, tuple[Shard, str]]()
    for shard in shards:
        taken = _Taken(str(shard.index.folder))
        parts += [_take(part, known, taken) for part in shard.state.parts]
        for marks, id_, entry in taken.entries:
            known.add(marks, id_, entry)
            if shard is not shards[0]:
                owners[id_] = shard, entry.statement.id
        if taken.left:
            log.warning(
                "%s: %d statements are those of an index before it, such as %s, and left out",
                shard.index.folder,
                len(taken.left),
                taken.left[0],
            )
    word = " ".join(each.state.generation for each in shards if each.state.generation)
    return Joined(State(word, parts), owners)


@dataclass(slots=True)
class _Taken:
    """What is taken of an index: marks, id and entry of each, and the ids that are left out."""

    index: str
    entries: list[tuple[list[Hashable], str, Entry]] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    def mark(self, id_: str) -> str:
        """Give the id that a statement has where another index has one of the same."""
        return f"{id_}-{hashlib.sha256(f'{self.index} {id_}'.encode()).hexdigest()[:DIGITS]}"


class _Known:
    """The statements of the indexes before, by what they may share with one that is the same."""

    def __init__(self) -> None:
        self._marked: dict[Hashable, Entry] = {}
        self._ids = set[str]()

    def add(self, marks: list[Hashable], id_: str, entry: Entry) -> None:
        """Enter a statement under an id."""
        self._ids.add(id_)
        for mark in marks:
            self._marked.setdefault(mark, entry)

    def has_id(self, id_: str) -> bool:
        """Tell whether another statement has an id."""
        return id_ in self._ids

    def has(self, marks: list[Hashable], entry: Entry) -> bool:
        """Tell whether a statement, or a version of it, is here."""
        rivals = {id(each): each for mark in marks if (each := self._marked.get(mark))}
        return any(_is_one(each, entry) for each in rivals.values())


def _take(part: Part, known: _Known, taken: _Taken) -> Part:
    live, renamed = part.live.copy(), dict[int, str]()
    for place in live.nonzero()[0].tolist():
        entry = part.segment.entries[place]
        marks, id_ = list(_list_marks(part.segment, place)), entry.statement.id
        if known.has(marks, entry):
            live[place] = False
            taken.left.append(id_)
            continue
        if known.has_id(id_):
            id_ = renamed[place] = taken.mark(id_)
        taken.entries.append((marks, id_, entry))
    return replace(part, live=live, renamed=renamed)


def _list_marks(segment: Segment, place: int) -> Iterator[Hashable]:
    """Give what a statement shares with the same one, or a version of it, in another index."""
    statement = segment.entries[place].statement
    yield statement.id
    if occasion := name_occasion(statement):
        yield occasion
    first, last = segment.starts[place : place + 2, 1].tolist()
    if first < last:
        yield segment.arrays["keys"][first]  # of what is read first: title and beginning


def _is_one(one: Entry, other: Entry) -> bool:
    here, there = one.statement, other.statement
    if digest_text(here) == digest_text(there):
        return may_be_one(here, there)
    occasion = name_occasion(here)
    return occasion is not None and occasion == name_occasion(there) and resembles(here, there)
