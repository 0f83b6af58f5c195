"""A conversation as a file with footnotes: Markdown and Word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from assistant.citing.bibliography import escape_markdown
from assistant.citing.citations import format_citation
from assistant.export.transcript import Exchange
from assistant.export.word import make_paragraph, refer, save

LOST = "A citation was left out: the statement no longer has its words in that place."


def export_markdown(exchanges: Sequence[Exchange], title: str = "") -> str:
    """Give a conversation as Markdown in which no text of a question or statement is markup."""
    notes: list[str] = []
    parts = [f"# {escape_markdown(title)}"] if title else []
    for exchange in exchanges:
        parts.append(f"## {escape_markdown(exchange.question)}")
        for line in exchange.lines:
            first = len(notes) + 1
            notes += [format_citation(each) for each in line.citations]
            marks = "".join(f"[^{number}]" for number in range(first, len(notes) + 1))
            parts.append(_escape_marked(line.text) + marks if marks else escape_markdown(line.text))
            parts += [escape_markdown(LOST)] * bool(line.lost)
    parts += [f"[^{number}]: {escape_markdown(note)}" for number, note in enumerate(notes, 1)]
    return "\n\n".join(parts) + "\n"


def _escape_marked(text: str) -> str:
    """Escape a text that a footnote's bracket follows, which would make a link of ``[38]``."""
    return escape_markdown(f"{text.rstrip()}[").removesuffix("\\[")


def export_word(exchanges: Sequence[Exchange], title: str = "") -> bytes:
    """Give a conversation as a Word file whose citations are footnotes."""
    notes = list[str]()
    head = [make_paragraph(title, style="Heading1")] if title else []
    return save(chain(head, _make_paragraphs(exchanges, notes)), notes)


def _make_paragraphs(exchanges: Sequence[Exchange], notes: list[str]) -> Iterator[Any]:
    """Give a conversation's paragraphs, and add what their footnotes say to the notes."""
    for exchange in exchanges:
        yield make_paragraph(exchange.question, style="Heading2")
        for line in exchange.lines:
            paragraph = make_paragraph(line.text)
            for each in line.citations:
                refer(paragraph, format_citation(each), notes)
            yield paragraph
            if line.lost:
                yield make_paragraph(LOST, style="Quote")
