"""What is on the page but is not the author's text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ingest.line import Line

REPEATS = 2
"""A line that comes so often, alone in its block, is a running head, foot or note."""


def find_furniture(lines: Sequence[Line]) -> set[int]:
    """Give the positions of the lines that are in no paragraph."""
    sizes = Counter(line.block for line in lines)
    alone = [sizes[line.block] == 1 for line in lines]
    counts = Counter(line.text for line, single in zip(lines, alone, strict=True) if single)
    return {
        place
        for place, (line, single) in enumerate(zip(lines, alone, strict=True))
        if line.furniture or (single and counts[line.text] >= REPEATS and not line.bold)
    }
