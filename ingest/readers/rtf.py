"""Rich text (RTF) to lines, by striprtf."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from striprtf.striprtf import rtf_to_text

from config.errors import UnreadableError
from ingest.line import Line, Source
from ingest.readers.remarks import list_remarks
from ingest.readers.tables import Row, read_rows

NUMBERS = re.compile(r"(?:\\\*)?\\(?:listtext|pntext)(?![a-z]) ?")
"""What the number of a list's paragraph is marked by: striprtf would leave it out."""
HIDDEN = re.compile(r"\\v(?![a-z0-9])")
DELETED = re.compile(r"\\deleted(?![a-z0-9])")
INSERTED = re.compile(r"\\revised(?![a-z0-9])")
NOTE = re.compile(r"\\super(?![a-z0-9])((?:\\[a-z]{1,20}-?\d{0,6}){0,9}) ?(?:\d{1,3}|\*{1,3})\}")
"""A raised number that points to a note."""
LEFT_OUT = r"\\private "
"""What striprtf leaves out, to the end of the group."""
CELL = "|"
"""What striprtf puts after a cell of a table."""


def read_rtf(path: Path) -> Source:
    """Read rich text; raises ``UnreadableError`` for a file that is damaged."""
    text = path.read_bytes().decode("latin-1")
    changes = len(DELETED.findall(text)) + len(INSERTED.findall(text))
    remarks = list_remarks(changes, HIDDEN.search(text) is not None)
    for form, instead in ((HIDDEN, LEFT_OUT), (DELETED, LEFT_OUT), (NUMBERS, ""), (NOTE, r"\1}")):
        text = form.sub(instead, text)
    try:
        plain = rtf_to_text(text, errors="replace")
        whole = plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    except (LookupError, TypeError, ValueError) as error:
        raise UnreadableError(
            "the RTF file is damaged", subject=path.name, mend="open it and save it as .docx"
        ) from error
    return Source(path.name, tuple(_list_lines(whole)), {}, tuple(remarks))


def _list_lines(text: str) -> Iterator[Line]:
    lines = [line.strip() for line in text.replace("\x00", "").split("\n")]
    block = 0
    for is_table, group in groupby(filter(None, lines), lambda line: line.endswith(CELL)):
        if is_table:
            rows = [_read_row(line, block + 1) for line in group]
            block += 1
            yield from read_rows(rows)
            continue
        for line in group:
            block += 1
            yield Line(" ".join(line.split()), block)


def _read_row(line: str, block: int) -> Row:
    cells = [" ".join(cell.split()) for cell in line.removesuffix(CELL).split(CELL)]
    return Row(tuple((Line(cell, block),) if cell else () for cell in cells), block)
