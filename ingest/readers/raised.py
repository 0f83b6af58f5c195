"""What is set above the line: a number that points to a note, or letters of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from ingest.language.forms import put_in_form
from ingest.language.units import find_length
from ingest.line import Line

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
HEAD = re.compile(r"(?P<mark>[¹²³⁰-⁹]{1,3}|\[\d{1,3}\])\s*(?=\S)")
"""What a note begins with that stands in a line of its own."""
RAISED = re.compile(r"([¹²³⁰-⁹]{1,3})")
FIGURES = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
REACH = 16
"""Characters before what is raised that are looked at."""


def is_note(raised: str, before: str) -> bool:
    """Tell a note's mark from an exponent, an ordinal's ending or another part of the text.

    A number with which a line begins points to nothing before it.
    """
    end = before[-REACH:]
    if not before.strip() and raised.isdecimal():
        return False
    if TEN.search(end) or (POWER.fullmatch(raised) and find_length().search(end)):
        return False
    if LETTER.fullmatch(raised):
        return WORD.search(end) is not None and ROMAN.search(end) is None
    return NOTE.fullmatch(raised) is not None


def list_marks(raised: Iterable[str]) -> tuple[str, ...]:
    """Give the marks of notes without what stands around them: 1 and 2 of “¹,²” or “[1, 2]”."""
    texts = (put_in_form("NFKC", each) for each in raised)
    return tuple(mark for text in texts for mark in MARK.findall(text))


def lift(raised: str, before: str) -> str:
    """Give raised text as it stands in a line: a power of ten would be another number, and so
    would the number with which a line begins.
    """
    if not before.strip():
        return raised.translate(FIGURES)
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


def lift_raised(lines: Sequence[Line]) -> list[Line]:
    """Give lines without the raised marks in them that a later line begins with."""
    heads = ((place, HEAD.match(line.text)) for place, line in enumerate(lines))
    last = {head["mark"]: place for place, head in heads if head}
    if not last:
        return list(lines)
    return [_lift_raised(line, place, last) for place, line in enumerate(lines)]


def _lift_raised(line: Line, place: int, last: Mapping[str, int]) -> Line:
    parts = [(each, last.get(each, 0) > place) for each in RAISED.split(line.text) if each]
    if not any(raised for _, raised in parts[1:]):
        return line
    text, notes = part_notes(parts)
    return line._replace(text=text, notes=(*line.notes, *list_marks(notes)))


def set_notes_apart(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give lines with the notes among them as furniture: those that begin with the mark of a note,
    raised or in brackets, to which a line before them points.
    """
    if not any(HEAD.match(line.text) for line in lines):
        return tuple(lines)
    known, apart = set[str](), list[Line]()
    note, block = "", None
    for line in lines:
        head = HEAD.match(line.text)
        mark = "".join(list_marks([head["mark"]])) if head else ""
        if mark in known:
            note, block = mark, line.block
        elif line.block != block:
            note = ""
        known.update(line.notes)
        apart.append(line._replace(furniture=True, note=note) if note else line)
    return tuple(apart)
