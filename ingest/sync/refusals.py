"""Files that could not be read, remembered so that they are not tried again until they change."""

from __future__ import annotations

import json
from pathlib import Path

from ingest.opening import read_file


class Refusals:
    """The errors of refused files, by path, each with what the file was when it was refused."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "refused.json"
        self._held = self._load()
        self._met: dict[str, tuple[str, str]] = {}

    def find(self, path: str, fingerprint: str) -> str | None:
        """Give the error that this file gave as it is now, if it did."""
        met, error = self._held.get(path, ("", ""))
        if met != fingerprint:
            return None
        self.add(path, fingerprint, error)
        return error

    def has(self, path: str, content: str) -> bool:
        """Tell whether a file was refused with these bytes, under whatever settings."""
        met, _ = self._held.get(path, ("", ""))
        return bool(met) and met.split()[0] == content

    def add(self, path: str, fingerprint: str, error: str) -> None:
        """Remember an error."""
        self._met[path] = fingerprint, error

    def save(self) -> None:
        """Keep what was met since the beginning, and nothing older."""
        if self._met == self._held:
            return
        fresh = self._file.with_suffix(".new")
        fresh.write_text(json.dumps(self._met, ensure_ascii=False), encoding="utf-8")
        fresh.replace(self._file)

    def _load(self) -> dict[str, tuple[str, str]]:
        try:
            rows = json.loads(read_file(self._file))
            return {path: (str(met), str(error)) for path, (met, error) in rows.items()}
        except (OSError, ValueError, TypeError, AttributeError, RecursionError):
            return {}  # none yet, or damaged: the files are tried again
