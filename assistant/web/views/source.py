"""A statement as the source pane's script shows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from assistant.citing.answer import Citation
from assistant.citing.bibliography import (
    format_bibtex,
    format_csl,
    format_markdown,
    format_ris,
)
from assistant.citing.citations import FINAL, cite, find_citation, format_citation
from assistant.language.titles import LONGEST, shorten_title
from assistant.web.original import has_original
from ingest.entry import Entry
from ingest.statement import Paragraph, Statement
from ingest.texts import (
    count_places,
    count_texts,
    find_labelled,
    find_text,
    find_under,
    number_note,
)

BEGINNING = 200
"""Characters that a note has where it is pointed to again, as a thousand paragraphs may do."""


def show_statement(entry: Entry) -> dict[str, Any]:
    """Give the whole statement: title, facts and paragraphs, every text plain."""
    statement = entry.statement
    return {
        "id": statement.id,
        "title": statement.title,
        "short": shorten_title(statement.title, LONGEST),
        "facts": {
            "symbol": statement.symbol,
            "date": statement.date,
            "place": statement.place,
            "parties": list(statement.parties),
            "issuer": statement.issuer,
            "address": statement.address,
            "status": statement.status,
            "translation": statement.translation,
            "language": statement.language,
            "file": ", ".join(each.source for each in entry.files) or statement.source,
            "original": has_original(entry),
        },
        "paragraphs": _show_paragraphs(statement),
        "apart": _show_apart(statement),
    }


def show_place(
    statement: Statement,
    ordinal: int,
    start: int = 0,
    end: int = 0,
    quote: str = "",
    replaced: int | None = None,
) -> dict[str, Any]:
    """Give the text ``ordinal`` parted around ``text[start:end]``, and how to cite it.

    A note stands ``under`` the first paragraph that points to it, a heading over one. A quote of
    which a link says only the words is looked for. Nothing is marked, and ``changed`` is the quote,
    where the text no longer has it. ``replaced`` is the version that this text was, where it is an
    earlier one.
    """
    if not 1 <= ordinal <= count_places(statement):
        return {"ordinal": 0, "changed": quote}
    text = find_text(statement, ordinal).text
    start, end = _find_quote(text, start, end, quote)
    found = find_citation(statement, ordinal, start, end, quote)
    return {
        "ordinal": ordinal,
        "under": find_under(statement, ordinal),
        "before": text[:start],
        "quote": text[start:end],
        "after": text[end:],
        "changed": "" if found else quote,
        "name": name_paragraph(statement, ordinal),
        "copies": _copy(found or cite(statement, ordinal, 0, len(text)), replaced),
    }


def _find_quote(text: str, start: int, end: int, quote: str) -> tuple[int, int]:
    if quote and text[start:end] == quote:
        return start, end
    place = text.find(quote) if quote else -1
    return (place, place + len(quote)) if place >= 0 else (0, 0)


def find_ordinal(statement: Statement, name: str) -> int:
    """Give the ordinal of the text that a link names by label or by our count, else 0."""
    for paragraph in statement.paragraphs:
        if name in (paragraph.label, f"[{paragraph.ordinal}]"):
            return paragraph.ordinal
    return find_labelled(statement, name)


def name_paragraph(statement: Statement, ordinal: int) -> str:
    """Give what a link calls a paragraph: its label, or our count where that is not enough."""
    label = find_text(statement, ordinal).label
    return label if label and find_ordinal(statement, label) == ordinal else f"[{ordinal}]"


def _copy(citation: Citation, replaced: int | None) -> dict[str, str]:
    if replaced:
        version = f"version {replaced}, replaced since"
        draft = [citation.status] if citation.status not in ("", FINAL) else []
        citation = replace(citation, status=", ".join([*draft, version]))
    return {
        "text": f"“{citation.quote}” {format_citation(citation)}",
        "Markdown": format_markdown(citation),
        "BibTeX": format_bibtex(citation),
        "RIS": format_ris(citation),
        "CSL-JSON": format_csl(citation),
    }


def _show_paragraphs(statement: Statement) -> list[dict[str, Any]]:
    headings: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for ordinal, heading in enumerate(statement.headings, count_texts(statement) + 1):
        under = find_under(statement, ordinal)
        headings[under].append({"ordinal": ordinal, "text": heading.text})
    notes = _show_notes(statement)
    return [
        {
            "ordinal": each.ordinal,
            "label": each.label or f"[{each.ordinal}]",
            "ours": each.label is None,
            "headings": headings[each.ordinal],
            "page": each.page,
            "text": each.text,
            "parts": list(_part(each)) if each.tables else None,
            "notes": notes[each.ordinal],
        }
        for each in statement.paragraphs
    ]


def _show_notes(statement: Statement) -> dict[int, list[dict[str, Any]]]:
    """Give the notes by paragraph: whole where one is first pointed to, else how it begins."""
    notes: dict[int, list[dict[str, Any]]] = defaultdict(list)
    shown = dict[int, str]()
    for note in statement.notes:
        ordinal = number_note(statement, note)
        text = shown.get(ordinal) or find_text(statement, ordinal).text
        notes[note.ordinal].append({"ordinal": ordinal, "mark": note.mark, "text": text})
        shown[ordinal] = text if len(text) <= BEGINNING else f"{text[:BEGINNING]} …"
    return notes


def _part(paragraph: Paragraph) -> Iterator[dict[str, Any]]:
    """Cut a paragraph into its tables and what stands around them."""
    place = 0
    for each in paragraph.tables:
        yield {"text": paragraph.text[place : each.start]}
        words = paragraph.text[each.start : each.end]
        yield {"text": words, "rows": each.rows, "headed": each.headed}
        place = each.end
    yield {"text": paragraph.text[place:]}


def _show_apart(statement: Statement) -> list[dict[str, Any]]:
    """Give what is no part of the text but for the notes, each line with where it stands."""
    noted = {place for note in statement.notes for place in range(note.start, note.end)}
    # What was read before places were kept stands at the end.
    after = statement.after or [len(statement.paragraphs)] * len(statement.furniture)
    lines = enumerate(zip(statement.furniture, after, strict=True))
    return [
        {"text": text, "after": ordinal} for place, (text, ordinal) in lines if place not in noted
    ]
