"""Word files to lines: what Word shows, with the numbers that it computes put before the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docx.oxml.ns import qn

from config.errors import UnreadableError
from ingest.line import Line, Source
from ingest.readers.archive import DAMAGE
from ingest.readers.letters import FORMS
from ingest.readers.raised import list_marks
from ingest.readers.remarks import list_remarks
from ingest.readers.tables import Row, read_rows
from ingest.readers.weight import Weight
from ingest.readers.word.numbering import Numbering
from ingest.readers.word.package import APART, Package
from ingest.readers.word.styles import Style, Styles, is_on
from ingest.readers.word.text import ALTERNATIVE, GONE, Text, read_text

HEADING = re.compile(r"(?:heading|überschrift|titre|título|заголовок|标题)\s*(\d)", re.IGNORECASE)
TITLES = frozenset({"Title", "Titre", "Titel", "Título"})
CONTENTS = re.compile(r"(?:toc|table of contents|verzeichnis|tm|оглавление)\s*\d", re.IGNORECASE)
"""Styles of the lines of a table of contents."""
REFERENCES = {
    qn("w:footnoteReference"): ("footnotes", "decimal"),
    qn("w:endnoteReference"): ("endnotes", "lowerRoman"),
}
"""What points to a note, the part that has the note, and how such notes are numbered."""
NOTES = frozenset(part for part, _ in REFERENCES.values())
CHANGES = frozenset({qn("w:ins"), qn("w:del"), qn("w:moveTo")})
MOST_COLUMNS = 63
"""Columns of a table in Word, at most."""
GONE_ROW = frozenset({qn("w:del"), qn("w:hidden")})
BOX = qn("w:txbxContent")


def read_word(path: Path) -> Source:
    """Read a Word file; raises ``UnreadableError`` for one that is damaged or far too large."""
    try:
        package = Package.open(path)
        body = _Body(package)
        lines = tuple(body.read())
        remarks = tuple(body.list_remarks())
    except DAMAGE as error:
        raise UnreadableError(
            "the Word file is damaged", subject=path.name, mend="open it in Word and save it again"
        ) from error
    return Source(path.name, lines, _describe(package), remarks)


def _describe(package: Package) -> dict[str, str]:
    """Give the language; titles and dates of the file itself are often those of a template."""
    named = None if package.core is None else package.core.find("{*}language")
    language = ("" if named is None else named.text or "")[:2].lower()
    return {"language": language} if language else {}


class _Body:
    """Reads the paragraphs of a document in order, its tables row by row.

    ``_begun`` is the text of paragraphs whose end was deleted: it stands before the next one's.
    """

    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = Styles.of(package.find("styles"))
        self._numbering = Numbering.of(package.find("numbering"))
        self._block = 0
        self._begun: list[tuple[str, bool, Weight]] = []
        self._apart: list[str] = []
        self._references: dict[tuple[str, str], str] = {}
        self._hidden = False

    def read(self) -> Iterator[Line]:
        """Give the lines of the text, then what stands apart from it."""
        body = self._package.main.find(qn("w:body"))
        yield from self._read_blocks(body)
        if self._begun:
            yield from self._list_lines(body, self._styles.usual, Text(self._begun))
        yield from (Line(text, 0, furniture=True) for text in self._apart)
        yield from self._read_parts()

    def list_remarks(self) -> Iterator[str]:
        """Say what in the file is not in the text that is read."""
        yield from list_remarks(sum(1 for _ in self._package.main.iter(*CHANGES)), self._hidden)

    def _read_blocks(self, container: Any) -> Iterator[Line]:
        for element in container:
            if element.tag == qn("w:p"):
                yield from self._read_paragraph(element)
            elif element.tag == qn("w:tbl"):
                yield from self._read_table(element)
            elif isinstance(element.tag, str) and element.tag not in {*GONE, ALTERNATIVE}:
                yield from self._read_blocks(element)

    def _read_paragraph(self, element: Any) -> Iterator[Line]:
        style = self._styles.find(element)
        text = read_text(element, style, self._styles)
        self._set_apart(element, text)
        ending = element.find(f"{qn('w:pPr')}/{qn('w:rPr')}")
        if ending is not None and any(ending.find(tag) is not None for tag in GONE):
            self._begun += text.parts
            return
        if not text.parts and ending is not None and is_on(ending.find(qn("w:vanish"))):
            return
        text.parts[:0] = self._begun
        self._begun = []
        yield from self._list_lines(element, style, text)

    def _list_lines(self, element: Any, style: Style, text: Text) -> Iterator[Line]:
        mark, depth = self._numbering.count(element, style)
        self._block += 1
        pieces, notes = text.read_lines()
        self._apart += notes
        marks = (*list_marks(notes), *self._count_notes(element))
        contents = CONTENTS.match(style.name) is not None
        for place, piece in enumerate(pieces):
            if piece:
                yield Line(
                    piece,
                    self._block,
                    mark=mark if place == 0 else "",
                    level=_find_level(element, style),
                    bold=text.bold,
                    depth=depth,
                    furniture=contents,
                    notes=marks if place == 0 else (),
                )

    def _set_apart(self, element: Any, text: Text) -> None:
        """Keep what a paragraph hides, and what stands in its text boxes."""
        hidden = " ".join("".join(text.hidden).split())
        if hidden:
            self._hidden = True
            self._apart.append(hidden)
        for box in element.iter(BOX):
            if not any(above.tag == ALTERNATIVE for above in box.iterancestors()):
                self._apart += self._read_plain(box)

    def _read_plain(self, part: Any) -> Iterator[str]:
        """Give the lines of what stands beside the text."""
        for element in part.iter(qn("w:p")):
            text = read_text(element, self._styles.find(element), self._styles)
            yield from filter(None, text.read_lines()[0])

    def _count_notes(self, element: Any) -> Iterator[str]:
        """Number the notes that a paragraph points to, as Word does."""
        if element.tag != qn("w:p"):
            return
        for tag, (kind, form) in REFERENCES.items():
            for each in element.iter(tag):
                number = 1 + sum(other == kind for other, _ in self._references)
                key = kind, each.get(qn("w:id"), "")
                yield self._references.setdefault(key, FORMS[form](number))

    def _read_parts(self) -> Iterator[Line]:
        for kind, part in self._package.others:
            if kind in APART:
                for each in list(part) if kind in NOTES else [part]:
                    note = self._references.get((kind, str(each.get(qn("w:id")))), "")
                    for text in self._read_plain(each):
                        yield Line(text, 0, furniture=True, note=note)

    def _read_table(self, element: Any) -> Iterator[Line]:
        rows = [self._read_row(row) for row in _list_rows(element)]
        yield from read_rows(rows)

    def _read_row(self, element: Any) -> Row:
        properties = element.find(qn("w:trPr"))
        head = properties is not None and is_on(properties.find(qn("w:tblHeader")))
        cells: list[tuple[Line, ...]] = []
        for cell in _list_inside(element, qn("w:tc")):
            if cell.find(f"{qn('w:tcPr')}/{qn('w:cellDel')}") is not None:
                continue
            cells.append(tuple(self._read_blocks(cell)))
            cells += [()] * (_count_columns(cell) - 1)
        return Row(tuple(cells), self._block, head)


def _list_rows(table: Any) -> Iterator[Any]:
    """Give the rows of a table that its final version has."""
    for element in _list_inside(table, qn("w:tr")):
        properties = element.find(qn("w:trPr"))
        if properties is None or not any(is_on(properties.find(tag)) for tag in GONE_ROW):
            yield element


def _count_columns(cell: Any) -> int:
    """Count the columns that a cell covers."""
    span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    return 1 if span is None else min(max(int(span.get(qn("w:val"), "1")), 1), MOST_COLUMNS)


def _list_inside(element: Any, tag: str) -> Iterator[Any]:
    """Give the elements of a kind that stand in another, or in what may stand between them."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in {qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), qn("w:ins")}:
            yield from _list_inside(child, tag)


def _find_level(element: Any, style: Style) -> int:
    """Give the level of a heading, from the paragraph's outline level or its style's name."""
    for properties in (element.find(qn("w:pPr")), style.properties):
        outline = None if properties is None else properties.find(qn("w:outlineLvl"))
        if outline is not None:
            level = int(outline.get(qn("w:val"))) + 1
            return level if level <= len("123456") else 0
    found = HEADING.match(style.name)
    if found:
        return min(int(found[1]), 6)
    return 1 if style.name in TITLES else 0
