"""What is on the page but is not the author's text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from ingest.line import Line
from ingest.unit import CLAUSE_END

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
    for same in places.values():
        if len(same) > 1 and _returns(lines, same):
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


def _returns(lines: Sequence[Line], places: Sequence[int]) -> bool:
    """Tell a running line from one that the author repeats: it tears a sentence.

    Lines before and after are looked at without the line itself, which may stand twice in a row.
    """
    return any(_tears(lines, place, lines[places[0]].text) for place in places)


def _tears(lines: Sequence[Line], place: int, text: str) -> bool:
    before, after = place - 1, place + 1
    while before >= 0 and lines[before].text == text:
        before -= 1
    while after < len(lines) and lines[after].text == text:
        after += 1
    if before < 0 or after == len(lines):
        return False
    torn = not CLAUSE_END.search(lines[before].text) and len(lines[before].text) > len(text)
    return torn and not (lines[before].bold or lines[before].level)
