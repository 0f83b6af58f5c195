"""The numbers that authors give their paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass

MARK = re.compile(
    r"(?P<printed>(?P<roman>[IVXLC]+)\.|(?P<number>\d{1,3})(?:\\?\.|\))|\((?P<ringed>\d{1,3})\))\s+(?=\S)"
)
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@dataclass(frozen=True, slots=True)
class Mark:
    """A number at the beginning of a line: as printed, as cited, its style, value and length."""

    printed: str
    label: str
    style: str
    value: int
    length: int


def read_mark(text: str) -> Mark | None:
    """Read the number that a line begins with, if it begins with one."""
    found = MARK.match(text)
    if found is None:
        return None
    style = next(name for name in ("roman", "number", "ringed") if found[name])
    label = found[style]
    value = parse_roman(label) if style == "roman" else int(label)
    return Mark(found["printed"], label, style, value, found.end()) if value else None


def parse_roman(letters: str) -> int:
    """Give the value of a Roman numeral, 0 for letters that are none."""
    values = [ROMAN[letter] for letter in letters]
    pairs = zip(values, [*values[1:], 0], strict=True)
    value = sum(-each if each < following else each for each, following in pairs)
    return value if print_roman(value) == letters else 0


def print_roman(value: int) -> str:
    """Write a number below 400 in Roman numerals."""
    steps = (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
    )
    printed = ""
    for step, letters in (*steps, (1, "I")):
        printed += letters * (value // step)
        value %= step
    return printed
