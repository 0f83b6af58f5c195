"""The part of a collection that is asked: what is outside the scope is not there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from assistant.language.words import Scores, Unit
from assistant.retrieval.collection import Collection
from assistant.retrieval.scope import Scope
from config.errors import UnknownStatementError
from ingest.statement import Statement
from ingest.texts import count_places

Places = NDArray[np.int64]

MANY, NEAREST = 20_000, 2_000
"""From so many windows on, so many are compared: the others' signs agree too little."""


class View:
    """The statements of a collection that a scope admits, and nothing of any other.

    ``places`` (int64, ascending) are their paragraphs in the collection, ``windows`` (int64,
    ascending) the windows of these. ``statements`` are in the collection's order.
    """

    def __init__(self, collection: Collection, admitted: NDArray[np.bool_]) -> None:
        """Take the statements that are ``admitted`` (bool [statements])."""
        self.collection = collection
        self._admitted = admitted
        asked = admitted[collection.owning]
        self.places: Places = np.flatnonzero(asked)
        self.windows: Places = np.flatnonzero(asked[collection.owners])

    @classmethod
    def of(cls, collection: Collection, scope: Scope) -> View:
        """Give the view of what a scope admits."""
        if scope.is_open:
            return cls(collection, np.ones(len(collection.statements), np.bool_))
        admitted = [scope.admits(each) for each in collection.statements]
        return cls(collection, np.array(admitted, np.bool_))

    @cached_property
    def statements(self) -> list[Statement]:
        """What the scope admits, in the collection's order."""
        return [self.collection.statements[each] for each in np.flatnonzero(self._admitted)]

    @cached_property
    def main_language(self) -> str:
        """The ISO 639-1 code of the language that most of its statements are in, ``""`` of none."""
        counts = Counter(map(str, self.collection.languages[self._admitted]))
        return max(counts, key=counts.__getitem__, default="")

    @cached_property
    def wordings(self) -> NDArray[np.bool_]:
        """Which of the collection's ``wordings`` are asked: bool [wordings]."""
        held = self.collection
        admitted = self._admitted[np.append(held.owning, held.wordings.owning)]
        return np.array(admitted, np.bool_)

    @cached_property
    def headings(self) -> Places:
        """Which of the collection's ``headings`` are asked: int64, ascending."""
        return np.flatnonzero(self._admitted[self.collection.wordings.owning])

    def narrow(self, statements: Sequence[str]) -> View:
        """Give the view of those of its statements that have these ids; all where none is given."""
        return self.keep(statements) if statements else self

    def keep(self, statements: Iterable[str]) -> View:
        """Give the view of those of its statements that have these ids."""
        numbers = self.collection.numbers
        wanted = np.zeros_like(self._admitted)
        wanted[[numbers[each] for each in statements if each in numbers]] = True
        return View(self.collection, self._admitted & wanted)

    def part(self, language: str) -> tuple[View, View]:
        """Give the views of its statements in a language, and of those in others."""
        own = self._admitted & (self.collection.languages == language)
        others = self._admitted & ~own
        return (
            View(self.collection, own) if others.any() else self,
            View(self.collection, others) if own.any() else self,
        )

    def find_statement(self, statement: str) -> Statement:
        """Give the statement with this id; raises ``UnknownStatementError`` for one outside."""
        if not self.holds(statement):
            raise UnknownStatementError("no statement that is asked has this id", subject=statement)
        return self.collection.find_statement(statement)

    def find_title(self, *statements: str) -> str | None:
        """Give the title of the first of some statements by its id, if it is asked."""
        held = self.holds(statements[0]) if statements else False
        return self.find_statement(statements[0]).title if held else None

    def holds(self, statement: str) -> bool:
        """Tell whether the statement with this id is asked."""
        number = self.collection.numbers.get(statement)
        return number is not None and bool(self._admitted[number])

    def has_paragraph(self, statement: str, ordinal: int) -> bool:
        """Tell whether the statement with this id is asked and has a text of this number."""
        if not self.holds(statement):
            return False
        return 1 <= ordinal <= count_places(self.collection.find_statement(statement))

    def compare(self, vector: NDArray[np.float32], member: int = 0) -> tuple[Places, Scores]:
        """Give windows and the cosines of one encoder's vectors of them to a vector.

        int64 and float32 [windows]. Of very many windows only the ``NEAREST`` whose signs agree
        best with the vector's.
        """
        held, windows = self.collection, self.windows
        if len(held.owners) <= MANY:
            # To multiply all is quicker than to copy some, where they are not very few.
            return windows, held.compare(vector, member)[windows]
        if len(windows) > MANY:
            distances = held.measure(vector, member)[windows]
            windows = np.sort(windows[np.argpartition(distances, NEAREST)[:NEAREST]])
        return windows, held.compare(vector, member, windows)

    def score_words(self, question: Sequence[Unit]) -> tuple[Places, Scores]:
        """Give the paragraphs with a word of a question and their BM25 scores.

        Words are weighed by the whole collection, whatever is asked of it.
        """
        scores = self.collection.words.score(question)[self.places]
        found = np.flatnonzero(scores > 0)
        return self.places[found], scores[found]
