"""The elements of a web page to lines, in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree
from lxml import html as parser

from ingest.line import Line
from ingest.readers.html.apart import (
    PARTS,
    find_note,
    is_apart,
    is_bar,
    join_texts,
    set_related_apart,
)
from ingest.readers.html.lists import List
from ingest.readers.raised import list_marks, part_notes
from ingest.readers.tables import Row, read_rows
from ingest.readers.weight import Weight, is_set_off, weigh

DROPPED = frozenset({"script", "style", "template", "svg", "head", "object", "annotation"})
BLOCKS = frozenset(
    {"p", "div", "section", "article", "main", "body", "li", "ul", "ol", "dl", "dt", "dd", "table",
     "tr", "td", "th", "blockquote", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "figure",
     "address", "center", "fieldset", "tbody", "thead", "tfoot", "caption", "summary", "details"}
) | PARTS  # fmt: skip
HEADINGS = {f"h{level}": level for level in range(1, 7)}
STRONG = frozenset({"b", "strong"})
LINKED = 3
"""The trail that leads to a page is links for one part in so many, at least."""
MOST_COLUMNS = 60
"""Columns that a cell of a table may cover."""


class _Part(NamedTuple):
    """Some of a line's text, and what the elements around it say of it."""

    text: str
    weight: Weight
    raised: bool
    linked: bool
    apart: bool


@dataclass(slots=True)
class _Table:
    """A table while it is gathered: its rows, and the lines of each cell so far."""

    rows: list[list[list[Line]]] = field(default_factory=list)
    heads: list[bool] = field(default_factory=list)
    block: int = 0

    def open_cell(self, element: parser.HtmlElement) -> None:
        """Begin a cell, empty ones first for the further columns of the one before."""
        if not self.rows:
            self.open_row()
        self.rows[-1].append([])
        self.heads[-1] = self.heads[-1] and element.tag == "th"

    def close_cell(self, element: parser.HtmlElement) -> None:
        """Add an empty cell for each further column that one covers."""
        span = element.get("colspan") or "1"
        further = int(span) - 1 if span.isdecimal() and len(span) < len("1000") else 0
        if self.rows:
            self.rows[-1] += [[] for _ in range(min(further, MOST_COLUMNS))]

    def open_row(self) -> None:
        """Begin a row; it heads the columns while it has no cell but such as do."""
        self.rows.append([])
        self.heads.append(True)

    def read(self) -> Iterator[Line]:
        """Give its lines."""
        yield from read_rows(
            [
                Row(tuple(map(tuple, row)), self.block, head)
                for row, head in zip(self.rows, self.heads, strict=True)
            ]
        )


