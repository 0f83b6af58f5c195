"""The numbers of rich text, which a file may make greater than anything that they count."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

BINARY = re.compile(r"\\(?:bin(\d{1,4300}) ?|[\s\S])")
"""How many bytes follow that are no text; else what a backslash keeps from being read as more."""
NUMBER = re.compile(r"\\(?:([a-z]{1,32})(-?\d{5,})|[^a-z])")
LONGEST = 10
"""Figures of a number, of which the greatest here has so many."""
SIGNED = 0x10000
"""What is added to the number of a character where that is below nothing."""
LOST = 0xFFFD
"""The character that stands for one that is none."""


def cut_binary(text: str) -> str:
    """Give a file's text without its bytes; raises ``ValueError`` where it has fewer than it says.

    What follows would be left out of the statement unseen.
    """
    return "".join(_list_between(text)) if r"\bin" in text else text


def _list_between(text: str) -> Iterator[str]:
    start = place = 0
    while found := BINARY.search(text, place):
        place = found.end()
        if found[1]:
            yield text[start : found.start()]
            start = place = place + int(found[1])
            if place > len(text):
                raise ValueError("there are fewer bytes than the file says")
    yield text[start:]


def bound_numbers(text: str) -> str:
    """Give a file's text without numbers that are too great to be read."""
    return NUMBER.sub(_bound, text)


def _bound(found: re.Match[str]) -> str:
    word, number = found[1], found[2]
    if word is None:
        return found[0]
    if word != "u":
        return rf"\{word}{number[:LONGEST]}"
    is_known = len(number) <= LONGEST and -SIGNED <= int(number) <= sys.maxunicode
    return rf"\u{number if is_known else LOST}"
