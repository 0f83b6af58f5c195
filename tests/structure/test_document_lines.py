"""Texts without blank lines: which lines are paragraphs, and which are parts of one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.structure.test_document_kinds import label, read


@pytest.mark.parametrize(
    ("lines", "labels"),
    [
        (
            ["灯塔联合声明", "双方就灯塔交换了意见，并表示满意。",
             "双方同意每年检查灯塔。", "下次会谈在北岸举行。"],
            [None, None, None],
        ),
        (
            ["渡轮会议公报", "总则", "1. 会议审议了渡轮运营情况，听取了报告。",
             "2. 会议要求各方检修船只。",
             "费用", "3. 会议决定票价保持不变。", "4. 会议感谢临港市政府。"],
            ["1", "2", "3", "4"],
        ),
        (
            ["灯台の管理に関する声明", "両国は灯台の維持について意見を交換した。",
             "１．両国は毎年灯台を点検する。",
             "２．両国は航路を開放する。"],
            [None, "１", "２"],
        ),
        (
            ["Communiqué of the ministers", "The ministers met and spoke. They thanked the city.",
             "The ministers agreed on oil. They will pay for it.", "They will meet again."],
            [None, None, None],
        ),
        (
            ["灯塔联合声明", "", "（2031年5月16日，临港）", "", "应临港邀请，双方举行了会谈。",
             "一、双方同意每年检查灯塔。", "二、下次会谈在北岸举行。", "", "临港代表　　北岸代表"],
            [None, "一", "二"],
        ),
        (
            ["港湾会议公报", "", "　　会议听取了各方关于渡轮运营情况的报告，并对各港口",
             "的工作表示满意。", "　　会议决定票价保持不变。",
             "　　会议感谢临港市政府。"],
            [None, None, None],
        ),
    ],
)  # fmt: skip
def test_each_line_is_a_paragraph_where_lines_end_as_sentences_do(
    tmp_path: Path, lines: list[str], labels: list[str | None]
) -> None:
    statement = read(tmp_path, "a.txt", "\n".join(lines))
    assert statement.title == lines[0]
    assert label(statement) == labels


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_sentences_in_lines_of_their_own_are_one_paragraph(tmp_path: Path, name: str) -> None:
    blocks = ["The bay is wide.\nIt is deep.\nNobody pays.", "Oil is dear.\nIt is kept dry."] * 3
    assert len(read(tmp_path, name, "\n\n".join(blocks)).paragraphs) == len(blocks)


def test_lines_that_break_off_in_sentences_are_no_paragraphs(tmp_path: Path) -> None:
    lines = ["The keepers keep the lamps of the bay", "lit from dusk to dawn and thank all.",
             "They meet in May. The ports give oil", "for thirty nights, and the keepers",
             "report on it. Boats pass by day and", "by night."]  # fmt: skip
    assert len(read(tmp_path, "a.txt", "\n".join(lines)).paragraphs) == 1


def test_lines_that_end_with_an_abbreviation_break_off_in_a_sentence(tmp_path: Path) -> None:
    text = (
        "Draft\n\n1. The keepers will close the lighthouse of the northern cape, i.e.\n"
        "take out all its lamps.\n\n2. The towns of the bay thanked the harbour master, Mr.\n"
        "Bell, for his work.\n"
    )
    first, second = (each.text for each in read(tmp_path, "a.txt", text).paragraphs)
    assert first.endswith("cape, i.e. take out all its lamps.")
    assert second.endswith("master, Mr. Bell, for his work.")


@pytest.mark.parametrize("name", ["a.md", "a.html"])
@pytest.mark.parametrize(
    "text", ["The ports of the bay share their pilots.", "Порты залива делят лоцманов."]
)
@pytest.mark.parametrize("times", [1, 8])
def test_bullets_set_further_in_are_parts_of_the_one_above(
    tmp_path: Path, name: str, text: str, times: int
) -> None:
    long = " ".join([text] * times)
    if name == "a.md":
        document = f"# Plan\n\n## Ports\n\n- {long}\n    - {text}\n    - {text}\n- {long}\n"
    else:
        inner = f"<ul><li>{text}</li><li>{text}</li></ul>"
        document = f"<h1>Plan</h1><h2>Ports</h2><ul><li>{long}{inner}</li><li>{long}</li></ul>"
    found = [each.text for each in read(tmp_path, name, document).paragraphs]
    assert found == ["\n".join([long, text, text]), long]


@pytest.mark.parametrize(
    ("recitals", "enacted", "article"),
    [
        ("Whereas:", "HAS ADOPTED THIS DECISION:", "Article"),
        ("considérant ce qui suit:", "A ADOPTÉ LA PRÉSENTE DÉCISION:", "Article"),
        ("Принимая во внимание:", "РЕШИЛ:", "Статья"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_what_leads_in_to_articles_is_no_part_of_the_last_recital(
    tmp_path: Path, name: str, recitals: str, enacted: str, article: str
) -> None:
    numbered = ["(1) The lamps are lit.", "They are many.", "(2) The oil is dry."]
    texts = ["Plan", recitals, *numbered, enacted]
    texts += [part for n in (1, 2) for part in (f"{article} {n}", "The port is open.", "It is.")]
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    found = [each.text for each in statement.paragraphs if each.label == "2"]
    assert found == ["The oil is dry."]
