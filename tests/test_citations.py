"""Citations are written as people write them, and name one statement only."""

from __future__ import annotations

import json
from dataclasses import replace

from assistant.citing.answer import Citation
from assistant.citing.bibliography import format_csl
from assistant.citing.citations import format_citation
from assistant.citing.marks import format_marks

LINDAU = Citation(
    statement="lindau",
    title="Joint Statement on River Ports",
    date="2024-05-03",
    source="ports.pdf",
    label="IV",
    ordinal=4,
    page=2,
    quote="Fees stay free.",
    start=0,
    end=15,
    paragraph_text="Fees stay free.",
    place="Lindau, Lake Constance",
    status="draft",
)


def test_the_full_form_has_title_status_date_paragraph_and_page() -> None:
    assert (
        format_citation(LINDAU)
        == "Joint Statement on River Ports (draft), 3 May 2024, para. IV, p. 2"
    )
    counted = replace(LINDAU, label=None, status="final", page=None, date=None)
    assert format_citation(counted) == "Joint Statement on River Ports, para. [4]"


def test_the_short_form_names_the_statement_where_several_are_cited() -> None:
    later = replace(LINDAU, statement="later", date="2024-11-09")
    aarau = replace(LINDAU, statement="aarau", place="Aarau", date="2023-06-09", label=None)
    nowhere = replace(LINDAU, statement="nowhere", place=None, date=None)
    assert format_marks([LINDAU, LINDAU]) == ["IV", "IV"]
    assert format_marks([LINDAU, aarau]) == ["Lindau 2024, IV", "Aarau 2023, [4]"]
    assert format_marks([LINDAU, later]) == ["Lindau 3 May 2024, IV", "Lindau 9 November 2024, IV"]
    assert len(set(format_marks([LINDAU, later, aarau, nowhere]))) == 4
    same = [replace(LINDAU, statement=name) for name in ("one", "two")]
    assert format_marks(same) == ["one, IV", "two, IV"]


def test_reference_managers_get_csl_json() -> None:
    (item,) = json.loads(format_csl(LINDAU))
    assert item["type"] == "document"
    assert item["issued"] == {"date-parts": [[2024, 5, 3]]}
    assert item["publisher-place"] == "Lindau, Lake Constance"
    assert item["note"] == "Paragraph IV: “Fees stay free.”"
    (undated,) = json.loads(format_csl(replace(LINDAU, date=None, place=None)))
    assert not {"issued", "publisher-place"} & set(undated)
