"""What happens in the source pane: a statement is opened, read in a version, compared."""

from __future__ import annotations

from typing import Any

import gradio as gr

from assistant.answering.assistant import Assistant
from assistant.patience import check_patience, patience
from assistant.retrieval.collection import Collection
from assistant.retrieval.counterparts import Counterpart, find_counterparts
from assistant.web.auth.quota import Quota
from assistant.web.guard.given import GivenPlace, read_given
from assistant.web.told import tell, told
from assistant.web.views.source import find_ordinal, show_place, show_statement
from config.errors import AssistantError, QuestionError, UnknownStatementError
from ingest.comparison import compare_statements
from ingest.entry import Entry

Shown = dict[str, Any]


class Reader:
    """Translates between the source pane's script and the core."""

    def __init__(self, assistant: Assistant, quota: Quota) -> None:
        self._assistant = assistant
        self._quota = quota

    def open(self, event: gr.EventData, request: gr.Request) -> Shown:
        """Give the statement of a citation or a link, at its paragraph where it names one.

        ``version`` asks for an earlier text, ``compare`` for what it changed of the one before;
        a comparison counts as a question does.
        """
        with told():
            asked = read_given(GivenPlace, event)
            try:
                count = self._quota.taking if asked.compare else self._quota.working
                with count(request):
                    shown = self._read(asked)
            except UnknownStatementError:
                shown = {"gone": asked.statement}
            except AssistantError as error:
                shown = {"notice": tell(error, request)}
            return {**shown, "quiet": bool(asked.quiet), "at": asked.at}

    def _read(self, asked: GivenPlace) -> Shown:
        collection = self._assistant.library.read()
        entry = collection.find_entry(asked.statement)
        others = [
            {
                "id": each.statement.id,
                "title": each.statement.title,
                "language": each.statement.language,
                "paragraphs": {str(one): two for one, two in each.paragraphs.items()},
            }
            for each in _list_counterparts(entry, collection)
        ]
        if entry.version == 1:
            return {**_show(entry, asked, None), "counterparts": others}
        versions = self._assistant.library.read_versions(entry.statement.id)
        wanted = asked.version or entry.version
        shown = next((each for each in versions if each.version == wanted), entry)
        is_current = shown.version == entry.version
        return {
            **_show(shown, asked, None if is_current else shown.version),
            "counterparts": others if is_current else [],
            "version": shown.version,
            "versions": [
                {"version": each.version, "read": each.changed, "source": each.statement.source}
                for each in versions
            ],
            "changes": _list_changes(shown, versions) if asked.compare else None,
        }


def _list_counterparts(entry: Entry, collection: Collection) -> tuple[Counterpart, ...]:
    """Give a statement in other languages; none where it would take too long to know them, for it
    can be read without.
    """
    try:
        with patience():
            return find_counterparts(entry.statement, collection)
    except QuestionError:
        return ()


def _show(entry: Entry, asked: GivenPlace, replaced: int | None) -> Shown:
    statement = entry.statement
    ordinal = asked.ordinal
    if ordinal is None:
        ordinal = find_ordinal(statement, asked.paragraph)
    place = show_place(statement, ordinal, asked.start, asked.end, asked.quote, replaced)
    return {
        "statement": show_statement(entry),
        "place": place if place["ordinal"] else None,
    }


def _list_changes(shown: Entry, versions: list[Entry]) -> list[Shown]:
    """Give what a version changed of the one before it."""
    before = [each for each in versions if each.version < shown.version]
    if not before:
        return []
    with patience():
        changes = compare_statements(before[0].statement, shown.statement, check_patience)
    return [each.to_json() for each in changes]
