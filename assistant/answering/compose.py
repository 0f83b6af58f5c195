"""From evidence to an answer made of quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.citing.answer import Answer, Citation, Evidence, Line
from assistant.citing.citations import cite
from assistant.extraction.extract import Span, choose_quote, mark_answer
from assistant.language.phrases import introduce, say
from assistant.question.form import Asked, asks_for_several, read_question
from assistant.retrieval.collection import Collection
from assistant.retrieval.retriever import Found, Retriever

MOST_STATEMENTS = 3
NEAR = 0.15
"""How much less than the best a paragraph may score to stand beside it, where several statements
are asked for."""
ALIKE = 0.02
"""How much less than the best a paragraph may score to be quoted beside it elsewhere: which of them
answers can't be told. Of 1,313 reading questions .920 then have a right citation (before .887), of
the 112 answered gold questions .902 (before .884); .834 and .759 of all citations are right."""
MOST_ALIKE = 3


class Composer:
    """Chooses the quotes that answer and puts them in order."""

    def __init__(self, retriever: Retriever) -> None:
        self._retriever = retriever

    def compose(
        self, search: str, question: str, found: Found, collection: Collection, language: str
    ) -> Answer:
        """Answer with quotes: by statement, best first, within one in the author's order.

        ``search`` is the question with what it carries over from earlier turns.
        """
        asked = read_question(question)
        chosen = _choose(question, found.evidence)
        alike = {each.text: each for each in chosen}
        spans = {
            text: self._find_span(asked, search, each, collection) for text, each in alike.items()
        }
        quotes = [_quote(asked, each, spans[each.text], collection) for each in chosen]
        lines, citations = _arrange(quotes, collection, language)
        return Answer(question, lines, False, 0.0, citations, found.evidence)

    def _find_span(
        self, asked: Asked, search: str, evidence: Evidence, collection: Collection
    ) -> Span:
        statement = collection.find_statement(evidence.statement)
        paragraph = statement.paragraphs[evidence.ordinal - 1]
        read = self._retriever.read_sentences(
            search, collection, evidence.statement, evidence.ordinal
        )
        return choose_quote(asked, search, paragraph, read, self._retriever.encoder)


def _quote(asked: Asked, evidence: Evidence, span: Span, collection: Collection) -> Citation:
    citation = cite(collection.find_statement(evidence.statement), evidence.ordinal, *span)
    return replace(citation, answers=mark_answer(asked, citation.quote))


def _choose(question: str, evidence: Sequence[Evidence]) -> list[Evidence]:
    """Choose the best paragraph and those as good, or one of each statement where several are
    asked for.
    """
    if not asks_for_several(question):
        return _take_near(evidence, ALIKE)[:MOST_ALIKE]
    by_statement: dict[str, Evidence] = {}
    for each in _take_near(evidence, NEAR):
        by_statement.setdefault(each.statement, each)
    return list(by_statement.values())[:MOST_STATEMENTS]


def _take_near(evidence: Sequence[Evidence], distance: float) -> list[Evidence]:
    return [each for each in evidence if each.score >= evidence[0].score - distance]


def _arrange(
    quotes: Sequence[Citation], collection: Collection, language: str
) -> tuple[tuple[Line, ...], tuple[Citation, ...]]:
    lines: list[Line] = []
    citations: list[Citation] = []
    for group in _group(quotes):
        statement = collection.find_statement(group[0].statement)
        places = tuple(range(len(citations), len(citations) + len(group)))
        said = " … ".join(each.quote for each in group)
        text = say(language, "quote", frame=introduce(statement, language), quote=said)
        lines.append(Line(text, places))
        citations += group
    return tuple(lines), tuple(citations)


def _group(quotes: Sequence[Citation]) -> Iterator[list[Citation]]:
    for statement in dict.fromkeys(each.statement for each in quotes):
        inside = [each for each in quotes if each.statement == statement]
        yield sorted(inside, key=lambda each: (each.ordinal, each.start))
