"""OpenDocument texts to lines: what is shown, with the numbers of lists and headings."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from config.errors import UnreadableError
from ingest.line import Line, Source
from ingest.readers.archive import DAMAGE, check_unpacked, read_xml
from ingest.readers.opendocument.lists import OUTLINE, Lists
from ingest.readers.opendocument.styles import TEXT, Styles
from ingest.readers.raised import list_marks, part_notes
from ingest.readers.remarks import SLIP, list_remarks
from ingest.readers.tables import Row, read_rows
from ingest.readers.weight import Weight, is_set_off

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
HIGHEST_LEVEL = 6
MOST_REPEATED = 60
"""Columns of a table that one element may stand for."""
CHANGES = f"{{{TEXT}}}tracked-changes"
GONE = frozenset({CHANGES, f"{{{OFFICE}}}forms", f"{{{TEXT}}}ruby-text"})
BESIDE = frozenset(
    {f"{{{TEXT}}}note", f"{{{OFFICE}}}annotation", f"{{{DRAW}}}frame", f"{{{DRAW}}}custom-shape"}
)
"""What hangs on a place in the text and stands apart from it."""
CITED = f"{{{TEXT}}}note-citation"
PARAGRAPHS = frozenset({f"{{{TEXT}}}p", f"{{{TEXT}}}h"})
STYLES = "styles.xml"
"""A part that a document may lack."""
CONTENTS = f"{{{TEXT}}}table-of-content"


def read_opendocument(path: Path) -> Source:
    """Read an OpenDocument text; raises ``UnreadableError`` for one damaged or far too large."""
    try:
        with zipfile.ZipFile(path) as archive:
            check_unpacked(archive, path.name)
            content = _parse(archive, "content.xml")
            styles = _parse(archive, STYLES) if STYLES in archive.namelist() else content
        body = _Body(content, styles)
        lines = tuple(body.read())
        remarks = tuple(body.list_remarks())
    except DAMAGE as error:
        raise UnreadableError(
            "the OpenDocument file is damaged",
            subject=path.name,
            mend="open it in LibreOffice and save it again",
        ) from error
    return Source(path.name, lines, {}, remarks)


def _parse(archive: zipfile.ZipFile, name: str) -> Any:
    return read_xml(archive.read(name))


@dataclass(slots=True)
class _Text:
    """What a paragraph shows, part by part, each with whether it is raised and what sets it off.

    ``notes`` are the marks of its notes, ``hidden`` is what it holds and does not show.
    """

    parts: list[tuple[str, bool, Weight]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)

    @property
    def bold(self) -> bool:
        """Tell whether all of it is set off."""
        return is_set_off((text, weight) for text, _, weight in self.parts)


@dataclass(frozen=True, slots=True)
class _Item:
    """Where a paragraph stands in lists: the list's name, how deep, the number that it takes."""

    name: str = ""
    depth: int = 0
    counts: bool = False
    value: str | None = None


