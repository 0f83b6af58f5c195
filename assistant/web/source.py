"""A statement as the source pane's script shows it."""

from __future__ import annotations

from typing import Any

from assistant.citing.answer import Citation
from assistant.citing.bibliography import format_bibtex, format_csl, format_markdown
from assistant.citing.citations import cite, find_citation, format_citation
from ingest.entry import Entry
from ingest.language.dates import spell_date
from ingest.statement import Paragraph, Statement


def show_statement(entry: Entry) -> dict[str, Any]:
    """Give the whole statement: title, facts and paragraphs, every text plain."""
    statement = entry.statement
    headings = [None, *(each.heading for each in statement.paragraphs)]
    return {
        "id": statement.id,
        "title": statement.title,
        "facts": {
            "symbol": statement.symbol,
            "date": spell_date(statement.date),
            "place": statement.place,
            "parties": ", ".join(statement.parties),
            "issuer": statement.issuer,
            "address": statement.address,
            "status": statement.status,
            "translation": statement.translation,
            "language": statement.language,
            "file": ", ".join(each.source for each in entry.files) or statement.source,
        },
        "paragraphs": [
            _show_paragraph(each, before)
            for each, before in zip(statement.paragraphs, headings, strict=False)
        ],
    }


def show_place(
    statement: Statement, ordinal: int, start: int = 0, end: int = 0, quote: str = ""
) -> dict[str, Any]:
    """Give the paragraph ``ordinal`` parted around ``text[start:end]``, and how to cite it.

    Nothing is marked, and ``changed`` is the quote, where that span no longer is the quote.
    """
    if not 1 <= ordinal <= len(statement.paragraphs):
        return {"ordinal": 0, "changed": quote}
    text = statement.paragraphs[ordinal - 1].text
    found = find_citation(statement, ordinal, start, end, quote)
    start, end = (start, end) if found else (0, 0)
    return {
        "ordinal": ordinal,
        "before": text[:start],
        "quote": text[start:end],
        "after": text[end:],
        "changed": "" if found else quote,
        "name": name_paragraph(statement, ordinal),
        "copies": _copy(found or cite(statement, ordinal, 0, len(text))),
    }


def find_ordinal(statement: Statement, name: str) -> int:
    """Give the ordinal of the paragraph that a link names by label or by our count, else 0."""
    for paragraph in statement.paragraphs:
        if name in (paragraph.label, f"[{paragraph.ordinal}]"):
            return paragraph.ordinal
    return 0


def name_paragraph(statement: Statement, ordinal: int) -> str:
    """Give what a link calls a paragraph: its label, or our count where that is not enough."""
    label = statement.paragraphs[ordinal - 1].label
    return label if label and find_ordinal(statement, label) == ordinal else f"[{ordinal}]"


def _copy(citation: Citation) -> dict[str, str]:
    return {
        "text": f"“{citation.quote}” {format_citation(citation)}",
        "Markdown": format_markdown(citation),
        "BibTeX": format_bibtex(citation),
        "CSL-JSON": format_csl(citation),
    }


def _show_paragraph(paragraph: Paragraph, heading_before: str | None) -> dict[str, Any]:
    return {
        "ordinal": paragraph.ordinal,
        "label": paragraph.label or f"[{paragraph.ordinal}]",
        "ours": paragraph.label is None,
        "heading": paragraph.heading if paragraph.heading != heading_before else None,
        "page": paragraph.page,
        "text": paragraph.text,
    }
