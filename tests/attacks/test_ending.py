"""A server that is told to end does so in seconds, without a traceback, whatever is asked."""

from __future__ import annotations

import ctypes
import json
import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from assistant.answering.assistant import Assistant
from assistant.web.server import server as served
from assistant.web.server.server import END_SECONDS, LAST_SECONDS
from config.settings import Settings
from tests import loopback
from tests.loopback import SECONDS, find_port, wait_for
from tests.processes import fork
from tests.rows import deal

LONG_SECONDS = 10 * SECONDS
HASTE = 0.2
"""Which part of its own seconds a server has to end."""
WAYS = {
    "an endpoint": ("/gradio_api/run/ask", {"data": ["Which ports open?"]}),
    "a completion": (
        "/v1/chat/completions",
        {"messages": [{"role": "user", "content": "Which ports open?"}]},
    ),
}


def be_slow() -> None:
    """Let the questions of this process take very long, which has less time to end."""
    hurry()
    Assistant.ask = lambda *_, **__: time.sleep(LONG_SECONDS)  # type: ignore[method-assign,assignment]


def hurry() -> None:
    """Let the server of this process wait less for its end."""
    served.LAST_SECONDS, served.END_SECONDS = round(HASTE * LAST_SECONDS), HASTE * END_SECONDS


def hold() -> None:
    """Let the questions of this process hold the interpreter, as a library may, in a moment.

    What holds it sleeps: to work would take the time of the tests beside it.
    """
    hurry()

    def ask(*_: Any, **__: Any) -> Any:
        time.sleep(1)
        return ctypes.PyDLL(None).sleep(LONG_SECONDS)

    Assistant.ask = ask  # type: ignore[method-assign]


def test_server_has_seconds_to_end() -> None:
    """What ends it goes by the clock, of which a busy machine takes any share."""
    assert 0 < LAST_SECONDS < END_SECONDS < 10


@pytest.mark.parametrize(("prepare", "way"), deal((be_slow, hold), WAYS, hands=2))
def test_server_ends_though_it_is_busy(
    settings: Settings, tmp_path: Path, prepare: Callable[[], None], way: str
) -> None:
    port, log = find_port(), tmp_path / "log"
    given = ["serve", "--port", str(port), "--index", str(settings.index.path)]
    environment = {**os.environ, "ASSISTANT_STATEMENTS_PATH": str(settings.statements.path)}
    server = fork("assistant", given, environment, err=log, prepare=prepare)
    path, body = WAYS[way]
    try:
        wait_for(f"http://127.0.0.1:{port}/healthz", server.is_alive)
        with ThreadPoolExecutor(1) as asking:

            def ask() -> None:
                with suppress(httpx.HTTPError):
                    loopback.post(f"http://127.0.0.1:{port}{path}", json=body, timeout=LONG_SECONDS)

            asking.submit(ask)
            time.sleep(0.5)
            server.terminate()
            server.join(SECONDS)
            assert not server.is_alive()
    finally:
        server.kill()
        server.join()
    assert "Traceback" not in log.read_text(encoding="utf-8"), json.dumps(log.read_text())
