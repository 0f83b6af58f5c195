"""Citations as people write them."""

from __future__ import annotations

from datetime import date

from assistant.answer import Citation


def print_citation(citation: Citation) -> str:
    """Give the full form: title, date, paragraph, page where there is one.

    A number in brackets (``para. [7]``) is our count where the author numbered nothing.
    """
    day = citation.date and date.fromisoformat(citation.date)
    label = citation.label or f"[{citation.ordinal}]"
    parts = (
        citation.title,
        f"{day.day} {day:%B %Y}" if day else "",
        f"para. {label}",
        f"p. {citation.page}" if citation.page else "",
    )
    return ", ".join(part for part in parts if part)
