"""Word files as tests write them."""

from __future__ import annotations

import zipfile
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


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def paragraph(content: str, list_number: int | None = None, ending: str = "") -> str:
    """Give a paragraph of text, or of runs where it begins with ``<``."""
    runs = content if content.startswith("<") else run(content)
    listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_number}"/></w:numPr>'
    marked = f"<w:rPr>{ending}</w:rPr>" if ending else ""
    return f"<w:p><w:pPr>{listed if list_number else ''}{marked}</w:pPr>{runs}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def make_lists(form: str = "decimal", pattern: str = "%1.", begins: int = 1) -> str:
    """Give one definition with three lists of it; the third begins anew."""
    level = (
        f'<w:lvl w:ilvl="0"><w:start w:val="{begins}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )
    anew = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{begins}"/></w:lvlOverride>'
    lists = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="7"/>{override}</w:num>'
        for number, override in ((1, ""), (2, ""), (3, anew))
    )
    return f'<w:abstractNum w:abstractNumId="7">{level}</w:abstractNum>{lists}'


def write_word(
    path: Path,
    body: str,
    lists: str = "",
    main: str = "word/document.xml",
    kind: str = DOCUMENT,
    **others: str,
) -> Path:
    """Write a Word file of these blocks; ``others`` are its further parts by their kind."""
    folder, _, name = main.rpartition("/")
    inside = f"{folder}/" if folder else ""
    parts = {"numbering": lists or make_lists(), **others}
    related = "".join(
        f'<Relationship Id="r{kind}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>' for kind in parts
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" '
            f'ContentType="application/xml"/><Override PartName="/{main}" ContentType="{kind}"/>'
            "</Types>",
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{OFFICE}/officeDocument" Target="{main}"/></Relationships>',
        )
        archive.writestr(
            f"{inside}_rels/{name}.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships">{related}</Relationships>',
        )
        archive.writestr(main, f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>")
        for part, content in parts.items():
            archive.writestr(f"{inside}{part}.xml", f"<w:part {NAMESPACES}>{content}</w:part>")
    return path
