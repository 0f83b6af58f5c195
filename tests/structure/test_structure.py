"""Every way of numbering is read as a careful person would cite it."""

from __future__ import annotations

import pytest

from ingest.line import Line, Source
from ingest.statement import Statement
from ingest.structure.parse import parse_source

GOAL = "The cities will repair the bridges over the river."


def read(text: str, **properties: str) -> Statement:
    lines, block = [], 1
    for raw in text.splitlines():
        if not raw.strip():
            block += 1
            continue
        level = len(raw) - len(raw.lstrip("#"))
        bold = raw.startswith("**") and raw.endswith("**")
        depth = (len(raw) - len(raw.lstrip(" "))) // 4
        lines.append(Line(raw.strip("#* "), block, level=level, bold=bold, depth=depth))
    return parse_source(
        Source("river-plan.txt", tuple(lines), {"title": "River Plan", **properties})
    )


def labels(text: str) -> list[str | None]:
    return [each.label for each in read(text).paragraphs]


def numbered(*marks: str) -> str:
    return "\n\n".join(f"{mark} {GOAL}" for mark in marks)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ("I. II. III. IV.", "I II III IV"),
        ("1. 2. 3.", "1 2 3"),
        ("1) 2) 3)", "1 2 3"),
        ("(1) (2) (3)", "1 2 3"),
        ("1 2 3", "1 2 3"),
        ("§1 §2 §3", "§1 §2 §3"),
        ("9. 9bis. 10.", "9 9bis 10"),
        ("A.1.1 A.1.2 A.2.1", "A.1.1 A.1.2 A.2.1"),
        ("一、 二、 三、", "一 二 三"),
        ("第一条 第二条 第三条", "第一条 第二条 第三条"),
        ("1. 1. 1. 1.", "1 2 3 4"),
        ("1. 2. 11, 3.", "1 2 3"),
        ("9. 10. 11, 12.", "9 10 11 12"),
    ],
)
def test_numbers(marks: str, expected: str) -> None:
    found = [label for label in labels(numbered(*marks.split())) if label]
    assert found == expected.split()


def test_bold_numbers_alone_on_their_line() -> None:
    statement = read(f"**1**\n\n{GOAL}\n\n**2**\n\n{GOAL}\n\n**3**\n\n{GOAL}")
    assert [each.label for each in statement.paragraphs] == ["1", "2", "3"]
    assert {each.text for each in statement.paragraphs} == {GOAL}


def test_articles_with_paragraphs_and_items() -> None:
    statement = read(
        f"## Article 1\n\n{GOAL}\n\n## Article 2\n\n1. {GOAL}\n\n2. They will:\n\n"
        f"(a) build a ferry;\n\n(b) mend the road.\n\n## Article 3\n\n1. {GOAL}\n\n2. {GOAL}"
    )
    assert [each.label for each in statement.paragraphs] == [
        "Article 1", "Article 2(1)", "Article 2(2)", "Article 3(1)", "Article 3(2)",
    ]  # fmt: skip
    third = statement.paragraphs[2]
    assert [item.label for item in third.items] == ["(a)", "(b)"]
    assert third.text[third.items[1].start : third.items[1].end] == "(b) mend the road."


def test_an_article_s_own_heading_goes_with_its_paragraphs() -> None:
    statement = read(f"**Article 1: Bridges**\n\n{GOAL}\n\n**Article 2: Ferries**\n\n{GOAL}")
    assert [(each.label, each.heading) for each in statement.paragraphs] == [
        ("Article 1", "Bridges"),
        ("Article 2", "Ferries"),
    ]


def test_chinese_articles_keep_their_paragraphs_and_items() -> None:
    statement = read(
        "第一章 总则\n\n第一条 各市修桥。\n\n第二条 各市应当：\n\n（一）修路；\n\n（二）造船。\n\n"
        "各市每年开会。\n\n第二章 附则\n\n第三条 本计划自公布之日起施行。"
    )
    assert [each.label for each in statement.paragraphs] == ["第一条", "第二条", "第三条"]
    second = statement.paragraphs[1]
    assert [item.label for item in second.items] == ["（一）", "（二）"]
    assert second.text[second.items[1].start : second.items[1].end] == "（二）造船。"
    assert second.text.endswith("各市每年开会。")
    assert statement.paragraphs[2].heading == "第二章 附则"


def test_letters_and_small_roman_numbers_are_items() -> None:
    statement = read(
        f"1. {GOAL}\n\n2. They will:\n\n(a) plan:\n\n(i) the road;\n\n(ii) the ferry;\n\n(b) build."
        f"\n\n3. {GOAL}"
    )
    assert [each.label for each in statement.paragraphs] == ["1", "2", "3"]
    assert [item.label for item in statement.paragraphs[1].items] == ["(a)", "(i)", "(ii)", "(b)"]


