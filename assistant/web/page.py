"""The page: layout and thin handlers over the core."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gradio as gr
from gradio.events import api

from assistant.answering import Assistant
from assistant.web.examples import suggest_questions
from assistant.web.source import find_ordinal, show_statement
from assistant.web.turns import Turn, show_answer, show_error, show_waiting
from config.errors import AssistantError

HERE = Path(__file__).parent
TITLE = "Ask the statements"


def build_page(assistant: Assistant) -> gr.Blocks:
    """Lay out the page and wire it to the assistant."""
    page = _Page(assistant)
    blocks: gr.Blocks
    with gr.Blocks(title=TITLE, fill_width=True) as blocks:
        gr.Markdown(f"# {TITLE}", elem_classes="app-title")
        with gr.Row(equal_height=False):
            with gr.Column(scale=1, min_width=320):
                conversation = _pane("conversation", "log", "Questions and answers")
                with gr.Row(equal_height=True):
                    box = gr.Textbox(
                        label="Your question",
                        placeholder="What does it say about …?",
                        lines=1,
                        max_lines=4,
                        scale=5,
                        autofocus=True,
                    )
                    send = gr.Button("Ask", variant="primary", scale=1, min_width=72)
            with gr.Column(scale=1, min_width=320):
                source = _pane("source", "region", "The statement")
        turns = gr.State([])
        private: Any = {
            "api_visibility": "private",
            "show_progress": "hidden",
            "concurrency_limit": None,  # one user's question never waits for another's
        }
        gr.on(
            [box.submit, send.click],
            page.answer,
            [box, turns],
            [box, turns, conversation],
            **private,
        )
        conversation.submit(page.answer_example, turns, [box, turns, conversation], **private)
        conversation.select(page.open_citation, None, source, **private)
        blocks.load(page.open, None, [conversation, source], **private)
        for endpoint in (page.ask, page.statements, page.statement):
            api(endpoint, api_name=endpoint.__name__, concurrency_limit=None)
    return blocks


def _pane(name: str, role: str, label: str) -> gr.HTML:
    """Give a pane whose content its script builds.

    The template holds no value: Gradio runs a filled template as a JavaScript template literal,
    so that ``${…}`` in a document would be executed, escaped or not.
    """
    script = "\n".join(
        (HERE / file).read_text(encoding="utf-8") for file in ("dom.js", f"{name}.js")
    )
    return gr.HTML(
        {},
        html_template=f'<section class="pane {name}" role="{role}" aria-label="{label}" '
        'tabindex="0"></section>',
        js_on_load=script,
        elem_id=name,
        apply_default_css=False,
    )


class _Page:
    """What the page's events do."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def open(self, request: gr.Request) -> tuple[dict[str, Any], dict[str, Any]]:
        """Show the first screen, and the statement that the address names."""
        collection = self._assistant.library.read()
        first = {
            "turns": [],
            "examples": suggest_questions(collection),
            "empty": not collection.entries,
        }
        name = request.query_params.get("statement")
        if not name:
            return first, {}
        try:
            statement = collection.find_statement(name)
        except AssistantError:
            return first, {}
        ordinal = find_ordinal(statement, request.query_params.get("paragraph", ""))
        return first, show_statement(statement, ordinal)

    def answer(
        self, question: str, turns: list[Turn]
    ) -> Iterator[tuple[str, list[Turn], dict[str, Any]]]:
        """Show the question at once, then its answer."""
        if not question.strip():
            yield question, turns, {"turns": turns}
            return
        yield "", turns, {"turns": [*turns, show_waiting(question)]}
        try:
            turn = show_answer(self._assistant.ask(question))
        except AssistantError as error:
            turn = show_error(question, str(error))
        answered = [*turns, turn]
        yield "", answered, {"turns": answered}

    def answer_example(
        self, turns: list[Turn], event: gr.EventData
    ) -> Iterator[tuple[str, list[Turn], dict[str, Any]]]:
        """Ask the example question that was clicked."""
        yield from self.answer(str(event.question), turns)

    def open_citation(self, event: gr.EventData) -> dict[str, Any]:
        """Show the statement of the citation that was clicked, its quote marked."""
        try:
            statement = self._assistant.library.read().find_statement(str(event.statement))
        except AssistantError as error:
            raise gr.Error(str(error), print_exception=False) from error
        return show_statement(statement, int(event.ordinal), int(event.start), int(event.end))

    def ask(self, question: str) -> dict[str, Any]:
        """Answer a question from the statements: answer, citations, evidence, confidence."""
        try:
            return self._assistant.ask(question).to_json()
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
