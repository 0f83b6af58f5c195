"""A statement is read as a careful person would cite it."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.errors import UnreadableError
from config.limits import LimitSettings
from ingest.parsing.parse import parse_file
from ingest.statement import Statement
from tests.conftest import STATEMENTS

ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]


def parse(folder: Path, text: str, name: str = "plan.txt") -> Statement:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return parse_file(file, LimitSettings())


@pytest.fixture(scope="module")
def seed() -> Statement:
    return parse_file(next(STATEMENTS.iterdir()), LimitSettings())


def test_seed_has_its_eight_paragraphs(seed: Statement) -> None:
    assert [each.label for each in seed.paragraphs] == ROMAN
    assert [each.ordinal for each in seed.paragraphs] == list(range(1, 9))
    assert all(each.text[0].isupper() and each.text[-1] == "." for each in seed.paragraphs)


def test_seed_is_joined_where_a_page_ends(seed: Statement) -> None:
    second = seed.paragraphs[1].text
    assert "as their mission and strive to uplift the sense of fulfillment" in second
    assert seed.paragraphs[6].text.endswith('"ethnic cleansing" in Xinjiang.')


def test_seed_has_no_note_in_any_paragraph(seed: Statement) -> None:
    assert not any("★" in each.text for each in seed.paragraphs)
    assert sum("★" in line for line in seed.furniture) == 4


def test_seed_is_described(seed: Statement) -> None:
    title = "JOINT STATEMENT OF THE “STORIES OF CPC” THEMATIC BRIEFING ON XINJIANG"
    assert seed.title == title
    assert (seed.date, seed.place, seed.status) == ("2021-02-22", "Urumqi, China", "draft")
    assert (seed.language, seed.translation) == ("en", True)


@pytest.mark.parametrize("form", ["{}.", "{})", "({})"])
def test_arabic_numbers(tmp_path: Path, form: str) -> None:
    lines = [f"{form.format(n)} The cities agree on point {n}.\n" for n in range(1, 13)]
    statement = parse(tmp_path, "JOINT STATEMENT\n\n" + "\n".join(lines))
    assert [each.label for each in statement.paragraphs] == [str(n) for n in range(1, 13)]
    assert statement.paragraphs[9].text == "The cities agree on point 10."
    assert statement.title == "JOINT STATEMENT"


def test_a_wrapped_line_that_begins_like_a_number_is_no_paragraph(tmp_path: Path) -> None:
    statement = parse(
        tmp_path,
        "PLAN\n\n1. The plan was made in\n2015. It was renewed with a team of\n2. 500 people.\n",
    )
    labels = [each.label for each in statement.paragraphs]
    assert labels[0] == "1"
    assert "2015. It was renewed" in statement.paragraphs[0].text


def test_text_without_numbers_has_our_count(tmp_path: Path) -> None:
    statement = parse(tmp_path, "PLAN\n\nThe cities met.\n\nThey agreed on a plan.\n")
    assert [(each.label, each.ordinal) for each in statement.paragraphs] == [(None, 1), (None, 2)]


def test_front_matter_describes(tmp_path: Path) -> None:
    text = (
        "---\ntitle: River Plan\ndate: '2024-05-03'\n---\n\n1. The cities met.\n\n2. They left.\n"
    )
    statement = parse(tmp_path, text, "plan.md")
    assert (statement.title, statement.date) == ("River Plan", "2024-05-03")
    assert [each.text for each in statement.paragraphs] == ["The cities met.", "They left."]


def test_closing_line_gives_place_and_date(tmp_path: Path) -> None:
    statement = parse(tmp_path, "PLAN\n\n1. The cities met.\n\nLindau, 3 May 2024\n")
    assert (statement.place, statement.date) == ("Lindau", "2024-05-03")
    assert len(statement.paragraphs) == 1


def test_what_can_not_be_read_is_one_clear_line(tmp_path: Path) -> None:
    for name, content in {"a.pdf": b"%PDF-1.7", "a.xyz": b"?"}.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(UnreadableError, match=name):
            parse_file(tmp_path / name, LimitSettings())
    with pytest.raises(UnreadableError, match=r"gone\.txt"):
        parse_file(tmp_path / "gone.txt", LimitSettings())
