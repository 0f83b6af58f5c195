"""Questions and answers as the chat's script shows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from assistant.citing.answer import Answer, Citation, Evidence, Line
from assistant.citing.citations import print_citation
from assistant.citing.marks import print_label, print_marks
from assistant.retrieval.collection import Collection
from config.errors import UnknownStatementError

LEADS = 2
"""Nearest paragraphs shown when nothing answers."""

Turn = dict[str, Any]
Languages = Mapping[str, str]


def show_answer(answer: Answer, collection: Collection) -> Turn:
    """Give what answers a question; every text in it is plain, quotes with their language."""
    marks = print_marks(answer.citations)
    leads = answer.evidence[:LEADS] if answer.abstained else ()
    shown = {*(each.statement for each in answer.citations), *(each.statement for each in leads)}
    languages = {each: _find_language(each, collection) for each in shown}
    return {
        "abstained": answer.abstained,
        "understood": answer.understood,
        "lines": [_show_line(line, answer.citations, marks, languages) for line in answer.lines],
        "leads": [_show_lead(each, languages) for each in leads],
    }


def _find_language(statement: str, collection: Collection) -> str:
    try:
        return collection.find_statement(statement).language
    except UnknownStatementError:  # gone since it was quoted
        return ""


def _show_line(
    line: Line, citations: Sequence[Citation], marks: Sequence[str], languages: Languages
) -> dict[str, Any]:
    return {
        "parts": list(_part(line.text, [citations[place] for place in line.cites], languages)),
        "chips": [_show_chip(citations[place], marks[place]) for place in line.cites],
    }


def _part(
    text: str, cited: Sequence[Citation], languages: Languages
) -> Iterator[dict[str, str | bool]]:
    """Part our words from the statement's: quotes are looked for in their order."""
    for citation in cited:
        before, found, after = text.partition(citation.quote)
        if found:
            yield {"text": before, "quoted": False}
            language = languages[citation.statement]
            yield {"text": citation.quote, "quoted": True, "language": language}
            text = after
    yield {"text": text, "quoted": False}


def _show_chip(citation: Citation, mark: str) -> dict[str, Any]:
    return {
        "label": mark,
        "title": print_citation(citation),
        "statement": citation.statement,
        "ordinal": citation.ordinal,
        "start": citation.start,
        "end": citation.end,
        "quote": citation.quote,
    }


def _show_lead(evidence: Evidence, languages: Languages) -> dict[str, Any]:
    return {
        "language": languages[evidence.statement],
        "label": print_label(evidence),
        "text": evidence.text,
        "statement": evidence.statement,
        "ordinal": evidence.ordinal,
        "start": 0,
        "end": 0,
        "quote": "",
    }