@pytest.mark.parametrize(
    ("mark", "items"),
    [
        ("-", ("Lamps are lit", "Ferries sail on Sundays", "Barges wait")),
        ("-", ("lamps are lit", "ferries sail on Sundays")),
        ("•", ("Лампы горят", "Паромы ходят по воскресеньям")),
        ("–", ("Les phares sont allumés", "Les bacs partent le dimanche")),
        ("-", ("灯亮着", "渡船星期日开")),
    ],
)
def test_bullets_without_a_stop_are_items_line_by_line(mark: str, items: tuple[str, ...]) -> None:
    listed = "\n".join(f"{mark} {each}" for each in items)
    first = read(f"1. {GOAL}\n\n{listed}\n\n2. {GOAL}").paragraphs[0]
    assert [first.text[each.start : each.end] for each in first.items] == list(items)


def test_a_dash_at_a_line_s_beginning_is_no_bullet() -> None:
    text = "– The ports keep lamps\n– white and red\n– on each pier."
    first = read(f"1. {GOAL}\n\n{text}\n\n2. {GOAL}").paragraphs[0]
    assert len(first.items) == 1


@pytest.mark.parametrize("mark", ["•", "-", "——"])
def test_dashes_and_bullets_are_items_of_what_leads_in(mark: str) -> None:
    statement = read(
        f"{GOAL}\n\nThe cities will:\n\n{mark} build a ferry;\n\n{mark} mend the road."
    )
    assert [each.label for each in statement.paragraphs] == [None, None]
    second = statement.paragraphs[1]
    texts = [second.text[item.start : item.end] for item in second.items]
    assert texts == ["build a ferry;", "mend the road."]
    assert {item.label for item in second.items} == {mark}


def test_headings_go_with_their_paragraphs_and_are_none() -> None:
    statement = read(f"**Bridges**\n\n1. {GOAL}\n\n2. {GOAL}\n\nFerries and Roads\n\n3. {GOAL}")
    assert [(each.label, each.heading) for each in statement.paragraphs] == [
        ("1", "Bridges"),
        ("2", "Bridges"),
        ("3", "Ferries and Roads"),
    ]
    assert [each.text for each in statement.headings] == ["Bridges", "Ferries and Roads"]


def test_numbers_that_restart_say_their_section() -> None:
    two = f"1. {GOAL}\n\n2. {GOAL}"
    assert labels(f"## Section 1\n\n{two}\n\n## Section 2\n\n{two}") == [
        "Section 1(1)", "Section 1(2)", "Section 2(1)", "Section 2(2)",
    ]  # fmt: skip
    assert labels(f"{two}\n\n3. {GOAL}\n\n**Annex**\n\n{two}")[2:] == ["3", "Annex(1)", "Annex(2)"]
    parts = f"**I. Aims**\n\n1. {GOAL}\n\n2. {GOAL}\n\n**II. Means**\n\n3. {GOAL}"
    assert labels(f"{two}\n\n**Annex I**\n\n{parts}")[2:] == [
        "Annex I(1)", "Annex I(2)", "Annex I(3)",
    ]  # fmt: skip
    assert labels(f"**II. Trade**\n\n{GOAL}") == [None]


@pytest.mark.parametrize(
    "heads",
    [("I. Lights", "II. Pilots", "III. Review"), ("一、灯火", "二、引航", "三、会议")],
)
def test_a_numbered_section_may_have_one_paragraph(heads: tuple[str, ...]) -> None:
    counts = zip(heads, (2, 3, 1), strict=True)
    text = [[head, *(f"{n}. {GOAL}" for n in range(1, count + 1))] for head, count in counts]
    numbers = [head.partition(mark)[0] for head in heads for mark in ".、" if mark in head]
    assert labels("\n\n".join(each for part in text for each in part)) == [
        f"{number}({n})"
        for number, count in zip(numbers, (2, 3, 1), strict=True)
        for n in range(1, count + 1)
    ]


def test_numbers_without_a_stop_count_on_from_line_to_line() -> None:
    lines = f"Article 2\n1 {GOAL}\n2 {GOAL}\n3 {GOAL}"
    assert labels(f"Article 1\n{GOAL}\n\n{lines}\n\nArticle 3\n{GOAL}") == [
        "Article 1", "Article 2(1)", "Article 2(2)", "Article 2(3)", "Article 3",
    ]  # fmt: skip


def test_numbered_headings_are_headings() -> None:
    statement = read(f"**1. Bridges**\n\n{GOAL}\n\n{GOAL}\n\n**2. Ferries**\n\n{GOAL}\n\n{GOAL}")
    assert [each.label for each in statement.paragraphs] == [None] * 4
    assert {each.heading for each in statement.paragraphs} == {"1. Bridges", "2. Ferries"}


