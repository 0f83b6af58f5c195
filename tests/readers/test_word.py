"""Word files give what Word shows: its numbers, its headings, its final text."""

from __future__ import annotations

from pathlib import Path

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.reading import read
from tests.word_writing import build_word


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
