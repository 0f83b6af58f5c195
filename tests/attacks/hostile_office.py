"""Hostile files of the kinds that word processors and scanners write."""

from __future__ import annotations

import io
import random
import zipfile

MEGABYTE = 1_000_000
GOAL = "1. The harbour opens in May."
SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
        ("draw", "drawing"),
    )
)  # fmt: skip
WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="{MAIN}.'
    'document.main+xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
    f'package.relationships+xml"/><Override PartName="/word/styles.xml" ContentType="{MAIN}.'
    f'styles+xml"/><Override PartName="/word/numbering.xml" ContentType="{MAIN}.numbering+xml"/>'
    "</Types>"
)

Chance = random.Random
Content = tuple[str, bytes]


def _zip(parts: dict[str, str]) -> bytes:
    """Pack as it is: what grows a lot by being unpacked is refused unread."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


def write_opendocument(body: str, styles: str = "") -> bytes:
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )
    mimetype = "application/vnd.oasis.opendocument.text"
    plain = f"<office:document-styles {SPACES}/>"
    return _zip({"mimetype": mimetype, "content.xml": content, "styles.xml": plain})


def write_word(body: str, styles: str = "", numbering: str = "") -> bytes:
    def relate(*named: tuple[str, str]) -> str:
        listed = "".join(
            f'<Relationship Id="r{place}" Type="{OFFICE}/{kind}" Target="{target}"/>'
            for place, (kind, target) in enumerate(named)
        )
        return f'<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'

    return _zip(
        {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": relate(("officeDocument", "word/document.xml")),
            "word/_rels/document.xml.rels": relate(
                ("styles", "styles.xml"), ("numbering", "numbering.xml")
            ),
            "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {WORD}>{styles}</w:styles>",
            "word/numbering.xml": f"<w:numbering {WORD}>{numbering}</w:numbering>",
        }
    )


def rich_text(chance: Chance) -> Content:
    unit = chance.choice((
        "{", "}", "{\\b ", "\\'", "\\'e9", "\\u-1?", "\\u55296?", "\\uc99999\\u65?",
        "\\bin99999999 ", "{\\*\\x ", "a\\cell ", "|", "\\super\\b1\\i1 ", "{\\super 1}",
        "\\v ", "{\\listtext 1.\\tab}",
        "\\par ", "\\row ", "\\deleted ", "\\ansicpg99999 ", "\\f99999 ", "\\\n", "\\-1", "a ",
    ))  # fmt: skip
    count = chance.choice((1_000, 50_000, 2 * MEGABYTE // len(unit)))
    return "rtf", f"{{\\rtf1\\ansi {GOAL}\\par {unit * count}{GOAL}}}".encode()


def big_opendocument(chance: Chance) -> Content:
    cell = (
        '<table:table-cell table:number-columns-repeated="99"><text:p>a</text:p></table:table-cell>'
    )
    unit = chance.choice((
        "<text:p/>", "<text:p>a</text:p>", "<text:p>a<text:s text:c='999999999'/>b</text:p>",
        "<text:h text:outline-level='99999999999'>a</text:h>", "<text:p><text:tab/></text:p>",
        f"<table:table><table:table-row>{cell}</table:table-row></table:table>",
        "<text:p>a<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p>",
        "<text:list><text:list-item text:start-value='9999999999'><text:p>a</text:p>"
        "</text:list-item></text:list>",
    ))  # fmt: skip
    return "odt", write_opendocument(unit * chance.choice((1_000, 60_000, 400_000)))


def deep_opendocument(chance: Chance) -> Content:
    depth = chance.choice((60, 250, 20_000))
    open_, close = chance.choice((
        ("<text:list><text:list-item>", "</text:list-item></text:list>"),
        ("<text:section>", "</text:section>"),
        ("<table:table><table:table-row><table:table-cell>",
         "</table:table-cell></table:table-row></table:table>"),
        ("<table:table-row-group>", "</table:table-row-group>"),
        ("<text:p><text:span>", "</text:span></text:p>"),
    ))  # fmt: skip
    styles = "".join(
        f'<style:style style:name="S{number}" style:parent-style-name="S{(number + 1) % depth}"/>'
        for number in range(depth)
    )
    body = f'{open_ * depth}<text:p text:style-name="S0">{GOAL}</text:p>{close * depth}'
    return "odt", write_opendocument(body, styles)


def circles_in_word(chance: Chance) -> Content:
    count = chance.choice((2, 50, 2_000))
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{number}"><w:basedOn '
        f'w:val="S{(number + 1) % count}"/><w:pPr><w:numPr><w:numId w:val="{number}"/></w:numPr>'
        "</w:pPr></w:style>"
        for number in range(count)
    )
    level = chance.choice(("%1." * 50_000, "%9" * 9, "%1" + "x" * MEGABYTE, ""))
    start = chance.choice(("1", "9" * 18, "-5", "9" * 5_000))
    form = chance.choice(
        ("lowerRoman", "upperLetter", "chineseCounting", "hebrew1", "decimal", "x")
    )
    numbering = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:numStyleLink w:val="S{number}"/><w:lvl '
        f'w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{level}"/></w:lvl></w:abstractNum><w:num w:numId="{number}">'
        f'<w:abstractNumId w:val="{number}"/></w:num>'
        for number in range(min(count, 50))
    )
    styled = '<w:p><w:pPr><w:pStyle w:val="S0"/></w:pPr><w:r><w:t>The harbour.</w:t></w:r></w:p>'
    return "docx", write_word(styled * chance.choice((10, 3_000)), styles, numbering)


def word_tables(chance: Chance) -> Content:
    depth = chance.choice((10, 200, 5_000))
    half, whole = "<m:f><m:num>", "</m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>"
    equation = f"<w:p><m:oMath>{half * depth}<m:r><m:t>1</m:t></m:r>{whole * depth}</m:oMath></w:p>"
    cell = (
        '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/><w:vMerge/></w:tcPr>'
        "<w:p><w:r><w:t>a 1</w:t></w:r></w:p></w:tc>"
    )
    row = f"<w:tr>{cell * chance.choice((3, 500))}</w:tr>"
    table = f"<w:tbl>{row * chance.choice((5, 400))}</w:tbl>"
    return "docx", write_word(equation + table, "", "")


def columns_and_scans(chance: Chance) -> Content:
    """Pages of words in columns, on one spot, far away, turned, or beneath a picture."""
    count = chance.choice((500, 5_000, 30_000))
    way = chance.choice(("columns", "spot", "far", "turned", "beneath", "tiny"))
    drawn = []
    for number in range(count):
        x, y, size = 50 + 260 * (number % 2), 780 - (number // 2) * 12 % 760, 10.0
        x, y = (100, 100) if way == "spot" else (x, y)
        x, y = (number * 10**9, -(10**12)) if way == "far" else (x, y)
        size = 0.001 if way == "tiny" else size
        turn = f"0 1 -1 0 {x} {y} Tm" if way == "turned" else f"1 0 0 1 {x} {y} Tm"
        shown = "3 Tr " if way == "beneath" else ""
        drawn.append(f"BT {shown}/F1 {size} Tf {turn} (word{number % 9} of) Tj ET")
    stream = "\n".join(drawn)
    pages = chance.choice((1, 3, 8))
    kids = " ".join(f"{number} 0 R" for number in range(10, 10 + pages))
    objects = [
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        f"2 0 obj<</Type/Pages/Kids[{kids}]/Count {pages}>>endobj",
        "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj",
        f"4 0 obj<</Length {len(stream)}>>stream\n{stream}\nendstream endobj",
        *(
            f"{number} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>endobj"
            for number in range(10, 10 + pages)
        ),
    ]
    text = "%PDF-1.7\n" + "\n".join(objects) + "\ntrailer<</Root 1 0 R>>\n%%EOF"
    return "pdf", text.encode()
