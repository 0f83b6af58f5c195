"""What a document says of itself is read in many forms: its place, date, symbol and title."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_document_kinds import label, read


@pytest.mark.parametrize("line", ["Ольхов, 12 октября 2044 года", "Одеса, 12 жовтня 2044 року"])
def test_the_word_for_the_year_is_none_of_the_place(tmp_path: Path, line: str) -> None:
    text = f"План\n\n{line}\n\n1. Порт открыт.\n\n2. Порт закрыт.\n"
    assert read(tmp_path, "a.txt", text).place == line.partition(",")[0]


@pytest.mark.parametrize(
    ("held", "place"),
    [
        ("Held at Tarsby on Wednesday, 6 July 2044, at 3 p.m.", "Tarsby"),
        ("Tenue à Valmarin le 6 juillet 2044", "Valmarin"),
    ],
)
def test_the_head_of_a_record_says_symbol_date_and_place(
    tmp_path: Path, held: str, place: str
) -> None:
    text = f"L/2044/SR.17\nLamp Council\n{held}\n\n42. A lamp is lit.\n\n43. A lamp is out.\n"
    statement = read(tmp_path, "a.txt", text)
    found = statement.symbol, statement.date, statement.place
    assert found == ("L/2044/SR.17", "2044-07-06", place)


@pytest.mark.parametrize("word", ["and", "et"])
def test_a_clause_that_goes_on_is_no_title(tmp_path: Path, word: str) -> None:
    clauses = f"WHEREAS birds rest in April; {word}\n\nWHEREAS they leave in May;"
    text = f"{clauses}\n\n1. A is.\n\n2. B is.\n"
    assert label(read(tmp_path, "a.txt", text)) == [None, None, "1", "2"]
