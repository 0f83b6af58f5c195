"""Answers to questions that point at a paragraph: the paragraph itself, whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.citing.answer import Answer, Citation, Line
from assistant.citing.citations import cite
from assistant.language.phrases import frame, say
from assistant.question.naming import find_named, read_names
from assistant.question.pointer import Pointer, read_pointer
from assistant.retrieval.collection import Collection
from assistant.retrieval.retriever import Found
from ingest.statement import Statement

MOST = 12
"""Paragraphs below a label that are quoted: an article's own paragraphs, seldom more."""


def answer_pointed(question: str, statements: Sequence[Statement], language: str) -> Answer | None:
    """Quote the paragraph that a question points at, or say why it can't; ``None`` for any other.

    Words beside the label must name a statement, else they are the matter asked about and the
    question is searched by meaning. Where several statements have the label, none is guessed.
    """
    pointer = read_pointer(question)
    if pointer is None or pointer.narrows:
        return None
    if read_names(pointer.which):
        statement = find_named(pointer.which, statements)
        return _quote(question, pointer, statement, language) if statement else None
    holding = [each for each in statements if pointer.find(each)]
    # An “Article 1” is asked of a treaty rather than of a statement with a paragraph 1.
    holding = [each for each in holding if pointer.is_called_so(each)] or holding
    if len(holding) == 1 or len(statements) == 1:
        return _quote(question, pointer, [*holding, *statements][0], language)
    name = "label_in_several" if holding else "label_in_none"
    said = say(language, name, label=pointer.label, count=len(holding) or len(statements))
    return Answer(question, (Line(said),), True, 0.0)


def narrow(question: str, found: Found, collection: Collection) -> Found:
    """Keep the evidence that a question points at (“What does Article 5 say about ports?”).

    Where the best paragraph of all is another one, nothing pointed at is sure to answer.
    """
    pointer = read_pointer(question)
    if pointer is None or not pointer.narrows:
        return found
    kept = [
        each
        for each in found.evidence
        if any(
            each.ordinal == paragraph.ordinal
            for paragraph in pointer.find(collection.find_statement(each.statement))
        )
    ]
    if not kept:
        return replace(found, confidence=0.0)
    best = kept[0] == found.evidence[0]
    return Found(tuple(kept), found.confidence if best else 0.0)


def _quote(question: str, pointer: Pointer, statement: Statement, language: str) -> Answer:
    paragraphs = pointer.find(statement)[:MOST]
    if not paragraphs:
        said = say(language, "no_label", label=pointer.label, title=statement.title)
        return Answer(question, (Line(said),), True, 0.0)
    citations = [cite(statement, each.ordinal, 0, len(each.text)) for each in paragraphs]
    return Answer(question, _print(citations, statement, language), False, 1.0, tuple(citations))


def _print(citations: Sequence[Citation], statement: Statement, language: str) -> tuple[Line, ...]:
    return tuple(
        Line(frame(statement, each.quote, language), (place,))
        for place, each in enumerate(citations)
    )
