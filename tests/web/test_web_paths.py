"""Two pages under two paths of one host know nothing of each other."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from ingest.sync.run import sync
from tests import loopback
from tests.browser import ask, needs_browser, opened_page, serving_settings
from tests.conftest import NewSettings
from tests.loopback import find_port, wait_for
from tests.proxies import find_program, write_head

PLANS = {
    "/port": "HARBOUR PLAN\n\n1. The lighthouse will be repainted in green next spring.\n",
    "/port.old": "HARBOUR PLAN\n\n1. The lighthouse will be repainted in white next spring.\n",
}
"""What each page has; the path of the one is the beginning of the other's."""
QUESTIONS = {"/port": "How will the lighthouse be repainted?", "/port.old": "What is repainted?"}
ANSWERS = {"/port": "in green", "/port.old": "in white"}


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[str]:
    """A host with both pages."""
    folder = tmp_path_factory.mktemp("paths")
    with ExitStack() as serving:
        places = ""
        for number, (root, plan) in enumerate(PLANS.items()):
            settings = settings_in(folder / str(number))
            settings.statements.path.mkdir()
            (settings.statements.path / "harbour.txt").write_text(plan, encoding="utf-8")
            sync([settings.statements.path], settings)
            told = {"WEB_ROOT": root, "WEB_HOSTS": '["example.org"]', "WEB_OPEN": "true"}
            page = serving.enter_context(serving_settings(settings, told=told))
            passed = "proxy_set_header Host $http_host; proxy_buffering off;"
            places += f"location {root}/ {{ proxy_pass {page}/; {passed} }}\n"
        yield serving.enter_context(proxying(places, folder))


@contextmanager
def proxying(places: str, folder: Path) -> Iterator[str]:
    program, port = find_program("nginx"), find_port()
    file = folder / "nginx.conf"
    site = f"server {{\nlisten 127.0.0.1:{port};\n{places}}}\n}}\n"
    file.write_text(write_head(folder) + site)
    command = [program, "-c", str(file), "-p", str(folder)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as proxy:
        try:
            wait_for(f"http://127.0.0.1:{port}/port/healthz", lambda: proxy.poll() is None)
            yield f"http://127.0.0.1:{port}"
        finally:
            proxy.terminate()


def list_history(page: Page, root: str, host: str) -> list[str]:
    """Open the page of a path, and give the questions that its history has."""
    page.goto(f"{host}{root}/")
    expect(page.locator(".composer")).to_be_visible()
    page.get_by_role("button", name="History").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    return page.locator("dialog .row > span").all_inner_texts()


@needs_browser
def test_each_page_keeps_and_deletes_its_own_conversations(browser: Browser, host: str) -> None:
    with opened_page(browser, host, "/port/") as page:
        for root, question in QUESTIONS.items():
            page.goto(f"{host}{root}/")
            expect(page.locator(".welcome")).to_be_visible()
            ask(page, question)
            expect(page.locator(".turn").last).to_contain_text(ANSWERS[root])
        for root, question in QUESTIONS.items():
            assert list_history(page, root, host) == [question]
        list_history(page, "/port", host)
        page.get_by_role("button", name="Delete all").click()
        expect(page.locator("dialog")).to_contain_text("No conversation is kept yet.")
        assert list_history(page, "/port.old", host) == [QUESTIONS["/port.old"]]
        assert page.context.cookies() == []


@pytest.mark.parametrize("path", ["/", "/config", "/gradio_api/info", "/gradio_api/app_id"])
def test_no_page_sets_a_cookie_that_another_is_sent(host: str, path: str) -> None:
    for root in PLANS:
        assert "set-cookie" not in loopback.get(f"{host}{root}{path}").headers
