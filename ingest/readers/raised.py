"""What is set above the line: a number that points to a note, or letters of the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import groupby

from ingest.language.units import find_length

NOTE = re.compile(r"[\[(]?[\d¹²³⁰-⁹*†‡§¶#]+(?:[\s,;–-]+[\d*†‡§¶#]+)*[\])]?[/.,;]?")
"""What points to a note; raised letters after a number, as in 30th, are text."""
LETTER = re.compile(r"[\[(]?[a-f][\])]?")
"""What points to a note after a word."""
POWER = re.compile(r"[-−–⁻]?[23²³]|[-−–⁻][1¹]")
"""The exponents of units: squares, cubes and what is counted by a unit."""
TEN = re.compile(r"(?<!\d)10$")
WORD = re.compile(r"[^\W\d_]{3}[.,;:”\"’)]*$")
ROMAN = re.compile(r"(?<!\w)[IVXLC]+$")
MARK = re.compile(r"\d+|[*†‡§¶#]+|(?<!\w)[a-f](?!\w)")
REACH = 16
"""Characters before what is raised that are looked at."""


def is_note(raised: str, before: str) -> bool:
    """Tell a note's mark from an exponent, an ordinal's ending or another part of the text."""
    end = before[-REACH:]
    if TEN.search(end) or (POWER.fullmatch(raised) and find_length().search(end)):
        return False
    if LETTER.fullmatch(raised):
        return WORD.search(end) is not None and ROMAN.search(end) is None
    return NOTE.fullmatch(raised) is not None


def list_marks(raised: Iterable[str]) -> tuple[str, ...]:
    """Give the marks of notes without what stands around them: 1 and 2 of “¹,²” or “[1, 2]”."""
    texts = (unicodedata.normalize("NFKC", each) for each in raised)
    return tuple(mark for text in texts for mark in MARK.findall(text))


def lift(raised: str, before: str) -> str:
    """Give raised text as it stands in a line: a power of ten would be another number."""
    return f"^{raised}" if TEN.search(before[-REACH:]) and raised[-1:].isdigit() else raised


def part_notes(parts: Iterable[tuple[str, bool]]) -> tuple[str, tuple[str, ...]]:
    """Give a line's text, of parts each with whether it is raised, and apart from it its notes."""
    text, notes = "", list[str]()
    for raised, group in groupby(parts, lambda part: part[1]):
        joined = "".join(part for part, _ in group)
        if not raised:
            text += joined
        elif is_note(joined.strip(), text):
            notes.append(joined.strip())
        else:
            text += lift(joined, text)
    return text, tuple(notes)
