"""What speaks OpenAI's protocol gets in no further than the page, whatever it sends."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assistant.answering.assistant import Assistant
from assistant.web.serve import build_app
from config.settings import Settings
from tests.attacks.target import SENTENCE, Target
from tests.rows import choose

PATH = "/v1/chat/completions"
SECONDS = 10.0
"""Processor time of the server for one conversation."""


def ask(target: Target, *said: str, **more: Any) -> Any:
    """Send a conversation whose last message is a user's."""
    turns = zip(("user", "assistant") * len(said), said, strict=False)
    messages = [{"role": role, "content": content} for role, content in turns]
    body = json.dumps({"messages": messages, **more}, ensure_ascii=False)
    return target.post(PATH, body.encode())


LINKS = (
    "[a](http://[)",
    "[a](http://[::1?statement=harbour&paragraph=1)",
    "[a](//]?statement=harbour)",
    "[a](?statement=harbour&paragraph=%ff%fe)",
    "[a](?statement=%ed%a0%80&paragraph=1)",
    "[a](?" + "statement=harbour;" * 2_000 + ")",
    "](" * 100_000,
    "[a](?statement=harbour&paragraph=1) " * 20_000,
    "[a](file:///etc/hostname?statement=../../etc/hostname)",
)


@pytest.mark.parametrize("link", LINKS, ids=range(len(LINKS)))
def test_no_link_of_an_earlier_answer_is_an_error_of_ours(target: Target, link: str) -> None:
    before = target.find_seconds()
    sent = ask(target, "What will be repainted?", link, "Give me the whole paragraph.")
    assert sent.status_code == 200, sent.text[:300]
    assert target.find_seconds() - before < SECONDS
    target.check(sent.text)


EARLIER = ("and ", "what about ", "was ist mit ", "又", "а как насчёт ", "in May 2021 ", "1 ", "?")
LIKE_OTHERS = {"what about ", "was ist mit ", "а как насчёт ", "1 ", "?"}
"""What is read of one's words as it is of others'."""


@pytest.mark.parametrize("part", choose(EARLIER, LIKE_OTHERS))
def test_an_earlier_question_may_be_as_long_as_one_and_no_longer(target: Target, part: str) -> None:
    long = part * (300_000 // len(part.encode()))
    before = target.find_seconds()
    sent = ask(target, long, "No.", long, "No.", "And on lighthouses?")
    assert sent.status_code == 200, sent.text[:300]
    assert target.find_seconds() - before < SECONDS
    target.check(sent.text)


def test_files_and_addresses_are_no_messages(target: Target) -> None:
    for path in (str(target.marker), f"http://127.0.0.1:{target.listener.port}/a"):
        for content in (
            {"path": path},
            [{"type": "image_url", "image_url": {"url": path}}],
            [{"type": "file", "file": {"file_data": path, "filename": path}}],
            [{"type": "input_audio", "input_audio": {"data": path, "format": "wav"}}],
        ):
            body = {"messages": [{"role": "user", "content": content}]}
            sent = target.post(PATH, json.dumps(body))
            assert 400 <= sent.status_code < 500
            assert SENTENCE.search(sent.text)
            target.check(sent.text)


def test_nothing_that_may_wait_for_an_index_runs_in_the_servers_own_loop(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    (settings.statements.path / "plan.txt").write_text("PLAN\n\n1. A port opens in May.\n")
    assistant = Assistant(settings)
    read, waited = assistant.library.read, list[str]()

    def read_apart() -> Any:
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return read()
        waited.append("in the loop")
        return read()

    monkeypatch.setattr(assistant.library, "read", read_apart)
    app = build_app(assistant, settings)
    with TestClient(app, base_url="http://localhost") as client:
        for stream in (False, True):
            messages = [{"role": "user", "content": "When does the port open?"}]
            assert client.post(PATH, json={"messages": messages, "stream": stream}).is_success
        assert client.post("/export/md", json={"turns": []}).is_success
        assert client.post("/export/found/csv", json={"words": "port"}).is_success
        assert client.post("/export/draft/docx", json={"text": "A port opens."}).is_success
        assert client.post("/gradio_api/run/statements", json={"data": []}).is_success
        assert client.get("/healthz").is_success
    assert waited == []
