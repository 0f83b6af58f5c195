"""Entries of a table of contents that end with their page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.line import Line

LEAST_PAGED = 3
"""Entries with a page on end that make a table of contents."""
PAGE = re.compile(r"[0-9]{1,4}")


def has_entries(lines: Sequence[Line]) -> bool:
    """Tell whether some lines are a table of contents: all but its head end with pages."""
    return len(lines) >= LEAST_PAGED and all(read_page(line) for line in lines[1:])


def read_page(line: Line) -> int:
    """Give the number that a line ends with, 0 without one."""
    *words, last = line.text.split() or [""]
    return int(last) if words and PAGE.fullmatch(last) else 0
