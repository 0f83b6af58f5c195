"""Two statements are a Word file whatever their titles are made of."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.oxml.ns import qn

from assistant.export.checked import export_sides
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from assistant.tracing.drafts.sides import set_side_by_side
from ingest.entry import Entry
from ingest.statement import Paragraph, Statement
from tests.collecting import collect

AGREED = "The ferries of Orsa and Velm shall carry grain without toll until the end of the year."


def list_authors(title: str) -> set[str]:
    """Give who changed what, as the file of a statement of that title beside another says."""
    texts = {"orsa": AGREED, "tarn": AGREED.replace("grain", "timber")}
    entries = [
        Entry(Statement(each, title, each, (Paragraph(1, "1", text),)), (), "", (), "", "")
        for each, text in texts.items()
    ]
    collection = collect(entries)
    sides = set_side_by_side("orsa", "tarn", View.of(collection, Scope()))
    body = Document(io.BytesIO(export_sides(sides, collection))).element.body
    marks = [*body.iter(qn("w:del")), *body.iter(qn("w:ins"))]
    return {each.get(qn("w:author")) for each in marks}


@pytest.mark.parametrize("strange", ["\x01", "\x1b", "\ufffe", "\n", "\x00"])
def test_what_xml_does_not_take_is_left_out_of_a_title(strange: str) -> None:
    assert list_authors(f"Joint {strange} Plan") == {"Joint Plan (orsa)", "Joint Plan (tarn)"}


@pytest.mark.parametrize(("letter", "most"), [("a", 255), ("约", 255), ("😀", 127)])
def test_a_long_title_is_cut_where_word_cuts_names(letter: str, most: int) -> None:
    assert list_authors(letter * 300) == {letter * most}
