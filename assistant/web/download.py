"""Conversations as files to keep."""

from __future__ import annotations

from asyncio import Semaphore
from enum import StrEnum

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.concurrency import run_in_threadpool
from starlette.responses import PlainTextResponse

from assistant.export.documents import export_markdown, export_word
from assistant.export.transcript import GivenConversation, check_conversation
from assistant.retrieval.collection import Collection
from assistant.retrieval.library import Library
from assistant.web.auth.body import EXPORT

LONGEST_PLACE = 100

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Form(StrEnum):
    """A form of file, by its suffix."""

    MARKDOWN = "md"
    WORD = "docx"


def open_exports(app: FastAPI, library: Library) -> None:
    """Add the way by which a browser's conversation becomes a file.

    One is made at a time, so that others are served meanwhile; the gate counts them.
    """
    one_at_a_time = Semaphore()

    @app.post(f"{EXPORT}{{form}}")
    async def export(form: Form, conversation: GivenConversation) -> Response:
        async with one_at_a_time:
            return await run_in_threadpool(_export, form, conversation, library.read())

    app.add_exception_handler(RequestValidationError, _refuse)


def _export(form: Form, conversation: GivenConversation, collection: Collection) -> Response:
    """Give a conversation as a file, every citation checked against the collection."""
    exchanges = check_conversation(conversation, collection)
    named = {"Content-Disposition": f'attachment; filename="conversation.{form.value}"'}
    if form is Form.WORD:
        return Response(export_word(exchanges), media_type=WORD, headers=named)
    return Response(export_markdown(exchanges), media_type="text/markdown", headers=named)


def _refuse(_request: Request, error: Exception) -> Response:
    """Say what is wrong with the first unfit value; what was sent is not sent back."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 (what it is registered for)
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"][1:])[:LONGEST_PLACE]
    sentence = f"this is no conversation to export: {place}: {first['msg']}\n"
    return PlainTextResponse(sentence.encode("utf-8", "replace"), 422)
