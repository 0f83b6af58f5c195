"""Citations as people write them."""

from __future__ import annotations

from assistant.answer import Citation
from ingest.dates import spell_date


def print_citation(citation: Citation) -> str:
    """Give the full form: title, date, paragraph, page where there is one.

    A number in brackets (``para. [7]``) is our count where the author numbered nothing.
    """
    label = citation.label or f"[{citation.ordinal}]"
    parts = (
        citation.title,
        spell_date(citation.date),
        f"para. {label}",
        f"p. {citation.page}" if citation.page else "",
    )
    return ", ".join(part for part in parts if part)
