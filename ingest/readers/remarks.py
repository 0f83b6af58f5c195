"""What a reader says of a file that is not as it seems."""

from __future__ import annotations

from collections.abc import Iterator


def list_remarks(changes: int, hidden: bool) -> Iterator[str]:
    """Say how many tracked changes are open, and that there is hidden text."""
    if changes:
        open_ones = "1 tracked change is" if changes == 1 else f"{changes} tracked changes are"
        yield f"{open_ones} open; it is read as if all were accepted"
    if hidden:
        yield "hidden text is left out"
