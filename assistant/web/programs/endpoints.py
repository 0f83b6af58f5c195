"""What programs can call: the named endpoints of the page's API, which are its MCP tools too."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import wraps
from typing import Any

import gradio as gr
from gradio.context import LocalContext, get_blocks_context
from gradio.events import api
from gradio.utils import get_function_description

from assistant.answering.assistant import Assistant
from assistant.retrieval.collection import Collection
from assistant.retrieval.scope import Scope
from assistant.web.auth.quota import Quota
from assistant.web.guard.given import read_text
from assistant.web.once import Once
from assistant.web.programs.arguments import spread_scope
from assistant.web.programs.inquiries import Inquiries
from assistant.web.programs.wordings import Wordings
from assistant.web.told import told

Count = Callable[[gr.Request | None], AbstractContextManager[None]]


class Endpoints:
    """The core's answers as JSON. The docstrings are what programs are told of each."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._summaries = Once(_summarise)

    def ask(self, question: str, *, scope: Scope) -> dict[str, Any]:
        """Answer a question in the statements' own words, each sentence with its citation.

        Gives answer (text with paragraph numbers), citations (the quote, its statement, the
        author's paragraph label or our count), evidence (the nearest paragraphs, best first),
        confidence (0 to 1) and abstained: true where no statement answers; then nothing is
        cited. An answer reports what statements say and vouches for nothing.

        Args:
            question: The question, in a sentence.
        """
        return self._assistant.ask(read_text(question), scope=scope).to_json()

    def search(self, question: str, *, scope: Scope) -> dict[str, Any]:
        """List the paragraphs nearest to a question, best first, without answering it.

        Gives evidence (statement, paragraph label, text, score) and confidence (0 to 1): how
        sure it is that the first paragraph answers.

        Args:
            question: The question, or the words to look for.
        """
        return self._assistant.search(read_text(question), scope).to_json()

    def statements(self) -> list[dict[str, Any]]:
        """List the statements: id, title, date, place, parties, status, language, paragraphs."""
        return self._summaries(self._assistant.library.read())

    def statement(self, id: str) -> dict[str, Any]:  # noqa: A002 (the endpoint's argument)
        """Give one whole statement: its title, date and place, and every paragraph with its label.

        Args:
            id: The statement's id, as every other endpoint gives it.
        """
        return self._assistant.library.read().find_statement(read_text(id)).to_json()


def _summarise(collection: Collection) -> list[dict[str, Any]]:
    return [entry.to_summary() for entry in collection.entries]


def open_endpoints(assistant: Assistant, quota: Quota) -> None:
    """Add the endpoints to the page that is being built."""
    endpoints, inquiries = Endpoints(assistant), Inquiries(assistant)
    wordings = Wordings(assistant.tracer)
    asking: tuple[Callable[..., Any], ...] = (
        endpoints.ask,
        endpoints.search,
        inquiries.find,
        inquiries.compare,
        inquiries.timeline,
        inquiries.outline,
        wordings.trace,
        wordings.lineage,
        wordings.draft,
    )
    for call in (*map(spread_scope, asking), wordings.wording):
        _open(call, quota.taking)
    _open(endpoints.statements, quota.working)
    _open(endpoints.statement, quota.working)


def _open(call: Callable[..., Any], count: Count) -> None:
    """Offer a call, and count each."""

    @wraps(call)
    def answer(*given: Any) -> Any:
        with told(), count(LocalContext.request.get()):
            return call(*given)

    # One program's question never waits for another's.
    opened = api(answer, api_name=call.__name__, queue=False, concurrency_limit=None)
    _, described, _ = get_function_description(answer)
    blocks: Any = get_blocks_context()
    for argument, component in zip(described, blocks.fns[opened["id"]].inputs, strict=True):
        # The only way to the API page for an argument's description; MCP reads the docstring.
        component._api_info = {
            **component._api_info,
            "additional_description": described[argument],
        }
