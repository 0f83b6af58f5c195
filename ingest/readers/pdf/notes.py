"""Marks of notes that stand on the line, as typewriters set them: ``the report; 1/``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.readers.pdf.rows import Row
from ingest.readers.raised import list_marks

HEAD = re.compile(r"(\d{1,3}|\*{1,3})/(?![\d/])")
MARK = re.compile(r"(?<!\S)(\d{1,3}|\*{1,3})/(?![\w/])")
FOOT = re.compile(r"\(?(\d{1,3}|[*†‡§¶#]{1,3}|[a-f](?=\W))[./)]*\s*(?=\S)")
"""What a note begins with."""
NEAR = 2.0
"""Distance of two rows of a note, in sizes of the type, at most."""
SAME_SIZE = 0.1
BEFORE_STOP = re.compile(r"\s(?=[,.;:](?:\s|$))")


def lift_marks(rows: Sequence[Row], apart: Sequence[Row]) -> list[Row]:
    """Give rows of text without the marks of the notes that stand apart on their page."""
    known = {found[1] for row in apart if (found := HEAD.match(row.text))}
    return [_lift(row, known) if known and "/" in row.text else row for row in rows]


def name_notes(feet: Sequence[Row], marks: Iterable[str]) -> list[str]:
    """Give for each row at a page's foot the mark of the note that it is of, of those known."""
    known, notes = set(list_marks(marks)), list[str]()
    for place, row in enumerate(feet):
        head = FOOT.match(row.text)
        mark = head[1] if head else ""
        if mark not in known:
            mark = notes[-1] if place and _goes_on(feet[place - 1], row) else ""
        notes.append(mark)
    return notes


def _goes_on(before: Row, row: Row) -> bool:
    near = 0 < before.base - row.base <= NEAR * row.size
    return near and abs(before.size - row.size) < SAME_SIZE * row.size


def _lift(row: Row, known: set[str]) -> Row:
    marks = [found[0] for found in MARK.finditer(row.text) if found[1] in known]
    if not marks:
        return row
    text = MARK.sub(lambda found: "" if found[1] in known else found[0], row.text)
    text = BEFORE_STOP.sub("", " ".join(text.split()))
    return replace(row, text=text, notes=(*row.notes, *marks))
