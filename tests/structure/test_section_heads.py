"""Headings of sections: in the block of their text, in brackets below others, above decisions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import FORMATS, list_labels, read_document
from tests.structure.test_document_kinds import read

LONG = "The lamps of the northern pier are lit at dusk by the keeper, who is paid in oil and bread"


@pytest.mark.parametrize("word", ["Item", "TOP", "Point", "Tema", "Пункт повестки дня", "Chapter"])
def test_a_short_line_that_names_a_section_heads_the_text_close_below_it(
    tmp_path: Path, word: str
) -> None:
    text = (
        f"Lamps\n\n{word} 1: Oil\n{LONG}\nand lives there.\n\n{word} 2: Bread\n{LONG}\nand sleeps."
    )
    statement = read_document(tmp_path, text)
    assert [(each.heading, each.text) for each in statement.paragraphs] == [
        (f"{word} 1: Oil", f"{LONG} and lives there."),
        (f"{word} 2: Bread", f"{LONG} and sleeps."),
    ]


def test_a_section_s_name_goes_on_in_the_next_line(tmp_path: Path) -> None:
    text = f"Section 1. Rules for the lamps of\nthe pier\n\n1. {LONG}.\n\n2. {LONG}."
    assert [each.text for each in read_document(tmp_path, text).headings] == [
        "Section 1. Rules for the lamps of the pier"
    ]


@pytest.mark.parametrize("seam", ["\n", "\n\n"])
@pytest.mark.parametrize("end", ["", "\f"])
def test_chinese_headings_stand_close_between_paragraphs(
    tmp_path: Path, seam: str, end: str
) -> None:
    lines = [
        "一、灯塔合作", "1．双方修复灯塔。", "2．双方设立灯塔基金，并按照各自的能力出资。",
        "二、果园合作", "3．双方加强合作：", "（1）嫁接；", "（2）防霜。",
        "三、渡船合作", "4．双方开通渡船。",
    ]  # fmt: skip
    statement = read_document(tmp_path, "灯塔公报\n\n" + seam.join(lines) + end)
    assert [(each.label, each.heading) for each in statement.paragraphs] == [
        ("1", "一、灯塔合作"), ("2", "一、灯塔合作"), ("3", "二、果园合作"), ("4", "三、渡船合作"),
    ]  # fmt: skip
    assert len(statement.paragraphs[2].items) == 2


@pytest.mark.parametrize("brackets", ["()", "（）"])
def test_a_number_in_brackets_stands_below_one_without(tmp_path: Path, brackets: str) -> None:
    first, second = (f"{brackets[0]}{number}{brackets[1]}" for number in (1, 2))
    heads = ["1. 開会", "2. 議題", f"{first}灯台", f"{second}渡船", "3. その他"]
    texts = {
        heads[2]: [
            "① 冬の間は灯台の工事を休むべきである。",
            "② 灯台の費用は三つの町で分けるべきである。",
        ],
        heads[3]: [
            "① 夏の間は渡船を休ませるべきではない。",
            "② 渡船の油は春のうちに買うべきである。",
        ],
    }
    text = "".join(
        f"<p><b>{head}</b></p>" + "".join(f"<p>{each}</p>" for each in texts.get(head, [LONG]))
        for head in heads
    )
    statement = read(tmp_path, "minutes.html", f"<html><body>{text}</body></html>")
    assert [each for each in list_labels(statement) if each] == [
        "2(1)(①)", "2(1)(②)", "2(2)(①)", "2(2)(②)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Decisions adopted by the Third Conference of Orchards", "DECISION"),
        ("Décisions adoptées par la troisième Conférence des vergers", "DÉCISION"),
        ("Decisões adotadas pela Terceira Conferência dos Pomares", "DECISÃO"),
        ("Решения, принятые третьей конференцией садов", "РЕШЕНИЕ"),
        ("Resoluciones de la Asamblea de Huertos", "RESOLUCIÓN"),
    ],
)
def test_what_stands_above_several_decisions_is_the_title(
    tmp_path: Path, title: str, word: str
) -> None:
    decisions = [f"{word} III/{number}\n\nLamps\n\n1. {LONG};\n\n2. {LONG}." for number in (1, 2)]
    statement = read_document(tmp_path, "\n\n".join([title, *decisions]))
    assert statement.title == title
    assert list_labels(statement) == [
        f"{word} III/{number}, {part}" for number in (1, 2) for part in (1, 2)
    ]


@pytest.mark.parametrize(
    ("record", "date"),
    [
        ("7-е пленарное заседание,", "17 октября 2013 года"),
        ("7th plenary meeting,", "17 October 2013"),
    ],
)
def test_the_record_of_a_meeting_may_end_with_a_comma(
    tmp_path: Path, record: str, date: str
) -> None:
    text = f"RESOLUTION ON LAMPS\n\n1. {LONG};\n\n2. {LONG}.\n\n{record}\n\n{date}"
    statement = read_document(tmp_path, text)
    assert list_labels(statement) == ["1", "2"]
    assert statement.date == "2013-10-17"


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("(a)", "(b)"),
        ("a.", "b."),
        ("가.", "나."),
        ("а)", "б)"),
        ("（一）", "（二）"),
        ("(i)", "(ii)"),
    ],
)
def test_lettered_lines_head_the_texts_below_them(
    tmp_path: Path, suffix: str, first: str, second: str
) -> None:
    text = (
        f"REPORT ON LAMPS\n\n1. Opening\n\n{LONG}.\n\n2. Works\n\n{first} Repair of the quay\n\n"
        f"{LONG}.\n\n{second} Light of the lamp\n\n{LONG}.\n\n3. Closing\n\n{LONG}."
    )
    assert [each.heading for each in read_document(tmp_path, text, suffix).paragraphs] == [
        "1. Opening", f"{first} Repair of the quay", f"{second} Light of the lamp", "3. Closing",
    ]  # fmt: skip


def test_lettered_lines_that_are_led_in_to_are_items(tmp_path: Path) -> None:
    text = "1. The Parties keep:\n\n(a) Lamps\n\n(b) Bells\n\n2. The Parties meet in spring."
    statement = read_document(tmp_path, text)
    assert [each.label for each in statement.paragraphs[0].items] == ["(a)", "(b)"]
