"""A Word file, paragraph by paragraph, with footnotes."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.oxml.table import CT_Tbl
from docx.shared import Inches, Length
from lxml import etree

from assistant.citing.bibliography import clean_line
from assistant.export.direction import set_directions

FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
INDENT = 720
"""Twentieths of a point by which an item is set in."""
WIDTH = Inches(6)
FIRST_NOTE = 2
"""Word's own separators are the notes 0 and 1."""


def save(paragraphs: Iterable[Any], notes: Sequence[str]) -> bytes:
    """Give the file of some paragraphs and the notes that they refer to."""
    document = Document()
    # The library's own call looks through the whole document for the end, each time.
    end = document.element.body.sectPr
    for paragraph in paragraphs:
        end.addprevious(paragraph)
    set_directions(document.element.body)
    _add_notes(document, notes)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def make_paragraph(text: str = "", style: str = "") -> Any:
    """Give a paragraph, in a style where one is named by its id."""
    paragraph: Any = OxmlElement("w:p")
    if style:
        paragraph.style = style
    if text:
        paragraph.add_r().add_t(clean_line(text))
    return paragraph


def indent(paragraph: Any) -> None:
    """Set a paragraph in, as an item of a list is."""
    paragraph.get_or_add_pPr().get_or_add_ind().set(qn("w:left"), str(INDENT))


def make_table(rows: int, columns: int) -> Any:
    """Give a table with a paragraph in each cell."""
    table: Any = CT_Tbl.new_tbl(rows, columns, Length(WIDTH))
    table.tblStyle_val = "TableGrid"
    return table


def find_cell(table: Any, row: int, column: int) -> Any:
    """Give the paragraph of a cell."""
    return table.tr_lst[row].tc_lst[column].p_lst[0]


def refer(paragraph: Any, text: str, notes: list[str]) -> None:
    """Let a paragraph go on with the mark of a note, and add what the note says to the notes."""
    mark = _add_mark(paragraph, "footnoteReference")
    mark.set(qn("w:id"), str(FIRST_NOTE + len(notes)))
    notes.append(text)


def _add_mark(paragraph: Any, kind: str) -> Any:
    run = etree.SubElement(paragraph, qn("w:r"))
    raised = etree.SubElement(etree.SubElement(run, qn("w:rPr")), qn("w:vertAlign"))
    raised.set(qn("w:val"), "superscript")
    return etree.SubElement(run, qn(f"w:{kind}"))


def _add_notes(document: Any, notes: Sequence[str]) -> None:
    """Add the part that holds the notes: the library has no call for it."""
    root = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
    for number, kind in enumerate(("separator", "continuationSeparator")):
        note = _add_note(root, number)
        note.set(qn("w:type"), kind)
        etree.SubElement(etree.SubElement(note[0], qn("w:r")), qn(f"w:{kind}"))
    for number, text in enumerate(notes, FIRST_NOTE):
        paragraph = _add_note(root, number)[0]
        _add_mark(paragraph, "footnoteRef")
        words = etree.SubElement(etree.SubElement(paragraph, qn("w:r")), qn("w:t"))
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        words.text = f" {clean_line(text)}"
    set_directions(root)
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES, content, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _add_note(root: Any, number: int) -> Any:
    note = etree.SubElement(root, qn("w:footnote"))
    note.set(qn("w:id"), str(number))
    etree.SubElement(note, qn("w:p"))
    return note
