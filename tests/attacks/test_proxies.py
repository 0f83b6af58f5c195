"""The page behind a real Caddy and a real nginx, as ``docs/security.md`` configures them."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import httpx
import pytest

from tests.browser import serving_settings
from tests.conftest import Served
from tests.loopback import SECONDS, find_port, wait_for
from tests.proxies import find_program, write_head
from tests.web.test_authentication import BEARER, PROXIES, TOKEN, basic

DOCS = Path(__file__).parents[2] / "docs" / "security.md"
NAME = "statements.example.org"
NAMED = {"sni_hostname": NAME}
QUESTION = "What is published?"


def read_configuration(kind: str) -> str:
    """Give the configuration that the documentation shows."""
    found = re.search(rf"```{kind}\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1]


def place(text: str, **changes: str) -> str:
    """Put this machine's places into a configuration; each has to stand in it."""
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    return text


def start_caddy(folder: Path, page: str, port: int) -> list[str]:
    site = place(
        read_configuration("caddy"),
        **{"127.0.0.1:7860": page, NAME + " {": f"{NAME}:{port} {{\n\ttls internal"},
    )
    file = folder / "Caddyfile"
    told = "admin off\n\tauto_https disable_redirects\n\tskip_install_trust"
    stored = f"storage file_system {folder}/stored"
    file.write_text(f"{{\n\t{told}\n\t{stored}\n\tdefault_bind 127.0.0.1\n}}\n{site}")
    return ["run", "--config", str(file), "--adapter", "caddyfile"]


def start_nginx(folder: Path, page: str, port: int) -> list[str]:
    pem, key = folder / "a.pem", folder / "a.key"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    made += ["-subj", f"/CN={NAME}", "-keyout", str(key), "-out", str(pem)]
    subprocess.run(made, check=True, capture_output=True)
    places = {
        "listen 443 ssl": f"listen 127.0.0.1:{port} ssl",
        "127.0.0.1:7860": page,
        "/etc/ssl/statements.pem": str(pem),
        "/etc/ssl/statements.key": str(key),
    }
    site = place(read_configuration("nginx"), **places)
    file = folder / "nginx.conf"
    file.write_text(f"{write_head(folder)}{site}}}\n")
    return ["-c", str(file), "-p", str(folder)]


STARTS: dict[str, Callable[[Path, str, int], list[str]]] = {
    "caddy": start_caddy,
    "nginx": start_nginx,
}


@contextmanager
def proxying(kind: str, page: str, folder: Path) -> Iterator[httpx.Client]:
    program, port = find_program(kind), find_port()
    command = [program, *STARTS[kind](folder, page.removeprefix("http://"), port)]
    home = {**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with subprocess.Popen(command, env=home, stderr=subprocess.DEVNULL) as proxy:
        try:
            base = f"https://127.0.0.1:{port}"
            named = {"Host": NAME, "Origin": f"https://{NAME}"}
            with httpx.Client(base_url=base, headers=named, verify=False) as client:  # noqa: S501
                client.timeout = httpx.Timeout(SECONDS)
                # A caddy listens before it has made itself a certificate.
                ask = partial(client.get, extensions=NAMED)
                wait_for("/healthz", lambda: proxy.poll() is None, ask)
                yield client
        finally:
            proxy.kill()  # a caddy that is asked to end waits for its clients, a minute


@pytest.fixture(scope="module", params=STARTS)
def proxy(
    request: pytest.FixtureRequest, served: Served, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[httpx.Client]:
    """A client of each proxy, before a page of its own that counts who comes through it."""
    kind = request.param
    told = {"WEB_HOSTS": f'["{NAME}"]', "WEB_PROXIES": PROXIES, "WEB_TOKEN": TOKEN}
    with (
        serving_settings(served.settings, told=told) as page,
        proxying(kind, page, tmp_path_factory.mktemp(kind)) as client,
    ):
        yield client


def test_page_has_its_public_name_and_scheme(proxy: httpx.Client) -> None:
    config = proxy.get("/config", headers=BEARER, extensions=NAMED).json()
    assert config["root"] == f"https://{NAME}"
    assert proxy.get("/config", extensions=NAMED).status_code == 401


def test_question_is_answered(proxy: httpx.Client) -> None:
    asked = {"data": [QUESTION, None, None, None, None, None]}
    sent = proxy.post("/gradio_api/call/ask", json=asked, headers=BEARER, extensions=NAMED)
    assert sent.status_code == 200, sent.text
    address = f"/gradio_api/call/ask/{sent.json()['event_id']}"
    assert "event: complete" in proxy.get(address, headers=BEARER, extensions=NAMED).text


def test_events_arrive_while_their_stream_goes_on(proxy: httpx.Client) -> None:
    address = "/gradio_api/heartbeat/proxied"
    with proxy.stream("GET", address, headers=BEARER, extensions=NAMED) as stream:
        assert next(stream.iter_lines()) == "data: ALIVE"


def test_other_names_and_sites_are_answered_nothing(proxy: httpx.Client) -> None:
    elsewhere = BEARER | {"Host": "elsewhere.example"}
    sent = proxy.get("/config", headers=elsewhere, extensions=NAMED)
    assert sent.status_code == 400 or not sent.content
    foreign = BEARER | {"Origin": "https://elsewhere.example"}
    assert proxy.get("/config", headers=foreign, extensions=NAMED).status_code == 403


def test_visitor_is_counted_whatever_address_he_makes_up(proxy: httpx.Client) -> None:
    def guess(number: int) -> int:
        made_up = {
            "X-Forwarded-For": f"198.51.100.{number}",
            "X-Real-IP": f"198.51.100.{number}",
            "Forwarded": f"for=198.51.100.{number}",
        }
        told = basic("ada", f"guess {number}") | made_up
        return proxy.get("/config", headers=told, extensions=NAMED).status_code

    assert 429 in [guess(number) for number in range(11)]
