"""What a reader says of a file that is not as it seems."""

from __future__ import annotations

from collections.abc import Iterator

SLIP = 1
"""Characters of what is struck out by a slip, in the middle of a word that is to be read."""


def list_remarks(changes: int, hidden: bool) -> Iterator[str]:
    """Say how many tracked changes are open, and that there is hidden or struck-out text."""
    if changes:
        open_ones = "1 tracked change is" if changes == 1 else f"{changes} tracked changes are"
        yield f"{open_ones} open; it is read as if all were accepted"
    if hidden:
        yield "hidden or struck-out text is left out"
