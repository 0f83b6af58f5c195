"""What authentication makes of settings and credentials, without a page behind it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocketDisconnect

from assistant.web.auth.authentication import Authentication, check_authentication
from assistant.web.auth.rate import MOST_KEYS, Rate
from assistant.web.auth.users import keep_user
from config.errors import ServeError, UsersError
from config.settings import Settings, WebSettings
from tests.processes import run
from tests.web.test_authentication import ADA, BEARER, PASSWORD, TOKEN


def fails(**told: Any) -> str:
    with pytest.raises((ServeError, UsersError)) as caught:
        check_authentication(WebSettings(**told))
    return str(caught.value)


def test_page_open_by_oversight_is_not_served(tmp_path: Path) -> None:
    for told in ({"host": "0.0.0.0"}, {"host": "::"}, {"hosts": ["a.example"]}):  # noqa: S104
        assert "set web.auth or web.token, or web.open = true" in fails(**told)
    assert "fewer than 16 characters" in fails(token="short")  # noqa: S106
    users = tmp_path / "users.txt"
    assert "can't be used" in fails(auth=str(users))
    users.touch()
    assert "there is no user;" in fails(auth=str(users))
    for fine in ({}, {"host": "::1"}, {"host": "0.0.0.0", "open": True}):  # noqa: S104
        check_authentication(WebSettings(**fine))


def test_command_refuses_in_one_line(settings: Settings) -> None:
    config = settings.index.path.parent / "open.toml"
    config.write_text('[web]\nhost = "0.0.0.0"\n')
    refused = run("assistant", "serve", "--index", settings.index.path, "--config", config)
    assert refused.code == 1
    assert refused.err.count("\n") == 1
    assert "could read and ask" in refused.err


async def accept(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer whatever is let in."""
    if scope["type"] == "http":
        await PlainTextResponse("come in")(scope, receive, send)
        return
    await send({"type": "websocket.accept"})
    await send({"type": "websocket.close"})


def test_many_requests_cost_one_slow_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_user(tmp_path / "users.txt", "ada", PASSWORD)
    client = TestClient(Authentication(accept, WebSettings(auth=str(tmp_path / "users.txt"))))
    checks, scrypt = [], hashlib.scrypt

    def spy(*given: Any, **cost: Any) -> bytes:
        checks.append(cost["n"])
        return scrypt(*given, **cost)

    monkeypatch.setattr(hashlib, "scrypt", spy)
    assert [client.get("/", auth=ADA).status_code for _ in range(20)] == [200] * 20
    assert len(checks) == 1


def test_websocket_is_shut_too() -> None:
    web = WebSettings(token=TOKEN)
    client = TestClient(Authentication(accept, web))
    with client.websocket_connect("/", headers=BEARER):
        pass
    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/"):
        pass


def test_memory_of_addresses_is_bounded() -> None:
    rate = Rate(2)
    for number in range(MOST_KEYS + 500):
        rate.count(str(number))
    assert len(rate._times) == MOST_KEYS
    assert [rate.count("one") == 0 for _ in range(4)] == [True, True, False, False]
    assert rate.count("two") == 0
