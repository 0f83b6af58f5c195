"""What the index holds of one statement: its text, where it came from, where its vectors are."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from ingest.statement import Statement


@dataclass(frozen=True, slots=True)
class Window:
    """The part ``text[start:end]`` of a paragraph that was encoded at once.

    ``key`` names its vector: a hash of the encoder and of all it was given to read.
    """

    ordinal: int
    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement in the index.

    ``path`` is the file's absolute path, ``fingerprint`` a hash of its bytes and of everything
    that decides what becomes of them, ``added`` the time of the sync, ISO in UTC.
    """

    statement: Statement
    path: str
    fingerprint: str
    added: str
    windows: tuple[Window, ...]

    def to_json(self) -> dict[str, Any]:
        """Give the entry as plain lists, dicts and strings."""
        return asdict(self)

    def to_summary(self) -> dict[str, Any]:
        """Give what a list of the collection shows: everything but texts and vectors."""
        statement = asdict(self.statement)
        del statement["paragraphs"], statement["furniture"]
        return {**statement, "paragraphs": len(self.statement.paragraphs), "added": self.added}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Entry:
        """Make the entry that ``to_json`` gave ``data`` of."""
        statement = Statement.from_json(data["statement"])
        windows = tuple(Window(**window) for window in data["windows"])
        return cls(**{**data, "statement": statement, "windows": windows})
