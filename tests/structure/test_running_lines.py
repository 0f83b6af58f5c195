"""Running lines with the number of a page and a name, and a title at the head of a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.structure.test_document_kinds import label, read


@pytest.mark.parametrize(
    "foot",
    [
        "PHC/MIN/2031/7 page 2 of 3",
        "PHC/MIN/2031/7        Page 2 of 3",
        "Page 2 of 3          Harbour Library Consortium",
        "PHC/MIN/2031/7          2/3",
        "Comité des phares          Page 2 sur 3",
    ],
)
@pytest.mark.parametrize("end", ["\n\n", "\n\f"])
def test_a_running_line_amid_a_sentence_is_no_text(tmp_path: Path, foot: str, end: str) -> None:
    text = (
        "Minutes of the meeting\n\n1. The keepers of the lamps said that the oil of the north is\n"
        f"so dear that they need{end}{foot}\n\nmore money for it.\n\n2. The meeting closed.\n"
    )
    statement = read(tmp_path, "a.txt", text)
    assert label(statement) == ["1", "2"]
    assert "they need more money" in statement.paragraphs[0].text


@pytest.mark.parametrize(
    "line", ["Of the lamps, page 2 of 3 says nothing.", "The oil of PHC/MIN/2031/7 is dear."]
)
def test_a_sentence_that_names_a_page_is_text(tmp_path: Path, line: str) -> None:
    text = f"1. The lamps are lit.\n\n{line}\n\n2. The oil is dear.\n"
    assert line in " ".join(each.text for each in read(tmp_path, "a.txt", text).paragraphs)


@pytest.mark.parametrize(
    ("title", "again", "before", "after"),
    [
        (
            "　　　　　　　　　　　北方港口会议\n　　　　　　　　　　　联合公报",
            "北方港口会议联合公报",
            "　　2．各港同意每年检查灯塔，并请各看守人在五月以前提出意见，",
            "由秘书处汇总后讨论。",
        ),
        (
            "بيان مشترك لموانئ الشمال",
            "بيان مشترك لموانئ الشمال",
            "2- اتفقت الموانئ على فحص المنارات كل سنة، ودعت الحراس إلى إبداء آرائهم قبل شهر مايو،",
            "على أن تجمعها الأمانة.",
        ),
    ],
)
def test_the_title_at_the_head_of_a_page_amid_a_sentence_is_no_text(
    tmp_path: Path, title: str, again: str, before: str, after: str
) -> None:
    first = before.replace("2", "1").rstrip("，،") + ("。" if "．" in before else ".")
    text = f"{title}\n\n{first}\n{before}\n\n— 1 —\n\f{again}\n\n{after}\n"
    statement = read(tmp_path, "a.txt", text)
    assert label(statement) == ["1", "2"]
    assert statement.paragraphs[1].text.endswith(after)
    assert again not in statement.paragraphs[1].text


HEADS = ["Opening of the meeting", "Lamps of the landing stages", "Other business"]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])
@pytest.mark.parametrize("word", ["AGENDA", "Ordre du jour", "Повестка дня"])
def test_the_items_of_an_agenda_are_not_counted_beside_the_heads_of_the_minutes(
    tmp_path: Path, name: str, word: str
) -> None:
    parts = [word, *(f"{n}. {head}" for n, head in enumerate(HEADS, 1))]
    for n, head in enumerate(HEADS, 1):
        parts += [f"{n}. {head.upper()}", f"{n}.1 The keepers spoke of it at some length."]
    page = "".join(f"<p>{part}</p>" for part in parts)
    text = page if name.endswith("html") else "\n\n".join(parts)
    statement = read(tmp_path, name, text)
    assert label(statement) == ["1.1", "2.1", "3.1"]
    assert [each.heading for each in statement.paragraphs] == [
        f"{n}. {head.upper()}" for n, head in enumerate(HEADS, 1)
    ]


def test_an_agenda_that_nothing_below_says_again_is_text(tmp_path: Path) -> None:
    text = "AGENDA\n\n1. Lamps are lit at dusk.\n\n2. Oil is kept in barrels.\n"
    assert label(read(tmp_path, "a.txt", text)) == ["1", "2"]
