"""From evidence to an answer in the statements' own words."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answer import Answer, Citation, Evidence, Line
from assistant.collection import Collection, Library
from assistant.confidence import weigh
from assistant.extract import choose_sentence
from assistant.question import read_question
from assistant.retrieval import Found, Retriever
from assistant.scope import Scope, resolve_scope
from assistant.support import is_carried, read_written
from config.errors import QuestionError, WriterError
from config.settings import Settings
from ingest.dates import spell_date
from ingest.encoder import Encoder, load_encoder
from ingest.index import Index
from ingest.statement import Statement

if TYPE_CHECKING:
    from assistant.writer import Writer

EVIDENCE = 10


class Assistant:
    """Answers questions from the statements of one index. Safe to use from several threads."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._encoder: Encoder = load_encoder(settings.encoder, settings.index.path / "encoder")
        self.library = Library(Index(settings.index.path))
        self._writer = _load_writer(settings)
        self.retriever = Retriever(library=self.library, encoder=self._encoder)

    def ask(
        self,
        question: str,
        id: str | None = None,  # noqa: A002 (the contract's)
        scope: Scope | None = None,
        k: int = EVIDENCE,
    ) -> Answer:
        """Answer one question from the statements of a scope, by default from all, or abstain.

        ``k`` paragraphs are given as evidence. Raises ``QuestionError`` for an unusable question,
        ``UnknownStatementError`` for a scope that names no statement.
        """
        started = time.perf_counter()
        asked = self._check(question)
        collection = self.library.read()
        scope = self._resolve(scope, collection)
        found = self.retriever.search(asked, collection, k, scope)
        evidence = found.evidence
        confidence = _weigh(asked, found, collection)
        if confidence < self._settings.answer.threshold:
            answer = _abstain(asked, collection, scope, confidence)
        else:
            answer = self._extract(asked, collection, evidence[0], confidence)
            answer = self._write(answer, collection, evidence)
        seconds = round(time.perf_counter() - started, 4)
        return replace(answer, evidence=evidence, seconds=seconds, id=id)

    def search(self, question: str, scope: Scope | None = None, k: int = EVIDENCE) -> Found:
        """Give the ``k`` best paragraphs for a question; raises what ``ask`` does."""
        collection = self.library.read()
        asked, resolved = self._check(question), self._resolve(scope, collection)
        return self.retriever.search(asked, collection, k, resolved)

    def _resolve(self, scope: Scope | None, collection: Collection) -> Scope | None:
        if scope is None:
            return None
        return resolve_scope(scope, [entry.statement for entry in collection.entries])

    def _check(self, question: str) -> str:
        asked = question.strip()
        longest = self._settings.limits.question
        if not asked:
            raise QuestionError("the question is empty", mend="ask in a sentence")
        if len(asked) > longest:
            raise QuestionError(
                f"the question has {len(asked)} characters", mend=f"ask in at most {longest}"
            )
        return asked

    def _write(
        self, extracted: Answer, collection: Collection, evidence: Sequence[Evidence]
    ) -> Answer:
        """Let the language model word the answer, where there is one and the check passes."""
        if self._writer is None:
            return extracted
        shown = self._writer.fit(evidence)
        try:
            written = self._writer.write(extracted.question, shown)
            lines, citations = self._check_written(written, shown, collection)
        except WriterError as error:
            reason = Line(f"Not worded by {self._writer.name}: {error}.")
            return replace(extracted, lines=(*extracted.lines, reason))
        return replace(extracted, lines=lines, citations=citations, writer=self._writer.name)

    def _check_written(
        self, text: str, evidence: Sequence[Evidence], collection: Collection
    ) -> tuple[tuple[Line, ...], tuple[Citation, ...]]:
        """Keep the sentences that a paragraph they cite carries, with a quote of it."""
        lines: list[Line] = []
        citations: list[Citation] = []
        for sentence in read_written(text, evidence):
            for each in sentence.evidence:
                start, end = choose_sentence(sentence.text, each.text, self._encoder)
                if is_carried(sentence.text, each.text[start:end]):
                    statement = collection.find_statement(each.statement)
                    lines.append(Line(sentence.text, (len(citations),)))
                    citations.append(cite(statement, each.ordinal, start, end))
                    break
        if not lines:
            raise WriterError("nothing that it wrote is carried by the paragraphs it cites")
        return tuple(lines), tuple(citations)

    def _extract(
        self, question: str, collection: Collection, best: Evidence, confidence: float
    ) -> Answer:
        statement = collection.find_statement(best.statement)
        read = self.retriever.read_sentences(question, collection, best.statement, best.ordinal)
        nearest = max(read, key=lambda each: each[1], default=None)
        span = nearest[0] if nearest else choose_sentence(question, best.text, self._encoder)
        citation = cite(statement, best.ordinal, *span)
        line = Line(f"{introduce(statement)} “{citation.quote}”", (0,))
        return Answer(question, (line,), False, confidence, (citation,))


def _weigh(question: str, found: Found, collection: Collection) -> float:
    """Give how sure it is that the best paragraph answers."""
    if not found.evidence:
        return 0.0
    best = found.evidence[0]
    statement = collection.find_statement(best.statement)
    paragraph = statement.paragraphs[best.ordinal - 1]
    return weigh(read_question(question), found.confidence, statement, paragraph)


def _load_writer(settings: Settings) -> Writer | None:
    if not settings.writer.model:
        return None
    from assistant.writer import Writer  # noqa: PLC0415 (slow, and seldom needed)

    return Writer(settings)


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
    )


def introduce(statement: Statement) -> str:
    """Say whose words follow: “The statement of 22 February 2021 says:”."""
    if statement.date is None:
        return f"{statement.title} says:"
    return f"The statement of {spell_date(statement.date)} says:"


def _abstain(
    question: str, collection: Collection, scope: Scope | None, confidence: float
) -> Answer:
    asked = scope or Scope()
    count = sum(asked.admits(entry.statement) for entry in collection.entries)
    if not collection.entries:
        text = "There are no statements to answer from yet: add some and sync."
    elif not count:
        text = "No statement is in the chosen scope: widen it."
    else:
        searched = "the one statement" if count == 1 else f"any of the {count} statements"
        text = f"No answer to this was found in {searched} searched."
    return Answer(question, (Line(text),), True, confidence)
