"""Word files to lines: numbers that Word computes and its text does not hold, put before it."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree

from config.errors import UnreadableError
from ingest.line import Line, Source
from ingest.readers.word.numbering import Numbering

LARGEST = 400_000_000
"""Bytes that a file may take when it is unpacked."""
HIGHEST_RATIO = 200
"""Times that any part of a file may grow by being unpacked."""
SMALL = 10_000_000
"""Bytes of a part that may grow by more."""

DAMAGE = (
    OpcError,
    etree.LxmlError,
    zipfile.BadZipFile,
    zlib.error,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What the libraries raise for a file that is cut off, overwritten or not what it says it is."""

HEADING = re.compile(r"(?:heading|überschrift|titre|título|заголовок|标题)\s*(\d)", re.IGNORECASE)
TEXT, BREAK, TAB = qn("w:t"), qn("w:br"), qn("w:tab")
HYPHENS = {qn("w:noBreakHyphen"): "-", qn("w:softHyphen"): ""}
DELETED = frozenset({qn("w:del"), qn("w:moveFrom"), qn("w:rPr"), qn("w:pPr"), qn("w:instrText")})
ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""A drawing's text again, for programs that can't show the drawing."""


def read_word(path: Path) -> Source:
    """Read a .docx file; raises ``UnreadableError`` for one that is damaged or far too large."""
    _check_size(path)
    try:
        document = docx.Document(str(path))
        body = _Body(document)
        lines = (*body.read(), *_read_apart(document))
    except DAMAGE as error:
        raise _damaged(path) from error
    return Source(path.name, lines, _describe(document))


def _check_size(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except DAMAGE as error:
        raise _damaged(path) from error
    total = sum(part.file_size for part in parts)
    grown = any(
        part.file_size > SMALL and part.file_size > HIGHEST_RATIO * max(part.compress_size, 1)
        for part in parts
    )
    if total > LARGEST or grown:
        raise UnreadableError(
            "the file becomes far too large when it is unpacked",
            subject=path.name,
            mend="save it again in Word, without its pictures",
        )


def _damaged(path: Path) -> UnreadableError:
    return UnreadableError(
        "the Word file is damaged", subject=path.name, mend="open it in Word and save it again"
    )


def _describe(document: Document) -> dict[str, str]:
    """Give the language; titles and dates of the file itself are often those of a template."""
    language = (document.core_properties.language or "")[:2].lower()
    return {"language": language} if language else {}


class _Body:
    """Reads the paragraphs of a document in order, those of its tables row by row."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._numbering = Numbering.of(document)
        self._block = 0

    def read(self) -> Iterator[Line]:
        """Give the lines of the text."""
        for element in self._document.element.body.iter(qn("w:p")):
            if not _is_inside(element, DELETED):
                yield from self._read_paragraph(element)

    def _read_paragraph(self, element: Any) -> Iterator[Line]:
        style = self._numbering.find_style(element)
        mark, depth = self._numbering.count(element, style)
        self._block += 1
        pieces = _split(element)
        bold = _is_bold(element, style)
        for place, piece in enumerate(pieces):
            if piece:
                yield Line(
                    piece,
                    self._block,
                    mark=mark if place == 0 else "",
                    level=_find_level(element, style),
                    bold=bold,
                    depth=depth,
                )


def _read_apart(document: Document) -> Iterator[Line]:
    """Give what stands in heads, feet, footnotes and endnotes."""
    for part in document.part.package.iter_parts():
        name = str(part.partname)
        if re.search(r"/(?:header|footer|footnotes|endnotes|comments)\d*\.xml$", name):
            for element in etree.fromstring(part.blob, _make_parser()).iter(qn("w:p")):
                for piece in _split(element):
                    if piece:
                        yield Line(piece, 0, furniture=True)


def _make_parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


def _is_inside(element: Any, tags: frozenset[str]) -> bool:
    return any(above.tag in tags or above.tag == ALTERNATIVE for above in element.iterancestors())


def _split(element: Any) -> list[str]:
    """Give the text of a paragraph, cut at its line breaks, what was deleted left out."""
    pieces: list[list[str]] = [[]]
    for event, node in etree.iterwalk(element, events=("start",)):
        if event and node is not element and _is_left_out(node, element):
            continue
        if node.tag == TEXT:
            pieces[-1].append(node.text or "")
        elif node.tag == TAB:
            pieces[-1].append(" ")
        elif node.tag == BREAK:
            pieces.append([])
        elif node.tag in HYPHENS:
            pieces[-1].append(HYPHENS[node.tag])
    return [" ".join("".join(piece).split()) for piece in pieces]


def _is_left_out(node: Any, paragraph: Any) -> bool:
    """Tell whether a node is deleted, a property, or in a paragraph of its own inside this one."""
    for above in (node, *node.iterancestors()):
        if above is paragraph:
            return False
        if above.tag in DELETED or above.tag == ALTERNATIVE or above.tag == qn("w:p"):
            return True
    return False


def _find_level(element: Any, style: Any) -> int:
    """Give the level of a heading, from the paragraph's outline level or its style's name."""
    for properties in (element.find(qn("w:pPr")), style.pPr):
        outline = None if properties is None else properties.find(qn("w:outlineLvl"))
        if outline is not None:
            level = int(outline.get(qn("w:val"))) + 1
            return level if level <= len("123456") else 0
    name = style.name or ""
    found = HEADING.match(name)
    if found:
        return min(int(found[1]), 6)
    return 1 if name in {"Title", "Titre", "Titel", "Título"} else 0


def _is_bold(element: Any, style: Any) -> bool:
    whole = style.find_bold()
    runs = [
        run
        for run in element.iter(qn("w:r"))
        if not _is_left_out(run, element) and "".join(run.itertext(TEXT)).strip()
    ]
    return bool(runs) and all(_is_run_bold(run, whole) for run in runs)


def _is_run_bold(run: Any, otherwise: bool) -> bool:
    properties = run.find(qn("w:rPr"))
    bold = None if properties is None else properties.find(qn("w:b"))
    if bold is None:
        return otherwise
    return bold.get(qn("w:val")) not in {"0", "false", "off"}
