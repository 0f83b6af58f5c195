"""What the log tells of a question: what became of it; its words only where a setting says so."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager

from assistant.citing.answer import Answer
from assistant.retrieval.ranking.retriever import Found
from config.errors import AssistantError
from config.logs import log_facts
from config.settings import LogSettings

log = logging.getLogger(__name__)


class Record:
    """What is known of one question so far."""

    def __init__(self) -> None:
        self._started = time.perf_counter()
        self.facts: dict[str, object] = {}

    @property
    def seconds(self) -> float:
        """Time since the question was asked."""
        return round(time.perf_counter() - self._started, 4)

    def note_answer(self, answer: Answer) -> None:
        """Note what was answered: paragraphs found, citations, how sure."""
        self.facts = {
            "hits": len(answer.evidence),
            "cited": len(answer.citations),
            "abstained": answer.abstained,
            "confidence": round(answer.confidence, 3),
            "writer": answer.writer,
        }

    def note_counted(self, sentences: int) -> None:
        """Note how many sentences a search for words gave."""
        self.facts = {"hits": sentences}

    def note_found(self, found: Found) -> None:
        """Note what a search found."""
        self.facts = {"hits": len(found.evidence), "confidence": round(found.confidence, 3)}


@contextmanager
def record_question(question: str, settings: LogSettings) -> Iterator[Record]:
    """Log one line at the end of a question, however it ends."""
    record = Record()
    try:
        yield record
    except AssistantError as error:
        record.facts = {"refused": type(error).__name__}
        raise
    except GeneratorExit:
        record.facts["stopped"] = True
        raise
    except Exception as error:
        record.facts["failed"] = type(error).__name__
        raise
    finally:
        words = {"question": question} if settings.questions else {}
        log_facts(log, "question", seconds=record.seconds, **record.facts, **words)
