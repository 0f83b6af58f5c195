"""Each format gives the author's lines, and what is no statement ends in one clear line."""

from __future__ import annotations

import codecs
import random
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from config.errors import UnreadableError
from config.settings import LimitSettings
from ingest.line import Line
from ingest.parsing.parse import parse_file
from ingest.readers.source import read_source

LIMITS = LimitSettings()
GOAL = "The cities will repair the bridges over the river."


def read(path: Path) -> list[Line]:
    return list(read_source(path, LIMITS).lines)


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("1. Les villes réparent les ponts — « déjà ».", "utf-8"),
        ("1. The cities “repair” the bridges.", "utf-8-sig"),
        ("1. The cities repair the bridges.", "utf-16"),
        ("1. The cities repair the bridges.", "utf-16-le"),
        ("1. 各市修复河上的桥梁，并每年开会一次。", "utf-16-be"),
        ("一、各市修复河上的桥梁，并每年开会一次。各市造船。", "gb18030"),
        ("1. The cities’ “plan” of the café – déjà vu.", "cp1252"),
    ],
)
def test_encodings(tmp_path: Path, text: str, encoding: str) -> None:
    path = write(tmp_path, "plan.txt", text.encode(encoding))
    assert [line.text for line in read(path)] == [text]


def test_markdown_marks_are_resolved(tmp_path: Path) -> None:
    lines = read(
        write(
            tmp_path,
            "plan.md",
            "## Bridges\n\n**Ferries and\nroads**\n\n1\\. The [plan](https://example.org/plan) of"
            " the *cities*<sup>1</sup>.\n**24**\n\n<!-- end -->\n\n    - built\n",
        )
    )
    body = [(line.text, line.level, line.bold, line.depth) for line in lines if not line.furniture]
    assert body == [
        ("Bridges", 2, False, 0),
        ("Ferries and", 0, True, 0),
        ("roads", 0, True, 0),
        ("1. The plan of the cities.", 0, False, 0),
        ("24", 0, True, 0),
        ("- built", 0, False, 1),
    ]
    apart = [line.text for line in lines if line.furniture]
    assert apart == ["https://example.org/plan", "1", "<!-- end -->"]


def test_web_page_gives_its_article_and_counts_its_lists(tmp_path: Path) -> None:
    page = f"""<!doctype html><html lang="en"><head><title>Site</title>
      <meta property="og:title" content="River Plan"><style>p {{}}</style></head><body>
      <nav><a href="/">Home</a></nav><script>alert("no")</script>
      <main><h1>River Plan</h1><ol start="3"><li>{GOAL}<li>They will:
      <ol type="a"><li>build <b>ferries</b>;</li><li value="4">mend<br>roads.</li></ol></ol>
      <ul><li>one</li></ul><p><strong>Roads</strong></p><p>{GOAL}</p></main>
      <footer>All rights</footer></body></html>"""
    source = read_source(write(tmp_path, "plan.html", page), LIMITS)
    body = [(line.mark, line.text) for line in source.lines if not line.furniture]
    assert body == [
        ("", "River Plan"),
        ("3.", GOAL),
        ("4.", "They will:"),
        ("a.", "build ferries;"),
        ("d.", "mend"),
        ("", "roads."),
        ("•", "one"),
        ("", "Roads"),
        ("", GOAL),
    ]
    assert [line.text for line in source.lines if line.furniture] == ["Home", "All rights"]
    assert next(line for line in source.lines if line.text == "Roads").bold
    assert source.properties == {"title": "River Plan", "language": "en"}


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


def test_word_numbers_are_computed(tmp_path: Path) -> None:
    path = build_word(
        tmp_path / "plan.docx",
        [(0, "one"), (0, "two"), (1, "a"), (1, "b"), (None, "plain"), (0, "three"), (1, "again a"),
         (2, "deep")],
    )  # fmt: skip
    lines = read(path)
    assert [(line.mark, line.text) for line in lines if not line.furniture] == [
        ("1.", "one"), ("2.", "two"), ("(a)", "a"), ("(b)", "b"), ("", "plain"), ("3.", "three"),
        ("(a)", "again a"), ("3.I", "deep"),
    ]  # fmt: skip
    assert [line.text for line in lines if line.furniture] == ["Page head"]


