"""Questions and answers as the chat's script shows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from assistant.answer import Answer, Citation, Evidence, Line
from assistant.citations import print_citation
from assistant.marks import print_label, print_marks

LEADS = 2
"""Nearest paragraphs shown when nothing answers."""

Turn = dict[str, Any]


def show_answer(answer: Answer) -> Turn:
    """Give what answers a question; every text in it is plain."""
    marks = print_marks(answer.citations)
    return {
        "abstained": answer.abstained,
        "understood": answer.understood,
        "lines": [_show_line(line, answer.citations, marks) for line in answer.lines],
        "leads": [_show_lead(each) for each in answer.evidence[:LEADS] if answer.abstained],
    }


def _show_line(line: Line, citations: Sequence[Citation], marks: Sequence[str]) -> dict[str, Any]:
    cited = [citations[place] for place in line.cites]
    parts = _part(line.text, [citation.quote for citation in cited])
    return {
        "parts": [{"text": text, "quoted": quoted} for text, quoted in parts],
        "chips": [_show_chip(citations[place], marks[place]) for place in line.cites],
    }


def _part(text: str, quotes: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Part our words from the statement's: quotes are looked for in their order."""
    for quote in quotes:
        before, found, after = text.partition(quote)
        if found:
            yield before, False
            yield quote, True
            text = after
    yield text, False


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


def _show_lead(evidence: Evidence) -> dict[str, Any]:
    return {
        "label": print_label(evidence),
        "text": evidence.text,
        "statement": evidence.statement,
        "ordinal": evidence.ordinal,
        "start": 0,
        "end": 0,
        "quote": "",
    }
