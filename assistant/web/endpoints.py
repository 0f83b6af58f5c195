"""What programs can call: the named endpoints of the page's API."""

from __future__ import annotations

from typing import Any

import gradio as gr

from assistant.answering import Assistant
from assistant.web.quota import Quota
from config.errors import AssistantError


class Endpoints:
    """The core's answers as JSON."""

    def __init__(self, assistant: Assistant, quota: Quota) -> None:
        self._assistant = assistant
        self._quota = quota

    def ask(self, question: str, request: gr.Request) -> dict[str, Any]:
        """Answer a question from the statements: answer, citations, evidence, confidence."""
        try:
            self._quota.take(request)
            return self._assistant.ask(question).to_json()
        except AssistantError as error:
            raise gr.Error(str(error), print_exception=False) from error

    def search(self, question: str, request: gr.Request) -> dict[str, Any]:
        """List the paragraphs nearest to a question, best first, and how sure it is answered."""
        try:
            self._quota.take(request)
            return self._assistant.search(question).to_json()
        except AssistantError as error:
            raise gr.Error(str(error), print_exception=False) from error

    def statements(self) -> list[dict[str, Any]]:
        """List the statements of the collection."""
        return [entry.to_summary() for entry in self._assistant.library.read().entries]

    def statement(self, id: str) -> dict[str, Any]:  # noqa: A002 (the endpoint's argument)
        """Give one statement with its paragraphs, by its id."""
        try:
            return self._assistant.library.read().find_statement(id).to_json()
        except AssistantError as error:
            raise gr.Error(str(error), print_exception=False) from error
