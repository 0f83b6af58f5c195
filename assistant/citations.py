"""Citations as people write them."""

from __future__ import annotations

from datetime import date

from assistant.answer import Citation


def print_citation(citation: Citation) -> str:
    """Give the full form: title, date, paragraph, page where there is one.

    A number in brackets (``para. [7]``) is our count where the author numbered nothing.
    """
    label = citation.label or f"[{citation.ordinal}]"
    parts = (
        citation.title,
        print_date(citation.date),
        f"para. {label}",
        f"p. {citation.page}" if citation.page else "",
    )
    return ", ".join(part for part in parts if part)


def print_date(iso: str | None) -> str:
    """Give an ISO date as “22 February 2021”, empty for ``None``."""
    if iso is None:
        return ""
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%B %Y}"
