"""A page that is served to this machine alone: what a plain proxy, or a program, may do there."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from ingest.sync.run import sync
from tests import loopback
from tests.attacks.target import DATA, PLAN
from tests.attacks.test_headers import read_status, send
from tests.browser import serving_settings
from tests.conftest import NewSettings, Served
from tests.loopback import find_port, wait_for
from tests.proxies import find_program, write_head

QUESTION = "Which lighthouse will be repainted?"
MEND = "set web.hosts, web.proxies and web.auth"
HOST = b"Host: 127.0.0.1"
FERRY = "FERRY PLAN\n\n1. The ferry sails at noon.\n"
EDITING = {"add_text": [FERRY, "copy"], "add_files": [None], "check_file": [None], "remove": []}


@pytest.fixture(scope="module")
def private(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[Served]:
    """The page as it is without a setting, over one statement."""
    settings = settings_in(tmp_path_factory.mktemp("private"))
    settings.statements.path.mkdir()
    (settings.statements.path / "harbour.txt").write_text(PLAN, encoding="utf-8")
    sync([settings.statements.path], settings)
    with serving_settings(settings) as address:
        yield Served(address, settings)


@contextmanager
def plain_nginx(page: str, folder: Path, told: str = "") -> Iterator[str]:
    """Put before a page an nginx that is told nothing but where it is, and ``told``."""
    program, port = find_program("nginx"), find_port()
    file = folder / "nginx.conf"
    place = f"location / {{ proxy_pass {page}; {told} }}"
    site = f"server {{\nlisten 127.0.0.1:{port};\n{place}\n}}\n}}\n"
    file.write_text(write_head(folder) + site)
    command = [program, "-c", str(file), "-p", str(folder)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as proxy:
        try:
            wait_for(f"http://127.0.0.1:{port}/healthz", lambda: proxy.poll() is None)
            yield f"http://127.0.0.1:{port}"
        finally:
            proxy.kill()


def edit(page: Served, through: str, fn: str, **headers: str) -> str:
    """Call what only an editor may; give what comes back."""
    config = loopback.get(f"{page.address}/config").json()
    number = next(each["id"] for each in config["dependencies"] if each["api_name"] == fn)
    body: dict[str, Any] = {"fn_index": number, "data": EDITING[fn], "session_hash": uuid4().hex}
    body["event_data"] = {"statement": "harbour"}
    sent = loopback.post(f"{through}/gradio_api/queue/join", json=body, headers=headers)
    if sent.is_error:
        return sent.text
    address = f"{through}{DATA}{body['session_hash']}"
    with loopback.stream("GET", address, headers=headers) as lines:
        return next(line for line in lines.iter_lines() if "process_completed" in line)


def list_files(page: Served) -> list[str]:
    return [each.name for each in page.settings.statements.path.iterdir()]


@pytest.mark.parametrize("told", ["", "proxy_http_version 1.1;"])
def test_stranger_behind_a_plain_proxy_changes_nothing(
    private: Served, tmp_path: Path, told: str
) -> None:
    with plain_nginx(private.address, tmp_path, told) as through:
        for headers in ({}, {"Origin": through}):
            for fn in EDITING:
                said = edit(private, through, fn, **headers)
                assert re.search(f"{MEND}|in a browser|no other site", said), said
            files = {"files": ("a.txt", b"1. One.")}
            address = f"{through}/gradio_api/upload"
            assert loopback.post(address, files=files, headers=headers).status_code == 403
    assert list_files(private) == ["harbour.txt"]


PASSED_ON = (
    b"Via: 1.1 proxy.example",
    b"Forwarded: for=198.51.100.9",
    b"X-Real-IP: 198.51.100.9",
    *(b"X-Forwarded-%s: a" % each for each in (b"For", b"Host", b"Proto", b"Port", b"Server")),
)


@pytest.mark.parametrize("line", PASSED_ON)
def test_what_a_proxy_passed_on_is_refused_in_a_sentence(private: Served, line: bytes) -> None:
    answer = send(private.address, b"GET /config HTTP/1.1", HOST, line)
    assert read_status(answer) == 403, answer
    assert MEND.encode() in answer


def test_what_speaks_as_proxies_do_is_refused_in_a_sentence(private: Served) -> None:
    answer = send(private.address, b"GET /config HTTP/1.0", HOST)
    assert read_status(answer) == 403, answer
    assert MEND.encode() in answer
    assert read_status(send(private.address, b"GET /healthz HTTP/1.0", HOST)) == 200


@pytest.mark.parametrize("fn", EDITING)
def test_program_changes_nothing(private: Served, fn: str) -> None:
    assert "in a browser" in edit(private, private.address, fn)
    assert list_files(private) == ["harbour.txt"]


def test_program_reads_and_asks(private: Served) -> None:
    body = {"data": [QUESTION]}
    sent = loopback.post(f"{private.address}/gradio_api/run/ask", json=body)
    assert "in green" in sent.text
    client = loopback.open_client(private.address)
    assert client.predict(QUESTION, api_name="/ask")["citations"]
    draft = PLAN + "The ferry sails. " * 80_000  # more than a call without a pasted text
    sent = loopback.post(f"{private.address}/gradio_api/run/draft", json={"data": [draft]})
    assert sent.status_code != 413


def test_page_itself_adds_and_removes(private: Served) -> None:
    own = {"Origin": private.address}
    files = {"files": ("a.txt", b"1. One.")}
    address = f"{private.address}/gradio_api/upload"
    assert loopback.post(address, files=files, headers=own).status_code == 200
    for fn in ("add_text", "remove"):
        assert '"success":true' in edit(private, private.address, fn, **own)
    assert sorted(list_files(private)) == [".removed", "copy.txt"]
