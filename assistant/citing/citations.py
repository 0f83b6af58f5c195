"""Citations as people write them."""

from __future__ import annotations

from assistant.citing.answer import Citation
from assistant.citing.marks import print_label
from ingest.language.dates import spell_date
from ingest.statement import Statement

FINAL = "final"


def print_citation(citation: Citation) -> str:
    """Give the full form: title, status unless final, date, paragraph, page where there is one.

    A number in brackets (``para. [7]``) is our count where the author numbered nothing.
    """
    status = f" ({citation.status})" if citation.status not in ("", FINAL) else ""
    parts = (
        f"{citation.title}{status}",
        spell_date(citation.date),
        f"para. {print_label(citation)}",
        f"p. {citation.page}" if citation.page else "",
    )
    return ", ".join(part for part in parts if part)


def cite(statement: Statement, ordinal: int, start: int, end: int) -> Citation:
    """Quote ``text[start:end]`` of a statement's paragraph."""
    paragraph = statement.paragraphs[ordinal - 1]
    return Citation(
        statement=statement.id,
        title=statement.title,
        date=statement.date,
        source=statement.source,
        label=paragraph.label,
        ordinal=ordinal,
        page=paragraph.page,
        quote=paragraph.text[start:end],
        start=start,
        end=end,
        paragraph_text=paragraph.text,
        place=statement.place,
        status=statement.status,
    )
