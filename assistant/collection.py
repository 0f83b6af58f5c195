"""All statements of an index as they were at one moment, in memory, ready to be asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from assistant.words import WordIndex
from config.errors import UnknownStatementError
from ingest.entry import Entry
from ingest.index import Index, name_passage
from ingest.statement import Paragraph, Statement


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph and the statement it stands in."""

    statement: Statement
    paragraph: Paragraph


class Collection:
    """A frozen view; a newer state of the index is another collection.

    ``places`` has every paragraph. Row i of ``vectors`` (float32 [windows, dimensions], unit
    length) is a part of paragraph ``owners[i]`` (int32 [windows]).
    """

    def __init__(self, entries: Sequence[Entry], vectors: dict[str, NDArray[np.float32]]) -> None:
        self.entries = tuple(sorted(entries, key=lambda entry: entry.statement.id))
        self.places: list[Place] = []
        owners: list[int] = []
        keys: list[str] = []
        for entry in self.entries:
            first = len(self.places)
            statement = entry.statement
            self.places += [Place(statement, paragraph) for paragraph in statement.paragraphs]
            owners += [first + window.ordinal - 1 for window in entry.windows]
            keys += [window.key for window in entry.windows]
        self.owners = np.array(owners, np.int32)
        self.vectors = np.stack([vectors[key] for key in keys]) if keys else np.zeros((0, 0))

    @cached_property
    def words(self) -> WordIndex:
        """The words of every paragraph, with its statement's title, date and heading."""
        return WordIndex([_readable(place) for place in self.places])

    def find_statement(self, statement: str) -> Statement:
        """Give the statement with this id; raises ``UnknownStatementError``."""
        for entry in self.entries:
            if entry.statement.id == statement:
                return entry.statement
        raise UnknownStatementError("the collection has no such statement", subject=statement)


class Library:
    """Gives the newest collection of an index; safe to use from several threads."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._lock = Lock()
        self._generation: str | None = None
        self._collection = Collection([], {})

    def read(self) -> Collection:
        """Give the collection as the last sync left it."""
        if self._index.generation != self._generation:
            with self._lock:
                generation = self._index.generation
                if generation != self._generation:
                    self._collection = _load(self._index)
                    self._generation = generation
        return self._collection


def _load(index: Index) -> Collection:
    with index.open() as store:
        entries = list(store.read_entries())
        vectors = store.read_vectors(
            [
                name_passage(entry.statement.id, window.key)
                for entry in entries
                for window in entry.windows
            ]
        )
    return Collection(entries, vectors)


def _readable(place: Place) -> str:
    statement, paragraph = place.statement, place.paragraph
    parts = statement.title, statement.date, paragraph.heading, paragraph.text
    return "\n".join(part for part in parts if part)
