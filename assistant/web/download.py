"""Conversations as files to keep."""

from __future__ import annotations

from enum import StrEnum

from fastapi import Response

from assistant.export.documents import export_markdown, export_word
from assistant.export.transcript import GivenConversation, check_conversation
from assistant.retrieval.collection import Collection

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Form(StrEnum):
    """A form of file, by its suffix."""

    MARKDOWN = "md"
    WORD = "docx"


def export_conversation(
    form: Form, conversation: GivenConversation, collection: Collection
) -> Response:
    """Give a conversation as a file, every citation checked against the collection."""
    exchanges = check_conversation(conversation, collection)
    named = {"Content-Disposition": f'attachment; filename="conversation.{form.value}"'}
    if form is Form.WORD:
        return Response(export_word(exchanges), media_type=WORD, headers=named)
    return Response(export_markdown(exchanges), media_type="text/markdown", headers=named)
