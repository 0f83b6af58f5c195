"""Notes of plain text, which stand below a rule: their lines apart, their marks lifted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.line import Line

RULE = re.compile(r"[_—–-]{5,}")
MARK = re.compile(r"(?P<mark>\d{1,3}|\*{1,3})(?:/|\s)\s*(?=\S)")
"""What a note begins with; a number with a stop is a paragraph's."""
POINTER = re.compile(r"(?<=[^\W\d_])(?P<stop>[,.;:”»)]?)(?P<mark>\d{1,3}|\*{1,3})(?=\s|$)")
"""A mark in the text that a note may have: a number at a word's end."""


def set_notes_apart(lines: Sequence[Line]) -> list[Line]:
    """Give lines with the notes among them as furniture, and their marks lifted from the text."""
    apart, note = list(lines), ""
    for place, line in enumerate(lines):
        before = lines[place - 1] if place else None
        if before is None or before.block != line.block:
            note = ""
        head = MARK.match(line.text) if note or (before and RULE.fullmatch(before.text)) else None
        if head and (note or (before and before.block == line.block)):
            note = head["mark"]
        if note:
            apart[place] = replace(line, furniture=True, note=note)
    known = {line.note for line in apart if line.note}
    return [line if line.furniture else _lift(line, known) for line in apart]


def _lift(line: Line, known: set[str]) -> Line:
    """Take the marks of known notes out of a line."""
    marks = [found["mark"] for found in POINTER.finditer(line.text) if found["mark"] in known]
    if not marks:
        return line
    text = POINTER.sub(
        lambda found: found["stop"] if found["mark"] in known else found[0], line.text
    )
    return replace(line, text=text, notes=tuple(marks))
