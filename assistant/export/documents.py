"""A conversation as a file with footnotes: Markdown and Word."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from lxml import etree

from assistant.citing.bibliography import escape_markdown
from assistant.citing.citations import print_citation
from assistant.export.transcript import Exchange, Said

LOST = "A citation was left out: the statement no longer has its words in that place."
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
FIRST_NOTE = 2
"""Word's own separators are the notes 0 and 1."""
UNPRINTABLE = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 does not take."""


def export_markdown(exchanges: Sequence[Exchange]) -> str:
    """Give a conversation as Markdown in which no text of a question or statement is markup."""
    notes: list[str] = []
    parts: list[str] = []
    for exchange in exchanges:
        parts.append(f"## {_plain(exchange.question)}")
        for line in exchange.lines:
            first = len(notes) + 1
            notes += [print_citation(each) for each in line.citations]
            marks = "".join(f"[^{number}]" for number in range(first, len(notes) + 1))
            parts.append(_plain(line.text) + marks)
            parts += [_plain(LOST)] * bool(line.lost)
    parts += [f"[^{number}]: {_plain(note)}" for number, note in enumerate(notes, 1)]
    return "\n\n".join(parts) + "\n"


def export_word(exchanges: Sequence[Exchange]) -> bytes:
    """Give a conversation as a Word file whose citations are footnotes."""
    document = Document()
    notes: list[str] = []
    for exchange in exchanges:
        document.add_heading(_clean(exchange.question), level=2)
        for line in exchange.lines:
            _add_line(document, line, notes)
    _add_notes(document, notes)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _add_line(document: Any, line: Said, notes: list[str]) -> None:
    paragraph = document.add_paragraph(_clean(line.text))
    for each in line.citations:
        run = paragraph.add_run()
        run.font.superscript = True
        mark = OxmlElement("w:footnoteReference")
        mark.set(qn("w:id"), str(FIRST_NOTE + len(notes)))
        run._r.append(mark)
        notes.append(_clean(print_citation(each)))
    if line.lost:
        document.add_paragraph().add_run(LOST).italic = True


def _add_notes(document: Any, notes: Sequence[str]) -> None:
    """Add the part that holds the notes: the library has no call for it."""
    root = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
    for number, kind in enumerate(("separator", "continuationSeparator")):
        note = _add_note(root, number)
        note.set(qn("w:type"), kind)
        etree.SubElement(etree.SubElement(note[0], qn("w:r")), qn(f"w:{kind}"))
    for number, text in enumerate(notes, FIRST_NOTE):
        paragraph = _add_note(root, number)[0]
        mark = etree.SubElement(paragraph, qn("w:r"))
        etree.SubElement(etree.SubElement(mark, qn("w:rPr")), qn("w:vertAlign")).set(
            qn("w:val"), "superscript"
        )
        etree.SubElement(mark, qn("w:footnoteRef"))
        words = etree.SubElement(etree.SubElement(paragraph, qn("w:r")), qn("w:t"))
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        words.text = f" {text}"
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES, content, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _add_note(root: Any, number: int) -> Any:
    note = etree.SubElement(root, qn("w:footnote"))
    note.set(qn("w:id"), str(number))
    etree.SubElement(note, qn("w:p"))
    return note


def _plain(text: str) -> str:
    return " ".join(escape_markdown(text).split())


def _clean(text: str) -> str:
    return UNPRINTABLE.sub("", text)
