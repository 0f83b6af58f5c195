"""Where on the server's machine the statements lie is told to who adds them, and to nobody else."""

from __future__ import annotations

import gradio as gr
import pytest
from starlette.requests import Request

from assistant.answering.assistant import Assistant
from assistant.web.auth.quota import Quota
from assistant.web.auth.visitor import Visitor, leave_visitor
from assistant.web.following import Trouble
from assistant.web.views.chat import Chat
from assistant.web.views.shelf import Shelf
from config.settings import Settings

READER = Visitor("192.0.2.1")
EDITOR, ALONE = Visitor("192.0.2.1", "ada", editor=True), Visitor("127.0.0.1", alone=True)


def ask(visitor: Visitor) -> gr.Request:
    scope = {"type": "http", "headers": []}
    leave_visitor(visitor, scope)
    return gr.Request(Request(scope))


def list_told(settings: Settings, visitor: Visitor) -> str:
    """Give all that a visitor is told of at first, and of the collection."""
    assistant, quota = Assistant(settings), Quota(settings.limits)
    trouble = Trouble(f"{settings.statements.path}: the folder can't be listed")
    shelf = Shelf(assistant, settings, editable=True, quota=quota, trouble=trouble)
    return f"{Chat(assistant, settings, quota).greet(ask(visitor))} {shelf.show(ask(visitor))}"


def test_a_reader_is_not_told_the_folder(settings: Settings) -> None:
    assert str(settings.statements.path) not in list_told(settings, READER)


@pytest.mark.parametrize("visitor", [EDITOR, ALONE])
def test_who_may_add_is_told_the_folder_and_what_is_wrong_with_it(
    settings: Settings, visitor: Visitor
) -> None:
    told = list_told(settings, visitor)
    assert told.count(str(settings.statements.path)) == 2
