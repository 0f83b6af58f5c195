"""What is on the page but is not the author's text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from ingest.line import Line
from ingest.structure.unit import CLAUSE_END

LONGEST = 160
"""Characters of the longest running head, foot or note."""

PAGE_NUMBER = re.compile(
    r"(?:page|página|seite|стр\.?|第)\s*\d+(?:\s*(?:of|de|sur|von|из|/)\s*\d+)?\s*页?"
    r"|[-–—]\s*\d+\s*[-–—]|\d+\s*(?:of|/)\s*\d+",
    re.IGNORECASE,
)
DIGITS = re.compile(r"\d+")


def find_furniture(lines: Sequence[Line]) -> set[int]:
    """Give the positions of the lines that are in no paragraph.

    They are those that the format itself keeps apart, page numbers, lines without a letter, and
    lines that return, alone in their block, on other pages or in the middle of sentences.
    """
    places: dict[str, list[int]] = defaultdict(list)
    found: set[int] = set()
    for place, line in enumerate(lines):
        if line.furniture or _is_page_number(line.text) or not re.search(r"\w", line.text):
            found.add(place)
        elif len(line.text) <= LONGEST and _is_alone(lines, place):
            places[_shape(line)].append(place)
    torn = _find_torn(lines)
    for same in places.values():
        if len(same) > 1 and not torn.isdisjoint(same):
            found.update(same)
    return found


def _is_page_number(text: str) -> bool:
    return PAGE_NUMBER.fullmatch(text.strip("*_ ")) is not None


def _shape(line: Line) -> str:
    """Give what a line shares with its like on other pages: all but the numbers."""
    return line.text if line.page is None else DIGITS.sub("0", line.text)


def _is_alone(lines: Sequence[Line], place: int) -> bool:
    around = (lines[each] for each in (place - 1, place + 1) if 0 <= each < len(lines))
    return all(line.block != lines[place].block for line in around)


def _find_torn(lines: Sequence[Line]) -> set[int]:
    """Give the places of the lines that stand where a longer line breaks off in its sentence.

    That tells a running line from one that the author repeats. Where the same line stands several
    times on end, the one before them all counts.
    """
    torn: set[int] = set()
    before: Line | None = None
    for place, line in enumerate(lines):
        if place and lines[place - 1].text != line.text:
            before = lines[place - 1]
        if before and place + 1 < len(lines) and _breaks_off(before, line):
            torn.add(place)
    return torn


def _breaks_off(before: Line, line: Line) -> bool:
    set_off = before.bold or before.level
    longer = len(before.text) > len(line.text)
    return longer and not set_off and not CLAUSE_END.search(before.text)
