"""Where one reading of a text ends and another begins: lengths, costs, shares, from both sides."""

from __future__ import annotations

import pytest

from ingest.line import Line, Source
from ingest.statement import Statement
from ingest.structure.parse import parse_source
from tests.structure.test_structure import GOAL, labels, numbered, read

LONG = "The harbours of the northern coast will keep their lights burning through the winter"


def texts(text: str) -> list[str]:
    return [each.text for each in read(text).paragraphs]


def given(text: str) -> list[str]:
    return [label for label in labels(text) if label]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ("1. 2. 4. 5.", "1 2 4 5"),
        ("1. 2. 4.", "1 2 4"),
        ("1. 2. 3. 6.", "1 2 3"),
        ("1. 2. 3. 6. 7. 8.", "1 2 3 6 7 8"),
        ("1. 2. 3. 4. 5. 6. 10. 11. 12. 13. 14.", "1 2 3 4 5 6"),
        ("1. 2. 7. 8. 9.", "1 2"),
        ("1. 7. 8. 9. 10.", "7 8 9 10"),
    ],
)
def test_a_gap_in_the_numbers_is_bridged_by_enough_that_follow(marks: str, expected: str) -> None:
    assert given(numbered(*marks.split())) == expected.split()


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ("1. 2. 3. 1.", "1 2 3"),
        ("1. 2. 3. 1. 2.", "3"),
        ("1. 1. 1.", "1 2 3"),
    ],
)
def test_a_count_begins_anew_where_it_runs_on(marks: str, expected: str) -> None:
    """Numbers that stand twice, with nothing to tell them apart, are no labels."""
    assert given(numbered(*marks.split())) == expected.split()


def test_two_ones_under_two_headings_are_two_lists_and_three_are_one() -> None:
    def under_headings(*names: str) -> str:
        return "\n\n".join(f"**{name}**\n\n1. {GOAL}" for name in names)

    assert given(under_headings("Ferries", "Roads")) == ["Ferries, 1", "Roads, 1"]
    assert given(under_headings("Ferries", "Roads", "Lights")) == ["1", "2", "3"]


def test_lists_that_are_counted_on_have_no_other_likely_number() -> None:
    doubtful = f"1. The ministers met in the\n2. Ward of Lorne.\n\n1. {GOAL}\n\n1. {GOAL}"
    assert given(doubtful) == ["1", "2", "3"]
    tight = f"1. {GOAL}\n2. {GOAL}"
    lists = "\n\n".join(f"**{name}**\n\n{tight}" for name in ("Ferries", "Roads", "Lights"))
    assert len(given(lists)) == 6


def test_numbers_at_the_beginning_of_lines_count_where_sentences_end_before_them() -> None:
    tight = f"1. {GOAL}\n2. {GOAL}\n3. {GOAL}"
    assert given(tight) == ["1", "2", "3"]
    wrapped = "They met at the harbour of\n2. Ward with\n3. Ward of the town and all of its people."
    assert given(wrapped) == []
    assert given(f"The ministers met in Lorne.\n1. {GOAL}") == []


def test_a_lone_number_in_the_middle_of_a_line_is_none() -> None:
    assert given(f"The ministers met. 1. {GOAL}") == []
    assert given(f"The ministers met. 1. {GOAL} 2. {GOAL}") == []


def test_bare_numbers_count_only_together() -> None:
    assert given(f"1 {GOAL}\n\n2 {GOAL}\n\n3 {GOAL}") == ["1", "2", "3"]
    assert given(f"{GOAL}\n\n1 {GOAL}\n\n2 {GOAL}\n\n{GOAL}") == []


def test_a_doubtful_number_counts_only_where_others_follow() -> None:
    ward = "2. The towns met in the\n3. Ward of Lorne"
    assert given(f"1. {GOAL}\n\n{ward}.") == ["1", "2"]
    assert given(f"1. {GOAL}\n\n{ward}.\n\n4. {GOAL}\n\n5. {GOAL}") == ["1", "2", "3", "4", "5"]
    bare = f"1 {GOAL}\n\n2 {GOAL}\n\n3 {GOAL}\n4 {GOAL}"
    assert given(bare) == ["1", "2", "3"]
    assert given(f"{bare}\n\n5 {GOAL}") == ["1", "2", "3", "4", "5"]


def read_lines(*lines: Line) -> Statement:
    return parse_source(Source("plan.pdf", lines, {"title": "Plan"}))


def test_a_number_at_the_top_of_a_page_counts_as_one_at_the_top_of_a_block() -> None:
    def read_on_pages(first: str, *second: str) -> list[str | None]:
        ones = (Line(f"{mark} {GOAL}", n, page=1) for n, mark in enumerate(first.split()))
        twos = (Line(f"{mark} {GOAL}", n, page=2) for n, mark in enumerate(second, 9))
        return [each.label for each in read_lines(*ones, *twos).paragraphs if each.label]

    assert read_on_pages("1. 2.", "3.") == ["1", "2", "3"]
    assert read_on_pages("1. 2. 3.", "6.") == ["1", "2", "3"]


def test_a_number_in_the_middle_of_a_line_counts_after_sure_ones() -> None:
    assert given(f"1. {GOAL}\n\n2. {GOAL} 3. {GOAL}") == ["1", "2", "3"]
    assert given(f"1 {GOAL} 2. {GOAL}") == []


def test_indented_numbers_are_paragraphs_where_none_stands_further_out() -> None:
    assert given(f"{GOAL}\n\n    1. {GOAL}\n\n    2. {GOAL}") == ["1", "2"]
    inner = f"    1. {GOAL}\n\n    2. {GOAL}"
    assert given(f"1. {GOAL}\n\n{inner}\n\n2. {GOAL}") == ["1", "2"]


