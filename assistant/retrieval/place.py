"""Where something stands: a text of a statement, and all texts in which wording is traced."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np
from numpy.typing import NDArray

from ingest.statement import Paragraph, Statement
from ingest.texts import count_texts, find_text

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph, a note or a heading, and the statement it stands in."""

    statement: Statement
    paragraph: Paragraph


class Places(Sequence[Place]):
    """The paragraphs and notes of a collection, each made when it is asked for."""

    def __init__(self, count: int, read: Callable[[int], Place]) -> None:
        """Take how many there are, and what reads one."""
        self._count = count
        self._read = read

    def __len__(self) -> int:
        """Count them."""
        return self._count

    @overload
    def __getitem__(self, place: int) -> Place: ...

    @overload
    def __getitem__(self, place: slice) -> list[Place]: ...

    def __getitem__(self, place: int | slice) -> Place | list[Place]:
        """Give one or several."""
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        return self._read(range(self._count)[place])


class Wordings:
    """All texts in which wording is traced: the paragraphs and notes of a collection as it numbers
    them, then the headings of its statements.

    ``owning`` (int64 [headings]) are the statements that headings stand in.
    """

    def __init__(
        self, places: Sequence[Place], statements: Sequence[Statement], headings: Counts
    ) -> None:
        """Take the paragraphs and notes, the statements and how many headings each has."""
        self._places = places
        self._statements = statements
        self._starts = len(places) + np.append(0, np.cumsum(headings))
        self.owning: Counts = np.repeat(np.arange(len(headings)), headings)

    def __len__(self) -> int:
        """Count the texts."""
        return int(self._starts[-1])

    def __getitem__(self, number: int) -> Place:
        """Give a text, read when it is asked for."""
        if number < len(self._places):
            return self._places[number]
        owner = int(self.owning[number - len(self._places)])
        statement = self._statements[owner]
        ordinal = count_texts(statement) + 1 + number - int(self._starts[owner])
        return Place(statement, find_text(statement, ordinal))

    def find_heading(self, owner: int, ordinal: int) -> int:
        """Give the number of a statement's heading."""
        statement = self._statements[owner]
        return int(self._starts[owner]) + ordinal - count_texts(statement) - 1
