"""From evidence to an answer in the statements' own words."""

from __future__ import annotations

import time
from dataclasses import replace

from assistant.answer import Answer, Citation, Evidence, Line
from assistant.collection import Collection, Library
from assistant.extract import choose_sentence
from assistant.retrieval import Retriever
from config.errors import QuestionError
from config.settings import Settings
from ingest.dates import spell_date
from ingest.encoder import Encoder, load_encoder
from ingest.index import Index
from ingest.statement import Statement

EVIDENCE = 10


class Assistant:
    """Answers questions from the statements of one index. Safe to use from several threads."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._encoder: Encoder = load_encoder(settings.encoder, settings.index.path / "encoder")
        self.library = Library(Index(settings.index.path))
        self.retriever = Retriever(library=self.library, encoder=self._encoder)

    def ask(self, question: str, id: str | None = None) -> Answer:  # noqa: A002 (the contract's)
        """Answer one question, or abstain; raises ``QuestionError`` for an unusable question."""
        started = time.perf_counter()
        asked = self._check(question)
        collection = self.library.read()
        found = self.retriever.search(asked, collection, EVIDENCE)
        evidence, confidence = found.evidence, found.confidence
        if confidence < self._settings.answer.threshold:
            answer = _abstain(asked, collection, confidence)
        else:
            answer = self._extract(asked, collection, evidence[0], confidence)
        seconds = round(time.perf_counter() - started, 4)
        return replace(answer, evidence=evidence, seconds=seconds, id=id)

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

    def _extract(
        self, question: str, collection: Collection, best: Evidence, confidence: float
    ) -> Answer:
        statement = collection.find_statement(best.statement)
        start, end = choose_sentence(question, best.text, self._encoder)
        citation = cite(statement, best.ordinal, start, end)
        line = Line(f"{introduce(statement)} “{citation.quote}”", (0,))
        return Answer(question, (line,), False, confidence, (citation,))


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


def _abstain(question: str, collection: Collection, confidence: float) -> Answer:
    count = len(collection.entries)
    if not count:
        text = "There are no statements to answer from yet: add some and sync."
    else:
        searched = "the one statement" if count == 1 else f"any of the {count} statements"
        text = f"No answer to this was found in {searched} searched."
    return Answer(question, (Line(text),), True, confidence)
