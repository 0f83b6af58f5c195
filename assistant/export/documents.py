"""A conversation as a file with footnotes: Markdown and Word."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from lxml import etree

from assistant.citing.bibliography import clean_line, escape_markdown
from assistant.citing.citations import format_citation
from assistant.export.transcript import Exchange

LOST = "A citation was left out: the statement no longer has its words in that place."
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
FIRST_NOTE = 2
"""Word's own separators are the notes 0 and 1."""


def export_markdown(exchanges: Sequence[Exchange]) -> str:
    """Give a conversation as Markdown in which no text of a question or statement is markup."""
    notes: list[str] = []
    parts: list[str] = []
    for exchange in exchanges:
        parts.append(f"## {escape_markdown(exchange.question)}")
        for line in exchange.lines:
            first = len(notes) + 1
            notes += [format_citation(each) for each in line.citations]
            marks = "".join(f"[^{number}]" for number in range(first, len(notes) + 1))
            parts.append(escape_markdown(line.text) + marks)
            parts += [escape_markdown(LOST)] * bool(line.lost)
    parts += [f"[^{number}]: {escape_markdown(note)}" for number, note in enumerate(notes, 1)]
    return "\n\n".join(parts) + "\n"


def export_word(exchanges: Sequence[Exchange]) -> bytes:
    """Give a conversation as a Word file whose citations are footnotes."""
    document, notes = Document(), list[str]()
    # The library's own call looks through the whole document for the end, each time.
    end = document.element.body.sectPr
    for paragraph in _make_paragraphs(exchanges, notes):
        end.addprevious(paragraph)
    _add_notes(document, notes)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _make_paragraphs(exchanges: Sequence[Exchange], notes: list[str]) -> Iterator[Any]:
    """Give a conversation's paragraphs, and add what their footnotes say to the notes."""
    for exchange in exchanges:
        yield _make_paragraph(exchange.question, style="Heading2")
        for line in exchange.lines:
            paragraph = _make_paragraph(line.text)
            for each in line.citations:
                mark = _add_mark(paragraph, "footnoteReference")
                mark.set(qn("w:id"), str(FIRST_NOTE + len(notes)))
                notes.append(format_citation(each))
            yield paragraph
            if line.lost:
                yield _make_paragraph(LOST, style="Quote")


def _make_paragraph(text: str, style: str = "") -> Any:
    paragraph: Any = OxmlElement("w:p")
    if style:
        paragraph.style = style
    paragraph.add_r().add_t(clean_line(text))
    return paragraph


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
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES, content, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _add_note(root: Any, number: int) -> Any:
    note = etree.SubElement(root, qn("w:footnote"))
    note.set(qn("w:id"), str(number))
    etree.SubElement(note, qn("w:p"))
    return note
