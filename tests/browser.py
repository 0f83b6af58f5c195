"""A real browser and a real server for the tests of the page."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import pytest
from playwright.sync_api import (
    Browser,
    CDPSession,
    Error,
    Page,
    Request,
    ViewportSize,
    expect,
    sync_playwright,
)

from config.settings import Settings
from ingest.sync.run import sync
from tests.loopback import SECONDS, find_usual_port, wait_for
from tests.processes import Start, forked

PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser")
"""What it may be called: the shell is the same without windows, for two thirds of the cost."""
CHROMIUM = next(filter(None, map(shutil.which, PROGRAMS)), None)
ENDPOINTS = {"ask", "search", "find", "compare", "timeline", "outline", "statements", "statement"}
ENDPOINTS |= {"trace", "lineage", "draft", "wording"}
"""What programs can call."""
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
needs_browser = pytest.mark.skipif(
    CHROMIUM is None, reason="there is no chromium here: apt install chromium-headless-shell"
)
USUAL_SIZE = ViewportSize(width=1280, height=720)
USUAL_LOCALE = "en-GB"
"""What a window has that nobody asked to be of another size, or another reader’s."""
LOOKS = {"color_scheme", "reduced_motion"}
"""What a window can be told anew, as its size can."""
_free_pages: WeakKeyDictionary[Browser, dict[str, list[Page]]] = WeakKeyDictionary()
_spoken: WeakKeyDictionary[Page, CDPSession] = WeakKeyDictionary()
"""What a window is told its language by, which is its own again when that is left."""


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Start the system's own Chromium; nothing is downloaded."""
    expect.set_options(timeout=SECONDS * 1_000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def serving(
    index: Path,
    environment: dict[str, str] | None = None,
    *flags: str,
    log: Path | None = None,
    port: int | None = None,
    start: Start | None = None,
) -> Iterator[str]:
    """Serve the page of an index, by default on a usual port; give its address once it answers."""
    port = port or find_usual_port()
    arguments = ["serve", "--port", str(port), "--index", str(index), *flags]
    begin = start or forked()
    with begin(arguments, environment or dict(os.environ), log) as is_running:
        wait_for(f"http://127.0.0.1:{port}/healthz", is_running)
        yield f"http://127.0.0.1:{port}"


@contextmanager
def serving_settings(
    settings: Settings,
    *flags: str,
    log: Path | None = None,
    start: Start | None = None,
    told: Mapping[str, str] | None = None,
) -> Iterator[str]:
    """Serve the page as these settings have folders and files; give its address.

    ``told`` has more settings, such as ``WEB_HOST``; ``log`` is where stderr goes.
    """
    places = {
        "ASSISTANT_STATEMENTS_PATH": str(settings.statements.path),
        "ASSISTANT_WEB_FEEDBACK": str(settings.web.feedback),
    }
    more = {f"ASSISTANT_{name}": value for name, value in (told or {}).items()}
    environment = {**os.environ, **places, **more}
    with serving(settings.index.path, environment, *flags, log=log, start=start) as address:
        yield address


@contextmanager
def opened_page(browser: Browser, address: str, path: str = "/", **context: Any) -> Iterator[Page]:
    """Open the page for a new user; fails when any request leaves the machine."""
    size = context.pop("viewport", USUAL_SIZE)
    looks = {name: context.pop(name) for name in LOOKS & context.keys()}
    locale, allowed = context.pop("locale", USUAL_LOCALE), context.pop("permissions", ())
    free = _find_free(browser, context)
    page = free.pop() if free else browser.new_context(**context).new_page()
    page.set_default_timeout(SECONDS * 1_000)
    page.set_viewport_size(size)
    page.emulate_media(**looks)
    page.context.grant_permissions(allowed)
    _speak(page, locale)
    requests: list[str] = []

    def note(request: Request) -> None:
        requests.append(request.url)

    page.on("request", note)
    page.goto(address + path)
    expect(page.locator(".composer")).to_be_visible()
    yield page
    page.remove_listener("request", note)
    _clear(page, address)
    free.append(page)
    assert [url for url in requests if not url.startswith((address, "data:", "blob:"))] == []


def _find_free(browser: Browser, context: dict[str, Any]) -> list[Page]:
    """Give the pages of such users that nobody uses: a window is opened longer than most tests."""
    return _free_pages.setdefault(browser, {}).setdefault(repr(context), [])


def _speak(page: Page, locale: str) -> None:
    """Make a window that of a reader of a language: a new one is opened longer than most tests."""
    session = _spoken[page] = page.context.new_cdp_session(page)
    agent = page.evaluate("navigator.userAgent")
    told = {"userAgent": agent, "acceptLanguage": locale}
    session.send("Emulation.setUserAgentOverride", told)
    session.send("Emulation.setLocaleOverride", {"locale": locale})


def _clear(page: Page, address: str) -> None:
    """Make a page one that nobody has used."""
    for other in page.context.pages:
        if other is not page:
            other.close()
    page.unroute_all()
    page.emulate_media(media="null", color_scheme="null", reduced_motion="null")
    with suppress(Error):  # its server has ended, and what stands in its place keeps nothing
        page.evaluate("sessionStorage.clear()")
    page.goto("about:blank")  # what still ran could write again
    session = _spoken.pop(page)
    session.send("Storage.clearDataForOrigin", {"origin": address, "storageTypes": "local_storage"})
    session.detach()
    page.context.clear_cookies()
    page.context.clear_permissions()


def ask(page: Page, question: str) -> None:
    """Type a question, send it, wait until it is answered."""
    page.get_by_label("Your question").fill(question)
    page.keyboard.press("Enter")
    expect(page.locator(".turn .question").last).to_contain_text(question)
    expect(page.locator(".waiting")).to_have_count(0)


@contextmanager
def serving_texts(settings: Settings, texts: Mapping[str, str]) -> Iterator[str]:
    """Serve some texts, by the names of their files without ``.txt``; gives the address."""
    settings.statements.path.mkdir()
    for name, text in texts.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    with serving_settings(settings) as address:
        yield address


def find(page: Page, words: str) -> None:
    """Look for some words in the view that finds them."""
    page.get_by_role("tab", name="Find").click()
    page.get_by_label("Words to find").fill(words)
    page.keyboard.press("Enter")
