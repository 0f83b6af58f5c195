"""Who uploaded what."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

MOST = 10_000
"""Uploads that are remembered; what is uploaded is deleted after some minutes."""


class Uploads:
    """Remembers the visitor of each upload, the latest ``MOST`` of them."""

    def __init__(self) -> None:
        self._known: OrderedDict[tuple[str, str], None] = OrderedDict()

    def note(self, paths: Iterable[str], owner: str) -> None:
        """Remember what a visitor uploaded, by the paths that the visitor was told."""
        for path in paths:
            self._known[path, owner] = None
        while len(self._known) > MOST:
            self._known.popitem(last=False)

    def is_own(self, path: str, owner: str) -> bool:
        """Tell whether a visitor uploaded the file of a path, letter by letter."""
        return (path, owner) in self._known