def test_the_date_is_told_by_the_head_of_the_first_page() -> None:
    def read_head(date_line: int, page: int) -> str | None:
        head = [Line("Harbour Office", n, page=page, furniture=True) for n in range(date_line)]
        date = Line("4 May 2024", 20, page=page, furniture=True)
        return read_lines(*head, date, Line(GOAL, 21, page=page), Line(GOAL, 22, page=page)).date

    assert read_head(3, page=1) == "2024-05-04"
    assert read_head(18, page=1) is None
    assert read_head(3, page=2) is None


def test_the_place_is_told_by_the_beginning_of_the_text() -> None:
    met = "The ministers of the northern coast met in Lindau to speak of ferries."
    assert read(f"{met}\n\n{GOAL}").place == "Lindau"
    before = f"{LONG}. " * 9
    assert 600 < len(before) < 1_100
    assert read(f"{before}{met}\n\n{GOAL}").place is None


def test_long_lines_are_paragraphs_and_short_ones_are_wrapped() -> None:
    long = f"{LONG}, {LONG.lower()}."
    assert 150 < len(long) < 300
    assert len(texts("\n".join([long] * 4))) == 4
    assert len(texts("\n".join([LONG] * 3 + [GOAL]))) == 1


def test_a_page_s_end_tears_a_short_sentence_but_no_cry() -> None:
    def read_pages(first: str, second: str) -> list[str]:
        lines = (Line(first, 1, page=1), Line(second, 2, page=2))
        after = Line(f"2. {GOAL}", 3, page=2)
        source = Source("plan.pdf", (*lines, after), {"title": "Plan"})
        return [each.text for each in parse_source(source).paragraphs]

    assert read_pages("1. The council will repair", "the bridges.")[0].endswith(
        "repair the bridges."
    )
    assert texts(f"AND TO THESE ENDS\n\nto keep the lights burning,\n\n{numbered('1.', '2.')}")[
        :2
    ] == [
        "AND TO THESE ENDS",
        "to keep the lights burning,",
    ]


def test_long_bullets_are_paragraphs_and_short_ones_items() -> None:
    long = "\n\n".join(f"• {LONG}, {LONG.lower()}, {LONG.lower()} {n}." for n in (1, 2, 3))
    assert len(texts(f"The parties agree:\n\n{long}")) == 4
    short = "\n\n".join(f"• {LONG} {n}." for n in (1, 2, 3))
    assert len(texts(f"The parties agree:\n\n{short}")) == 1


def test_a_passage_that_returns_is_no_running_head() -> None:
    refrain = f"{LONG}, {LONG.lower()} and {LONG.lower()}."
    torn = f"{LONG}, {LONG.lower()}, {LONG.lower()}, {LONG.lower()} and so"
    assert len(refrain) > 250
    found = texts("\n\n".join([torn, refrain, torn, refrain, GOAL]))
    assert sum(refrain in each for each in found) == 2


def test_a_bold_line_of_a_paragraph_s_length_is_no_heading() -> None:
    bold = f"**{LONG} and {LONG.lower()} and {LONG.lower()}**"
    assert len(bold) > 250
    assert not read(f"{GOAL}\n\n{bold}\n\n{GOAL}").headings


@pytest.mark.parametrize(
    "line",
    [
        "Zusammenarbeitsvereinbarung der Hafenverwaltungsgemeinschaft und Leuchtturmgesellschaft",
        "We met at the old quay of Lorne and we will do so at Pell as well",
    ],
)
def test_a_long_plain_line_is_no_heading(line: str) -> None:
    assert not read(f"{GOAL}\n\n{line}\n\n{GOAL}").headings
    assert read(f"{GOAL}\n\n{line[:34].rstrip()}\n\n{GOAL}").headings


def test_a_label_says_its_section_as_a_reader_would() -> None:
    articles = f"**Article 1**\n\n{GOAL}\n\n**Article 2**\n\n{GOAL}"
    assert given(f"## Annex I\n\n{articles}\n\n## Annex II\n\n{articles}") == [
        "Annex I, Article 1", "Annex I, Article 2", "Annex II, Article 1", "Annex II, Article 2",
    ]  # fmt: skip


def test_a_long_heading_is_shortened_in_a_label() -> None:
    two = f"1. {GOAL}\n\n2. {GOAL}"
    first, second = f"**Ferries: {LONG}**", f"**Roads: {LONG}**"
    for label in given(f"{first}\n\n{two}\n\n{second}\n\n{two}"):
        assert label.startswith(("Ferries", "Roads"))
        assert "…, " in label
        assert len(label) <= 64


@pytest.mark.parametrize(
    "last",
    [
        "The ministers will meet again in the town hall of Pell on 4 May 2025.",
        "Adopted in Pell was also a plan for the lights, by which every harbour of the coast will "
        "keep a lamp for the winter, 4 May 2025.",
        "The harbours of the north and the harbours of the south will meet again",
    ],
)
def test_a_sentence_with_a_date_is_no_dateline(last: str) -> None:
    assert last in texts(f"{numbered('1.', '2.')}\n\n{last}")[-1]


@pytest.mark.parametrize(
    "line", ["Done at Pell, on the fourth of the month, 4 May 2024", "on behalf of the harbours"]
)
def test_a_closing_line_is_no_paragraph(line: str) -> None:
    assert line not in "".join(texts(f"{GOAL}\n\n{GOAL}\n\n{line}"))
