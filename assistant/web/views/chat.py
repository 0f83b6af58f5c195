"""What happens in the chat: asking, rating, opening a citation."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from typing import Any

import gradio as gr

from assistant.answering.assistant import Assistant
from assistant.citing.answer import Citation
from assistant.citing.citations import find_citation
from assistant.question.turns.leaning.followups import Turn
from assistant.retrieval.collection import Collection
from assistant.retrieval.scope import Scope
from assistant.web.auth.quota import Quota
from assistant.web.auth.visitor import find_visitor
from assistant.web.awaited import find_awaited
from assistant.web.following import Trouble
from assistant.web.guard.given import (
    GivenCitation,
    GivenCount,
    GivenQuestion,
    GivenTurn,
    GivenVerdict,
    read_given,
)
from assistant.web.once import Once
from assistant.web.scope import list_choices, list_memberships, make_scope
from assistant.web.told import tell, told
from assistant.web.views.examples import suggest_questions
from assistant.web.views.feedback import REASONS, Feedback, write_feedback
from assistant.web.views.holdings import describe_holdings, list_codes
from assistant.web.views.turns import show_answer
from config.errors import AssistantError
from config.settings import Settings

MOST_CITATIONS = 100
"""Citations of one answer that a verdict on it may name."""

log = logging.getLogger(__name__)

Shown = dict[str, Any]


class Chat:
    """Translates between the chat's script and the core; the browser keeps the conversation."""

    def __init__(
        self, assistant: Assistant, settings: Settings, quota: Quota, trouble: Trouble
    ) -> None:
        self._assistant = assistant
        self._settings = settings
        self._quota = quota
        self._trouble = trouble
        self._greeting = Once(_greet)
        self._choices = Once(_list_choices)

    def greet(self, request: gr.Request) -> Shown:
        """Give what the first screen shows; numbered while files are read, for each call is new."""
        with told(), self._quota.working(request):
            known = find_visitor(request).may_know_folder
            folder = str(self._settings.statements.path) if known else ""
            awaited = find_awaited(self._assistant.library, self._settings, self._trouble)
            reading = {"done": awaited.done, "all": awaited.all} if awaited else None
            greeting = self._greeting(self._assistant.library.read())
            first = {**greeting, "folder": folder, "reading": reading}
            return {"first": first, "at": time.time() if awaited else 0}

    def list_choices(self, request: gr.Request) -> Shown:
        """Give the statements that a reader can choose to ask; numbered, for each call is new."""
        with told(), self._quota.working(request):
            return {**self._choices(self._assistant.library.read()), "at": time.time()}

    def count_scope(self, event: gr.EventData, request: gr.Request) -> Shown:
        """Give how many statements a scope admits."""
        with told(), self._quota.working(request):
            asked = read_given(GivenCount, event)
            scope = make_scope(asked.scope)
            statements = self._assistant.library.read().statements
            admitted = sum(scope.admits(each) for each in statements)
            counted = {"reply": asked.reply, "count": admitted, "all": len(statements)}
            return {"counted": counted, "at": time.time()}

    def answer(self, event: gr.EventData, request: gr.Request) -> Iterator[Shown]:
        """Answer the question that was sent, sentence by sentence where a language model words it.

        What goes wrong becomes a sentence.
        """
        named, turn = {"id": ""}, {}
        try:
            asked = read_given(GivenQuestion, event)
            named = {"id": asked.id}
            with self._quota.taking(request):
                for turn in self._answer(asked):
                    if self._settings.writer.model:
                        yield {**named, **turn, "going": True}
        except AssistantError as error:
            turn = {"error": tell(error, request)}
        except Exception:
            log.exception("answering failed")
            turn = {"failed": True}
        yield {**named, **turn}

    def _answer(self, asked: GivenQuestion) -> Iterator[Shown]:
        scope = make_scope(asked.scope) if asked.scope else Scope()
        earlier = [_read_turn(each) for each in asked.earlier]
        for answer in self._assistant.stream(asked.question, earlier=earlier, scope=scope):
            yield show_answer(answer)

    def rate(self, event: gr.EventData, request: gr.Request) -> None:
        """Keep what the reader says of an answer; it counts as a question does."""
        with told(), self._quota.taking(request):
            said = read_given(GivenVerdict, event)
            feedback = Feedback(
                question=said.question[: self._settings.limits.question],
                verdict="good" if said.verdict == "good" else "bad",
                citations=self._find_citations(said.cited),
                reason=said.reason if said.reason in REASONS else "",
                comment=said.comment,
            )
            write_feedback(feedback, self._settings.web.feedback)

    def _find_citations(self, cited: list[GivenCitation]) -> list[Citation]:
        collection = self._assistant.library.read()
        found = []
        for each in cited[:MOST_CITATIONS]:
            try:
                statement = collection.find_statement(each.statement)
            except AssistantError:
                continue  # gone since
            span = each.ordinal, each.start, each.end
            if citation := find_citation(statement, *span, each.quote):
                found.append(citation)
        return found


def _greet(collection: Collection) -> Shown:
    return {
        "examples": suggest_questions(collection),
        "holdings": describe_holdings(collection),
        "codes": list_codes(collection),
        "empty": not collection.entries,
    }


def _list_choices(collection: Collection) -> Shown:
    return {"choices": list_choices(collection), "groups": list_memberships(collection)}


def _read_turn(given: GivenTurn) -> Turn:
    cited = tuple((each.statement, each.ordinal) for each in given.cited)
    return Turn(given.question, tuple(given.statements), cited)
