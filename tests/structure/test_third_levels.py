"""Numbers of a third level: those below an item of a paragraph are items of that paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.structure.test_document_kinds import label, read
from tests.structure.test_document_numbers import write_blocks

CHINESE = [
    "一、灯塔由各港负责维护。",
    "二、各港应当做好以下工作。",
    "（一）培训看守人，使其熟悉灯具。",
    "（二）记录每盏灯的情况，{lead}",
    "1.点灯的时间；",
    "2.灯油的数量；",
    "（三）每年向理事会报告。",
    "三、本决定自公布之日起施行。",
]
ROMAN = [
    "I. The keepers light the lamps of the harbour at dusk.",
    "II. The harbours take these steps:",
    "(a) they train the keepers of the lamps;",
    "(b) they keep a book of each lamp, which says:",
    "1. when it was lit;",
    "2. how much oil it took;",
    "(c) they report to the council.",
    "III. This decision takes effect on the day of its signature.",
]
ARABIC = [
    "1- تضاء المصابيح عند الغروب.",
    "2- تقوم الموانئ بما يلي:",
    "(أ) تدريب حراس المنارات؛",
    "(ب) مسك سجل لكل مصباح، يبين:",
    "{opening}1{closing} وقت الإضاءة؛",
    "{opening}2{closing} كمية الزيت؛",
    "(ج) تقديم تقرير إلى المجلس.",
    "3- يسري هذا القرار من تاريخ توقيعه.",
]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])
@pytest.mark.parametrize(
    ("texts", "labels", "items"),
    [
        (CHINESE, ["一", "二", "三"], ["（一）", "（二）", "1", "2", "（三）"]),
        (ROMAN, ["I", "II", "III"], ["(a)", "(b)", "1", "2", "(c)"]),
    ],
)
def test_numbers_below_an_item_are_items(
    tmp_path: Path, name: str, texts: list[str], labels: list[str], items: list[str]
) -> None:
    texts = [each.format(lead="包括：") for each in texts]
    statement = read(tmp_path, name, write_blocks(name, texts))
    assert label(statement) == labels
    assert [each.label for each in statement.paragraphs[1].items] == items


def test_numbers_below_a_chinese_item_that_a_stop_ends_are_items(tmp_path: Path) -> None:
    texts = [each.format(lead="按月上报。") for each in CHINESE]
    statement = read(tmp_path, "a.html", write_blocks("a.html", texts))
    assert label(statement) == ["一", "二", "三"]


def test_numbers_below_a_paragraph_itself_are_its_parts(tmp_path: Path) -> None:
    texts = ["I. The harbours agree:", "1. Lamps are lit.", "2. Oil is kept.", "II. It is late."]
    assert label(read(tmp_path, "a.txt", write_blocks("a.txt", texts))) == [
        "I",
        "I(1)",
        "I(2)",
        "II",
    ]


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
@pytest.mark.parametrize("quotes", ["’‘", "‘’", "''"])
def test_numbers_in_quotation_marks_are_items(tmp_path: Path, name: str, quotes: str) -> None:
    opening, closing = quotes[0], quotes[1]
    texts = [each.format(opening=opening, closing=closing) for each in ARABIC]
    statement = read(tmp_path, name, write_blocks(name, texts))
    assert label(statement) == ["1", "2", "3"]
    assert [each.label for each in statement.paragraphs[1].items] == [
        "(أ)",
        "(ب)",
        f"{opening}1{closing}",
        f"{opening}2{closing}",
        "(ج)",
    ]


def test_a_figure_that_a_sentence_quotes_is_no_item(tmp_path: Path) -> None:
    texts = ["1. The lamps are numbered.", "‘1’ stands on the first of them.", "2. Oil is kept."]
    assert label(read(tmp_path, "a.html", write_blocks("a.html", texts))) == ["1", "2"]


PARTS = [
    ["一、各港加强合作。", "1.{a}", "2.{b}", "（1）{c}", "（2）{d}", "二、会议结束。"],
    ["I. {a}", "1. {b}", "2. {c}", "(1) {d}", "(2) {a}", "II. {b}"],
]


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
@pytest.mark.parametrize(("texts", "first"), [(PARTS[0], "一"), (PARTS[1], "I")])
def test_numbers_in_brackets_below_a_part_are_its_items(
    tmp_path: Path, name: str, texts: list[str], first: str
) -> None:
    said = dict(zip("abcd", ("维护灯塔。", "改进渡船：", "增设座位；", "延长时间。"), strict=True))
    english = ("The ports agree.", "Lamps are lit.", "Oil is kept:", "in barrels;")
    said = said if first == "一" else dict(zip("abcd", english, strict=True))
    statement = read(tmp_path, name, write_blocks(name, [each.format(**said) for each in texts]))
    labels = label(statement)
    assert labels[:3] == [first, f"{first}(1)", f"{first}(2)"]
    assert [each.label for each in statement.paragraphs[2].items] == ["1", "2"]
