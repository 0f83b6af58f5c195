"""A label is what a person would write: the plain number, a section's name to tell two apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import FORMATS, list_labels, read_document

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
    ("word", "first", "second"),
    [("Article", "Scope of the lamps", "Keepers"), ("Статья", "Сфера действия", "Смотрители")],
)
def test_a_heading_between_an_article_and_its_numbers_is_the_article_s(
    tmp_path: Path, suffix: str, word: str, first: str, second: str
) -> None:
    text = (
        f"ON LAMPS\n\n{word} 1\n\n{first}\n\n1. It applies to all lamps at sea.\n\n"
        f"2. It does not apply to lamps on land.\n\n{word} 2\n\n{second}\n\n"
        "1. Each Party shall name a keeper.\n\n2. A keeper serves for three years."
    )
    statement = read_document(tmp_path, text, suffix)
    assert [(each.label, each.heading) for each in statement.paragraphs] == [
        (f"{word} 1(1)", first), (f"{word} 1(2)", first),
        (f"{word} 2(1)", second), (f"{word} 2(2)", second),
    ]  # fmt: skip


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("slip", ["l.", "I.", "|."])
@pytest.mark.parametrize("word", ["Article", "Artículo"])
def test_a_slip_of_the_scanner_is_mended_and_unlabels_nothing(
    tmp_path: Path, suffix: str, slip: str, word: str
) -> None:
    text = "ON LAMPS\n\n" + "\n\n".join(
        f"{word} {number}\n\n{slip if number == 3 else '1.'} The oil is paid for by the Parties."
        "\n\n2. The price of the oil is set each year.\n\n3. The price is made public."
        for number in (1, 2, 3, 4)
    )
    statement = read_document(tmp_path, text, suffix)
    assert list_labels(statement) == [
        f"{word} {number}({part})" for number in (1, 2, 3, 4) for part in (1, 2, 3)
    ]
    assert statement.paragraphs[6].printed == f"{word} 3 {slip}"
    assert statement.remarks == (f"“{slip}” is read as the number 1",)


def test_a_letter_that_may_be_one_is_no_slip(tmp_path: Path) -> None:
    text = "Plan\n\nl. The lamps are lit at dusk.\n\nThe lamps are put out at dawn."
    assert set(list_labels(read_document(tmp_path, text))) == {None}


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
    "text",
    [
        "灯塔宣言\n\n第一条\n\n一、可以避雨。二、无人看守。\n\n第二条\n\n一、黄昏点亮。二、黎明熄灭。",
        "燈塔宣言\n\n第一條 一、可以避雨。二、無人看守。\n\n第二條 一、黃昏點亮。二、黎明熄滅。",
    ],
)
@pytest.mark.parametrize("suffix", FORMATS)
def test_chinese_numbers_in_the_middle_of_a_line(tmp_path: Path, suffix: str, text: str) -> None:
    word = "條" if "條" in text else "条"
    assert list_labels(read_document(tmp_path, text, suffix)) == [
        f"第{article}{word}({number})" for article in "一二" for number in "一二"
    ]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("before", "reference"),
    [
        ("Recalling the meeting under article 47,", "paragraph 1, of the Agreement, held at Lorn,"),
        ("Rappelant la réunion prévue à l’article 47,", "paragraphe 1, de l’Accord, tenue à Lorn,"),
        ("Ссылаясь на совещание, указанное в статье 47,", "пункт 1, Соглашения, в городе Лорн,"),
    ],
)
def test_a_number_of_which_a_sentence_speaks_goes_on_in_it(
    tmp_path: Path, suffix: str, before: str, reference: str
) -> None:
    text = (
        f"Lamps of the north\n\n{before}\n\n{reference}\n\n1. Welcomes the offer of Lorn;\n\n"
        "2. Decides to meet in May."
    )
    statement = read_document(tmp_path, text, suffix)
    assert list_labels(statement) == [None, "1", "2"]
    assert statement.paragraphs[0].text == f"{before} {reference}"


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("title", "word", "leader"),
    [
        ("CONTENTS", "Article", "........................ 3"),
        ("Table des matières", "Article", ". . . . . . . . . . 12"),
        ("Содержание", "Статья", "……………… 5"),
        ("目录", "Article", "………………3"),
    ],
)
def test_a_table_of_contents_takes_no_labels(
    tmp_path: Path, suffix: str, title: str, word: str, leader: str
) -> None:
    entries = "\n".join(f"{word} {n}. Lamps of the coast {leader}" for n in (1, 2, 3))
    body = "\n\n".join(f"{word} {n}\n\nThe lamps of town {n} are lit at dusk." for n in (1, 2, 3))
    statement = read_document(tmp_path, f"ON LAMPS\n\n{title}\n\n{entries}\n\n{body}", suffix)
    assert list_labels(statement) == [f"{word} {n}" for n in (1, 2, 3)]
    assert not [each for each in statement.paragraphs if "coast" in each.text]


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


def test_depth_is_compared_within_a_decision(tmp_path: Path) -> None:
    goal = "Calls on the members to share their soundings with the harbours of the north in May;"
    text = "\n\n".join(
        f"Decision {n}/HC.3\n\n\tThe Conference of Harbours,\n\n"
        + "\n\n".join(f"{tab}{number}. {goal}" for number in (1, 2, 3))
        for n, tab in ((7, "\t\t\t"), (8, "\t\t"))
    )
    labels = [label for label in list_labels(read_document(tmp_path, text)) if label]
    assert labels == [f"Decision {n}/HC.3, {number}" for n in (7, 8) for number in (1, 2, 3)]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("word", "begins", "says"),
    [
        ("Article", "The Parties agree as follows:", "Pilots speak the language of the ship."),
        ("Artículo", "Las Partes acuerdan lo siguiente:", "Los pilotos hablan el idioma."),
        ("Статья", "Стороны договорились о следующем:", "Лоцманы говорят на языке судна."),
    ],
)
def test_articles_of_scanned_text_begin_in_the_middle_of_lines(
    tmp_path: Path, suffix: str, word: str, begins: str, says: str
) -> None:
    articles = " ".join(f"{word} {n} {says}" for n in (1, 2))
    text = f"{begins} {articles} {word} 3 1. {says} 2. {says} {word} 4 {says}"
    assert list_labels(read_document(tmp_path, text, suffix)) == [
        None, f"{word} 1", f"{word} 2", f"{word} 3(1)", f"{word} 3(2)", f"{word} 4",
    ]  # fmt: skip


def test_an_article_of_which_a_line_speaks_is_none(tmp_path: Path) -> None:
    text = "The towns met. Article 5 of the Charter binds them. Article 6 Pilots may not."
    assert list_labels(read_document(tmp_path, text)) == [None]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("word", ["Article", "Artikel", "Статья"])
def test_a_line_below_an_article_is_its_title_not_its_text(
    tmp_path: Path, suffix: str, word: str
) -> None:
    text = "ON LAMPS\n\n" + "\n\n".join(
        f"{word} {n}\nKeepers of lamps\n\nEach Party names a keeper for town {n}." for n in (1, 2)
    )
    statement = read_document(tmp_path, text, suffix)
    assert [(each.label, each.heading) for each in statement.paragraphs] == [
        (f"{word} 1", "Keepers of lamps"), (f"{word} 2", "Keepers of lamps"),
    ]  # fmt: skip
    assert statement.paragraphs[0].text == "Each Party names a keeper for town 1."


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
