"""What happens in the Find view, and in the search of the collection."""

from __future__ import annotations

import logging
from typing import Any

import gradio as gr

from assistant.answering.assistant import Assistant
from assistant.citing.findings import Findings
from assistant.retrieval.scope import Scope
from assistant.web.auth.quota import Quota
from assistant.web.guard.given import GivenSearch, read_given
from assistant.web.scope import make_scope
from assistant.web.told import tell
from config.errors import AssistantError
from config.logs import log_facts

MOST_SHOWN = 5_000
"""Sentences that a page is given; of further statements it is given the counts."""

log = logging.getLogger(__name__)

Shown = dict[str, Any]


class Finder:
    """Translates between the scripts that look for words and the core."""

    def __init__(self, assistant: Assistant, quota: Quota) -> None:
        self._assistant = assistant
        self._quota = quota

    def look(self, event: gr.EventData, request: gr.Request) -> Shown:
        """Give every sentence with the words that were sent; it counts as a question does.

        What goes wrong becomes a sentence.
        """
        at: float | None = None
        try:
            asked = read_given(GivenSearch, event)
            at = asked.at
            with self._quota.taking(request):
                shown = _show(self._find(asked))
        except AssistantError as error:
            shown = {"error": tell(error, request)}
        except Exception:
            log.exception("finding failed")
            shown = {"failed": True}
        return {**shown, "at": at}

    def seek(self, event: gr.EventData, request: gr.Request) -> Shown:
        """Give how many sentences of which statements have the words; none where that fails.

        The table of the collection goes on with titles then.
        """
        sought, having = "", list[tuple[str, int]]()
        try:
            asked = read_given(GivenSearch, event)
            sought = asked.words
            with self._quota.taking(request):
                found = self._find(asked)
            having = [(each.statement.id, len(each.mentions)) for each in found.groups]
        except AssistantError as error:
            log_facts(log, "search", refused=type(error).__name__)
        return {"sought": sought, "having": having}

    def _find(self, asked: GivenSearch) -> Findings:
        scope = make_scope(asked.scope) if asked.scope else Scope()
        return self._assistant.find(asked.words, asked.exact, scope)


def _show(found: Findings) -> Shown:
    """Give what was found with as many sentences as a page takes."""
    shown, left = found.to_json(), MOST_SHOWN
    for group in shown["statements"]:
        left -= group["count"]
        if left < 0:
            group["mentions"] = []
    return {**shown, "cut": left < 0}