def test_word_headings_tables_and_changes(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Bridges", level=2)
    paragraph = document.add_paragraph("The cities ")
    deleted = f"<w:del {nsdecls('w')}><w:r><w:delText>never </w:delText></w:r></w:del>"
    inserted = f"<w:ins {nsdecls('w')}><w:r><w:t>always meet.</w:t></w:r></w:ins>"
    for change in (deleted, inserted):
        paragraph._p.append(parse_xml(change))
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "north", "south"
    document.add_paragraph().add_run("Roads").bold = True
    document.save(str(tmp_path / "plan.docx"))
    lines = read(tmp_path / "plan.docx")
    assert [(line.text, line.level, line.bold) for line in lines] == [
        ("Bridges", 2, True),
        ("The cities always meet.", 0, False),
        ("north", 0, False),
        ("south", 0, False),
        ("Roads", 0, True),
    ]


def build_pdf(
    path: Path, pages: Sequence[Sequence[tuple[float, float, str]]], size: float = 11
) -> Path:
    """Write texts at places, in points from the lower left; ``*`` before one sets it bold."""
    canvas = Canvas(str(path), pagesize=(600, 800))
    for page in pages:
        for left, base, text in page:
            canvas.setFont("Helvetica-Bold" if text.startswith("*") else "Helvetica", size)
            canvas.drawString(left, base, text.removeprefix("*"))
        canvas.showPage()
    canvas.save()
    return path


def test_pdf_has_no_running_lines_and_joins_across_pages(tmp_path: Path) -> None:
    first = [(72, 770, "R/2024/7"), (72, 700, "*Plan of the River Cities"), (72, 660, "1."),
             (100, 660, "The cities on the river will repair the"), (300, 30, "1/2")]  # fmt: skip
    second = [(72, 770, "R/2024/7"), (72, 700, "bridges this year."), (72, 670, "2."),
              (100, 670, "They will meet."), (300, 30, "2/2")]  # fmt: skip
    statement = parse_file(build_pdf(tmp_path / "plan.pdf", [first, second]), LIMITS)
    assert statement.title == "Plan of the River Cities"
    assert [(each.label, each.text, each.page) for each in statement.paragraphs] == [
        ("1", "The cities on the river will repair the bridges this year.", 1),
        ("2", "They will meet.", 2),
    ]
    assert {"R/2024/7", "1/2", "2/2"} <= set(statement.furniture)


def test_pdf_footnotes_and_their_marks_are_kept_apart(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(600, 800))
    canvas.setFont("Helvetica", 11)
    canvas.drawString(72, 700, "The cities agree on the plan")
    canvas.drawString(72, 686, "for the year.")
    canvas.setFont("Helvetica", 6)
    canvas.drawString(72 + canvas.stringWidth("for the year.", "Helvetica", 11), 690, "1")
    canvas.setFont("Helvetica", 8)
    canvas.drawString(72, 90, "1 See the earlier plan.")
    canvas.save()
    lines = read(tmp_path / "plan.pdf")
    assert [line.text for line in lines if not line.furniture] == [
        "The cities agree on the plan",
        "for the year.",
    ]
    assert {line.text for line in lines if line.furniture} == {"1", "1 See the earlier plan."}


def test_pdf_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    rows = [
        (x, 700 - 14 * n, f"{side} row {n} of the plan")
        for n in range(8)
        for x, side in ((72, "left"), (330, "right"))
    ]
    lines = read(build_pdf(tmp_path / "plan.pdf", [rows]))
    sides = [line.text.split()[0] for line in lines]
    assert sides == ["left"] * 8 + ["right"] * 8


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.lists(st.text("abcXYZ 0189.,()-", min_size=1, max_size=40), min_size=1, max_size=30),
        min_size=1,
        max_size=3,
    )
)
def test_pdf_keeps_every_letter(tmp_path: Path, drawn: list[list[str]]) -> None:
    texts = [text for page in drawn for text in page]
    if sum(map(str.isalnum, "".join(texts))) < 4 * len(drawn):
        return
    pages = [[(72.0, 750.0 - 14 * n, text) for n, text in enumerate(page)] for page in drawn]
    lines = read(build_pdf(tmp_path / "drawn.pdf", pages))
    found = sorted(letter for line in lines for letter in line.text if letter.isalnum())
    assert found == sorted(
        letter for text in texts for letter in text.lstrip("*") if letter.isalnum()
    )


def build_scan(path: Path) -> Path:
    canvas = Canvas(str(path))
    canvas.rect(10, 10, 100, 100, fill=1)
    canvas.save()
    return path


def build_locked(path: Path) -> Path:
    canvas = Canvas(str(path), encrypt="secret")
    canvas.drawString(72, 700, GOAL)
    canvas.save()
    return path


