"""What heads the texts of a file, or opens them in lines of their own, is text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.parsing.parse import parse_file
from tests.drawing import Pen, apart, blocks, draw, prose
from tests.reading import LIMITS


@pytest.mark.parametrize("name", ["Decision {}/HC.7", "Artículo {}", "§ {}"])
def test_numbered_heads_of_two_pages_are_text(tmp_path: Path, name: str) -> None:
    def page(number: int) -> Callable[[Pen], None]:
        def fill(pen: Pen) -> None:
            pen.place(name.format(number), 200, 770)
            pen.base = 700
            pen.write_paragraph(f"1. {prose(40, number)}")

        return fill

    lines = draw(tmp_path / "plan.pdf", page(5), page(6))
    assert blocks(lines)[0] == name.format(5)
    assert name.format(6) in blocks(lines)
    assert not apart(lines)


@pytest.mark.parametrize("name", ["Decision 5/HC.7", "Chapter 3", "Resolution 12 page {}"])
def test_a_head_that_stays_the_same_is_a_running_one(tmp_path: Path, name: str) -> None:
    def page(number: int) -> Callable[[Pen], None]:
        def fill(pen: Pen) -> None:
            pen.place(name.format(number), 200, 790)
            pen.base = 700
            pen.write_paragraph(prose(40, number))

        return fill

    lines = draw(tmp_path / "plan.pdf", page(1), page(2))
    assert len(apart(lines)) == 2


def test_a_decision_begins_at_a_page_s_top(tmp_path: Path) -> None:
    def page(number: int) -> Callable[[Pen], None]:
        def fill(pen: Pen) -> None:
            pen.place(f"Decision {number}/HC.7", 200, 770)
            pen.base = 700
            for place in (1, 2):
                pen.write_paragraph(f"{place}. {prose(40, number + place)}")

        return fill

    draw(tmp_path / "plan.pdf", page(5), page(6))
    labels = [each.label for each in parse_file(tmp_path / "plan.pdf", LIMITS).paragraphs]
    assert labels[-2:] == ["Decision 6/HC.7, 1", "Decision 6/HC.7, 2"]


@pytest.mark.parametrize("gap", [0, 8])
def test_recitals_of_a_line_each_are_paragraphs_of_their_own(tmp_path: Path, gap: float) -> None:
    recitals = [
        "Noi, Ministri dei porti, riuniti a Velm,",
        "consapevoli dell'importanza dei traghetti per le isole,",
        "dichiariamo quanto segue:",
        "Ogni isola abitata ha diritto a un traghetto al giorno, anche d'inverno e di notte.",
    ]

    def page(pen: Pen) -> None:
        for recital in recitals:
            pen.write_paragraph(recital, gap=gap)

    assert blocks(draw(tmp_path / "plan.pdf", page)) == recitals
