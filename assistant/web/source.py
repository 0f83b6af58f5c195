"""A statement as the source pane's template shows it."""

from __future__ import annotations

from typing import Any

from ingest.dates import spell_date
from ingest.statement import Paragraph, Statement


def show_statement(
    statement: Statement, ordinal: int = 0, start: int = 0, end: int = 0
) -> dict[str, Any]:
    """Give the whole statement, its paragraph ``ordinal`` with ``text[start:end]`` marked.

    With ordinal 0 no paragraph is chosen.
    """
    facts = (
        spell_date(statement.date),
        statement.place,
        statement.status,
        "translation" if statement.translation else None,
        statement.language,
        statement.source,
    )
    headings = [None, *(each.heading for each in statement.paragraphs)]
    return {
        "title": statement.title,
        "facts": [fact for fact in facts if fact],
        "paragraphs": [
            _show_paragraph(each, before, (start, end) if each.ordinal == ordinal else None)
            for each, before in zip(statement.paragraphs, headings, strict=False)
        ],
    }


def find_ordinal(statement: Statement, name: str) -> int:
    """Give the ordinal of the paragraph that a link names by label or by our count, else 0."""
    for paragraph in statement.paragraphs:
        if name in (paragraph.label, f"[{paragraph.ordinal}]"):
            return paragraph.ordinal
    return 0


def _show_paragraph(
    paragraph: Paragraph, heading_before: str | None, quote: tuple[int, int] | None
) -> dict[str, Any]:
    start, end = quote or (0, 0)
    return {
        "label": paragraph.label or f"[{paragraph.ordinal}]",
        "ours": paragraph.label is None,
        "heading": paragraph.heading if paragraph.heading != heading_before else None,
        "page": paragraph.page,
        "chosen": quote is not None,
        "before": paragraph.text[:start],
        "quote": paragraph.text[start:end],
        "after": paragraph.text[end:],
    }
