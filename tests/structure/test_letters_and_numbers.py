"""Numbers behind letters that say what they count, as drafts have them: PP1, OP2 bis, OP3 alt."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.structure.test_document_kinds import label, read
from tests.structure.test_document_numbers import write_blocks


@pytest.mark.parametrize(
    ("name", "marks"),
    [
        ("a.html", ["PP1.", "PP2 bis.", "PP3.", "OP1.", "OP2.", "OP2 alt.", "OP3."]),
        ("a.txt", ["PP1", "PP2", "OP1", "OP1 bis", "OP2"]),
        ("a.md", ["PP1:", "[PP2:", "OP1:", "[OP2:", "OP 3:"]),
        ("a.txt", ["ПП1.", "ПП2.", "ОП1.", "ОП1 бис.", "ОП2."]),
        ("a.html", ["R1.", "R2.", "R3."]),
        (
            "a.txt",
            ["PP1.", "OP1.", "OP1 alt.", "OP1 alt 2.", "[OP1 alt.3.", "OP1 bis alt 2.", "OP2."],
        ),
        ("a.html", ["OP1:", "OP1.bis:", "OP1.alt:", "OP1.alt2:", "OP2:"]),
        ("a.md", ["1.", "2.", "2 alt.", "2 alt 2.", "3."]),
        ("a.html", ["ПП1.", "ОП1.", "ОП1 альт.", "ОП1 альт 2.", "ОП2."]),
    ],
)
def test_letters_with_a_number_are_a_paragraph_s(
    tmp_path: Path, name: str, marks: list[str]
) -> None:
    texts = [f"{mark} The lamps of the pier are lit." for mark in marks]
    assert label(read(tmp_path, name, write_blocks(name, texts))) == [
        mark.strip("[.:") for mark in marks
    ]


@pytest.mark.parametrize(
    ("name", "begun", "end"),
    [
        ("a.txt", "Bittet die Häfen:", "OP3. Dankt den Lotsen."),
        ("a.html", "Prie les ports :", "OP3. Remercie les pilotes."),
    ],
)
def test_items_stay_below_letters_with_a_number(
    tmp_path: Path, name: str, begun: str, end: str
) -> None:
    texts = ["PP1. Eins,", "OP1. Zwei;", f"OP2. {begun}", "(a) drei;", "(b) vier;", end]
    read_statement = read(tmp_path, name, write_blocks(name, texts))
    assert label(read_statement) == ["PP1", "OP1", "OP2", "OP3"]
    assert [each.label for each in read_statement.paragraphs[2].items] == ["(a)", "(b)"]


@pytest.mark.parametrize(
    "text", ["G20. The ports agree.", "Q1 2040 was mild.", "U2 Lamps are lit."]
)
def test_a_name_with_a_figure_is_no_number(tmp_path: Path, text: str) -> None:
    statement = read(tmp_path, "a.txt", f"The ports met.\n\n{text}\n\nThe pier is lit.")
    assert label(statement) == [None, None, None]


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
@pytest.mark.parametrize("text", ["1 bis 3 Lampen brennen.", "5. Bis 10 Lampen brennen."])
def test_how_far_a_count_goes_is_no_number_that_was_put_in(
    tmp_path: Path, name: str, text: str
) -> None:
    texts = ["Die Häfen trafen sich.", text, "Das Öl ist trocken."]
    assert not any(
        "is" in (each or "") for each in label(read(tmp_path, name, write_blocks(name, texts)))
    )


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])
@pytest.mark.parametrize(
    ("before", "mark", "text"),
    [
        ("OP1.", "OP1 alt.", "Asks the [large] ports to pay;"),
        ("ОП1.", "ОП2.", "Просит порты платить;"),
        ("1.", "2.", "Prie les ports de payer ;"),
        ("(1)", "(2)", "Bittet die Häfen zu zahlen;"),
    ],
)
def test_the_bracket_before_the_number_of_what_is_not_agreed_opens_its_text(
    tmp_path: Path, name: str, before: str, mark: str, text: str
) -> None:
    texts = [f"{before} {text}", f"[{mark} {text}]"]
    last = read(tmp_path, name, write_blocks(name, texts)).paragraphs[-1]
    assert (last.printed, last.text) == (mark, f"[{text}]")


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_an_item_that_is_not_agreed_is_one(tmp_path: Path, name: str) -> None:
    texts = ["OP1. Asks ports:", "(a) to pay;", "[(b) to trade;]", "[(c) to meet;]", "OP2. Meets."]
    first = read(tmp_path, name, write_blocks(name, texts)).paragraphs[0]
    assert [each.label for each in first.items] == ["(a)", "(b)", "(c)"]
    assert first.text.endswith("[(c) to meet;]")
