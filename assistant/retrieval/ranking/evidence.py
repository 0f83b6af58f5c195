"""Paragraphs as evidence, and evidence as documents of LangChain."""

from __future__ import annotations

from langchain_core.documents import Document

from assistant.citing.answer import Evidence
from assistant.retrieval.collection import Collection
from assistant.retrieval.place import Place
from ingest.statement import Paragraph, Statement
from ingest.texts import find_text


def show_place(place: Place, score: float) -> Evidence:
    """Give a place of a collection as evidence."""
    return show_paragraph(place.statement, place.paragraph, score)


def show_paragraph(statement: Statement, paragraph: Paragraph, score: float = 0.0) -> Evidence:
    """Give a paragraph as evidence."""
    return Evidence(
        statement=statement.id,
        source=statement.source,
        label=paragraph.label,
        ordinal=paragraph.ordinal,
        text=paragraph.text,
        score=round(score, 4),
        language=statement.language,
        title=statement.title,
        date=statement.date,
        status=statement.status,
        page=paragraph.page,
        symbol=statement.symbol,
    )


def to_document(evidence: Evidence, collection: Collection) -> Document:
    """Give evidence as what LangChain calls a document."""
    statement = collection.find_statement(evidence.statement)
    text = find_text(statement, evidence.ordinal)
    fields = ("statement", "source", "label", "ordinal", "score")
    metadata = {
        **{name: getattr(evidence, name) for name in fields},
        "title": statement.title,
        "date": statement.date,
        "page": text.page,
        "heading": text.heading,
    }
    return Document(page_content=evidence.text, metadata=metadata)
