"""Which state of an index is meant: a count that grows with every change."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass, field

from config.errors import DamagedIndexError

WORD = re.compile(r"([0-9a-f]{32}):([0-9]{1,18})")


def _name_epoch() -> str:
    return uuid.uuid4().hex


@dataclass(frozen=True, slots=True)
class Generation:
    """The state of an index after ``count`` changes; 0 where there is none yet.

    ``epoch`` differs between an index and one that was made anew in its place.
    """

    count: int = 0
    epoch: str = field(default_factory=_name_epoch)

    @property
    def next(self) -> Generation:
        """The state after one more change."""
        return Generation(self.count + 1, self.epoch)

    def __str__(self) -> str:
        """Give the word that ``read_generation`` reads."""
        return f"{self.epoch}:{self.count}" if self.count else ""


def read_generation(word: str) -> Generation:
    """Give the state that a word names, none where it is empty.

    Raises ``DamagedIndexError`` for what is no such word.
    """
    if not word:
        return Generation()
    found = WORD.fullmatch(word)
    if found is None:
        raise DamagedIndexError("the index does not say what state it is in")
    return Generation(int(found[2]), found[1])
