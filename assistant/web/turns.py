"""Questions and answers as the page's template shows them."""

from __future__ import annotations

from typing import Any

from assistant.answer import Answer, Citation, Evidence, print_label
from assistant.citations import print_citation

LEADS = 2
"""Nearest paragraphs shown when nothing answers."""

Turn = dict[str, Any]


def show_waiting(question: str) -> Turn:
    """Give the turn of a question that is being answered."""
    return {"question": question, "waiting": True}


def show_answer(answer: Answer) -> Turn:
    """Give the turn of an answered question; every text in it is plain."""
    lines = [
        {"text": line.text, "chips": [_show_chip(answer.citations[each]) for each in line.cites]}
        for line in answer.lines
    ]
    leads = [_show_lead(each) for each in answer.evidence[:LEADS]] if answer.abstained else []
    return {
        "question": answer.question,
        "abstained": answer.abstained,
        "lines": lines,
        "leads": leads,
    }


def show_error(question: str, sentence: str) -> Turn:
    """Give the turn of a question that could not be asked."""
    return {"question": question, "error": sentence}


def _show_chip(citation: Citation) -> dict[str, Any]:
    return {
        "label": print_label(citation),
        "title": print_citation(citation),
        "statement": citation.statement,
        "ordinal": citation.ordinal,
        "start": citation.start,
        "end": citation.end,
    }


def _show_lead(evidence: Evidence) -> dict[str, Any]:
    return {
        "label": print_label(evidence),
        "text": evidence.text,
        "title": f"Open paragraph {print_label(evidence)}",
        "statement": evidence.statement,
        "ordinal": evidence.ordinal,
        "start": 0,
        "end": 0,
    }
