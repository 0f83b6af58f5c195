"""Citations are written as people write them, and name one statement only."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from assistant.citing.answer import Citation
from assistant.citing.bibliography import format_bibtex, format_csl, format_ris
from assistant.citing.citations import format_citation
from assistant.citing.marks import format_marks
from assistant.language.phrases import introduce
from assistant.question.cues.words.naming import find_named
from ingest.statement import Statement

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


def test_a_symbol_is_part_of_the_citation_and_names_the_statement() -> None:
    filed = replace(LINDAU, title="Agreement on lamps", symbol="A/RES/99/272", status="final")
    assert format_citation(filed) == "Agreement on lamps, A/RES/99/272, 3 May 2024, para. IV, p. 2"
    said = replace(filed, title="Draft resolution S/2031/400", symbol="S/2031/400")
    assert format_citation(said) == "Draft resolution S/2031/400, 3 May 2024, para. IV, p. 2"
    assert json.loads(format_csl(filed))[0]["number"] == "A/RES/99/272"
    assert "number = {A/RES/99/272}" in format_bibtex(filed)
    lamps = Statement("lamps", "Agreement on lamps", "lamps.txt", (), symbol="A/RES/99/272")
    oil = Statement("oil", "Agreement on oil", "oil.txt", (), symbol="A/RES/99/273")
    assert find_named("99/272", [lamps, oil]) is lamps


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "“Agreement on lamps” (A/RES/99/272, 3 May 2024) says:"),
        ("fr", "« Agreement on lamps » (A/RES/99/272, 3 mai 2024) dit :"),
        ("ar", "جاء في «Agreement on lamps» (A/RES/99/272، 3 مايو 2024):"),
        ("zh", "《Agreement on lamps》（A/RES/99/272，2024年5月3日）称："),
    ],
)
def test_a_symbol_that_no_title_has_says_whose_words_follow(language: str, told: str) -> None:
    lamps = Statement("lamps", "Agreement on lamps", "lamps.txt", (), symbol="A/RES/99/272")
    assert introduce(replace(lamps, date="2024-05-03"), language) == told
    assert introduce(lamps) == "“Agreement on lamps” (A/RES/99/272) says:"
    named = replace(lamps, title="Resolution A/RES/99/272", date="2024-05-03")
    assert introduce(named) == "“Resolution A/RES/99/272” (3 May 2024) says:"


ISSUED = replace(
    LINDAU,
    issuer="Ministry of Ferries & Ports",
    address="https://ports.example.org/a_b?c=1&d={e}",
    symbol="P/RES/12",
    language="fr",
)


def test_bibtex_has_the_issuer_as_one_name_and_the_address_as_it_is() -> None:
    entry = format_bibtex(ISSUED)
    assert "author = {{Ministry of Ferries \\& Ports}}" in entry
    assert "url = {https://ports.example.org/a_b?c=1&d=%7Be%7D}" in entry
    assert "address = {Lindau, Lake Constance}" in entry
    assert "language = {fr}" in entry
    assert entry.startswith("@techreport{lindau:IV,")
    assert "institution = {Ministry of Ferries \\& Ports}" in entry
    assert "type = {Document},\n  number = {P/RES/12}" in entry
    assert format_bibtex(LINDAU).startswith("@misc{")
    assert "author" not in format_bibtex(LINDAU)


def test_where_no_issuer_is_known_the_parties_are_the_authors() -> None:
    signed = replace(LINDAU, parties=("Peru", "Trinidad and Tobago"))
    assert "author = {{Peru} and {Trinidad and Tobago}}" in format_bibtex(signed)
    rows = format_ris(signed).split("\r\n")
    assert [row for row in rows if row[:2] == "AU"] == ["AU  - Peru", "AU  - Trinidad and Tobago"]
    authors = json.loads(format_csl(signed))[0]["author"]
    assert authors == [{"literal": "Peru"}, {"literal": "Trinidad and Tobago"}]
    both = format_bibtex(replace(signed, issuer="Ministry of Ferries"))
    assert "author = {{Ministry of Ferries}}" in both


def test_ris_has_a_line_for_each_field_and_an_end() -> None:
    rows = format_ris(ISSUED).split("\r\n")
    fields = dict(row.split("  - ", 1) for row in rows if row)
    assert next(iter(fields)) == "TY"
    assert (
        fields
        | {
            "AU": "Ministry of Ferries & Ports",
            "TI": "Joint Statement on River Ports",
            "DA": "2024/05/03",
            "CY": "Lindau, Lake Constance",
            "TY": "RPRT",
            "PB": "Ministry of Ferries & Ports",
            "SN": "P/RES/12",
            "UR": "https://ports.example.org/a_b?c=1&d={e}",
            "LA": "fr",
        }
        == fields
    )
    assert rows[-2:] == ["ER  - ", ""]
    parted = format_ris(replace(ISSUED, issuer="Ferries, Ministry of", title="A\nER  - B"))
    assert "AU  - " not in parted
    assert "PB  - Ferries, Ministry of" in parted
    assert parted.count("\nER") == 1


def test_csl_has_the_issuer_as_one_name() -> None:
    (item,) = json.loads(format_csl(ISSUED))
    assert item["author"] == [{"literal": "Ministry of Ferries & Ports"}]
    assert (item["URL"], item["language"], item["number"]) == (ISSUED.address, "fr", "P/RES/12")


def test_the_short_form_names_the_statement_where_several_are_cited() -> None:
    later = replace(LINDAU, statement="later", date="2024-11-09")
    aarau = replace(LINDAU, statement="aarau", place="Aarau", date="2023-06-09", label=None)
    nowhere = replace(LINDAU, statement="nowhere", place=None, date=None)
    assert format_marks([LINDAU, LINDAU]) == ["IV", "IV"]
    assert format_marks([LINDAU, aarau]) == ["Lindau 2024, IV", "Aarau 2023, [4]"]
    assert format_marks([LINDAU, later]) == ["Lindau 3 May 2024, IV", "Lindau 9 November 2024, IV"]
    assert len(set(format_marks([LINDAU, later, aarau, nowhere]))) == 4


FERRIES = "Joint Statement of the Coastal Ministers on Ferries to {} in Every Season of the Year"


def _name(*titles_and_days: tuple[str, str | None]) -> list[str]:
    return format_marks(
        [
            replace(LINDAU, statement=f"2024-05-03-{place}", title=title, date=day, place=None)
            for place, (title, day) in enumerate(titles_and_days)
        ]
    )


@pytest.mark.parametrize(
    ("statements", "marks"),
    [
        ([("A", "2023-05-03"), ("A", None)], ["A 2023, IV", "A, IV"]),
        (
            [("A", None), ("B", "2024-05-03"), ("A", "2024-05-03"), ("A", "2024-06-01")],
            ["A, IV", "B 2024, IV", "A 3 May 2024, IV", "A 1 June 2024, IV"],
        ),
        (
            [(FERRIES.format(town), "2024-05-03") for town in ("Aarau", "Port Lindau")],
            ["…Aarau… 3 May 2024, IV", "…Port Lindau… 3 May 2024, IV"],
        ),
        (
            [("关于渡轮的联合声明", "2024-05-03"), ("关于渡轮的联合声明", "2024-05-03")],
            ["关于渡轮的联合声明 3 May 2024 (1), IV", "关于渡轮的联合声明 3 May 2024 (2), IV"],
        ),
        ([("A", None), ("A", None)], ["A (1), IV", "A (2), IV"]),
        (
            [(f"{FERRIES.format('Aarau')}{more}", None) for more in ("", " Before Last")],
            [
                "Joint Statement of the … of the Year, IV",
                "Joint Statement of the … Before Last, IV",
            ],
        ),
    ],
)
def test_statements_without_a_place_are_named_by_their_titles(
    statements: list[tuple[str, str | None]], marks: list[str]
) -> None:
    assert _name(*statements) == marks


def test_reference_managers_get_csl_json() -> None:
    (item,) = json.loads(format_csl(LINDAU))
    assert item["type"] == "report"
    assert item["issued"] == {"date-parts": [[2024, 5, 3]]}
    assert item["publisher-place"] == "Lindau, Lake Constance"
    assert item["note"] == "Paragraph IV (draft): “Fees stay free.”"
    (undated,) = json.loads(format_csl(replace(LINDAU, date=None, place=None)))
    assert not {"issued", "publisher-place"} & set(undated)
