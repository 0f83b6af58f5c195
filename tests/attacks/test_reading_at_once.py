"""What is read counts as work while it goes on, and never as a question."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from typing import Any

import gradio as gr
import pytest
from fastapi import FastAPI
from gradio.context import LocalContext
from starlette.requests import Request
from starlette.routing import Route

from assistant.answering.assistant import Assistant
from assistant.web.auth.quota import MOST_AT_WORK, Quota
from assistant.web.auth.visitor import Visitor, leave_visitor
from assistant.web.following import Trouble
from assistant.web.original import ORIGINAL, open_originals
from assistant.web.programs.endpoints import open_endpoints
from assistant.web.views.chat import Chat
from assistant.web.views.reader import Reader
from assistant.web.views.shelf import Shelf
from config.limits import LimitSettings
from config.settings import Settings
from ingest.sync.run import sync
from tests.attacks.target import PLAN

VISITOR = Visitor("198.51.100.1")
BUSY = "are being answered"


def asked() -> Request:
    """Give a request of the visitor."""
    scope = {"type": "http", "headers": []}
    leave_visitor(VISITOR, scope)
    return Request(scope)


@pytest.fixture
def quota() -> Quota:
    return Quota(LimitSettings(questions=MOST_AT_WORK))


@pytest.fixture
def reading(settings: Settings, quota: Quota) -> dict[str, Callable[[], Any]]:
    """All that reads, as the page and programs call it."""
    (settings.statements.path / "harbour.txt").write_text(PLAN, encoding="utf-8")
    sync([settings.statements.path], settings)
    assistant = Assistant(settings)
    request = gr.Request(asked())
    LocalContext.request.set(request)
    with gr.Blocks() as page:
        open_endpoints(assistant, quota)
    offered = {each.api_name: each.fn for each in page.fns.values()}
    place = gr.EventData(None, {"statement": "harbour"})
    count = gr.EventData(None, {"scope": {}, "reply": 1})
    app = FastAPI()
    open_originals(app, assistant, quota)
    (give,) = (
        each.endpoint for each in app.routes if isinstance(each, Route) and each.path == ORIGINAL
    )
    chat = Chat(assistant, settings, quota, Trouble())
    shelf = Shelf(assistant, settings, False, quota, Trouble())
    return {
        "open": partial(Reader(assistant, quota).open, place, request),
        "greet": partial(chat.greet, request),
        "list_choices": partial(chat.list_choices, request),
        "show": partial(shelf.show, request),
        "count_scope": partial(chat.count_scope, count, request),
        "original": lambda: getattr(give("harbour", request.request), "body", b""),
        "statements": partial(offered["statements"]),
        "statement": partial(offered["statement"], "harbour"),
    }


def read(call: Callable[[], Any]) -> str:
    try:
        return str(call())
    except gr.Error as error:
        return str(error)


def test_most_threads_are_left_to_others_who_read(
    reading: dict[str, Callable[[], Any]], quota: Quota
) -> None:
    with ExitStack() as working:
        for _ in range(MOST_AT_WORK):
            working.enter_context(quota.working(asked()))
        assert [name for name, each in reading.items() if BUSY not in read(each)] == []
    assert [name for name, each in reading.items() if BUSY in read(each)] == []


def test_reading_is_no_question(reading: dict[str, Callable[[], Any]], quota: Quota) -> None:
    for _ in range(MOST_AT_WORK):
        assert not [each for each in map(read, reading.values()) if "in a minute" in each]
    for _ in range(MOST_AT_WORK):
        with quota.taking(asked()):
            pass