def test_a_number_in_the_middle_of_a_line_begins_a_paragraph() -> None:
    statement = read(f"1. {GOAL}\n\n2. {GOAL} 3. {GOAL}\n\n4. {GOAL}")
    assert [each.label for each in statement.paragraphs] == ["1", "2", "3", "4"]


def test_a_line_that_merely_begins_like_a_number_does_not() -> None:
    wrapped = (
        "1. The cities met in the year\n2025, in the context of a plan with\n2,500 people and\n"
        "30 boats. In the year\n1990 (2011) they had\n12. Nothing was lost in the\n"
        "3. Ward of the town.\n\n"
    )
    assert labels(wrapped + numbered("2.", "3.")) == ["1", "2", "3"]


def test_a_preamble_has_no_numbers() -> None:
    text = "Recalling their plan,\n\nNoting the floods,\n\n" + numbered("1.", "2.")
    assert labels(text) == [None, None, "1", "2"]


def test_text_between_two_numbers_belongs_to_the_first() -> None:
    statement = read(f"1. {GOAL}\n\nThey will also meet.\n\n2. {GOAL}")
    assert [each.text for each in statement.paragraphs] == [f"{GOAL}\nThey will also meet.", GOAL]


def test_a_paragraph_that_a_page_s_foot_interrupts_is_whole_again() -> None:
    lines = (
        Line("1. The cities that lie on the river will repair the", 1, page=1),
        Line("page 1 of 2", 2, page=1, furniture=True),
        Line("bridges. They will also build", 3, page=2),
        Line("page 2 of 2", 4, page=2, furniture=True),
        Line("Ferries.", 5, page=3),
        Line("2. They will meet.", 6, page=3),
    )
    statement = parse_source(Source("plan.pdf", lines, {"title": "Plan"}))
    assert [each.text for each in statement.paragraphs] == [
        "The cities that lie on the river will repair the bridges. They will also build Ferries.",
        "They will meet.",
    ]
    assert [each.page for each in statement.paragraphs] == [1, 3]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ("The co-\noperation of towns. Cooperation helps.", "The cooperation of towns."),
        ("The long-\nterm plan of the towns.", "The long-term plan of the towns."),
        ("A re-\nbuilt road. The re-built road.", "A re-built road."),
        ("A flood-\nfree town. Few towns are free of flood.", "A flood-free town."),
        ("A flood-\nprone town. Towns that are prone to a flood.", "A flood-prone town."),
        (
            "A flood-\nprone town co-\noperates. Cooperates with what is prone to flood.",
            "A floodprone town cooperates.",
        ),
        ("The govern-\nment of the towns.", "The government of the towns."),
        ("Small-\nand large towns agree to the plan.", "Small- and large towns agree to the plan."),
    ],
)
def test_hyphens_at_line_ends(lines: str, text: str) -> None:
    assert read(f"1. {lines}\n\n2. {GOAL}").paragraphs[0].text.startswith(text)


def test_title_date_place_and_signatures_are_no_paragraphs() -> None:
    statement = read(
        f"**Plan of the River Cities**\n\n(Draft)\n\nLindau, 3-4 May 2024\n\n1. {GOAL}\n\n2. {GOAL}"
        "\n\nDone in Lindau, 4 May 2024\n\nFor the City of Lindau",
        title="",
    )
    assert len(statement.paragraphs) == 2
    assert statement.title == "Plan of the River Cities"
    assert (statement.date, statement.place, statement.status) == ("2024-05-04", "Lindau", "draft")


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Le 3 mai 2024", "2024-05-03"),
        ("3 de mayo de 2024", "2024-05-03"),
        ("3 мая 2024", "2024-05-03"),
        ("3 مايو 2024", "2024-05-03"),
        ("2024年5月3日", "2024-05-03"),
        ("May 3, 2024", "2024-05-03"),
        ("2–3 May 2024", "2024-05-03"),
    ],
)
def test_dates(line: str, date: str) -> None:
    assert read(f"**Plan**\n\n{line}\n\n1. {GOAL}\n\n2. {GOAL}", title="").date == date


@pytest.mark.parametrize(
    ("title", "parties"),
    [
        ("Statement of Japan, the U.S. and Fiji", ["Japan", "United States", "Fiji"]),
        ("Joint Statement of Papua New Guinea and Fiji on Mali", ["Papua New Guinea", "Fiji"]),
        ("United States-Singapore Dialogue", ["United States", "Singapore"]),
        ("River Plan", []),
    ],
)  # fmt: skip
def test_parties_are_those_of_the_title(title: str, parties: list[str]) -> None:
    assert list(read(GOAL, title=title).parties) == parties
