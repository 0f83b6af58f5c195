"""Numbers of lines in the margin of a plain text, as drafts and old records count them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

LEFT = re.compile(r"^(?P<before>[ \t]{0,12})(?P<number>\d{1,4})(?=[ \t]{2,}\S)")
RIGHT = re.compile(r"(?P<before>\S[ \t]{3,})(?P<number>\d{1,4})[ \t]*$")
EACH, FIFTH = 1, 5
"""Which lines are numbered: each one, or each fifth."""
LEAST = {EACH: 20, FIFTH: 3}
"""So many numbers, at least, tell the count of lines from a list and from figures in a text."""
SURE = 0.8
"""The share of the numbers in a margin that count lines, at least."""
SMALL = 0.2
"""The share of numbered lines that begin in the middle of a sentence where each one is numbered."""

Found = list[tuple[int, re.Match[str]]]


def leave_line_numbers(text: str) -> str:
    """Put spaces in the place of the numbers of lines."""
    lines = text.split("\n")
    for form in (LEFT, RIGHT):
        found = [(place, each) for place, line in enumerate(lines) if (each := form.search(line))]
        for place, number in _choose(lines, found):
            start, end = number.span("number")
            lines[place] = lines[place][:start] + " " * (end - start) + lines[place][end:]
    return "\n".join(lines)


def _choose(lines: Sequence[str], found: Found) -> Found:
    for step in (FIFTH, EACH):
        counted = list(_count(found, step))
        enough = len(counted) >= max(LEAST[step], SURE * len(found))
        if enough and _keep_distance(lines, counted, step) and _cut(lines, counted, step):
            return counted
    return []


def _count(found: Found, step: int) -> Iterator[tuple[int, re.Match[str]]]:
    """Give the numbers that count on by a step, or anew as on another page."""
    last = 0
    for place, each in found:
        if (number := int(each["number"])) in {last + step, step}:
            last = number
            yield place, each


def _keep_distance(lines: Sequence[str], counted: Found, step: int) -> bool:
    """Tell whether most numbers stand about as many lines apart as they count."""
    filled = [bool(line.strip()) for line in lines]
    gaps = [sum(filled[before:place]) for (before, _), (place, _) in pairwise(counted)]
    apart = sum((step + 1) // 2 <= gap <= 2 * step for gap in gaps)
    return apart >= SURE * len(gaps)


def _cut(lines: Sequence[str], counted: Found, step: int) -> bool:
    """Tell lines of a text, which break off in sentences, from the rows of a list."""
    texts = [
        lines[place][: each.start("number")] + lines[place][each.end() :] for place, each in counted
    ]
    small = sum(text.strip()[:1].islower() for text in texts)
    return step != EACH or small >= SMALL * len(texts)
