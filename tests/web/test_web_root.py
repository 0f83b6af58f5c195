"""The page under a path, behind nginx and Caddy as the README configures them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests import loopback
from tests.browser import ask, needs_browser, opened_page, serving_settings
from tests.conftest import Served
from tests.loopback import find_port, wait_for
from tests.proxies import find_program, write_head

README = Path(__file__).parents[2] / "README.md"
ROOT = "/statements"
QUESTION = "How many lives had COVID-19 claimed?"
BASH = shutil.which("bash") or "/bin/bash"
needs_curl = pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not here")


def read_block(beginning: str) -> str:
    """Give the configuration in the README that begins so."""
    found = re.search(rf"```\n({re.escape(beginning)}.*?)```", README.read_text("utf-8"), re.DOTALL)
    assert found
    return found[1]


def start_nginx(folder: Path, page: str, port: int) -> list[str]:
    place = read_block("location /statements/ {").replace("127.0.0.1:7860", page)
    file = folder / "nginx.conf"
    site = f"server {{\nlisten 127.0.0.1:{port};\n{place}}}\n}}\n"
    file.write_text(write_head(folder) + site)
    return ["-c", str(file), "-p", str(folder)]


def start_caddy(folder: Path, page: str, port: int) -> list[str]:
    site = read_block("example.org {").replace("127.0.0.1:7860", page)
    site = site.replace("example.org {", f"http://127.0.0.1:{port} {{")
    file = folder / "Caddyfile"
    file.write_text(f"{{\n\tadmin off\n\tstorage file_system {folder}/stored\n}}\n{site}")
    return ["run", "--config", str(file), "--adapter", "caddyfile"]


STARTS: dict[str, Callable[[Path, str, int], list[str]]] = {
    "nginx": start_nginx,
    "caddy": start_caddy,
}


@contextmanager
def proxying(kind: str, page: str, folder: Path) -> Iterator[str]:
    program, port = find_program(kind), find_port()
    command = [program, *STARTS[kind](folder, page.removeprefix("http://"), port)]
    home = {**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with subprocess.Popen(command, env=home, stderr=subprocess.DEVNULL) as proxy:
        try:
            wait_for(f"http://127.0.0.1:{port}{ROOT}/healthz", lambda: proxy.poll() is None)
            yield f"http://127.0.0.1:{port}"
        finally:
            proxy.terminate()


@pytest.fixture(scope="module")
def rooted(served: Served) -> Iterator[str]:
    told = {"WEB_ROOT": ROOT, "WEB_HOSTS": '["example.org"]', "WEB_OPEN": "true"}
    with serving_settings(served.settings, told=told) as address:
        yield address


@needs_browser
@pytest.mark.parametrize("kind", STARTS)
def test_a_question_is_asked_under_a_path(
    browser: Browser, rooted: str, tmp_path: Path, kind: str
) -> None:
    with (
        proxying(kind, rooted, tmp_path) as address,
        opened_page(browser, address, f"{ROOT}/") as page,
    ):
        strays: list[str] = []
        page.on("request", lambda request: strays.append(request.url))
        ask(page, QUESTION)
        page.locator(".turn .chip").first.click()
        expect(page.locator(".paragraph.chosen mark")).to_contain_text("2 million lives")
        assert f"{ROOT}/?statement=" in page.url
        assert [url for url in strays if not url.startswith(f"{address}{ROOT}/")] == []
        asked = {
            "model": "statements",
            "messages": [{"role": "user", "content": "What of vaccines?"}],
        }
        said = loopback.post(f"{address}{ROOT}/v1/chat/completions", json=asked).json()
        assert f"]({address}{ROOT}/?statement=" in said["choices"][0]["message"]["content"]


@needs_curl
@pytest.mark.parametrize("kind", [None, *STARTS])
def test_what_the_readme_says_to_type_answers(
    served: Served, rooted: str, tmp_path: Path, kind: str | None
) -> None:
    if kind is None:
        check_typed(served.address)
        return
    with proxying(kind, rooted, tmp_path) as address:
        check_typed(f"{address}{ROOT}")


def check_typed(address: str) -> None:
    """Type what the README says, with one value, and read the answer from what comes back."""
    answers, waits = re.findall(r"```bash\n(curl.*?)```", README.read_text("utf-8"), re.DOTALL)
    check_answer(json.loads(type_in(address, answers)))
    event = json.loads(type_in(address, answers.replace("/run/", "/call/")))["event_id"]
    told = type_in(address, waits.replace("$EVENT_ID", event))
    found = re.search(r"event: complete\ndata: (.*)", told)
    assert found, told
    check_answer({"data": json.loads(found[1])})


def type_in(address: str, command: str) -> str:
    asked = command.replace("http://127.0.0.1:7860", address)
    asked = asked.replace("What was agreed about ports?", QUESTION)
    done = subprocess.run([BASH, "-c", asked], capture_output=True, text=True, check=True)
    return done.stdout


def check_answer(told: dict[str, Any]) -> None:
    (answer,) = told["data"]
    assert "2 million lives" in answer["answer"]
    assert [each["label"] for each in answer["citations"]] == ["III"]


@pytest.mark.parametrize(
    "path", ["/gradio_api/mcp", "/theme.css/", "/robots.txt/", "/gradio_api/openapi.json/?a=%2Fb"]
)
def test_no_redirect_leaves_the_path(rooted: str, path: str) -> None:
    """A proxy takes the path away, so that the page is asked without it."""
    sent = loopback.get(rooted + path, headers={"Host": "example.org"})
    assert sent.status_code == 307
    place, _, query = path.partition("?")
    turned = place.rstrip("/") if place.endswith("/") else f"{place}/"
    assert sent.headers["location"] == f"{ROOT}{turned}" + (f"?{query}" if query else "")
