"""The document's own symbol or title at a page's end is no text, though it stands there once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import FORMATS, read_document

SYMBOL = "S/RES/2831 (2041)"
TITLES = [
    ("Keeping of the lamps at sea", "Decides that the lamps are lit at dusk and",
     "put out at dawn on every quay of the north;"),
    ("Entretien des feux de la mer", "Décide que les feux sont allumés au soir et",
     "éteints au matin sur tous les quais du nord ;"),
    ("Содержание огней на море", "Постановляет, что огни зажигаются вечером и",
     "гасятся утром на всех причалах севера;"),
]  # fmt: skip


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(("title", "torn", "rest"), TITLES)
@pytest.mark.parametrize(
    "head", ["{symbol}", "{title}", "{title}\n{symbol}", "26-24817\n2/4\n{title}\n{symbol}"]
)
def test_a_head_that_stands_once_in_a_sentence_is_no_text(
    tmp_path: Path, suffix: str, title: str, torn: str, rest: str, head: str
) -> None:
    head = head.format(symbol=SYMBOL, title=title)
    text = f"{SYMBOL}\n\n{title}\n\n1. {torn}\n\n{head}\n\n{rest}\n\n2. {torn} {rest}"
    statement = read_document(tmp_path, text, suffix)
    assert [each.text for each in statement.paragraphs] == [f"{torn} {rest}"] * 2
    assert statement.title == title
    assert set(head.split("\n")) <= {*statement.furniture}


@pytest.mark.parametrize(
    "head", ["A/RES/99/214", "A/RES/99/214     2/4", "3     A/RES/99/214", "Lamps of the quays"]
)
def test_a_masthead_s_parts_are_its_own(tmp_path: Path, head: str) -> None:
    text = (
        "Assembly of Harbours          A/RES/99/214\n\n99/214. Lamps of the quays\n\n"
        f"1. Decides that the lamps of the\n   quays are lit at dusk and\n\n{head}\n\n"
        "put out at dawn;\n\n2. Decides to meet in May."
    )
    assert [each.text for each in read_document(tmp_path, text).paragraphs] == [
        "Decides that the lamps of the quays are lit at dusk and put out at dawn;",
        "Decides to meet in May.",
    ]


def test_a_title_over_two_lines_is_one_head(tmp_path: Path) -> None:
    text = (
        "Keeping of the lamps at sea\nand of the bells on land\n\n1. Decides that they are kept"
        " and\n\nKeeping of the lamps at sea and of the bells on land\n\nmended;\n\n"
        "2. Decides to meet in May."
    )
    assert read_document(tmp_path, text).paragraphs[0].text.endswith("they are kept and mended;")


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    "line", ["A/RES/99/215", "Keeping of the bells", "Keeping of the lamps was begun by us"]
)
def test_what_the_head_of_the_document_does_not_say_is_text(
    tmp_path: Path, suffix: str, line: str
) -> None:
    text = (
        "A/RES/99/214\n\nKeeping of the lamps\n\n1. Decides that they are lit, see\n\n"
        f"{line}\n\nof the year before;\n\n2. Decides to meet in May."
    )
    assert line not in read_document(tmp_path, text, suffix).furniture


def test_a_title_above_a_section_of_that_name_stays(tmp_path: Path) -> None:
    text = (
        "Keeping of the lamps\n\n1. We met at Lorn.\n\nKeeping of the lamps\n\n"
        "2. We light them at dusk.\n\nA symbol in a sentence such as\nA/RES/99/214\nis text."
    )
    statement = read_document(tmp_path, text)
    assert [each.text for each in statement.headings] == ["Keeping of the lamps"]
    assert "A/RES/99/214" not in statement.furniture
