"""Which segments are in use, what of them still counts, and for which state of the index."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from config.errors import AssistantError
from ingest.index import Generation, read_generation
from ingest.opening import read_file

NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class Listed:
    """A segment in use: its file, what that was like when it was written, what of it is ``gone``.

    ``size`` and ``changed`` (nanoseconds since 1970) tell at once whether somebody has written to
    the file, ``digest`` whether it is still the same then. ``gone`` are places of entries.
    """

    name: str
    size: int
    changed: int
    digest: str
    gone: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """The segments of a state: ``whole`` where they have every statement of it."""

    generation: Generation
    whole: bool = False
    segments: tuple[Listed, ...] = ()


def read_manifest(folder: Path) -> Manifest:
    """Give the manifest of a folder; of none, or a damaged one, that nothing is there."""
    try:
        data = json.loads(read_file(folder / NAME))
        listed = tuple(Listed(**{**each, "gone": tuple(each["gone"])}) for each in data["segments"])
        return Manifest(read_generation(data["generation"]), data["whole"], listed)
    except (OSError, ValueError, TypeError, KeyError, RecursionError, AssistantError):
        return Manifest(Generation())


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Let a manifest take the place of the one before, at once."""
    data = {**asdict(manifest), "generation": str(manifest.generation)}
    fresh = folder / f"{NAME}.new"
    with fresh.open("w", encoding="utf-8") as file:
        json.dump(data, file)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(folder / NAME)
