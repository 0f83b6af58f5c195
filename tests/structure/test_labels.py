"""A label is what a person would write: the plain number, a section's name to tell two apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.limits import LimitSettings
from ingest.parsing.parse import parse_file
from tests.documents import FORMATS, list_labels, read_document
from tests.word_writing import build_word

AGREEMENT = """
AGREEMENT ON THE HARBOURS OF THE NORTH

The Parties have agreed as follows:

PART I

GENERAL PROVISIONS

Article 1

This Agreement applies to all harbours of the Parties.

Article 2

Each Party shall keep a register of its pilots.

PART II

PILOTS

Article 3

Pilots shall speak the language of the ship.

Article 4

Pilots are paid by the harbour in which they serve.

{annex}

{first}

The Court of Harbours has five judges.

{second}

The Court of Harbours sits at Lorn.
"""
DECISIONS = """
{first}

Review of the buoys

The Conference of Harbours,

1. Notes the report of the secretariat on the buoys of the north;

2. Adopts the amendments contained in the annex to this decision.

{annex}

Amendments to the programme

The word "bell" shall be replaced by "whistle" wherever it occurs.

{second}

Dates of the next meetings

The Conference of Harbours,

1. Accepts the offer of the city of Lorn to hold the fourth meeting;

2. Decides that the fourth meeting shall be held in May.
"""


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("annex", "first", "second", "labels"),
    [
        ("ANNEX", "Article 1", "Article 2", ["ANNEX, Article 1", "ANNEX, Article 2"]),
        ("Annex B", "1.", "2.", ["Annex B(1)", "Annex B(2)"]),
        ("ANEXO I", "Artículo 1", "Artículo 2", ["ANEXO I, Artículo 1", "ANEXO I, Artículo 2"]),
        ("ПРИЛОЖЕНИЕ", "1.", "2.", ["ПРИЛОЖЕНИЕ(1)", "ПРИЛОЖЕНИЕ(2)"]),
        ("المرفق الأول", "1.", "2.", ["المرفق الأول(1)", "المرفق الأول(2)"]),
        ("附件一", "1.", "2.", ["附件一(1)", "附件一(2)"]),
        ("附件二", "第一条", "第二条", ["附件二, 第一条", "附件二, 第二条"]),
        ("Appendix A", "1.", "2.", ["Appendix A(1)", "Appendix A(2)"]),
        ("SCHEDULE 2", "1.", "2.", ["SCHEDULE 2(1)", "SCHEDULE 2(2)"]),
        ("Protocol I", "Art. 1", "Art. 2", ["Protocol I, Art. 1", "Protocol I, Art. 2"]),
    ],
)  # fmt: skip
def test_numbers_of_an_annex_say_it_and_those_of_the_main_text_are_plain(
    tmp_path: Path, suffix: str, annex: str, first: str, second: str, labels: list[str]
) -> None:
    text = AGREEMENT.format(annex=annex, first=first, second=second)
    text = text.replace(".\n\nThe Court", ". The Court") if first == "1." else text
    assert list_labels(read_document(tmp_path, text, suffix)) == [
        None, "Article 1", "Article 2", "Article 3", "Article 4", *labels,
    ]  # fmt: skip


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("first", "annex", "second"),
    [
        ("Decision 7/HC.3", "Annex", "Decision 8/HC.3"),
        ("Resolution 7/1", "Appendix", "Resolution 7/2"),
        ("Décision 7/HC.3", "Annexe", "Décision 8/HC.3"),
        ("Решение 7/HC.3", "Приложение", "Решение 8/HC.3"),
        ("المقرر 7/م.3", "المرفق", "المقرر 8/م.3"),
        ("第7/HC.3号决定", "附件", "第8/HC.3号决定"),
    ],
)
def test_an_annex_ends_where_the_next_decision_begins(
    tmp_path: Path, suffix: str, first: str, annex: str, second: str
) -> None:
    statement = read_document(
        tmp_path, DECISIONS.format(first=first, annex=annex, second=second), suffix
    )
    labels = [label for label in list_labels(statement) if label]
    assert labels == [f"{first}, 1", f"{first}, 2", f"{second}, 1", f"{second}, 2"]
    assert "The Conference of Harbours," in [each.text for each in statement.paragraphs]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("I. Introduction", "II. Lamps"),
        ("A. Background", "B. Lamps"),
        ("Chapter I", "Chapter II"),
        ("Глава I", "Глава II"),
        ("第一章 总则", "第二章 灯塔"),
        ("Background", "Lamps of the north"),
    ],
)
def test_numbers_that_run_on_across_sections_are_plain(
    tmp_path: Path, suffix: str, first: str, second: str
) -> None:
    text = (
        f"Report on the lamps\n\n{first}\n\n1. The lamps of the north were counted again.\n\n"
        "2. Forty of them had no keeper at all.\n\n"
        f"{second}\n\n3. The keepers asked for better oil.\n\n4. The towns will pay for it.\n\n"
        "Annex I\n\n1. Lorn has seven lamps.\n\n2. Marsh has three lamps."
    )
    assert list_labels(read_document(tmp_path, text, suffix)) == [
        "1", "2", "3", "4", "Annex I(1)", "Annex I(2)",
    ]  # fmt: skip


def test_numbers_that_an_annex_counts_on_are_plain(tmp_path: Path) -> None:
    text = (
        "Plan\n\n1. The lamps are lit at dusk.\n\n2. The lamps are put out at dawn.\n\n"
        "Annex\n\n3. The oil is bought in May.\n\n4. The wicks are bought in June."
    )
    assert list_labels(read_document(tmp_path, text)) == ["1", "2", "3", "4"]


def test_sections_within_two_annexes_are_told_apart_by_both(tmp_path: Path) -> None:
    part = "Part {}\n\n1. Lorn has seven lamps.\n\n2. Marsh has three lamps.\n\n"
    parts = part.format("A") + part.format("B")
    text = f"Lists of lamps\n\nThe lists are these.\n\nAnnex I\n\n{parts}Annex II\n\n{parts}"
    labels = [label for label in list_labels(read_document(tmp_path, text)) if label]
    assert labels == [
        f"Annex {annex}, Part {each}({number})"
        for annex in ("I", "II") for each in "AB" for number in (1, 2)
    ]  # fmt: skip


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("marks", "labels"),
    [
        ("1. 2) 3) 4) 5)", "1 2 3 4 5"),
        ("1) 2. 3. 4.", "1 2 3 4"),
        ("1. 2 - 3 - 4 -", "1 2 3 4"),
        ("(1) 2. 3. 4.", "1 2 3 4"),
    ],
)
def test_two_ways_to_stop_a_number_are_one_count(
    tmp_path: Path, suffix: str, marks: str, labels: str
) -> None:
    stops = [mark.strip() for mark in marks.replace(" -", "\u00a0-").split()]
    text = "\n\n".join(f"{mark} The keepers will light the lamps at dusk." for mark in stops)
    text = f"Declaration of the Lamplighters\n\n{text}"
    assert list_labels(read_document(tmp_path, text, suffix)) == labels.split()


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("digits", ["123", "١٢٣"])
@pytest.mark.parametrize("dash", [" - ", " – ", "- "])
def test_numbers_before_a_dash(tmp_path: Path, suffix: str, digits: str, dash: str) -> None:
    first, second, third = tuple(digits)
    text = (
        f"قرار بشأن المنارات\n\nإن الجمعية،\n\n{first}{dash}ترحب بافتتاح الرصيف الشمالي؛\n\n"
        f"{second}{dash}تقرر أن تجتمع في أيار/مايو؛\n\n{third}{dash}تطلب إعداد الاجتماع."
    )
    assert list_labels(read_document(tmp_path, text, suffix)) == [None, first, second, third]


@pytest.mark.parametrize(
    "text",
    [
        "The towns met\n\n5 - 7 May were the days.\n\n6 - 8 June were others.",
        "Prices\n\n10 – 12 crowns a day are paid.\n\n11 – 13 crowns a night are paid.",
    ],
)
def test_ranges_are_no_numbers(tmp_path: Path, text: str) -> None:
    assert set(list_labels(read_document(tmp_path, text))) == {None}


@pytest.mark.parametrize(
    ("first", "second"),
    [("Option 1", "Option 2"), ("Alternative A", "Alternative B"), ("Вариант 1", "Вариант 2")],
)
@pytest.mark.parametrize("suffix", FORMATS)
def test_paragraphs_of_an_option_say_it(
    tmp_path: Path, suffix: str, first: str, second: str
) -> None:
    text = (
        "Draft plan\n\n1. The lamps are lit at dusk.\n\n2. The lamps are put out at dawn.\n\n"
        f"{first}\n\n3. The towns pay for the oil.\n\n{second}\n\n3. The ships pay for the oil.\n\n"
        "4. The oil is bought in May."
    )
    assert list_labels(read_document(tmp_path, text, suffix)) == [
        "1", "2", f"{first}(3)", f"{second}(3)", "4",
    ]  # fmt: skip


@pytest.mark.parametrize("tabs", [(3, 2), (1, 2), (0, 1)])
@pytest.mark.parametrize(
    ("word", "goal"),
    [
        ("Decision", "Calls on the members to share their soundings with the harbours in May;"),
        ("Décision", "Prie les membres de partager leurs sondages avec les ports du nord en mai ;"),
        ("Решение", "Призывает участников делиться промерами глубин с портами севера в мае;"),
    ],
)
def test_depth_is_compared_within_a_decision(
    tmp_path: Path, word: str, goal: str, tabs: tuple[int, int]
) -> None:
    text = "\n\n".join(
        f"{word} {n}/HC.3\n\n\tThe Conference of Harbours,\n\n"
        + "\n\n".join(f"{count * chr(9)}{number}. {goal}" for number in (1, 2, 3))
        for n, count in zip((7, 8), tabs, strict=True)
    )
    labels = [label for label in list_labels(read_document(tmp_path, text)) if label]
    assert labels == [f"{word} {n}/HC.3, {number}" for n in (7, 8) for number in (1, 2, 3)]


@pytest.mark.parametrize(("word", "annex"), [("Article", "Annex"), ("Artículo", "Anexo")])
def test_levels_of_word_lists_are_compared_within_a_text(
    tmp_path: Path, word: str, annex: str
) -> None:
    listed = [(1, "Lamps are lit."), (1, "Oil is kept.")], [(0, "Buoys are red."), (0, "Oil.")]
    heads = [(None, f"{word} 1"), *listed[0], (None, annex), *listed[1]]
    statement = parse_file(build_word(tmp_path / "plan.docx", heads), LimitSettings())
    assert len([label for label in list_labels(statement) if label and annex in label]) == 2


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(("first", "second"), [("I", "II"), ("A", "B"), ("А", "Б")])
def test_a_number_alone_above_a_heading_names_the_section(
    tmp_path: Path, suffix: str, first: str, second: str
) -> None:
    text = (
        f"Resolutions on lamps\n\n{first}\n\nLamps of the north\n\nThe Assembly,\n\n"
        "1. Welcomes the offer of Lorn;\n\n2. Decides to meet in May.\n\n"
        f"{second}\n\nLamps of the south\n\nThe Assembly,\n\n1. Requests a report."
    )
    labels = [label for label in list_labels(read_document(tmp_path, text, suffix)) if label]
    assert labels == [f"{first}(1)", f"{first}(2)", f"{second}(1)"]


def test_an_annex_holds_its_sections_however_high_a_format_sets_them(tmp_path: Path) -> None:
    text = (
        "# Plan of lamps\n\n1. The lamps are lit.\n\n2. The oil is bought.\n\n#### Annex\n\n"
        "### A. North\n\n1. Lorn has seven lamps.\n\n### B. South\n\n1. Marsh has three."
    )
    assert list_labels(read_document(tmp_path, text, "md")) == [
        "1", "2", "Annex, A(1)", "Annex, B(1)",
    ]  # fmt: skip
