"""What happens in the chat: asking, rating, opening a citation."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from typing import Any

import gradio as gr

from assistant.answering.assistant import Assistant
from assistant.citing.answer import Answer, Citation
from assistant.citing.citations import find_citation
from assistant.question.followups import Turn
from assistant.web.auth.quota import Quota
from assistant.web.examples import suggest_questions
from assistant.web.feedback import REASONS, Feedback, write_feedback
from assistant.web.scope import list_choices, read_scope
from assistant.web.turns import show_answer
from config.errors import AssistantError
from config.settings import Settings

MOST_CITATIONS = 100
"""Citations of one answer that a verdict on it may name."""

MOST_TURNS, LONGEST_TURN = 3, 2_000
"""Earlier turns that count, and characters of one."""

log = logging.getLogger(__name__)

Shown = dict[str, Any]


class Chat:
    """Translates between the chat's script and the core; the browser keeps the conversation."""

    def __init__(
        self, assistant: Assistant, settings: Settings, editable: bool, quota: Quota
    ) -> None:
        self._assistant = assistant
        self._settings = settings
        self._editable = editable
        self._quota = quota

    def greet(self) -> Shown:
        """Give what the first screen shows."""
        collection = self._assistant.library.read()
        first = {
            "examples": suggest_questions(collection),
            "empty": not collection.entries,
            "folder": str(self._settings.statements.path),
            "editable": self._editable,
        }
        return {"first": first}

    def list_choices(self) -> Shown:
        """Give the statements that a reader can choose to ask; numbered, for each call is new."""
        return {"choices": list_choices(self._assistant.library.read()), "at": time.time()}

    def answer(self, event: gr.EventData, request: gr.Request) -> Iterator[Shown]:
        """Answer the question that was sent, sentence by sentence where a language model words it.

        What goes wrong becomes a sentence.
        """
        named = {"id": str(event.id)}
        turn: Shown = {}
        try:
            self._quota.take(request)
            scope = read_scope(_read(event).get("scope"))
            answers = self._assistant.stream(
                str(event.question), earlier=_read_earlier(event), scope=scope
            )
            for answer in answers:
                turn = show_answer(answer, self._name_titles(answer))
                if self._settings.writer.model:
                    yield {**named, **turn, "going": True}
        except AssistantError as error:
            turn = {"error": str(error)}
        except Exception:
            log.exception("answering failed")
            turn = {"failed": True}
        yield {**named, **turn}

    def _name_titles(self, answer: Answer) -> dict[str, str]:
        return {each.statement: each.title for each in answer.statements}

    def rate(self, event: gr.EventData, request: gr.Request) -> None:
        """Keep what the reader says of an answer; it counts as a question does."""
        said = _read(event)
        feedback = Feedback(
            question=str(said["question"])[: self._settings.limits.question],
            verdict="good" if said["verdict"] == "good" else "bad",
            citations=self._find_citations(said.get("cited", [])),
            reason=said["reason"] if said.get("reason") in REASONS else "",
            comment=str(said.get("comment", "")),
        )
        try:
            self._quota.take(request)
            write_feedback(feedback, self._settings.web.feedback)
        except AssistantError as error:
            raise gr.Error(str(error), print_exception=False) from error

    def _find_citations(self, cited: list[dict[str, Any]]) -> list[Citation]:
        collection = self._assistant.library.read()
        found = []
        for each in cited[:MOST_CITATIONS]:
            try:
                statement = collection.find_statement(str(each["statement"]))
                span = int(each["ordinal"]), int(each["start"]), int(each["end"])
            except (AssistantError, KeyError, ValueError):
                continue  # of a statement that has gone since
            if citation := find_citation(statement, *span, str(each.get("quote"))):
                found.append(citation)
        return found


def _read_earlier(event: gr.EventData) -> list[Turn]:
    """Give the turns that a question may lean on; what a script sent wrongly is left out."""
    sent = _read(event).get("earlier")
    rows = [each for each in sent if isinstance(each, dict)] if isinstance(sent, list) else []
    return [
        Turn(
            str(each.get("question", ""))[:LONGEST_TURN],
            tuple(map(str, each.get("statements", []))),
            _read_cited(each.get("cited")),
        )
        for each in rows[-MOST_TURNS:]
        if isinstance(each.get("statements", []), list)
    ]


def _read_cited(sent: Any) -> tuple[tuple[str, int], ...]:
    rows = [each for each in sent if isinstance(each, dict)] if isinstance(sent, list) else []
    return tuple(
        (str(each.get("statement")), each["ordinal"])
        for each in rows[:MOST_CITATIONS]
        if isinstance(each.get("ordinal"), int)
    )


def _read(event: gr.EventData) -> dict[str, Any]:
    """Give all that a script sent with an event."""
    sent: dict[str, Any] = event._data
    return sent
