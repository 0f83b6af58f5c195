"""Word files as tests write them."""

from __future__ import annotations

from pathlib import Path

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

LEVELS = (("decimal", "%1."), ("lowerLetter", "(%2)"), ("upperRoman", "%1.%3"))


def build_word(path: Path, paragraphs: list[tuple[int | None, str]]) -> Path:
    """Write a Word file whose paragraphs stand at these levels of one list."""
    document = docx.Document()
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
        for depth, (form, pattern) in enumerate(LEVELS)
    )
    root = document.part.numbering_part.element
    plain = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'
    root.insert(0, parse_xml(plain))
    root.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>')
    )
    document.sections[0].header.paragraphs[0].text = "Page head"
    for depth, text in paragraphs:
        paragraph = document.add_paragraph(text)
        if depth is not None:
            numbered = (
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="77"/></w:numPr>'
            )
            paragraph._p.get_or_add_pPr().append(parse_xml(numbered))
    document.save(str(path))
    return path
