"""What happens in the wording view: a text is traced, a draft is checked."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import gradio as gr

from assistant.answering.assistant import Assistant
from assistant.citing.marks import format_label
from assistant.retrieval.scope import Scope
from assistant.tracing.drafts.draft import Draft, Sentence
from assistant.tracing.places.place import MOST_NEAR, Trace, Traced
from assistant.web.auth.quota import Quota
from assistant.web.auth.visitor import check_editor, find_visitor
from assistant.web.dropped import Dropped, find_given, read_draft_scope
from assistant.web.guard.given import GivenDraft, GivenSides, GivenTrace, read_given
from assistant.web.guard.uploads import delete_upload
from assistant.web.scope import GivenScope, make_scope
from assistant.web.told import tell
from config.errors import AssistantError
from ingest.language.sentences import split_sentences

MOST_SHOWN = 500
"""Places of a trace that a page is given."""

GOOD_PART = 0.5
"""Part of the words below which a place only has a formula of the text; the page parts them so."""

log = logging.getLogger(__name__)

Shown = dict[str, Any]


class Desk:
    """Translates between the wording view's script and the tracer.

    What goes wrong becomes a sentence. All that is asked counts as a question does.
    """

    def __init__(self, assistant: Assistant, quota: Quota, dropped: Dropped) -> None:
        self._assistant = assistant
        self._quota = quota
        self._dropped = dropped

    def look_up(self, event: gr.EventData, request: gr.Request) -> Shown:
        """Give where a text, or a paragraph, was said before."""

        def find() -> Shown:
            asked = read_given(GivenTrace, event)
            with self._quota.taking(request):
                found = self._trace(asked)
                steps = self._assistant.tracer.link(found, _read_scope(asked.scope)).steps
            shown = [self._show_place(each) for each in steps[:MOST_SHOWN]]
            return {"at": asked.at, "trace": {**self._show_trace(found), "steps": shown}}

        return _show(find, request)

    def check(self, event: gr.EventData, request: gr.Request) -> Shown:
        """Give what of a draft was agreed before, from a sentence on as far as it is known soon."""

        def check() -> Shown:
            asked = read_given(GivenDraft, event)
            with self._quota.taking(request):
                draft = find_given(asked, self._dropped, find_visitor(request))
                part = self._assistant.tracer.check_on(draft, read_draft_scope(asked), asked.first)
            told = {"first": part.first, "end": part.end, "all": part.all}
            return {"at": asked.at, "draft": {**self._show_draft(part.draft), **told}}

        return _show(check, request)

    def set_side_by_side(self, event: gr.EventData, request: gr.Request) -> Shown:
        """Give two statements side by side: what both have, and what only one has."""

        def compare() -> Shown:
            asked = read_given(GivenSides, event)
            with self._quota.taking(request):
                sides = self._assistant.tracer.compare(asked.first, asked.second)
            shown = zip((asked.first, asked.second), (sides.first, sides.second), strict=True)
            return {"at": asked.at, "sides": [self._show_side(*each) for each in shown]}

        return _show(compare, request)

    def check_file(self, files: list[str] | None, request: gr.Request) -> tuple[Shown, None]:
        """Read the first file and give the name that it is checked by; empty the drop zone, delete
        the files.
        """
        check_editor(request)
        dropped = [Path(file) for file in files or ()]

        def read() -> Shown:
            with self._quota.taking(request):
                draft = self._assistant.tracer.read(dropped[0])
                return {"dropped": self._dropped.keep(draft, find_visitor(request))}

        shown = _show(read, request) if dropped else {}
        for file in dropped:
            delete_upload(file)
        return shown, None

    def _trace(self, asked: GivenTrace) -> Trace:
        scope, tracer = _read_scope(asked.scope), self._assistant.tracer
        if asked.statement:
            label = f"[{asked.ordinal}]"
            return tracer.trace_part(asked.statement, label, asked.text, scope)
        return tracer.trace(asked.text, scope)

    def _show_trace(self, found: Trace) -> Shown:
        alike = [each for each in found.places if each.part >= GOOD_PART]
        dates = [each.date for each in alike if each.date]
        return {
            "text": found.text,
            "places": [self._show_place(each) for each in found.places[:MOST_SHOWN]],
            "near": [
                {**self._show_place(each), "denied": bool(each.changes)} for each in found.near
            ],
            "near_cut": len(found.near) if len(found.near) >= MOST_NEAR else 0,
            "count": len(found.places),
            "alike": len(alike),
            "same": sum(each.same for each in alike),
            "seen": [dates[0], dates[-1]] if dates else [],
            "searched": found.searched.to_json(),
            "several": len(split_sentences(found.text)) > 1,
        }

    def _show_draft(self, draft: Draft) -> Shown:
        return {
            "title": draft.title,
            "remarks": list(draft.remarks),
            "counts": draft.counts,
            "sentences": [self._show_sentence(each) for each in draft.sentences],
        }

    def _show_side(self, id_: str, side: Draft) -> Shown:
        statement = self._assistant.library.read().find_statement(id_)
        language, date = statement.language, statement.date
        return {**self._show_draft(side), "statement": id_, "language": language, "date": date}

    def _show_sentence(self, sentence: Sentence) -> Shown:
        place = self._show_place(sentence.place) if sentence.place else None
        others = [self._show_place(each) for each in sentence.others]
        return {**sentence.to_json(), "place": place, "others": others, "added": sentence.added}

    def _show_place(self, place: Traced) -> Shown:
        statement = self._assistant.library.read().find_statement(place.statement)
        return {
            **place.to_json(),
            "part": place.part,
            "added": place.added,
            "dropped": place.dropped,
            "label": format_label(place),
            "ours": place.label is None,
            "language": statement.language,
        }


def _read_scope(given: GivenScope | None) -> Scope | None:
    return make_scope(given) if given else None


def _show(find: Callable[[], Shown], request: gr.Request) -> Shown:
    try:
        return find()
    except AssistantError as error:
        return {"error": tell(error, request)}
    except Exception:
        log.exception("tracing failed")
        return {"failed": True}
