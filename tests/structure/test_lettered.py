"""Letters that number paragraphs, beside letters that list parts of one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import FORMATS, list_labels, read_document

LAMPS = "The lamps of the harbour are lit at dusk."
OIL = "The oil for the lamps is bought in May."
SHIPS = "Ships from the north pay for their berths in advance."


@pytest.mark.parametrize("suffix", (*FORMATS, "md"))
def test_letters_after_the_opening_of_a_numbered_section(tmp_path: Path, suffix: str) -> None:
    opening = "过去一年，各县同心协力，供水总量达到四十二亿立方米。"
    parts = ["（一）水库管理得到加强，新建水库十二座。", "（二）河岸治理取得进展，种柳六十万株。"]
    more = "同时，清理河道垃圾三千吨。"
    closing = "在肯定成绩的同时，我们也看到渠道老化严重。"
    first = [opening, parts[0], more, parts[1], closing]
    texts = ["一、去年回顾", *first, "二、今年任务", *first]
    mark = "## " if suffix == "md" else ""
    document = "\n\n".join(f"{mark if text[1] == '、' else ''}{text}" for text in texts)
    statement = read_document(tmp_path, document, suffix)
    labels = [None, "一(一)", "一(二)", None, None, "二(一)", "二(二)", None]
    assert list_labels(statement) == labels
    assert statement.paragraphs[1].text == f"{parts[0].removeprefix('（一）')}\n{more}"


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("marks", [("(a)", "(b)", "(c)"), ("(i)", "(ii)", "(iii)")])
@pytest.mark.parametrize("opening", [f"{SHIPS}\n\n", "The Council of Ports,\n\n", ""])
def test_letters_that_nothing_leads_in_to_number_paragraphs(
    tmp_path: Path, suffix: str, marks: tuple[str, ...], opening: str
) -> None:
    texts = (LAMPS, OIL, SHIPS)
    listed = "\n\n".join(f"{mark} {text}" for mark, text in zip(marks, texts, strict=True))
    document = f"On the Harbours of Lorn\n\nPrinciples\n\n{opening}{listed}"
    statement = read_document(tmp_path, document, suffix)
    assert [label for label in list_labels(statement) if label] == [*marks]
    assert [each.text for each in statement.paragraphs][-3:] == [*texts]


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_letter_that_stands_under_two_headings_says_which(tmp_path: Path, suffix: str) -> None:
    part = f"(a) {LAMPS}\n\n(b) {OIL}"
    document = f"On the Harbours\n\nNorth\n\n{SHIPS}\n\n{part}\n\nSouth\n\n{SHIPS}\n\n{part}"
    labels = [None, "North, (a)", "North, (b)", None, "South, (a)", "South, (b)"]
    assert list_labels(read_document(tmp_path, document, suffix)) == labels


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    "lead",
    [
        "The towns of the bay agree that:",
        f"{SHIPS} The towns will:",
        f"1. {SHIPS}\n\n2. {LAMPS}",
        "各镇同意：",
    ],
)
def test_letters_that_are_led_in_to_are_items(tmp_path: Path, suffix: str, lead: str) -> None:
    document = f"On the Harbours\n\n{lead}\n\n(a) {LAMPS}\n\n(b) {OIL}"
    statement = read_document(tmp_path, document, suffix)
    assert len(statement.paragraphs[-1].items) == 2


@pytest.mark.parametrize("suffix", FORMATS)
def test_short_letters_after_a_sentence_are_items(tmp_path: Path, suffix: str) -> None:
    document = f"On the Harbours\n\n{SHIPS}\n\n(a) lamps;\n\n(b) oil;\n\n(c) buoys."
    assert not any(list_labels(read_document(tmp_path, document, suffix)))


@pytest.mark.parametrize("suffix", (*FORMATS, "md"))
@pytest.mark.parametrize(
    ("heads", "letters", "texts", "labels"),
    [
        (
            ("一、主要任务", "二、保障措施"),
            ("（一）", "（二）"),
            (
                "办好学前教育，每个村都有一所幼儿园。",
                "1. 新建幼儿园二十所。",
                "2. 培训教师三百名。",
            ),
            ["一(一)", "一(二)", "二(一)", "二(二)"],
        ),
        (
            ("I. Ports", "II. Towns"),
            ("(a)", "(b)"),
            (LAMPS, "1. The north mole has four lamps.", "2. The south mole has two lamps."),
            ["I(a)", "I(b)", "II(a)", "II(b)"],
        ),
    ],
)
def test_numbers_below_a_letter_are_its_items(
    tmp_path: Path,
    suffix: str,
    heads: tuple[str, str],
    letters: tuple[str, str],
    texts: tuple[str, ...],
    labels: list[str],
) -> None:
    mark = "## " if suffix == "md" else ""
    first = [f"{letters[0]}{texts[0]}", *texts[1:], f"{letters[1]}{texts[0]}"]
    last = [f"{letters[0]}{texts[0]}", f"{letters[1]}{texts[0]}", *texts[1:]]
    document = "\n\n".join([f"{mark}{heads[0]}", *first, f"{mark}{heads[1]}", *last])
    statement = read_document(tmp_path, f"# Plan\n\n{document}" if mark else document, suffix)
    assert list_labels(statement) == labels
    assert [len(each.items) for each in statement.paragraphs] == [2, 0, 0, 2]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    "done", ["Done at Lorn on 6 May 2043.", "Совершено в Лорне 6 мая 2043 года."]
)
@pytest.mark.parametrize(
    "signed",
    [
        ("A. Lind", "B. Maas"),
        ("А. Линд", "Б. Маас"),
        ("C. Lind", "D. Maas"),
        ("A. Lind", "Keeper of Lamps", "B. Maas", "Keeper of Oil"),
        ("For Lorn", "A. Lind", "For Velm", "B. Maas"),
    ],
)
@pytest.mark.parametrize("annex", ["", "\n\nAnnex\n\n1. The lamps are red."])
def test_initials_of_those_who_sign_number_nothing(
    tmp_path: Path, suffix: str, done: str, signed: tuple[str, ...], annex: str
) -> None:
    text = f"1. {LAMPS}\n\n2. {OIL}\n\n{done}"
    document = "\n\n".join(("On the Harbours of Lorn", text, *signed)) + annex
    statement = read_document(tmp_path, document, suffix)
    labels = [label for label in list_labels(statement) if label]
    assert labels[:2] == ["1", "2"] and len(labels) == (3 if annex else 2)
    assert not any(each.items for each in statement.paragraphs)


@pytest.mark.parametrize("suffix", FORMATS)
def test_letters_before_headings_below_a_date_go_on_to_count(tmp_path: Path, suffix: str) -> None:
    parts = f"A. Lamps\n\n1. {LAMPS}\n\n2. {OIL}\n\nB. Ships\n\n1. {SHIPS}\n\n2. {OIL}"
    document = f"On the Harbours of Lorn\n\nLorn, 6 May 2043\n\n{parts}"
    labels = [label for label in list_labels(read_document(tmp_path, document, suffix)) if label]
    assert [label[0] for label in labels] == [*"AABB"]
