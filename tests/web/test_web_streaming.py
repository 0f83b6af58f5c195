"""A language model's answer comes to the page sentence by sentence, and can be stopped."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from config.settings import Settings
from ingest.sync.run import sync
from tests.browser import needs_browser, opened_page, serving
from tests.model_server import Script, serving_model

pytestmark = needs_browser

STATEMENT = """JOINT STATEMENT ON RIVER PORTS

1. A common desk for skippers opens in Lindau on 12 June. It is staffed on six days of the week.

Lindau, 3 May 2024
"""
FIRST = "A common desk for skippers opens in Lindau on 12 June."
SECOND = "It is staffed on six days of the week."


@pytest.fixture
def script() -> Script:
    return Script(text=f"{FIRST} [1] {SECOND} [1] " + "Word by word. " * 40, pause=0.2)


@pytest.fixture
def address(settings: Settings, script: Script) -> Iterator[str]:
    (settings.statements.path / "ports.txt").write_text(STATEMENT, encoding="utf-8")
    sync([settings.statements.path], settings)
    with serving_model(script) as model:
        named = {
            "OPENAI_API_KEY": "k",
            "ASSISTANT_WRITER_MODEL": "openai:m",
            "ASSISTANT_WRITER_BASE_URL": model,
        }
        with serving(settings.index.path, {**os.environ, **named}) as served:
            yield served


def test_sentences_come_as_they_are_checked_and_stop_ends_the_model(
    browser: Browser, address: str, script: Script
) -> None:
    with opened_page(browser, address) as page:
        page.get_by_label("Your question").fill("Where does the desk for skippers open?")
        page.keyboard.press("Enter")
        answer = page.locator(".turn .answer")
        expect(answer).to_contain_text(FIRST)
        expect(page.locator(".waiting")).to_be_visible()
        page.get_by_role("button", name="Stop").click()
        expect(answer).to_contain_text("Stopped")
        expect(answer).to_contain_text(FIRST)
        assert script.stopped.wait(10)
