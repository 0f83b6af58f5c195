"""The endpoints as MCP tools, where the extra is installed."""

from __future__ import annotations

import asyncio
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assistant.answering.assistant import Assistant
from assistant.web.serve import build_app
from tests.browser import ENDPOINTS
from tests.conftest import Served

QUESTION = "How many lives had COVID-19 claimed?"


def test_without_the_extra_the_page_serves_all_the_same(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "mcp", None)
    app = build_app(Assistant(served.settings), served.settings)
    with TestClient(app, base_url="http://localhost") as client:
        assert client.get("/healthz").status_code == 200
        assert client.get("/").status_code == 200
        assert client.get("/gradio_api/mcp/schema").status_code == 404


def test_the_endpoints_are_tools_and_answer(served: Served) -> None:
    mcp = pytest.importorskip("mcp", reason="the extra is not installed: statement-assistant[mcp]")
    from mcp.client.streamable_http import streamable_http_client  # noqa: PLC0415

    async def use() -> tuple[Any, Any, Any]:
        address = f"{served.address}/gradio_api/mcp/"
        async with (
            streamable_http_client(address) as (read, write, _),
            mcp.ClientSession(read, write) as session,
        ):
            await session.initialize()
            tools = await session.list_tools()
            answer = await session.call_tool("ask", {"question": QUESTION})
            refused = await session.call_tool("ask", {"question": QUESTION, "since": "May"})
            return tools.tools, answer, refused

    with ThreadPoolExecutor() as apart:  # a browser's tests leave a loop running in this thread
        tools, answer, refused = apart.submit(lambda: asyncio.run(use())).result()
    assert {each.name for each in tools} == ENDPOINTS
    asks = next(each for each in tools if each.name == "ask")
    assert asks.description.startswith("Answer a question in the statements' own words")
    for argument in ("question", "statements", "since", "until", "parties", "language"):
        assert asks.inputSchema["properties"][argument]["description"]
    assert json.loads(answer.content[0].text)["citations"][0]["label"] == "III"
    assert "write it as 2024-05-03" in refused.content[0].text
