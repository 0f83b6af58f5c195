"""What a sync did."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(slots=True)
class SyncReport:
    """What a sync did.

    ``added``, ``updated`` (another text, or another file of the same) and ``removed`` are ids,
    ``failed`` has the file's name and the one line to show, ``remarks`` the name and what is not as
    it seems in a file that was read, ``duplicates`` groups the files that are one statement.
    ``reread`` counts unchanged files that this version, or its settings, reads otherwise than the
    sync before. ``lost`` has a line for each folder that vanished, of which what was read stays.
    ``paragraphs`` counts those of the whole collection, ``embedded`` the texts that
    had to be encoded.
    """

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: int = 0
    reread: int = 0
    removed: list[str] = field(default_factory=list)
    failed: list[dict[str, str]] = field(default_factory=list)
    remarks: list[dict[str, str]] = field(default_factory=list)
    duplicates: list[list[str]] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    paragraphs: int = 0
    embedded: int = 0
    seconds: float = 0.0

    def to_json(self) -> dict[str, Any]:
        """Give the report as plain lists, dicts and numbers."""
        return asdict(self)
