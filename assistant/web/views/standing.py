"""Quotes that a browser kept: which of them no longer stand where they stood."""

from __future__ import annotations

from functools import cache
from typing import Any

import gradio as gr

from assistant.answering.assistant import Assistant
from assistant.citing.citations import find_citation
from assistant.web.auth.quota import Quota
from assistant.web.guard.given import GivenCitation, GivenStanding, read_given
from assistant.web.told import told
from config.errors import UnknownStatementError
from ingest.entry import Entry

Shown = dict[str, Any]


class Standing:
    """Looks for the quotes of earlier answers anew, for what was replaced is still copied."""

    def __init__(self, assistant: Assistant, quota: Quota) -> None:
        self._assistant = assistant
        self._quota = quota

    def check(self, event: gr.EventData, request: gr.Request) -> Shown:
        """Give which of the quotes that are sent, counted from 0, were replaced, and what had them.

        ``version`` is 0 where no version that is kept has the quote.
        """
        with told(), self._quota.working(request):
            asked = read_given(GivenStanding, event)
            collection = self._assistant.library.read()
            read_versions = cache(self._assistant.library.read_versions)
            replaced = dict[str, Shown]()
            for place, each in enumerate(asked.cited):
                try:
                    entry = collection.find_entry(each.statement)
                except UnknownStatementError:
                    replaced[str(place)] = {"gone": True}
                    continue
                if not _has(entry, each):
                    versions = read_versions(each.statement) if entry.version > 1 else []
                    having = (older.version for older in versions if _has(older, each))
                    replaced[str(place)] = {"gone": False, "version": next(having, 0)}
            return {"replaced": replaced}


def _has(entry: Entry, cited: GivenCitation) -> bool:
    place = cited.ordinal, cited.start, cited.end
    return find_citation(entry.statement, *place, cited.quote) is not None
