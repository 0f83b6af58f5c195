"""Who is let in: real servers, beyond loopback, behind a proxy's headers, in a browser."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, expect

from config.settings import Settings
from ingest.sync.run import sync
from tests import loopback
from tests.browser import ask, needs_browser, opened_page, serving_settings
from tests.conftest import NewSettings, Served
from tests.signing import keep_user_cheaply

PASSWORD, TOKEN = "correct horse battery", "a-token-for-programs-1234"
ADA = ("ada", PASSWORD)
BEARER = {"Authorization": f"Bearer {TOKEN}"}
PROXIES = '["127.0.0.1"]'
QUESTION = "Which lighthouse will be repainted?"
PLAN = "HARBOUR PLAN\n\n1. The northern lighthouse will be repainted in green next spring.\n"


def basic(name: str, password: str) -> dict[str, str]:
    given = b64encode(f"{name}:{password}".encode()).decode()
    return {"Authorization": f"Basic {given}"}


@dataclass(frozen=True)
class Closed(Served):
    """A page that nobody enters without a name or the token."""

    users: Path
    log: Path


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Settings:
    settings = settings_in(tmp_path_factory.mktemp("authentication"))
    settings.statements.path.mkdir()
    (settings.statements.path / "harbour.txt").write_text(PLAN, encoding="utf-8")
    sync([settings.statements.path], settings)
    return settings


@pytest.fixture(scope="module")
def closed(harbour: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Closed]:
    """The page beyond loopback with one user and a token, its log as JSON."""
    folder = tmp_path_factory.mktemp("closed")
    users, log = folder / "users.txt", folder / "log"
    for name in ("ada", "bob"):
        keep_user_cheaply(users, name, PASSWORD)
    told = {
        "WEB_HOST": "0.0.0.0",  # noqa: S104
        "WEB_TOKEN": TOKEN,
        "WEB_PROXIES": PROXIES,
        "LOG_FORMAT": "json",
        "LIMITS_QUESTIONS": "5",
    }
    flags = ("--auth", str(users), "--verbose")
    with serving_settings(harbour, *flags, log=log, told=told) as address:
        yield Closed(address, harbour, users, log)


@pytest.fixture(scope="module")
def opened(harbour: Settings) -> Iterator[str]:
    """The page beyond loopback, open to everybody because a setting says so."""
    told = {"WEB_HOST": "0.0.0.0", "WEB_OPEN": "true"}  # noqa: S104
    with serving_settings(harbour, told=told) as address:
        yield address


EVERYTHING = (
    ("GET", "/"),
    ("GET", "/config"),
    ("GET", "/theme.css"),
    ("GET", "/gradio_api/info"),
    ("GET", "/gradio_api/queue/data?session_hash=x"),
    ("GET", "/gradio_api/heartbeat/x"),
    ("GET", "/gradio_api/file=README.md"),
    ("GET", "/assets/nothing.js"),
    ("GET", "/nothing"),
    ("POST", "/gradio_api/queue/join"),
    ("POST", "/gradio_api/call/ask"),
    ("POST", "/gradio_api/upload"),
    ("POST", "/export/md"),
)


@pytest.mark.parametrize(("method", "path"), EVERYTHING)
def test_nothing_is_answered_without_sign_in(closed: Closed, method: str, path: str) -> None:
    refused = loopback.request(method, closed.address + path)
    assert refused.status_code == 401
    assert refused.headers["www-authenticate"].startswith("Basic ")
    assert refused.text == "sign in first\n"


@pytest.mark.parametrize(
    "headers",
    [
        basic("ada", "wrong password"),
        basic("nobody", PASSWORD),
        basic("", ""),
        {"Authorization": "Basic not-base-64"},
        {"Authorization": f"Basic {b64encode(b'no colon').decode()}"},
        {"Authorization": f"Bearer {TOKEN}x"},
        {"Authorization": "Bearer"},
        {"Authorization": "Digest nothing"},
    ],
)
def test_wrong_credentials_are_refused(closed: Closed, headers: dict[str, str]) -> None:
    sent = headers | {"X-Forwarded-For": "198.51.100.1"}
    assert loopback.get(f"{closed.address}/config", headers=sent).status_code == 401


def test_health_is_told_to_everybody_and_tells_only_that(closed: Closed) -> None:
    health = loopback.get(f"{closed.address}/healthz").json()
    assert health["status"] == "ok"
    assert health.keys() == {"status", "generation"}


def test_user_and_program_are_let_in(closed: Closed) -> None:
    assert loopback.get(closed.address, auth=ADA).status_code == 200
    assert loopback.get(f"{closed.address}/config", headers=BEARER).status_code == 200


@pytest.mark.parametrize("headers", [BEARER, basic(*ADA)])
def test_gradio_client_asks_with_its_headers(closed: Closed, headers: dict[str, str]) -> None:
    client = loopback.open_client(closed.address, headers=headers)
    answer = client.predict(QUESTION, api_name="/ask")
    assert answer["citations"][0]["label"] == "1"


@pytest.mark.parametrize(
    ("address", "written", "other"),
    [
        ("198.51.100.2", "198.51.100.2", "198.51.100.3"),
        ("::ffff:198.51.100.14", "198.51.100.14", "::ffff:198.51.100.15"),
        ("2001:db8:1:1::2", "2001:db8:1:1:3::4", "2001:db8:1:2::2"),
    ],
)
def test_address_waits_after_ten_wrong_passwords_and_no_other(
    closed: Closed, address: str, written: str, other: str
) -> None:
    def knock(address: str, password: str) -> httpx.Response:
        sent = basic("ada", password) | {"X-Forwarded-For": address}
        return loopback.get(f"{closed.address}/config", headers=sent)

    for number in range(10):
        assert knock(address, f"guess {number}").status_code == 401
    shut = knock(written, PASSWORD)
    assert shut.status_code == 429
    assert 0 < int(shut.headers["retry-after"]) <= 60
    assert "try again in" in shut.text
    assert knock(other, PASSWORD).status_code == 200


def test_user_who_is_taken_out_is_shut_out_without_a_restart(closed: Closed) -> None:
    address = f"{closed.address}/config"
    assert loopback.get(address, auth=("bob", PASSWORD)).status_code == 200
    lines = closed.users.read_text().splitlines(keepends=True)
    closed.users.write_text("".join(line for line in lines if not line.startswith("bob:")))
    assert loopback.get(address, auth=("bob", PASSWORD)).status_code == 401
    assert loopback.get(address, auth=ADA).status_code == 200


def call(address: str, fn: str, data: list[Any], headers: dict[str, str]) -> str:
    """Call a function of the page by its number, as its scripts do; give what comes back."""
    config = loopback.get(f"{address}/config", headers=headers).json()
    number = next(each["id"] for each in config["dependencies"] if each["api_name"] == fn)
    body = {"fn_index": number, "data": data, "session_hash": "s1"}
    body["event_data"] = {"statement": "harbour"}
    sent = loopback.post(f"{address}/gradio_api/queue/join", json=body, headers=headers)
    assert sent.status_code == 200, sent.text
    data_address = f"{address}/gradio_api/queue/data?session_hash=s1"
    with loopback.stream("GET", data_address, headers=headers) as lines:
        return next(line for line in lines.iter_lines() if "process_completed" in line)


def test_token_asks_and_never_adds_or_removes(closed: Closed) -> None:
    files = {"files": ("a.txt", b"1. One.")}
    upload = f"{closed.address}/gradio_api/upload"
    assert loopback.post(upload, files=files, headers=BEARER).status_code == 403
    assert loopback.post(upload, files=files, auth=ADA).status_code == 200
    for fn, data in (("add_text", [PLAN, "copy"]), ("remove", [])):
        assert "only who signed in by name" in call(closed.address, fn, data, BEARER)
    assert [each.name for each in closed.settings.statements.path.iterdir()] == ["harbour.txt"]


def test_questions_are_limited_a_user(closed: Closed) -> None:
    from_one = BEARER | {"X-Forwarded-For": "198.51.100.4"}
    client = loopback.open_client(closed.address, headers=from_one)
    for _ in range(5):
        client.predict(QUESTION, api_name="/search")
    with pytest.raises(Exception, match=r"more than 5 questions in a minute; ask again in \d+ s"):
        client.predict(QUESTION, api_name="/ask")
    assert '"refused": "limits.questions"' in closed.log.read_text(encoding="utf-8")
    other = BEARER | {"X-Forwarded-For": "198.51.100.5"}
    loopback.open_client(closed.address, headers=other).predict(QUESTION, api_name="/ask")


@needs_browser
def test_signed_in_user_asks_adds_and_is_told_of_the_limit(
    closed: Closed, browser: Browser, tmp_path: Path
) -> None:
    keep_user_cheaply(closed.users, "eve", PASSWORD)
    known = {"username": "eve", "password": PASSWORD}
    ferry = tmp_path / "ferry.txt"
    ferry.write_text("FERRY PLAN\n\n1. The ferry sails at noon.\n", encoding="utf-8")
    with opened_page(browser, closed.address, http_credentials=known) as page:
        page.get_by_role("tab", name="Statements").click()
        page.get_by_role("button", name="Add statements").click()
        page.locator("#adder input[type=file]").set_input_files(ferry)
        expect(page.locator(".results .done")).to_be_visible()
        page.get_by_role("tab", name="Chat").click()
        for number in range(5):
            ask(page, f"{QUESTION} Please, {number}.")
        expect(page.locator(".turn .chip").first).to_have_text("1")
        ask(page, "When does the ferry sail?")
        expect(page.locator(".turn").last).to_contain_text("more than 5 questions in a minute")
    (closed.settings.statements.path / "ferry.txt").unlink()


def test_log_has_neither_secrets_nor_words(closed: Closed) -> None:
    elsewhere = BEARER | {"X-Forwarded-For": "198.51.100.6"}
    loopback.open_client(closed.address, headers=elsewhere).predict(QUESTION, api_name="/ask")
    loopback.get(closed.address, auth=ADA)
    loopback.get(f"{closed.address}/?statement=harbour-secret", auth=ADA)
    loopback.get(f"{closed.address}/config", headers=basic("ada", "guessed word"))
    text = closed.log.read_text(encoding="utf-8")
    rows = [json.loads(line) for line in text.splitlines()]
    asked = [row for row in rows if row["event"] == "question" and "confidence" in row]
    assert asked[-1].keys() >= {"time", "seconds", "hits", "abstained", "confidence"}
    requests = [row for row in rows if row["event"] == "request"]
    assert any((row["path"], row["status"]) == ("/", 200) for row in requests)
    assert any(row["event"] == "sign-in refused" for row in rows)
    given = basic(*ADA)["Authorization"].split()[1]
    for secret in (PASSWORD, TOKEN, given, "guessed word", "lighthouse", "harbour-secret"):
        assert secret not in text


def test_open_page_is_read_and_asked_but_not_changed(opened: str) -> None:
    assert loopback.get(f"{opened}/healthz").json()["statements"] >= 1
    answer = loopback.open_client(opened).predict(QUESTION, api_name="/ask")
    assert answer["citations"]
    files = {"files": ("a.txt", b"1. One.")}
    assert loopback.post(f"{opened}/gradio_api/upload", files=files).status_code == 403
    config = loopback.get(f"{opened}/config").json()
    assert "file" not in {each["type"] for each in config["components"]}
    assert "remove" not in {each["api_name"] for each in config["dependencies"]}


def test_proxy_with_https_in_front_serves_its_own_name(harbour: Settings, closed: Closed) -> None:
    hosts, users = '["statements.example"]', str(closed.users)
    passed_on = {
        "Host": "statements.example",
        "Origin": "https://statements.example",
        "X-Forwarded-For": "198.51.100.7",
        "X-Forwarded-Proto": "https",
    }
    told = {"WEB_HOSTS": hosts, "WEB_AUTH": users, "WEB_PROXIES": PROXIES}
    with serving_settings(harbour, told=told) as address:
        assert loopback.get(f"{address}/config", headers=passed_on).status_code == 401
        config = loopback.get(f"{address}/config", headers=passed_on, auth=ADA).json()
        assert config["root"] == "https://statements.example"
        renamed = passed_on | {"Host": "elsewhere.example"}
        assert loopback.get(f"{address}/config", headers=renamed, auth=ADA).status_code == 400
