"""Conversations, and what was found, as files to keep."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.responses import PlainTextResponse

from assistant.answering.assistant import Assistant
from assistant.export.checked import export_checked, export_sides
from assistant.export.documents import export_markdown, export_word
from assistant.export.found import transcribe
from assistant.export.table import tabulate_conversation, tabulate_findings
from assistant.export.transcript import Exchange, GivenConversation, check_conversation
from assistant.web.auth.body import EXPORT
from assistant.web.auth.quota import Quota
from assistant.web.auth.visitor import Visitor, find_visitor
from assistant.web.dropped import Dropped, find_given, read_draft_scope
from assistant.web.guard.given import GivenDraft, GivenSearch, GivenSides
from assistant.web.scope import GivenScope, make_scope
from config.errors import AssistantError, IndexAccessError, QuotaError

LONGEST_PLACE = 100

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Form(StrEnum):
    """A form of file, by its suffix."""

    CSV = "csv"
    MARKDOWN = "md"
    WORD = "docx"


TYPES = {Form.CSV: "text/csv", Form.MARKDOWN: "text/markdown", Form.WORD: WORD}


def open_exports(app: FastAPI, assistant: Assistant, quota: Quota, dropped: Dropped) -> None:
    """Add the ways by which a browser's conversation, and what was found, become files.

    Each waits for its turn as questions do; the gate counts them.
    """

    def make(export: Callable[[], Response], request: Request) -> Response:
        with quota.waiting(request):
            return export()

    @app.post(f"{EXPORT}{{form}}")
    def export(form: Form, conversation: GivenConversation, request: Request) -> Response:
        return _answer(partial(make, partial(_export, form, conversation, assistant), request))

    @app.post(f"{EXPORT}found/{{form}}")
    def export_found(form: Form, search: GivenSearch, request: Request) -> Response:
        return _answer(partial(make, partial(_export_found, form, search, assistant), request))

    @app.post(f"{EXPORT}draft/docx")
    def export_draft(draft: GivenDraft, request: Request) -> Response:
        export = partial(_export_draft, draft, assistant, dropped, find_visitor(request))
        return _answer(partial(make, export, request))

    @app.post(f"{EXPORT}sides/docx")
    def export_both(sides: GivenSides, request: Request) -> Response:
        return _answer(partial(make, partial(_export_sides, sides, assistant), request))

    app.add_exception_handler(RequestValidationError, _refuse)


def _export(form: Form, conversation: GivenConversation, assistant: Assistant) -> Response:
    """Give a conversation as a file, every citation checked against the collection."""
    exchanges = check_conversation(conversation, assistant.library.read())
    if form is Form.CSV:
        return _give(form, "conversation", tabulate_conversation(exchanges))
    return _give(form, "conversation", _write(form, exchanges, conversation.title))


def _export_found(form: Form, search: GivenSearch, assistant: Assistant) -> Response:
    """Find words anew, and give every sentence that has them as a file."""
    scope = make_scope(search.scope or GivenScope())
    found = assistant.find(search.words, search.exact, scope)
    if form is Form.CSV:
        return _give(form, "found", tabulate_findings(found))
    return _give(form, "found", _write(form, transcribe(found), ""))


def _export_draft(
    draft: GivenDraft, assistant: Assistant, dropped: Dropped, visitor: Visitor
) -> Response:
    """Check a draft anew, and give it as a Word file."""
    given = find_given(draft, dropped, visitor)
    checked = assistant.tracer.check(given, read_draft_scope(draft))
    return _give(Form.WORD, "draft", export_checked(checked, assistant.library.read()))


def _export_sides(given: GivenSides, assistant: Assistant) -> Response:
    """Set two statements side by side anew, and give both as a Word file."""
    sides = assistant.tracer.compare(given.first, given.second)
    return _give(Form.WORD, "sides", export_sides(sides, assistant.library.read()))


def _answer(make: Callable[[], Response]) -> Response:
    """Give a file, or the sentence that says why there is none."""
    try:
        return make()
    except IndexAccessError:
        raise  # the page's own sentence for it names no file of the server
    except AssistantError as error:
        return PlainTextResponse(f"{error}\n", 429 if isinstance(error, QuotaError) else 422)


def _write(form: Form, exchanges: Sequence[Exchange], title: str) -> str | bytes:
    write = export_word if form is Form.WORD else export_markdown
    return write(exchanges, title)


def _give(form: Form, name: str, content: str | bytes) -> Response:
    named = {"Content-Disposition": f'attachment; filename="{name}.{form.value}"'}
    return Response(content, media_type=TYPES[form], headers=named)


def _refuse(_request: Request, error: Exception) -> Response:
    """Say what is wrong with the first unfit value; what was sent is not sent back."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 (what it is registered for)
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"][1:])[:LONGEST_PLACE]
    sentence = f"this can't be read: {place}: {first['msg']}\n"
    return PlainTextResponse(sentence.encode("utf-8", "replace"), 422)
