"""What the index holds of one statement: its text, where it came from, where its vectors are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from config.errors import DamagedIndexError
from ingest.statement import Statement


@dataclass(frozen=True, slots=True)
class Window:
    """Where a passage stands: the part ``text[start:end]`` of the paragraph ``ordinal``.

    A passage is text, a window its place and its vector's name: so an entry holds no text twice.
    ``key`` names its vector: a hash of the encoder and of all it was given to read.
    """

    ordinal: int
    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that holds a statement's text.

    ``path`` is absolute, ``source`` what a citation names it by, ``content`` a hash of its bytes.
    """

    path: str
    source: str
    content: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement in the index, in one of its versions.

    ``files`` all hold this version's text. ``recipe`` is a hash of everything but the bytes that
    decides what becomes of a file. ``version`` counts from 1; ``added`` is the time of the sync
    that first read the statement, ``changed`` of the one that read this version, ISO in UTC.
    ``encoder`` is the fingerprint of the encoder that made the windows' vectors; empty where the
    statement waits for being encoded.
    """

    statement: Statement
    files: tuple[SourceFile, ...]
    recipe: str
    windows: tuple[Window, ...]
    added: str
    changed: str
    version: int = 1
    encoder: str = ""

    @property
    def paths(self) -> set[str]:
        """The absolute paths of its files."""
        return {each.path for each in self.files}

    def with_files(self, files: tuple[SourceFile, ...]) -> Entry:
        """Give the entry with other files of its text; citations name the first."""
        source = files[0].source if files else self.statement.source
        return replace(self, files=files, statement=replace(self.statement, source=source))

    def to_json(self) -> dict[str, Any]:
        """Give the entry as plain lists, dicts and strings."""
        return asdict(self)

    def to_summary(self) -> dict[str, Any]:
        """Give what a list of the collection shows: everything but texts and vectors."""
        left_out = "paragraphs", "furniture", "after", "notes"
        told = {
            each.name: getattr(self.statement, each.name)
            for each in fields(self.statement)
            if each.name not in left_out
        }
        return {
            **told,
            "headings": [asdict(each) for each in self.statement.headings],
            "paragraphs": len(self.statement.paragraphs),
            "sources": [each.source for each in self.files],
            "added": self.added,
            "changed": self.changed,
            "version": self.version,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Entry:
        """Make the entry that ``to_json`` gave ``data`` of."""
        statement = Statement.from_json(data["statement"])
        windows = tuple(Window(**window) for window in data["windows"])
        files = tuple(SourceFile(**file) for file in data["files"])
        return cls(**{**data, "statement": statement, "windows": windows, "files": files})


def check_encoder(made_by: Iterable[str], encoder: str) -> None:
    """Raise ``DamagedIndexError`` where vectors are of another encoder than this one."""
    if any(each != encoder for each in made_by):
        raise DamagedIndexError("the index was made with another encoder or version")