class Gatherer:
    """Walks through a page's elements in order, without recursion, and closes lines at blocks.

    ``_apart``, ``_strong``, ``_underlined``, ``_raised``, ``_linked`` and ``_quoted`` count the
    open elements that make text so: it is while there is one. ``_mark`` is what the next line of
    an item begins with, ``_notes`` are the marks of the open notes, ``_level`` is that of the
    open heading, ``_inside`` tells whether the page's own text is open. What follows an element
    (its ``tail``) is outside it, and is text also where the element itself is dropped.
    """

    def __init__(
        self,
        body: parser.HtmlElement | None,
        hidden: frozenset[str],
        pointed: Mapping[str, str],
    ) -> None:
        self._body = body
        self._hidden = hidden
        self._pointed = pointed
        self._block = 1
        self._parts: list[_Part] = []
        self._inside = body is None
        self._apart = self._strong = self._underlined = self._raised = self._linked = 0
        self._level = self._quoted = 0
        self._mark = ""
        self._lists: list[List] = []
        self._notes: list[str] = []
        self._tables: list[_Table] = []
        self._lines: list[tuple[Line, bool]] = []

    def gather(self, page: parser.HtmlElement) -> Iterator[Line]:
        """Give the lines of a page."""
        skipped: parser.HtmlElement | None = None
        for event, element in etree.iterwalk(page, events=("start", "end", "comment", "pi")):
            if skipped is not None:
                if event == "end" and element is skipped:
                    skipped = None
                    self._add(element.tail)
            elif event in {"comment", "pi"}:
                self._add(element.tail)
            elif event == "start" and element.tag in DROPPED:
                skipped = element
            elif event == "start":
                self._open(element)
            else:
                self._close(element)
        self._flush()
        return set_related_apart(self._lines)

    def _open(self, element: parser.HtmlElement) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._flush()
            self._block += 1
        elif tag == "br":
            self._flush()
        self._inside = self._inside or element is self._body
        if note := find_note(element, self._pointed):
            self._notes.append(note)
        self._count(element, 1)
        self._level = HEADINGS.get(tag, self._level)
        if tag in {"ul", "ol"}:
            self._lists.append(List.of(element))
        elif tag == "li" and self._lists:
            self._mark = self._lists[-1].count(element)
        elif tag == "table":
            self._tables.append(_Table(block=self._block))
        elif tag == "tr" and self._tables:
            self._tables[-1].open_row()
        elif tag in {"td", "th"} and self._tables:
            self._tables[-1].open_cell(element)
        self._add(element.text)

    def _close(self, element: parser.HtmlElement) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._flush()
            self._block += 1
        if element is self._body:
            self._inside = False
        if find_note(element, self._pointed):
            self._notes.pop()
        self._count(element, -1)
        self._level = 0 if tag in HEADINGS else self._level
        if tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._mark = ""
        elif tag in {"td", "th"} and self._tables:
            self._tables[-1].close_cell(element)
        elif tag == "table" and self._tables:
            for line in self._tables.pop().read():
                self._emit(line, False)
        self._add(element.tail)

    def _count(self, element: parser.HtmlElement, step: int) -> None:
        self._apart += step * is_apart(element, self._hidden, self._pointed)
        self._strong += step * (element.tag in STRONG)
        self._underlined += step * (element.tag == "u")
        self._raised += step * (element.tag == "sup")
        self._linked += step * (element.tag == "a")
        self._quoted += step * (element.tag == "blockquote")

    def _add(self, text: str | None) -> None:
        if text:
            apart = bool(self._apart) or not self._inside
            weight = weigh(self._strong > 0, self._underlined > 0 and not self._linked)
            self._parts.append(_Part(text, weight, self._raised > 0, self._linked > 0, apart))

    def _flush(self) -> None:
        """Close the line: its text, and apart from it its notes and what it hides."""
        parts, self._parts = self._parts, []
        shown = [part for part in parts if not part.apart]
        text, notes = part_notes((part.text, part.raised) for part in shown)
        text = join_texts([text])
        others = join_texts([part.text for part in parts if part.apart])
        if text:
            self._close_line(text, shown, list_marks(notes))
        apart = Line("", self._block, level=self._level, furniture=True)
        for each in notes:
            self._emit(apart._replace(text=each), False)
        if others:
            note = self._notes[-1] if self._notes else ""
            self._emit(apart._replace(text=others, note=note), False)

    def _close_line(self, text: str, parts: list[_Part], notes: tuple[str, ...]) -> None:
        filled = [part for part in parts if part.text.strip()]
        linked = sum(len(part.text.strip()) for part in filled if part.linked)
        bar = is_bar(text, LINKED * linked >= len(text))
        mark, self._mark = self._mark, ""
        line = Line(
            text,
            self._block,
            mark="" if bar else mark,
            level=self._level,
            bold=is_set_off((part.text, part.weight) for part in filled),
            depth=max(len(self._lists) - 1, 0) + self._quoted,
            furniture=bar,
            notes=notes,
        )
        self._emit(line, all(part.linked for part in filled))

    def _emit(self, line: Line, linked: bool) -> None:
        if self._tables and self._tables[-1].rows and self._tables[-1].rows[-1]:
            self._tables[-1].rows[-1][-1].append(line)
        else:
            self._lines.append((line, linked))
