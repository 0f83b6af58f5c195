"""A file of any kind to lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from pkgutil import resolve_name

from config.errors import UnreadableError
from config.limits import LimitSettings
from ingest.language.terms import count_spelt
from ingest.line import Line, Source
from ingest.readers.kind import tell_kind
from ingest.readers.markdown.marked import is_marked
from ingest.readers.raised import lift_raised, set_notes_apart
from ingest.readers.size import check_size, refuse
from ingest.readers.symbols import BULLET, show_bullets
from ingest.readers.text import read_lines

TEXTS = frozenset({"text", "markdown", "html"})
READERS = {
    "text": "ingest.readers.text:read_text",
    "markdown": "ingest.readers.markdown.document:read_markdown",
    "html": "ingest.readers.html.page:read_html",
    "docx": "ingest.readers.word.document:read_word",
    "odt": "ingest.readers.opendocument.document:read_opendocument",
    "rtf": "ingest.readers.rtf:read_rtf",
    "pdf": "ingest.readers.pdf.document:read_pdf",
}
"""What reads each kind of file; its libraries are loaded where such a file comes."""
MARKED = "ingest.readers.markdown.document:read_marked"

TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Marks of direction that go on, if need be to the end: they make “100” read “001”, also in what is
copied behind a quote. Writing finds its direction by its letters."""

ODD = re.compile(f"{TURNING.pattern}|{BULLET.pattern}")

BYTES = 4
"""The most bytes of a character in the encodings of text."""


def read_source(
    path: Path, limits: LimitSettings, count: Callable[[int], None] = lambda _: None
) -> Source:
    """Read a file by its kind; ``count`` is told the pages of a PDF before they are read.

    A file can bring the libraries that read it to run for ever, to fill the memory or to break
    down: ``ingest.parsing`` reads in a process of its own. Raises ``UnreadableError`` for what is
    too large or no text, ``AssistantError`` where the machine can't read now.
    """
    size = check_size(path, limits)
    try:
        kind = tell_kind(path)
        if kind in TEXTS and size > limits.characters * BYTES:
            raise _too_long(path.name, limits)
        source = _read(kind, path, limits, count)
    except OSError as error:
        raise refuse(error, path.name) from error
    except RecursionError as error:
        raise UnreadableError(
            "the file is nested too deep", subject=path.name, mend="save its text as .txt"
        ) from error
    if count_spelt("".join(line.mark + line.text for line in source.lines)) > limits.characters:
        raise _too_long(path.name, limits)
    return replace(source, lines=set_notes_apart(straighten(lift_raised(source.lines))))


def _read(kind: str, path: Path, limits: LimitSettings, count: Callable[[int], None]) -> Source:
    read: Callable[..., Source] = resolve_name(READERS[kind])
    return read(path, limits, count) if kind == "pdf" else read(path)


def read_pasted(text: str, name: str, limits: LimitSettings) -> Source:
    """Read a text that came in no file, its marks of Markdown as such; raises ``UnreadableError``
    for one that is too long.
    """
    if count_spelt(text) > limits.characters:
        raise _too_long(name, limits)
    source = (resolve_name(MARKED) if is_marked(text) else read_lines)(text, name)
    return replace(source, lines=straighten(source.lines))


def straighten(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give lines without what turns what follows round, their bullets as others have them; those
    that are but turning are left out.
    """
    odd = (not each.text.isascii() and ODD.search(each.text) for each in lines)
    kept = (_straighten(each) if found else each for each, found in zip(lines, odd, strict=True))
    return tuple(each for each in kept if each.text or each.mark)


def _straighten(line: Line) -> Line:
    shown = (show_bullets(TURNING.sub("", each)) for each in (line.text, *line.cells))
    text, *cells = shown
    return line._replace(text=text, cells=tuple(cells))


def _too_long(name: str, limits: LimitSettings) -> UnreadableError:
    return UnreadableError(
        f"the text has more than {limits.characters} characters",
        subject=name,
        mend="split it, or raise the setting limits.characters",
    )
