"""However long an answer is, the server's own loop does not walk through it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient
from gradio_client import utils

from assistant.answering.assistant import Assistant
from assistant.web.serve import build_app
from config.settings import Settings
from ingest.sync.run import sync

WORDS = "The harbour opens in May."
RPC = {"jsonrpc": "2.0", "id": 1, "method": "tools/call"}
TOOL = {"name": "find", "arguments": {"words": "harbour"}}
ACCEPTED = {"Accept": "application/json, text/event-stream"}


@pytest.fixture
def client(settings: Settings) -> Iterator[TestClient]:
    plan = settings.statements.path / "plan.txt"
    plan.write_text(f"PLAN\n\n1. {WORDS}\n", encoding="utf-8")
    sync([settings.statements.path], settings)
    app = build_app(Assistant(settings), settings)
    with TestClient(app, base_url="http://localhost") as client:
        yield client


def run(client: TestClient) -> str:
    return client.post("/gradio_api/run/find", json={"data": ["harbour"]}).text


def call(client: TestClient) -> str:
    joined = client.post("/gradio_api/call/find", json={"data": ["harbour"]}).json()
    return client.get(f"/gradio_api/call/find/{joined['event_id']}").text


def press(client: TestClient) -> str:
    functions = client.get("/config").json()["dependencies"]
    number = next(each["id"] for each in functions if each["api_name"] == "answer")
    told = {"id": "1", "question": "When does the harbour open?"}
    body = {"data": [], "event_data": told, "fn_index": number, "session_hash": "s"}
    client.post("/gradio_api/queue/join", json=body).raise_for_status()
    return client.get("/gradio_api/queue/data?session_hash=s").text


def use_tool(client: TestClient) -> str:
    return client.post("/gradio_api/mcp/", json={**RPC, "params": TOOL}, headers=ACCEPTED).text


@pytest.mark.parametrize("ask", [run, call, press, use_tool])
def test_no_answer_is_walked_through(
    ask: Callable[[TestClient], str], client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    walked: list[str] = []
    for name in ("traverse", "async_traverse"):
        walk = getattr(utils, name)

        def note(value: Any, *more: Any, walk: Callable[..., Any] = walk) -> Any:
            walked.append(json.dumps(value, default=str) if isinstance(value, dict) else "")
            return walk(value, *more)

        monkeypatch.setattr(utils, name, note)
    assert WORDS in ask(client)
    assert WORDS not in "".join(walked)
