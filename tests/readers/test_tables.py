"""A table of any format is a block of its paragraph, row by row, and no heading."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.parsing.parse import parse_file
from ingest.readers.source import read_source
from ingest.statement import Statement
from tests.reading import GOAL, LIMITS, write

HTML = """<html><body><main><ol><li>{goal}
<table><tr><th>Port</th><th>Month</th><th>Share</th></tr>
<tr><td>Alvora</td><td>March</td><td>40 percent</td></tr>
<tr><td>Besk</td><td colspan="2">none</td></tr></table></li>
<li>{goal}</li></ol></main></body></html>"""
MARKDOWN = """1. {goal}

| Port | Month | Share |
|:-----|:-----:|------:|
| Alvora | **March** | 40 percent |
| Besk | none | |

2. {goal}
"""
TEXT = """1. {goal}

Порт      Доля
Альвора   60,5 %
Беск      39,5 %

2. {goal}
"""
LOOSE = """1. {goal}

Party Share
Lorn 6.1
Marsh and Oar 2.4

2. {goal}
"""
CHINESE = """一、各市修复河上的桥梁，并每年开会一次。

| 港口 | 份额 |
|---|---|
| 灯塔港 | 60% |

二、各市造船，并与上游的村庄分享渡轮的收入。
"""
ROWS = (("Port", "Month", "Share"), ("Alvora", "March", "40 percent"), ("Besk", "none", ""))
SAID = "Port: Month; Share\nAlvora: Month March; Share 40 percent\nBesk: Month none"


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("plan.html", HTML, [f"{GOAL}\n{SAID}", GOAL]),
        ("plan.md", MARKDOWN, [f"{GOAL}\n{SAID}", GOAL]),
        ("plan.txt", TEXT, [f"{GOAL}\nПорт Доля\nАльвора 60,5 %\nБеск 39,5 %", GOAL]),
        ("loose.txt", LOOSE, [f"{GOAL}\nParty Share\nLorn 6.1\nMarsh and Oar 2.4", GOAL]),
        (
            "plan-zh.md",
            CHINESE,
            [
                "各市修复河上的桥梁，并每年开会一次。\n港口: 份额\n灯塔港: 60%",
                "各市造船，并与上游的村庄分享渡轮的收入。",
            ],
        ),
    ],
)
def test_a_table_belongs_to_its_paragraph(
    tmp_path: Path, name: str, content: str, expected: list[str]
) -> None:
    statement = parse_file(write(tmp_path, name, content.format(goal=GOAL)), LIMITS)
    assert [each.text for each in statement.paragraphs] == expected
    assert not statement.headings


@pytest.mark.parametrize(
    ("name", "content", "rows", "headed"),
    [
        ("plan.html", HTML, ROWS, True),
        ("plan.md", MARKDOWN, ROWS, True),
        ("plan-zh.md", CHINESE, (("港口", "份额"), ("灯塔港", "60%")), True),
        ("plan.txt", TEXT, (("Порт", "Доля"), ("Альвора", "60,5 %"), ("Беск", "39,5 %")), True),
        ("loose.txt", LOOSE, None, False),
    ],
)
def test_the_cells_of_a_table_are_kept(
    tmp_path: Path, name: str, content: str, rows: tuple[tuple[str, ...], ...] | None, headed: bool
) -> None:
    statement = parse_file(write(tmp_path, name, content.format(goal=GOAL)), LIMITS)
    first, second = statement.paragraphs
    assert [(each.rows, each.headed) for each in first.tables] == ([(rows, headed)] if rows else [])
    assert not second.tables
    for each in first.tables:
        assert len(first.text[each.start : each.end].split("\n")) == len(each.rows)
    assert Statement.from_json(statement.to_json()) == statement


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plan.txt", "Parts\n\n1. {goal}\n\n2. {goal}\n\nParty  Share\nLorn   6.1\nOar  1.5\n"),
        ("plan.md", "# Parts\n\n1. {goal}\n\n2. {goal}\n\n| Partie | Part |\n|-|-|\n|Lorn|6.1|\n"),
        ("plan.html", "<h1>Parts</h1><ol><li>{goal}<li>{goal}</ol><table><tr><td>Порт<td>Доля"
         "<tr><td>Lorn<td>6.1<tr><td>Oar<td>1.5</table>"),
    ],
)  # fmt: skip
def test_a_table_at_the_end_stays(tmp_path: Path, name: str, content: str) -> None:
    statement = parse_file(write(tmp_path, name, content.format(goal=GOAL)), LIMITS)
    assert [each.label for each in statement.paragraphs] == ["1", "2"]
    assert "6.1" in statement.paragraphs[1].text
    assert statement.place is None


def test_a_table_that_two_languages_share_gives_both(tmp_path: Path) -> None:
    page = (
        "<table><tr><td>1. The ports keep their lamps lit from dusk to dawn in every season.</td>"
        "<td>1. Les ports gardent leurs feux allumés du soir au matin en toute saison.</td></tr>"
        "<tr><td>2. They meet each spring.</td><td>2. Ils se réunissent chaque printemps.</td></tr>"
        "</table>"
    )
    statement = parse_file(write(tmp_path, "plan.html", page), LIMITS)
    assert [each.label for each in statement.paragraphs] == ["1", "2", "Français, 1", "Français, 2"]


@pytest.mark.parametrize(
    "lines",
    [
        "1.   The cities meet.\n2.   The cities dine.\n3.   The cities part.",
        "The cities on the river met on 3 May\n2031 and agreed to keep the 12\nbridges open.",
        "(a)  Lamps\n(b)  Buoys\n(c)  Pilots",
        "The ports met.  They agreed\non the lamps.  The keepers\nagreed too.  All was well.",
    ],
)
def test_lines_with_numbers_are_no_table(tmp_path: Path, lines: str) -> None:
    path = write(tmp_path, "plan.txt", f"{GOAL}\n\n{lines}\n")
    assert not any(line.table for line in read_source(path, LIMITS).lines)


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        (
            ("Plan of the ports", "Selby, 3 May 2043", "The ports keep their lamps lit from dusk",
             "The keepers meet in Selby each spring and count all the boats that have come."),
            ("Plan des ports", "Selby, le 3 mai 2043", "Les ports gardent leurs feux allumés du",
             "Les gardiens se réunissent chaque printemps à Selby et comptent les bateaux venus."),
            "Français",
        ),
        (
            ("План портов", "Ольхов, 3 мая 2043 года", "Порты держат свои фонари зажжёнными от",
             "Смотрители встречаются каждую весну в Ольхове и считают все пришедшие лодки."),
            ("Plan of the ports", "Olkhov, 3 May 2043", "The ports keep their lamps lit from dusk",
             "The keepers meet in Olkhov each spring and count all the boats that have come."),
            "English",
        ),
    ],
)  # fmt: skip
def test_what_heads_a_text_heads_it_in_the_other_language_too(
    tmp_path: Path, first: tuple[str, ...], second: tuple[str, ...], name: str
) -> None:
    def row(one: str, two: str, mark: str = "") -> str:
        return f"<tr><td>{mark}{one}</td><td>{mark}{two}</td></tr>"

    marks = ("", "", "1. ", "2. ")
    page = "".join(map(row, first, second, marks))
    statement = parse_file(write(tmp_path, "plan.html", f"<table>{page}</table>"), LIMITS)
    labels = [each.label for each in statement.paragraphs]
    assert labels == ["1", "2", f"{name}, 1", f"{name}, 2"]
    assert (statement.title, statement.date) == (first[0], "2043-05-03")
    assert set(second[:2]) <= set(statement.furniture)
    assert statement.language == ("ru" if name == "English" else "en")
