"""What a reader gives: the lines of a source, with what the format itself knows about each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Line(NamedTuple):
    """One line of a source, its inline markup resolved to plain text.

    ``block`` counts the source's own blocks (text between blank lines, an HTML or Word paragraph,
    lines a PDF sets close together): lines of one block share its number, and a paragraph of the
    author may still span several blocks. ``page`` counts from 1, ``None`` where the format has no
    pages. ``mark`` is a list number that the format computes and ``text`` does not hold (Word's
    numbering, HTML's ``<ol>``), else empty. ``level`` is 1 to 6 for what the format marks as a
    heading, else 0. ``bold`` is true when the whole line is set bold. ``depth`` is the nesting of
    a list item, 0 outside lists. ``furniture`` is true when the format itself says that the line
    is no part of the body: front matter, navigation, page header and footer parts, footnotes.
    ``table`` is true for a row of a table, put in words; the rows of one table share a block.
    ``language`` is true for the name of a language that a reader puts above a text in it.
    ``cells`` are the texts of its cells where they are known, ``head`` tells that they head the
    columns. ``notes`` are the marks of notes that were lifted from the line; a line of furniture
    that is a note, or goes on in one, has that note's mark as ``note``.
    """

    text: str
    block: int
    page: int | None = None
    mark: str = ""
    level: int = 0
    bold: bool = False
    depth: int = 0
    furniture: bool = False
    table: bool = False
    language: bool = False
    cells: tuple[str, ...] = ()
    head: bool = False
    notes: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read: its lines in order, and what the format says about the whole.

    ``properties`` holds the format's own metadata by lower-case name (front matter, HTML ``meta``,
    PDF and Word document properties): at most ``title``, ``date``, ``language``, ``place``,
    ``status`` are used. ``remarks`` say, each in a clause, what of the file is not as it seems.
    """

    name: str
    lines: tuple[Line, ...]
    properties: dict[str, str]
    remarks: tuple[str, ...] = ()
