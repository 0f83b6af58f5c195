"""What the page's adder says of a statement that it can't take in."""

from __future__ import annotations

import tempfile
from pathlib import Path

import gradio as gr
import pytest
from starlette.requests import Request

from assistant.answering.assistant import Assistant
from assistant.web.auth.quota import Quota
from assistant.web.auth.visitor import Visitor, leave_visitor
from assistant.web.following import Trouble
from assistant.web.views.shelf import Shelf
from config.settings import Settings

PLAN = "FERRY PLAN\n\n1. The ferry sails at noon.\n"


@pytest.fixture
def editor() -> gr.Request:
    """A request of who may add."""
    scope = {"type": "http", "headers": []}
    leave_visitor(Visitor("127.0.0.1", editor=True), scope)
    return gr.Request(Request(scope))


def test_pasted_text_that_there_is_no_room_for_is_one_line_and_stays_in_its_field(
    settings: Settings, editor: gr.Request, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "no-such-folder"))
    shelf = Shelf(
        Assistant(settings),
        settings,
        editable=True,
        quota=Quota(settings.limits),
        trouble=Trouble(),
    )
    *_, (shown, text, name) = shelf.add_text(PLAN, "ferry", editor)
    (row,) = shown["added"]
    assert row["state"] == "failed"
    assert "can't be kept (No such file or directory); check that the disk of" in row["error"]
    assert (text, name) == (PLAN, "ferry")
    assert not list(settings.statements.path.iterdir())
