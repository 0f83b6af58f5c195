"""What a language model's client may send as a tool call reads no file and fetches nothing."""

from __future__ import annotations

import json
from typing import Any
from uuid import uuid4

import pytest

from tests import loopback
from tests.attacks.target import SENTENCE, Target, sign_in

pytest.importorskip("mcp", reason="the extra is not installed: statement-assistant[mcp]")

HEADERS = {"Accept": "application/json, text/event-stream", "Content-Type": "application/json"}


def send(target: Target, method: str, params: Any, host: str = "", user: str = "ada") -> str:
    """Send a message of the protocol, under another name of the page where one is given."""
    body = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
    headers = sign_in(user) | HEADERS | ({"Host": host} if host else {})
    address = f"{target.address}/gradio_api/mcp/"
    return target.client.post(address, content=json.dumps(body), headers=headers).text


ASKED = {
    "resources/read": {"uri": "page://harbour"},
    "prompts/get": {"name": "ask", "arguments": {"question": "Which?"}},
    "resources/list": {},
    "resources/templates/list": {},
    "prompts/list": {},
    "completion/complete": {
        "ref": {"type": "ref/prompt", "name": "ask"},
        "argument": {"name": "question", "value": "a"},
    },
    "resources/subscribe": {"uri": "page://harbour"},
    "tools/list": {},
    "tools/call": {"name": "ask", "arguments": {"question": "Which?"}},
    "nothing/at/all": {},
}


@pytest.mark.parametrize("method", ASKED)
def test_no_message_lets_the_page_be_fetched_from_where_its_host_says(
    target: Target, method: str
) -> None:
    host = f"127.0.0.1:{target.listener.port}"
    said = send(target, method, ASKED[method], host)
    assert "event: " in said or "error" in said
    target.check(said)


@pytest.mark.parametrize("method", ["resources/read", "prompts/get"])
def test_what_there_is_none_of_is_refused_in_a_sentence(target: Target, method: str) -> None:
    assert "no resources and no prompts" in send(target, method, ASKED[method])


SHAPES: tuple[Any, ...] = (
    {"question": {"path": "{marker}", "meta": {"_type": "gradio.FileData"}}},
    {"question": ["{marker}"], "statements": {"a": 1}},
    {"question": "Which?", "statements": "harbour", "since": 5},
    {"question": "Which?", "path": "{marker}"},
    {"question": 1e300, "language": ["en"]},
    {"nothing": "of the kind"},
    [],
    "Which?",
)


@pytest.mark.parametrize("tool", ["ask", "find", "trace", "draft", "statement", "no_such_tool"])
def test_no_argument_of_a_tool_is_a_file(target: Target, tool: str) -> None:
    for shape in SHAPES:
        given = json.loads(json.dumps(shape).replace("{marker}", str(target.marker)))
        said = send(target, "tools/call", {"name": tool, "arguments": given})
        assert SENTENCE.search(said)
        target.check(said)


def test_another_users_stream_is_not_listened_to(target: Target) -> None:
    address = f"{target.address}/gradio_api/mcp/messages?session_id={uuid4().hex}"
    headers = sign_in("bob") | HEADERS
    sent = loopback.post(address, content="{}", headers=headers)
    assert 400 <= sent.status_code < 500
