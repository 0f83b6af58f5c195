"""Rich text (RTF) to lines, by striprtf."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from striprtf.striprtf import rtf_to_text

from config.errors import UnreadableError
from ingest.line import Line, Source
from ingest.opening import read_file
from ingest.readers.raised import is_note, lift
from ingest.readers.remarks import list_remarks
from ingest.readers.rtf_codes import bound_numbers, cut_binary
from ingest.readers.rtf_notes import move_notes, read_line
from ingest.readers.tables import Row, read_rows

NUMBERS = re.compile(r"(?:\\\*)?\\(?:listtext|pntext)(?![a-z]) ?")
"""What the number of a list's paragraph is marked by: striprtf would leave it out."""
HIDDEN = re.compile(r"\\v(?![a-z0-9])")
DELETED = re.compile(r"\\deleted(?![a-z0-9])")
STRUCK = re.compile(r"\\strike(?:d1)?(?![a-z0-9])(?! ?\w\})")
"""Begins what is struck out, but for a single letter, which is struck out by a slip."""
STRUCK_TO = re.compile(STRUCK.pattern + r"([^{}]{1,2000}?)\\striked?0(?!\d) ?")
"""What is struck out up to where the file says that no more is."""
INSERTED = re.compile(r"\\revised(?![a-z0-9])")
RAISED = re.compile(
    r"\\super(?![a-z0-9])((?:\\[a-z]{1,20}-?\d{0,6}){0,9}) ?([-−]?\d{1,3}|\*{1,3})\}"
)
"""A raised number, which points to a note or is an exponent."""
CONTROLS = re.compile(r"\\[a-z]{1,20}-?\d{0,6} ?|[{}\n\r]")
CODE = re.compile(r"\\u(-?\d{1,6}) ?\??")
"""A character by its number, and what stands for it elsewhere."""
BEFORE = 200
"""Characters of the file before what is raised that are looked at."""
LEFT_OUT = r"\\private "
"""What striprtf leaves out, to the end of the group."""
CELL = "|"
"""What striprtf puts after a cell of a table."""


def read_rtf(path: Path) -> Source:
    """Read rich text; raises ``UnreadableError`` for a file that is damaged."""
    try:
        text = bound_numbers(cut_binary(read_file(path).decode("latin-1")))
    except ValueError as error:
        raise _refuse(path) from error
    changes = len(DELETED.findall(text)) + len(INSERTED.findall(text))
    remarks = list_remarks(changes, bool(HIDDEN.search(text) or STRUCK.search(text)))
    text = STRUCK_TO.sub(r"{\\private \1}", text)
    for form, instead in (
        (HIDDEN, LEFT_OUT),
        (DELETED, LEFT_OUT),
        (STRUCK, LEFT_OUT),
        (NUMBERS, ""),
    ):
        text = form.sub(instead, text)
    text = move_notes(RAISED.sub(_read_raised, text))
    try:
        plain = rtf_to_text(text, errors="replace")
        whole = plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    except (LookupError, TypeError, ValueError) as error:
        raise _refuse(path) from error
    return Source(path.name, tuple(_list_lines(whole)), {}, tuple(remarks))


def _refuse(path: Path) -> UnreadableError:
    return UnreadableError(
        "the RTF file is damaged", subject=path.name, mend="open it and save it as .docx"
    )


def _read_raised(found: re.Match[str]) -> str:
    """Give a raised number as it stands in a line; without it where it points to a note."""
    ahead = found.string[max(0, found.start() - BEFORE) : found.start()]
    spelt = CODE.sub(lambda code: chr(int(code[1]) % 0x10000), ahead)
    before, raised = CONTROLS.sub("", spelt), found[2]
    if is_note(raised, before):
        return f"{found[1]}}}"
    ends = " " if found[1] or ahead[-1:].isalnum() else ""
    return f"{found[1]}{ends}{lift(raised, before)}}}"


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
            yield from read_line(line, block)


def _read_row(line: str, block: int) -> Row:
    cells = [" ".join(cell.split()) for cell in line.removesuffix(CELL).split(CELL)]
    return Row(tuple(tuple(read_line(cell, block)) for cell in cells), block)
