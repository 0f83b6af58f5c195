"""What happens in the collection: listing, adding and removing statements."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import Any

import gradio as gr

from assistant.answering.assistant import Assistant
from assistant.retrieval.collection import Collection
from assistant.web.auth.quota import Quota
from assistant.web.auth.visitor import check_editor, find_visitor
from assistant.web.following import Trouble
from assistant.web.guard.given import GivenRemoval, read_given, read_text
from assistant.web.guard.uploads import delete_upload
from assistant.web.once import Once
from assistant.web.told import told
from config.errors import AssistantError, UnreadableError, make_printable
from config.settings import Settings
from ingest.entry import Entry
from ingest.statement import Statement
from ingest.sync.intake import lies_inside, take_in, take_out

log = logging.getLogger(__name__)

LINES_SHOWN = 50
"""Lines of furniture shown of one statement."""

Shown = dict[str, Any]


class Shelf:
    """Translates between the collection's script and the core."""

    def __init__(
        self,
        assistant: Assistant,
        settings: Settings,
        editable: bool,
        quota: Quota,
        trouble: Trouble,
    ) -> None:
        self._assistant = assistant
        self._settings = settings
        self._editable = editable
        self._quota = quota
        self._rows = Once(self._list_rows)
        self._trouble = trouble

    def show(self, request: gr.Request) -> Shown:
        """Give every statement, and what is wrong with the folder to who may know of it."""
        with told(), self._quota.working(request):
            known = find_visitor(request).may_know_folder
            return self._show(None) if known else {**self._show(None), "trouble": ""}

    def _show(self, added: Sequence[Shown] | None) -> Shown:
        """Give every statement, and what became of files that are being added, where any are."""
        return {
            "statements": self._rows(self._assistant.library.read()),
            "added": None if added is None else [dict(each) for each in added],
            "editable": self._editable,
            "trouble": self._trouble.error,
            "unread": self._assistant.library.unread,
        }

    def add_files(
        self, files: list[str] | None, request: gr.Request
    ) -> Iterator[tuple[Shown, None]]:
        """Take files in one after the other, telling how far it is; empty the drop zone."""
        check_editor(request)
        waiting = [Path(file) for file in files or ()]
        rows: list[Shown] = [
            {"name": make_printable(file.name), "state": "queued"} for file in waiting
        ]
        for place, file in enumerate(waiting):
            rows[place]["state"] = "reading"
            yield self._show(rows), None
            rows[place] |= self._add(file)
            delete_upload(file)
        yield self._show(rows), None

    def add_text(
        self, text: str, name: str, request: gr.Request
    ) -> Iterator[tuple[Shown, str, str]]:
        """Take in a statement that was pasted, and clear the fields where it was understood.

        Where nothing was pasted, nothing happens.
        """
        check_editor(request)
        with told():
            text, name = read_text(text or ""), read_text(name or "")
        if not text.strip():
            yield self._show(None), text, name
            return
        stem = "-".join(re.findall(r"\w+", name or text[:60])) or "statement"
        row: Shown = {"name": f"{stem[:60]}.txt", "state": "reading"}
        yield self._show([row]), text, name
        row |= self._add_pasted(text, row["name"])
        done = row["state"] == "done"
        yield self._show([row]), "" if done else text, "" if done else name

    def remove(self, event: gr.EventData, request: gr.Request) -> Shown:
        """Take the statement out that the reader agreed to remove."""
        check_editor(request)
        with told():
            asked = read_given(GivenRemoval, event)
            try:
                take_out(self._find_entry(asked.statement), self._settings)
            except AssistantError as error:
                return self._show(
                    [{"name": asked.statement, "state": "failed", "error": str(error)}]
                )
            return self._show([])

    def _add_pasted(self, text: str, name: str) -> Shown:
        try:
            with TemporaryDirectory() as folder:
                file = Path(folder, name)
                file.write_text(text, encoding="utf-8")
                return self._add(file)
        except OSError as error:
            refusal = UnreadableError(
                f"what was pasted can't be kept ({error.strerror or error})",
                subject=name,
                mend=f"check that the disk of {gettempdir()} is not full",
            )
            return {"state": "failed", "error": str(refusal)}

    def _add(self, file: Path) -> Shown:
        try:
            taken = take_in(file, self._settings)
        except AssistantError as error:
            return {"state": "failed", "error": str(error)}
        except Exception:
            log.exception("adding %s failed", file.name)
            unforeseen = AssistantError(
                "this file could not be added, and nothing is kept of it",
                subject=file.name,
                mend="try again; the log says what happened",
            )
            return {"state": "failed", "error": str(unforeseen)}
        return {
            "state": "done",
            "understood": _show_understood(taken.entry.statement),
            "version": taken.entry.version,
            "known": taken.known,
        }

    def _find_entry(self, statement: str) -> Entry:
        return self._assistant.library.read().find_entry(statement)

    def _list_rows(self, collection: Collection) -> list[Shown]:
        return [self._show_entry(entry) for entry in collection.entries]

    def _show_entry(self, entry: Entry) -> Shown:
        return {**entry.to_summary(), "inside": lies_inside(entry, self._settings)}


def _show_understood(statement: Statement) -> Shown:
    labels = [each.label for each in statement.paragraphs if each.label]
    ends = (labels[0], labels[-1]) if labels else ()
    return {
        "id": statement.id,
        "title": statement.title,
        "paragraphs": len(statement.paragraphs),
        "labels": "–".join(dict.fromkeys(ends)),
        "furniture": statement.furniture[:LINES_SHOWN],
    }
