"""A draft with lists and tables is saved as a Word file that has them, with sources and marks."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from assistant.export.checked import export_checked, export_sides
from assistant.tracing.drafts.draft import check_draft
from assistant.tracing.drafts.short import tell_short
from assistant.tracing.drafts.sides import set_side_by_side
from ingest.parsing.parse import parse_draft, parse_file
from tests.reading import LIMITS
from tests.trace_recall import read_view

HELD = """# Statement of Peru

Orsa, 8 August 2023

## Harbour fees of the two ports

1. They agree to the following:
(a) keep the ferries running all year;
(b) paint the beacons white before winter.

2. The fees are:

| Port | Fee | Purpose of the fee |
|---|---|---|
| Besk | 60 percent | upkeep of the northern breakwater and its lamps |
| Orsa | 40 percent | training of pilots in the outer harbour channels |
"""


def spell(paragraph: Paragraph) -> str:
    """Give the text of a paragraph with what is removed, added and noted in it."""
    forms = {"delText": "[-{}]", "t": "{}", "footnoteReference": "^"}
    inserted = {each for change in paragraph._p.iter(qn("w:ins")) for each in change.iter()}
    return "".join(
        ("[+{}]" if each in inserted else forms[name]).format(each.text)
        for each in paragraph._p.iter()
        for name in forms
        if each.tag == qn(f"w:{name}")
    ).strip()


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("saved")
    held, draft = folder / "held.md", folder / "draft.md"
    held.write_text(HELD)
    changed = HELD.replace("white", "green").replace("40 percent", "45 percent")
    changed = changed.replace("the fee |", "the fee | Note |").replace("---|\n", "---|---|\n")
    changed = changed.replace("lamps |", "lamps | |").replace("channels |", "channels | |")
    draft.write_text(f"{changed}| Velm | | bells | |\n\n3. Every vessel carries a bell of brass.\n")
    view = read_view([parse_file(held, LIMITS)])
    read = parse_draft(draft, LIMITS)
    return export_checked(tell_short(check_draft(read, view), read), view.collection)


def test_items_stand_in_lines_of_their_own(saved: bytes) -> None:
    lines = {spell(each): each for each in Document(io.BytesIO(saved)).paragraphs}
    assert "1. They agree to the following:^" in lines
    items = [
        "(a) keep the ferries running all year;^",
        "(b) paint the beacons [-white][+green] before winter.^",
    ]
    for each in items:
        assert lines[each].paragraph_format.left_indent
    heading = lines["Harbour fees of the two ports^"]
    assert heading.style
    assert heading.style.name == "Heading 2"


def test_a_table_is_a_table(saved: bytes) -> None:
    (table,) = Document(io.BytesIO(saved)).tables
    told = [[spell(cell.paragraphs[0]) for cell in row.cells] for row in table.rows]
    assert [each[:2] for each in told[1:]] == [
        ["Besk", "60 percent"],
        ["Orsa", "[-40][+45] percent"],
        ["Velm", ""],
    ]
    assert told[1][2].startswith("upkeep of the northern breakwater and its lamps")
    assert told[3][2] == "bells"
    assert {len(each) for each in told} == {4}


def test_each_source_is_a_footnote(saved: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(saved)) as parts:
        notes = parts.read("word/footnotes.xml").decode()
        text = parts.read("word/document.xml").decode()
        kinds = parts.read("[Content_Types].xml").decode()
    assert text.count("<w:footnoteReference ") == notes.count("Statement of Peru, 8 August 2023")
    assert "/word/footnotes.xml" in kinds
    assert text.count("<w:highlight ") == 1


def test_two_statements_are_saved_with_their_tables(tmp_path: Path) -> None:
    paths = [tmp_path / "one.md", tmp_path / "two.md"]
    paths[0].write_text(HELD)
    paths[1].write_text(HELD.replace("Peru", "Fiji").replace("60", "70").replace("2023", "2024"))
    statements = [parse_file(each, LIMITS) for each in paths]
    view = read_view(statements)
    sides = set_side_by_side(statements[0].id, statements[1].id, view)
    document = Document(io.BytesIO(export_sides(sides, view.collection)))
    cells = [spell(each.cell(1, 1).paragraphs[0]) for each in document.tables]
    assert cells == ["[-70][+60] percent", "[-60][+70] percent"]


ARABIC = """إعلان الميناء

1. يؤكد الطرفان أن العبارات لا تنقل المتفجرات في الليل.

The two towns keep the ferries running all year.

| المرفأ | الرسم |
|---|---|
| بسك | 60 في المائة |
| أورسا | 40 في المائة |
"""


def test_what_is_read_from_the_right_is_set_so(tmp_path: Path) -> None:
    held, draft = tmp_path / "held.md", tmp_path / "draft.md"
    held.write_text(ARABIC)
    draft.write_text(ARABIC.replace("الليل", "النهار"))
    view = read_view([parse_file(held, LIMITS)])
    file = export_checked(check_draft(parse_draft(draft, LIMITS), view), view.collection)
    document = Document(io.BytesIO(file))
    lines = {spell(each): each._p for each in document.paragraphs}
    (changed,) = (each for line, each in lines.items() if "[-الليل]" in line)
    (english,) = (each for line, each in lines.items() if line.startswith("The two towns"))
    assert [each.tag for each in changed.get_or_add_pPr()] == [qn("w:bidi")]
    assert len(changed.findall(f".//{qn('w:del')}//{qn('w:rtl')}")) == 1
    assert len(changed.findall(f".//{qn('w:ins')}//{qn('w:rtl')}")) == 1
    assert not list(english.iter(qn("w:bidi"), qn("w:rtl")))
    (table,) = document.tables
    assert [each.tag for each in table._tbl.tblPr][1] == qn("w:bidiVisual")
    notes = zipfile.ZipFile(io.BytesIO(file)).read("word/footnotes.xml").decode()
    assert notes.count("<w:bidi/>") == notes.count("إعلان") > 0
