"""Citations for other people's files: Markdown and BibTeX."""

from __future__ import annotations

import re

from assistant.answer import Citation
from assistant.citations import print_citation

MARKDOWN = re.compile(r"([\\`*_\[\]<>#!|~&])")
BIBTEX = re.compile(r"([\\{}$&#%_~^])")
BIBTEX_WORDS = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def print_markdown(citation: Citation) -> str:
    """Give the quote as a Markdown block quote with its citation; no text in it is markup."""
    quote = " ".join(_escape_markdown(citation.quote).split())
    return f"> {quote}\n>\n> — {_escape_markdown(print_citation(citation))}"


def print_bibtex(citation: Citation) -> str:
    """Give a BibTeX entry (``@misc``) of the statement, its paragraph in ``note``."""
    label = citation.label or f"[{citation.ordinal}]"
    fields = {
        "title": f"{{{_escape_bibtex(citation.title)}}}",
        "date": citation.date or "",
        "year": (citation.date or "")[:4],
        "note": _escape_bibtex(f"Paragraph {label}: “{citation.quote}”"),
    }
    rows = [f"  {name} = {{{text}}}" for name, text in fields.items() if text]
    key = re.sub(r"[^A-Za-z0-9:-]+", "-", f"{citation.statement}:{label}").strip("-")
    return "@misc{{{},\n{}\n}}".format(key, ",\n".join(rows))


def _escape_markdown(text: str) -> str:
    return MARKDOWN.sub(r"\\\1", text)


def _escape_bibtex(text: str) -> str:
    return BIBTEX.sub(lambda found: BIBTEX_WORDS.get(found[1], f"\\{found[1]}"), text)
