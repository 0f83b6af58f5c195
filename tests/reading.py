"""How tests read a file of their own."""

from __future__ import annotations

from pathlib import Path

from config.limits import LimitSettings
from ingest.line import Line
from ingest.readers.source import read_source

LIMITS = LimitSettings()
GOAL = "The cities will repair the bridges over the river."


def read(path: Path) -> list[Line]:
    return list(read_source(path, LIMITS).lines)


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path
