"""Citations as people write them."""

from __future__ import annotations

from assistant.citing.answer import NO_DATE, Citation, Evidence, Named
from assistant.citing.marks import format_label
from ingest.language.dates import spell_date
from ingest.statement import Paragraph, Statement
from ingest.texts import count_places, find_text

FINAL = "final"


def format_citation(citation: Citation | Evidence) -> str:
    """Give the full form: title, status unless final, symbol, date, paragraph, page.

    A number in brackets (``para. [7]``) is our count where the author numbered nothing.
    """
    status = f" ({citation.status})" if citation.status not in ("", FINAL) else ""
    symbol = citation.symbol or ""
    parts = (
        f"{citation.title}{status}",
        "" if symbol in citation.title else symbol,
        spell_date(citation.date),
        format_locator(citation),
    )
    return ", ".join(part for part in parts if part)


def format_locator(citation: Citation | Evidence) -> str:
    """Give where in its statement a paragraph stands: ``para. IV, p. 3``."""
    page = f", p. {citation.page}" if citation.page else ""
    return f"para. {format_label(citation)}{page}"


def cite(statement: Statement, ordinal: int, start: int, end: int) -> Citation:
    """Quote ``text[start:end]`` of a statement's paragraph, note or heading, by its number."""
    return quote(statement, find_text(statement, ordinal), start, end)


def quote(statement: Statement, paragraph: Paragraph, start: int, end: int) -> Citation:
    """Quote ``text[start:end]`` of a statement's paragraph or note."""
    return Citation(
        statement=statement.id,
        title=statement.title,
        date=statement.date,
        source=statement.source,
        label=paragraph.label,
        ordinal=paragraph.ordinal,
        page=paragraph.page,
        quote=paragraph.text[start:end],
        start=start,
        end=end,
        paragraph_text=paragraph.text,
        place=statement.place,
        status=statement.status,
        language=statement.language,
        symbol=statement.symbol,
        issuer=statement.issuer,
        address=statement.address,
        parties=tuple(statement.parties),
    )


def find_citation(
    statement: Statement, ordinal: int, start: int, end: int, quote: str
) -> Citation | None:
    """Cite a quote that is said to stand there; ``None`` where it does not, byte for byte."""
    if not 1 <= ordinal <= count_places(statement):
        return None
    text = find_text(statement, ordinal).text
    fits = 0 <= start < end <= len(text) and text[start:end] == quote
    return cite(statement, ordinal, start, end) if fits else None


def by_date(statement: Statement) -> tuple[str, str, str]:
    """Give what statements are put in order of date by."""
    return statement.date or NO_DATE, statement.title, statement.source


def name_statement(statement: Statement, *, count: int = 0) -> Named:
    """Name a statement that an answer speaks of; so many of its paragraphs bear on it."""
    return Named(statement.id, statement.title, statement.date, statement.source, count)
