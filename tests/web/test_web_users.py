"""Users at once: each gets the answer to the own question, in pages and by the API."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from assistant.answering.assistant import Assistant
from ingest.sync.run import sync
from tests import loopback
from tests.browser import needs_browser, opened_page, serving_settings
from tests.conftest import NewSettings, Served

pytestmark = needs_browser

GOODS = [
    "grain",
    "timber",
    "salt",
    "copper",
    "wool",
    "paper",
    "glass",
    "cement",
    "barley",
    "marble",
    "sugar",
    "coffee",
    "cotton",
    "rubber",
    "tea",
    "tin",
    "zinc",
    "maize",
    "rice",
    "honey",
]

PAGES = 3
"""Pages at once: more would measure the browser."""


@pytest.fixture
def berths(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[Served]:
    """A page over a statement with a paragraph for each user."""
    settings = settings_in(tmp_path_factory.mktemp("berths"))
    settings.statements.path.mkdir()
    lines = [
        f"{number}. Ships that carry {goods} pay a fee of {number * 7} crowns at the berth.\n"
        for number, goods in enumerate(GOODS, 1)
    ]
    text = "BERTH PLAN\n\n" + "\n".join(lines)
    (settings.statements.path / "berths.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    with serving_settings(settings) as address:
        yield Served(address, settings)


def test_twenty_users_at_once_each_get_their_own_answer(browser: Browser, berths: Served) -> None:
    questions = [f"Which fee do ships that carry {goods} pay?" for goods in GOODS]
    assistant = Assistant(berths.settings)
    expected = [assistant.ask(question).citations[0].quote for question in questions]
    assert len(set(expected)) == len(GOODS)
    with ThreadPoolExecutor(len(questions)) as users:
        answers = list(users.map(lambda question: ask(berths.address, question), questions))
    assert [each["citations"][0]["quote"] for each in answers] == expected
    with ExitStack() as opened:
        pages = [opened.enter_context(opened_page(browser, berths.address)) for _ in range(PAGES)]
        for page, question in zip(pages, questions, strict=False):
            page.get_by_label("Your question").fill(question)
        for page in pages:
            page.evaluate("document.querySelector('.composer').requestSubmit()")
        for page, question, quote in zip(pages, questions, expected, strict=False):
            expect(page.locator(".answer q").first).to_have_text(quote)
            expect(page.locator(".turn")).to_have_count(1)
            expect(page.locator(".question")).to_contain_text(question)


def ask(address: str, question: str) -> Any:
    sent = loopback.post(f"{address}/gradio_api/run/ask", json={"data": [question]})
    return sent.json()["data"][0]
