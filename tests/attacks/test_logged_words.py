"""Of what readers send, the log keeps nothing, whatever is wrong with it."""

from __future__ import annotations

import logging

import gradio as gr
import pytest
from starlette.requests import Request

from assistant.answering.assistant import Assistant
from assistant.web.auth.quota import Quota
from assistant.web.auth.visitor import Visitor, leave_visitor
from assistant.web.views.finder import Finder
from config.limits import LimitSettings
from config.settings import Settings
from ingest.sync.run import sync
from tests.attacks.target import PLAN

SOUGHT = "what-a-reader-sought"
SENT = {
    "words": {"words": f"{SOUGHT} " * 1_000},
    "a statement": {"words": "green", "scope": {"statements": [SOUGHT]}},
    "a date": {"words": "green", "scope": {"since": SOUGHT}},
    "a language": {"words": "green", "scope": {"language": SOUGHT}},
    "a party": {"words": "green", "scope": {"parties": [SOUGHT]}},
    "something else": {"words": {SOUGHT: SOUGHT}},
    "another field": {"words": "green", "scope": {SOUGHT: SOUGHT}},
}


@pytest.fixture
def request_() -> gr.Request:
    scope = {"type": "http", "headers": []}
    leave_visitor(Visitor("198.51.100.1"), scope)
    return gr.Request(Request(scope))


@pytest.mark.parametrize("what", SENT)
def test_nothing_of_a_search_is_logged(
    settings: Settings, request_: gr.Request, caplog: pytest.LogCaptureFixture, what: str
) -> None:
    (settings.statements.path / "harbour.txt").write_text(PLAN, encoding="utf-8")
    sync([settings.statements.path], settings)
    finder = Finder(Assistant(settings), Quota(LimitSettings()))
    event = gr.EventData(None, SENT[what])
    with caplog.at_level(logging.DEBUG, "assistant"):
        finder.seek(event, request_)
        finder.look(event, request_)
    assert caplog.records
    assert SOUGHT not in str([vars(each) for each in caplog.records])
