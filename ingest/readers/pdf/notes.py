"""Marks of notes that stand on the line, as typewriters set them: ``the report; 1/``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.readers.pdf.rows import Row

HEAD = re.compile(r"(\d{1,3}|\*{1,3})/(?![\d/])")
MARK = re.compile(r"(?<!\S)(\d{1,3}|\*{1,3})/(?![\w/])")
BEFORE_STOP = re.compile(r"\s(?=[,.;:](?:\s|$))")


def lift_marks(rows: Sequence[Row], apart: Sequence[Row]) -> list[Row]:
    """Give rows of text without the marks of the notes that stand apart on their page."""
    known = {found[1] for row in apart if (found := HEAD.match(row.text))}
    return [_lift(row, known) if known and "/" in row.text else row for row in rows]


def _lift(row: Row, known: set[str]) -> Row:
    marks = [found[0] for found in MARK.finditer(row.text) if found[1] in known]
    if not marks:
        return row
    text = MARK.sub(lambda found: "" if found[1] in known else found[0], row.text)
    text = BEFORE_STOP.sub("", " ".join(text.split()))
    return replace(row, text=text, notes=(*row.notes, *marks))
