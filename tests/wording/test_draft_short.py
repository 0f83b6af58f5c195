"""Rows of figures, headings and names of a draft are not called new: they are too short to tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.retrieval.view import View
from assistant.tracing.drafts.draft import Draft, Status, check_draft
from assistant.tracing.drafts.short import tell_short
from ingest.parsing.parse import parse_draft, parse_file
from tests.reading import LIMITS
from tests.trace_recall import read_view

HEAD = "# Statement\n\nLindau, 3 May 2031\n\n"
LAMPS = "1. Lamps of the northern shore are lit at dusk by all who keep them.\n"
TABLE = """1. The fees are:

| Port | Fee | Purpose of the fee |
|---|---|---|
| Besk | 60 percent | upkeep of the northern breakwater and its lamps |
| Orsa | 40 percent | training of pilots in the outer harbour channels |
"""
BELLS = "1. Every vessel carries a bell of brass in fog.\n"


def view_of(folder: Path, text: str) -> View:
    path = folder / "held.md"
    path.write_text(f"{HEAD}{text}", encoding="utf-8")
    return read_view([parse_file(path, LIMITS)])


def check(folder: Path, text: str, held: str) -> Draft:
    path = folder / "draft.md"
    path.write_text(text, encoding="utf-8")
    draft = parse_draft(path, LIMITS)
    return tell_short(check_draft(draft, view_of(folder, held)), draft)


def list_short(draft: Draft) -> list[str]:
    return [each.text for each in draft.sentences if each.status is Status.SHORT]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        (f"## Part Two\n\n{BELLS}", ["Part Two"]),
        ("## 第二部分\n\n1. 每艘船在雾中都携带一口黄铜钟。\n", ["第二部分"]),
        ("## القسم الثاني\n\n1. تحمل كل سفينة جرسا من النحاس في الضباب.\n", ["القسم الثاني"]),
        (f"{BELLS}\n2. Keep clocks.\n", []),
        (f"## Every vessel carries a bell of brass\n\n{BELLS}", []),
    ],
)
def test_a_heading_is_too_short_to_be_new(tmp_path: Path, text: str, short: list[str]) -> None:
    draft = check(tmp_path, f"{HEAD}{text}", LAMPS)
    assert list_short(draft) == short
    assert draft.counts["new"] == len(draft.sentences) - len(short)


def test_rows_of_figures_are_too_short_to_be_new(tmp_path: Path) -> None:
    rows = f"{HEAD}{TABLE}| Velm | 5 percent | bells |\n"
    draft = check(tmp_path, rows, LAMPS)
    assert "Velm: Fee 5 percent; Purpose of the fee bells" in list_short(draft)
    new = [each.text for each in draft.sentences if each.status is Status.NEW]
    assert ["breakwater" in each or "pilots" in each for each in new] == [False, True, True]


def test_a_row_is_no_other_row_that_has_its_headings(tmp_path: Path) -> None:
    rows = f"{HEAD}{TABLE.replace('40', '45')}| Velm | 5 percent | bells |\n"
    draft = check(tmp_path, rows, TABLE)
    statuses = {each.text.partition(":")[0]: each.status for each in draft.sentences}
    assert statuses == {
        "The fees are": Status.AGREED,
        "Port": Status.AGREED,
        "Besk": Status.AGREED,
        "Orsa": Status.CHANGED,
        "Velm": Status.SHORT,
    }


def test_a_statement_with_a_table_agrees_with_itself(tmp_path: Path) -> None:
    draft = check(tmp_path, f"{HEAD}{TABLE}", TABLE)
    assert {each.status for each in draft.sentences} == {Status.AGREED}