def build_bomb(path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w>" + b" " * 60_000_000)
    return path


@pytest.mark.parametrize(
    ("name", "build", "mend"),
    [
        ("scan.pdf", build_scan, "ocrmypdf"),
        ("locked.pdf", build_locked, "without the password"),
        ("bomb.docx", build_bomb, "save it again"),
    ],
)
def test_files_without_a_readable_text_say_what_to_do(
    tmp_path: Path, name: str, build: Callable[[Path], Path], mend: str
) -> None:
    with pytest.raises(UnreadableError, match=mend) as error:
        read_source(build(tmp_path / name), LIMITS)
    assert name in str(error.value)


@pytest.mark.parametrize(
    ("name", "head", "mend"),
    [
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".docx"),
        ("photo.png", b"\x89PNG\r\n\x1a\n", "ocrmypdf"),
        ("all.zip", b"PK\x03\x04", "again"),
        ("all.tar.gz", b"\x1f\x8b\x08", "unpack"),
        ("plan.rtf", b"{\\rtf1", ".docx"),
        ("plan.xyz", b"text", "PDF"),
        ("plan.pdf", b"text", "PDF"),
        ("noise.txt", bytes(range(256)) * 8, "UTF-8"),
    ],
)
def test_other_kinds_say_what_to_do(tmp_path: Path, name: str, head: bytes, mend: str) -> None:
    with pytest.raises(UnreadableError, match=mend):
        read_source(write(tmp_path, name, head), LIMITS)


def test_a_file_is_read_by_what_it_is(tmp_path: Path) -> None:
    path = build_word(tmp_path / "plan.txt", [(None, GOAL)])
    assert [line.text for line in read(path) if not line.furniture] == [GOAL]
    page = write(tmp_path, "page.txt", f"<html><body><p>{GOAL}</p></body></html>")
    assert [line.text for line in read(page)] == [GOAL]


def mutate(data: bytes, chance: random.Random) -> bytes:
    """Cut, splice or overwrite some of a file."""
    kind = chance.randrange(4)
    place = chance.randrange(len(data))
    if kind == 0:
        return data[:place]
    if kind == 1:
        return data[place:] + data[:place]
    if kind == 2:
        return data[:place] + bytes(chance.randrange(256) for _ in range(40)) + data[place:]
    broken = bytearray(data)
    for _ in range(60):
        broken[chance.randrange(len(broken))] = chance.randrange(256)
    return bytes(broken)


def list_samples(folder: Path) -> list[tuple[str, bytes]]:
    text = f"---\ntitle: Plan\n---\n\n# Plan\n\n1. {GOAL}\n\n2. **{GOAL}** [a](b)\n\n(a) é “x”\n"
    page = f"<html><body>{'<div>' * 400}<ol><li>{GOAL}</ol></body></html>"
    word = build_word(folder / "plan.docx", [(0, GOAL), (1, GOAL), (None, GOAL)])
    pdf = build_pdf(folder / "plan.pdf", [[(72, 700, GOAL), (72, 680, f"1. {GOAL}")]] * 2)
    return [
        ("a.md", text.encode()),
        ("b.txt", text.encode("utf-16")),
        ("c.txt", codecs.BOM_UTF8 + text.encode()),
        ("d.html", page.encode()),
        ("e.docx", word.read_bytes()),
        ("f.pdf", pdf.read_bytes()),
    ]


def test_mutated_files_end_in_a_statement_or_one_clear_line(tmp_path: Path) -> None:
    chance = random.Random(7)
    samples = list_samples(tmp_path)
    for number in range(240):
        name, data = samples[number % len(samples)]
        path = write(tmp_path, name, mutate(data, chance))
        try:
            assert parse_file(path, LIMITS).paragraphs
        except UnreadableError as error:
            assert name in str(error) and "\n" not in str(error)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("deep.html", "<div>" * 100_000 + GOAL),
        ("quotes.md", "> " * 20_000 + GOAL),
        ("stars.md", "**a " * 20_000),
        ("brackets.md", "[" * 50_000 + GOAL),
        ("numbers.txt", "1. 2. 3. (a) " * 20_000),
        ("line.txt", "word " * 400_000),
    ],
)
def test_hostile_texts_end(tmp_path: Path, name: str, content: str) -> None:
    path = write(tmp_path, name, content)
    try:
        assert parse_file(path, LIMITS).paragraphs
    except UnreadableError as error:
        assert name in str(error)


def test_a_file_beyond_the_limits_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "large.txt", b"x" * 2_000_001)
    with pytest.raises(UnreadableError, match=r"limits\.megabytes"):
        read_source(path, LimitSettings(megabytes=2))
    with pytest.raises(UnreadableError, match=r"limits\.characters"):
        read_source(write(tmp_path, "long.txt", GOAL * 30), LimitSettings(characters=1_000))
    pages: Any = [[(72, 700, GOAL)]] * 3
    with pytest.raises(UnreadableError, match=r"limits\.pages"):
        read_source(build_pdf(tmp_path / "long.pdf", pages), LimitSettings(pages=2))