class _Body:
    """Reads the paragraphs of a text in order."""

    def __init__(self, content: Any, styles: Any) -> None:
        self._body = content.find(f"{{{OFFICE}}}body/{{{OFFICE}}}text")
        self._changes = len(content.findall(f".//{{{TEXT}}}changed-region"))
        self._styles = Styles.of(styles, content)
        self._lists = Lists.of(styles, content)
        self._block = 0
        self._apart: list[Line] = []
        self._hidden = False

    def read(self) -> Iterator[Line]:
        """Give the lines of the text, then what stands apart from it."""
        yield from self._read_blocks(self._body, _Item())
        yield from self._apart

    def list_remarks(self) -> Iterator[str]:
        """Say what in the file is not in the text that is read."""
        yield from list_remarks(self._changes, self._hidden)

    def _read_blocks(self, container: Any, item: _Item) -> Iterator[Line]:
        for element in container:
            if element.tag in PARAGRAPHS:
                yield from self._read_paragraph(element, item)
                item = _Item(item.name, item.depth)
            elif element.tag == f"{{{TEXT}}}list":
                yield from self._read_list(element, item)
            elif element.tag == f"{{{TABLE}}}table":
                yield from read_rows([self._read_row(row) for row in _list_rows(element)])
            elif element.tag == CONTENTS or element.tag in BESIDE:
                self._apart += self._read_plain(element)
            elif isinstance(element.tag, str) and element.tag not in GONE:
                yield from self._read_blocks(element, item)

    def _read_list(self, element: Any, outer: _Item) -> Iterator[Line]:
        name = element.get(f"{{{TEXT}}}style-name") or outer.name
        depth = outer.depth + 1 if outer.name else 0
        goes_on = element.get(f"{{{TEXT}}}continue-numbering") == "true"
        if not outer.name and not goes_on and not element.get(f"{{{TEXT}}}continue-list"):
            self._lists.begin(name)
        for child in element:
            value = child.get(f"{{{TEXT}}}start-value")
            counts = child.tag == f"{{{TEXT}}}list-item"
            yield from self._read_blocks(child, _Item(name, depth, counts, value))

    def _read_paragraph(self, element: Any, item: _Item) -> Iterator[Line]:
        text = _Text()
        self._gather(element, text, raised=False, weight=Weight.PLAIN)
        self._keep_hidden(text)
        level = 0
        mark = self._lists.count(item.name, item.depth, item.value) if item.counts else ""
        if element.tag == f"{{{TEXT}}}h":
            level = int(element.get(f"{{{TEXT}}}outline-level") or "1")
            mark = mark or self._lists.count(OUTLINE, level - 1, None)
        self._block += 1
        for place, (line, notes) in enumerate(self._list_lines(text)):
            if line:
                yield Line(
                    line,
                    self._block,
                    mark=mark if place == 0 else "",
                    level=min(level, HIGHEST_LEVEL),
                    bold=text.bold,
                    depth=item.depth,
                    notes=(*notes, *text.notes) if place == 0 else notes,
                )

    def _list_lines(self, text: _Text) -> Iterator[tuple[str, tuple[str, ...]]]:
        lines: list[list[tuple[str, bool]]] = [[]]
        for part, raised, _ in text.parts:
            first, *others = part.split("\n")
            lines[-1].append((first, raised))
            lines += [[(each, raised)] for each in others]
        for line in lines:
            joined, notes = part_notes(line)
            self._apart += (Line(each, 0, furniture=True) for each in notes)
            yield " ".join(joined.split()), list_marks(notes)

    def _keep_hidden(self, text: _Text) -> None:
        hidden = " ".join("".join(text.hidden).split())
        if hidden:
            self._hidden = True
            self._apart.append(Line(hidden, 0, furniture=True))

    def _gather(self, element: Any, text: _Text, raised: bool, weight: Weight) -> None:
        """Gather what an element shows; what follows its children is its own."""
        weight = self._styles.weigh(element, weight)
        raised = raised or self._styles.is_raised(element)
        struck = self._styles.is_struck(element) and len("".join(element.itertext())) > SLIP
        hidden = struck or self._styles.is_hidden(element) or "hidden-" in str(element.tag)
        inside = _Text(hidden=text.hidden) if hidden else text
        inside.parts.append(((element.text or "").replace("\n", " "), raised, weight))
        for child in element:
            self._take(child, inside, raised, weight)
            inside.parts.append(((child.tail or "").replace("\n", " "), raised, weight))
        if hidden:
            text.hidden += [part for part, _, _ in inside.parts]

    def _take(self, child: Any, text: _Text, raised: bool, weight: Weight) -> None:
        if child.tag in BESIDE:
            note = " ".join(child.findtext(CITED, "").split())
            text.notes += [note] if note else []
            self._apart += self._read_plain(child, note)
        elif child.tag == f"{{{TEXT}}}line-break":
            text.parts.append(("\n", False, weight))
        elif child.tag in {f"{{{TEXT}}}s", f"{{{TEXT}}}tab"}:
            text.parts.append((" ", False, weight))
        elif isinstance(child.tag, str) and child.tag not in GONE:
            self._gather(child, text, raised, weight)

    def _read_plain(self, element: Any, note: str = "") -> Iterator[Line]:
        """Give the lines of what stands beside the text."""
        for paragraph in element.iter(*PARAGRAPHS):
            text = " ".join("".join(paragraph.itertext()).split())
            if text:
                yield Line(text, 0, furniture=True, note=note)

    def _read_row(self, row: Any) -> Row:
        head = str(row.getparent().tag) == f"{{{TABLE}}}table-header-rows"
        cells: list[tuple[Line, ...]] = []
        for cell in row:
            if cell.tag in {f"{{{TABLE}}}table-cell", f"{{{TABLE}}}covered-table-cell"}:
                repeated = cell.get(f"{{{TABLE}}}number-columns-repeated") or "1"
                times = int(repeated) if repeated.isdecimal() and len(repeated) < len("100") else 1
                cells.append(tuple(self._read_blocks(cell, _Item())))
                cells += [()] * min(times - 1, MOST_REPEATED)
        return Row(tuple(cells), self._block, head)


def _list_rows(table: Any) -> Iterator[Any]:
    """Give the rows of a table, not those of tables in its cells."""
    for child in table:
        if child.tag == f"{{{TABLE}}}table-row":
            yield child
        elif (
            isinstance(child.tag, str)
            and child.tag.startswith(f"{{{TABLE}}}table-")
            and ("rows" in child.tag or "row-group" in child.tag)
        ):
            yield from _list_rows(child)
