"""Notes in thousands, or pointed to by thousands, cost no more than their text does."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from assistant.answering.statements.mentions.finding import find
from assistant.retrieval.counterparts import MOST, _may_be_one
from assistant.web.views.source import BEGINNING, find_ordinal, show_statement
from config.errors import UnreadableError
from config.limits import LimitSettings
from ingest.entry import Entry
from ingest.parsing.parse import parse_file
from ingest.statement import Note, Paragraph, Statement
from ingest.texts import count_texts, find_text
from tests.trace_recall import read_view

MANY = 20_000


def make_noted(paragraphs: int, notes: int, text: str) -> Statement:
    """Give a statement whose paragraphs all point to the first note, the last to all others."""
    return Statement(
        "lamps", "Lamps", "lamps.md",
        tuple(Paragraph(n, str(n), "We agree.") for n in range(1, paragraphs + 1)),
        furniture=(text,) * notes,
        notes=(
            *(Note(n, "1", 0, 1, 1) for n in range(1, paragraphs + 1)),
            *(Note(paragraphs, str(n), n - 1, n, n) for n in range(2, notes + 1)),
        ),
    )  # fmt: skip


def test_a_note_that_many_point_to_is_sent_once() -> None:
    statement = make_noted(1_000, 1, "1 " + "See the plan. " * 10_000)
    sent = json.dumps(show_statement(Entry(statement, (), "", (), "", "")))
    assert len(sent) < 140_000 + 1_000 * (BEGINNING + 400)


def test_twice_the_notes_take_about_twice_the_time() -> None:
    def measure(count: int) -> float:
        statement = make_noted(1, count, "1 See the plan.")
        started = time.process_time()
        show_statement(Entry(statement, (), "", (), "", ""))
        for ordinal in range(1, count_texts(statement) + 1, 2):
            find_text(statement, ordinal)
        find_ordinal(statement, "1, note 0")
        return time.process_time() - started

    assert min(measure(MANY) for _ in range(3)) < 6 * measure(MANY // 2)


def test_notes_count_among_the_paragraphs_of_a_file(tmp_path: Path) -> None:
    marks = "".join(f"[^{n}]" for n in range(40))
    notes = "\n".join(f"[^{n}]: See plan {n}." for n in range(40))
    (tmp_path / "plan.md").write_text(f"1. We agree.{marks}\n\n{notes}\n", encoding="utf-8")
    with pytest.raises(UnreadableError, match="41 paragraphs and notes"):
        parse_file(tmp_path / "plan.md", LimitSettings(paragraphs=40))


def test_sentences_of_a_paragraph_share_out_its_marks_once() -> None:
    paragraph = Paragraph(1, "1", "Pax now. " * MANY)
    view = read_view([Statement("pax", "Pax", "pax.txt", (paragraph,))])
    started = time.process_time()
    (group,) = find(view, "pax", False).groups
    assert len(group.mentions) == MANY
    assert time.process_time() - started < 10


def test_very_long_statements_are_not_set_beside_one_another() -> None:
    def make(count: int, language: str) -> Statement:
        paragraphs = tuple(Paragraph(n, None, "x") for n in range(1, count + 1))
        return Statement(language, "x", "x", paragraphs, date="2031-05-03", language=language)

    assert _may_be_one(make(MOST, "en"), make(MOST, "fr"))
    assert not _may_be_one(make(MOST + 1, "en"), make(MOST + 1, "fr"))


def test_lines_beside_the_text_count_too(tmp_path: Path) -> None:
    lines = "".join(f"<li>{n}</li>" for n in range(200))
    page = f"<nav><ul>{lines}</ul></nav><main><p>1. We agree.</p></main>"
    (tmp_path / "plan.html").write_text(page, encoding="utf-8")
    assert len(parse_file(tmp_path / "plan.html", LimitSettings()).furniture) == 200
    with pytest.raises(UnreadableError, match=r"limits\.paragraphs"):
        parse_file(tmp_path / "plan.html", LimitSettings(paragraphs=100))
