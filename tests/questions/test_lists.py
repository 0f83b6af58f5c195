"""A quote that leads in is quoted with what it leads into."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.assistant import Assistant
from assistant.extraction.lists import complete, find_following, find_opening
from config.settings import Settings
from ingest.statement import Item, Paragraph, Statement
from ingest.sync.run import sync

LEAD = "The harbours will:"


def quote(text: str, lead: str = LEAD, items: tuple[Item, ...] = ()) -> str:
    start, end = complete(Paragraph(1, "1", text, items=items), (0, len(lead)))
    return text[start:end]


def test_items_are_quoted_with_their_lead() -> None:
    text = f"{LEAD}\n(a) light the piers;\n(b) count the boats.\nThey meet in May."
    first, second = text.index("(a)"), text.index("(b)")
    items = (Item("(a)", first, second - 1), Item("(b)", second, text.index("\nThey")))
    assert quote(text, items=items).endswith("count the boats.")


@pytest.mark.parametrize(
    ("lead", "text", "end"),
    [
        (LEAD, "\nlight the piers;\ncount the boats; and\npaint them.\nThey meet in May.", "them."),
        (
            "Les ports :",
            "\néclairer les quais ;\ncompter les bateaux.\nIls se réunissent.",
            "bateaux.",
        ),
        ("Los puertos:", "\niluminar los muelles; y\ncontar los barcos.\nSe reúnen.", "barcos."),
        ("Порты обязуются:", "\nосветить причалы;\nсчитать суда.\nОни встречаются.", "суда."),
        ("تلتزم الموانئ:", "\nإنارة الأرصفة؛\nعد السفن.\nتجتمع.", "السفن."),
        ("各港口将：", "\n照亮码头；\n清点船只。\n它们五月开会。", "船只。"),
        (LEAD, "\nPiers are lit.\nBoats are counted.", "counted."),
        ("They read the plaque:", " “Safe home.” The rest is worn.", "“Safe home.”"),
        (LEAD, "\nlight the piers;\ncount the boats;", "boats;"),
        (LEAD, "", LEAD),
        ("They meet in May.", "\nThey eat.", "May."),
    ],
)
def test_lines_are_quoted_with_their_lead(lead: str, text: str, end: str) -> None:
    assert quote(lead + text, lead).endswith(end)


def plan(*paragraphs: Paragraph) -> Statement:
    return Statement("plan", "Plan", "plan.txt", paragraphs)


def test_paragraphs_of_one_kind_follow_a_lead() -> None:
    statement = plan(
        Paragraph(1, None, LEAD),
        Paragraph(2, "1", "Light the piers;", printed="1."),
        Paragraph(3, "2", "Count the boats.", printed="2."),
        Paragraph(4, None, "They meet in May."),
    )
    assert [each.ordinal for each in find_following(statement, 1)] == [2, 3]
    assert find_following(statement, 3) == ()


def test_another_section_and_another_mark_end_the_list() -> None:
    marks = (("-", "Piers"), ("-", "Piers"), ("-", "Boats"))
    listed = [
        Paragraph(n, None, "Light.", *each[1:], printed=each[0]) for n, each in enumerate(marks, 2)
    ]
    assert len(find_following(plan(Paragraph(1, None, LEAD), *listed), 1)) == 2


def test_the_next_paragraph_alone_follows_where_none_is_marked() -> None:
    said = Paragraph(2, None, "We light the piers. We count the boats.")
    statement = plan(Paragraph(1, None, "The master said:"), said, Paragraph(3, None, "They met."))
    assert find_following(statement, 1) == (said,)
    start, end = find_opening(said)
    assert said.text[start:end] == "We light the piers."


def test_a_list_has_an_end() -> None:
    many = (Paragraph(n, None, "Light a pier;", printed="-") for n in range(2, 400))
    assert len(find_following(plan(Paragraph(1, None, LEAD), *many), 1)) == 12


def test_an_answer_quotes_each_paragraph_in_marks_of_its_own(
    settings: Settings, tmp_path: Path
) -> None:
    statement = tmp_path / "plan.txt"
    statement.write_text(
        "Harbour Plan\n\nThe harbour masters will take the following steps at the piers:\n\n"
        "1. Light the piers of the old harbour every night of the winter.\n\n"
        "2. Count the boats that moor there every day of the year.\n",
        "utf-8",
    )
    sync([statement], settings)
    answer = Assistant(settings).ask("Which steps will the harbour masters take at the piers?")
    assert "steps at the piers:” " in answer.text
    assert "“Light the piers of the old harbour every night of the winter.” [1]" in answer.text
    assert "“Count the boats that moor there every day of the year.” [2]" in answer.text
