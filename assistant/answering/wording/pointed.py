"""Answers to questions that point at a paragraph: the paragraph itself, whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from assistant.citing.answer import Answer, Citation, Line
from assistant.citing.citations import cite, name_statement
from assistant.citing.quoting import frame
from assistant.language.phrases import say
from assistant.question.cues.words.naming import find_named, read_names
from assistant.question.meant.selection import find_fitting, find_meant
from assistant.question.pointer import Pointer
from assistant.question.question import Question
from assistant.retrieval.ranking.evidence import show_paragraph
from assistant.retrieval.ranking.retriever import Found
from assistant.retrieval.view import View
from ingest.statement import Paragraph, Statement
from ingest.texts import find_text

MOST = 12
"""Paragraphs below a label that are quoted: an article's own paragraphs, seldom more."""


def answer_pointed(question: Question, view: View) -> Answer | None:
    """Quote the paragraph that a question points at, or say why it can't; ``None`` for any other.

    Words beside the label must name a statement, else they are the matter asked about and the
    question is searched by meaning. Where several statements have the label, none is guessed.
    """
    if question.whole:
        return _quote_again(question, view)
    pointer = question.pointer
    if pointer is None or pointer.narrows:
        return None
    asked = view.statements
    if read_names(pointer.which):
        statement = find_named(pointer.which, asked) or find_meant(pointer.which, view)
        asked = [statement] if statement else find_fitting(pointer.which, view)
        if len(asked) <= 1:
            return _quote(question, pointer, asked[0]) if asked else None
    holding = [each for each in asked if pointer.find(each)]
    # An “Article 1” is asked of a treaty rather than of a statement with a paragraph 1.
    holding = [each for each in holding if pointer.is_called_so(each)] or holding
    if len(holding) == 1 or len(asked) == 1:
        return _quote(question, pointer, [*holding, *asked][0])
    return _let_choose(question, pointer, holding, len(asked))


def narrow(question: Question, found: Found, view: View) -> Found:
    """Keep the evidence that a question points at (“What does Article 5 say about ports?”).

    Where the best paragraph of all is another one, nothing pointed at is sure to answer.
    """
    pointer = question.pointer
    if pointer is None or not pointer.narrows:
        return found
    kept = [
        each
        for each in found.evidence
        if any(
            each.ordinal == paragraph.ordinal
            for paragraph in pointer.find(view.find_statement(each.statement))
        )
    ]
    if not kept:
        return replace(found, confidence=0.0)
    best = kept[0] == found.evidence[0]
    return Found(tuple(kept), found.confidence if best else 0.0)


def _quote_again(question: Question, view: View) -> Answer:
    """Quote whole the paragraphs that the answer before quoted from."""
    found = [(view.find_statement(statement), ordinal) for statement, ordinal in question.whole]
    fitting = [(each, find_text(each, ordinal)) for each, ordinal in found]
    return _answer(question, fitting)


def _let_choose(
    question: Question, pointer: Pointer, holding: Sequence[Statement], asked: int
) -> Answer:
    """Say that no statement has the label, or let the reader choose which one of several."""
    name = "label_in_several" if holding else "label_in_none"
    label = pointer.label[0].upper() + pointer.label[1:]
    said = say(question.language, name, label=label, count=len(holding) or asked)
    choices = tuple(show_paragraph(each, pointer.find(each)[0]) for each in holding)
    named = tuple(map(name_statement, holding))
    return Answer(
        question.asked,
        (Line.say(said),),
        True,
        0.0,
        named=named,
        choices=choices,
        choosing=bool(choices),
    )


def _quote(question: Question, pointer: Pointer, statement: Statement) -> Answer:
    paragraphs = pointer.find(statement)[:MOST]
    if not paragraphs:
        said = say(question.language, "no_label", label=pointer.label, title=statement.title)
        named = (name_statement(statement),)
        return Answer(question.asked, (Line.say(said),), True, 0.0, named=named)
    return _answer(question, [(statement, each) for each in paragraphs])


def _answer(question: Question, found: Iterable[tuple[Statement, Paragraph]]) -> Answer:
    lines, citations = zip(*_cite_whole(question, found), strict=True)
    return Answer(question.asked, lines, False, 1.0, citations)


def _cite_whole(
    question: Question, found: Iterable[tuple[Statement, Paragraph]]
) -> Iterator[tuple[Line, Citation]]:
    for place, (statement, paragraph) in enumerate(found):
        citation = cite(statement, paragraph.ordinal, 0, len(paragraph.text))
        yield frame(statement, {place: citation}, question.language), citation
