"""Notes of plain text, which stand below a rule: their lines apart, their marks lifted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.line import Line

RULE = re.compile(r"[_—–-]{5,}")
MARK = re.compile(r"(?P<mark>\d{1,3}|\*{1,3})(?:/|\s)\s*(?=\S)")
"""What a note begins with; a number with a stop is a paragraph's."""
POINTER = re.compile(r"(?<=[^\W\d_])(?P<stop>[,.;:”»)]?)(?P<mark>\d{1,3}|\*{1,3})(?=\s|$)")
"""A mark in the text that a note may have: a number at a word's end."""
LONGEST_SYMBOL = 40
"""Characters of a symbol before its last number, at most: “A/99/L.1”, “2/CP.1”."""
STROKED = re.compile(r"\s(?P<mark>\d{1,3}|\*{1,3})/(?=[\s.,;:]|$)")
"""The same where the note has a stroke after its mark: “the report; 1/”."""


def set_notes_apart(lines: Sequence[Line]) -> list[Line]:
    """Give lines with the notes among them as furniture, and their marks lifted from the text.

    Where a blank line parts a note from the rule or the note above it, the text has its mark.
    """
    apart, note = list(lines), ""
    pointed: set[str] = set()
    for place, line in enumerate(lines):
        before = lines[place - 1] if place else None
        close = before is not None and before.block == line.block
        opened = bool(note) or (before is not None and RULE.fullmatch(before.text) is not None)
        head = MARK.match(line.text) if opened else None
        if head and (close or head["mark"] in pointed):
            note = head["mark"]
        elif not close:
            note = ""
        if note:
            apart[place] = line._replace(furniture=True, note=note)
        else:
            pointed.update(each["mark"] for each in POINTER.finditer(line.text) if _points(each))
    known = {line.note for line in apart if line.note}
    stroked = {mark for line in apart if (mark := line.note) and line.text.startswith(f"{mark}/")}
    return [line if line.furniture else _lift(line, known, stroked) for line in apart]


def _points(found: re.Match[str]) -> bool:
    """Tell a note's mark from the last number of a symbol, or of a short form: “Add.1 of”."""
    text, start = found.string, found.start()
    before = text[max(start - LONGEST_SYMBOL, 0) : start].rpartition(" ")[-1]
    symbol = any(each.isdigit() or each == "/" for each in before)
    goes_on = found["stop"] == "." and text[found.end() :].lstrip()[:1].islower()
    return not (symbol or goes_on)


def _lift(line: Line, known: set[str], stroked: set[str]) -> Line:
    """Take the marks of known notes out of a line."""
    marks: list[str] = []

    def take(found: re.Match[str]) -> str:
        worded = found.re is POINTER
        if found["mark"] not in (known if worded else stroked) or (worded and not _points(found)):
            return found[0]
        marks.append(found["mark"])
        return found["stop"] if worded else ""

    text = STROKED.sub(take, POINTER.sub(take, line.text))
    return line._replace(text=text, notes=tuple(marks)) if marks else line
