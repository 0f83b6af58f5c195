"""What happens in the wording view: a text is traced, a draft is checked."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import gradio as gr

from assistant.answering.assistant import Assistant
from assistant.citing.marks import format_label
from assistant.retrieval.scope import Scope
from assistant.tracing.draft import Draft, Sentence
from assistant.tracing.place import Trace, Traced
from assistant.web.auth.quota import Quota
from assistant.web.auth.visitor import check_editor
from assistant.web.guard.given import GivenDraft, GivenSides, GivenTrace, read_given
from assistant.web.scope import GivenScope, make_scope
from config.errors import AssistantError

MOST_SHOWN = 500
"""Places of a trace, and sentences of a draft, that a page is given."""

GOOD_PART = 0.5
"""Part of the words below which a place only has a formula of the text; the page parts them so."""

log = logging.getLogger(__name__)

Shown = dict[str, Any]


class Desk:
    """Translates between the wording view's script and the tracer.

    What goes wrong becomes a sentence. All that is asked counts as a question does.
    """

    def __init__(self, assistant: Assistant, quota: Quota) -> None:
        self._assistant = assistant
        self._quota = quota

    def look_up(self, event: gr.EventData, request: gr.Request) -> Shown:
        """Give where a text, or a paragraph, was said before."""

        def find() -> Shown:
            asked = read_given(GivenTrace, event)
            with self._quota.taking(request):
                found = self._trace(asked)
                steps = self._assistant.tracer.follow(found.text, _read_scope(asked.scope)).steps
            shown = [self._show_place(each) for each in steps[:MOST_SHOWN]]
            return {"at": asked.at, "trace": {**self._show_trace(found), "steps": shown}}

        return _tell(find)

    def check(self, event: gr.EventData, request: gr.Request) -> Shown:
        """Give what of a draft that was pasted was agreed before."""

        def check() -> Shown:
            asked = read_given(GivenDraft, event)
            with self._quota.taking(request):
                draft = self._assistant.tracer.check(asked.text, _read_scope(asked.scope))
            return {"at": asked.at, "draft": self._show_draft(draft)}

        return _tell(check)

    def set_side_by_side(self, event: gr.EventData, request: gr.Request) -> Shown:
        """Give two statements side by side: what both have, and what only one has."""

        def compare() -> Shown:
            asked = read_given(GivenSides, event)
            with self._quota.taking(request):
                sides = self._assistant.tracer.compare(asked.first, asked.second)
            shown = zip((asked.first, asked.second), (sides.first, sides.second), strict=True)
            return {"at": asked.at, "sides": [self._show_side(*each) for each in shown]}

        return _tell(compare)

    def check_file(self, files: list[str] | None, request: gr.Request) -> tuple[Shown, None]:
        """Give what of the first file was agreed before; empty the drop zone, delete the files."""
        check_editor(request)
        dropped = [Path(file) for file in files or ()]

        def check() -> Shown:
            with self._quota.taking(request):
                return {"draft": self._show_draft(self._assistant.tracer.check(dropped[0]))}

        shown = _tell(check) if dropped else {}
        for file in dropped:
            file.unlink(missing_ok=True)
        return shown, None

    def _trace(self, asked: GivenTrace) -> Trace:
        scope, tracer = _read_scope(asked.scope), self._assistant.tracer
        if asked.statement:
            return tracer.trace_paragraph(asked.statement, f"[{asked.ordinal}]", scope)
        return tracer.trace(asked.text, scope)

    def _show_trace(self, found: Trace) -> Shown:
        return {
            "text": found.text,
            "places": [self._show_place(each) for each in found.places[:MOST_SHOWN]],
            "near": [self._show_place(each) for each in found.near],
            "count": len(found.places),
            "alike": sum(each.share >= GOOD_PART for each in found.places),
        }

    def _show_draft(self, draft: Draft) -> Shown:
        return {
            "title": draft.title,
            "counts": draft.counts,
            "sentences": [self._show_sentence(each) for each in draft.sentences[:MOST_SHOWN]],
        }

    def _show_side(self, id_: str, side: Draft) -> Shown:
        statement = self._assistant.library.read().find_statement(id_)
        language, date = statement.language, statement.date
        return {**self._show_draft(side), "statement": id_, "language": language, "date": date}

    def _show_sentence(self, sentence: Sentence) -> Shown:
        place = self._show_place(sentence.place) if sentence.place else None
        return {**sentence.to_json(), "place": place}

    def _show_place(self, place: Traced) -> Shown:
        statement = self._assistant.library.read().find_statement(place.statement)
        return {
            **place.to_json(),
            "label": format_label(place),
            "language": statement.language,
            "pieces": [asdict(each) for each in place.pieces],
        }


def _read_scope(given: GivenScope | None) -> Scope | None:
    return make_scope(given) if given else None


def _tell(find: Callable[[], Shown]) -> Shown:
    try:
        return find()
    except AssistantError as error:
        return {"error": str(error)}
    except Exception:
        log.exception("tracing failed")
        return {"failed": True}
