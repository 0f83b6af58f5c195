"""The statements of an answer are searched for its words alone, and not for what is sought next."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from ingest.sync.run import sync
from tests.browser import ask, find, needs_browser, opened_page, serving_settings
from tests.conftest import NewSettings, Served

pytestmark = needs_browser

MANY = 12
"""Statements that have a word, more than an answer shows unfolded."""
ALL = MANY + 1


@pytest.fixture(scope="module")
def quays(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[Served]:
    """A page over statements that have a word, and one that has it not."""
    settings = settings_in(tmp_path_factory.mktemp("lent"))
    settings.statements.path.mkdir()
    texts = {
        f"quay-{number}": f"Quay Plan {number}\n\nTarn, {number} May {2010 + number}\n\n"
        f"1. Quay {number} has a crane that lifts grain.\n\n2. It rests.\n"
        for number in range(1, MANY + 1)
    }
    texts["beacons"] = "Plan of Beacons\n\nTarn, 3 June 2009\n\n1. Beacons are red.\n"
    for name, text in texts.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    with serving_settings(settings) as address:
        yield Served(address, settings)


@pytest.fixture
def page(browser: Browser, quays: Served) -> Iterator[Page]:
    with opened_page(browser, quays.address) as opened:
        yield opened


def test_the_statements_of_an_answer_are_not_those_of_the_next_search(page: Page) -> None:
    ask(page, "Which statements issued since 2012 mention a crane?")
    page.get_by_role("button", name=f"See all {MANY - 1} statements").click()
    expect(page.locator(".find .part")).to_have_count(1)
    find(page, "beacons")
    expect(page.locator(".find .part")).to_have_count(0)
    expect(page.locator(".find .choose")).to_have_text("All statements")
    expect(page.locator(".told")).to_contain_text("of 13 statements")
    page.go_back()
    expect(page.get_by_label("Words to find")).to_have_value("a crane")
    expect(page.locator(".find .part")).to_have_count(1)
    page.locator(".find .part button").click()
    expect(page.locator(".group")).to_have_count(MANY)
    expect(page.locator(".find .part")).to_have_count(0)


def test_an_answer_leaves_the_chosen_statements_of_the_find_view_chosen(page: Page) -> None:
    page.get_by_role("tab", name="Find").click()
    page.locator(".find .choose").click()
    page.get_by_role("dialog").get_by_label("To", exact=True).fill("2013-12-31")
    page.get_by_role("button", name="Done").click()
    page.get_by_role("tab", name="Chat").click()
    ask(page, "Which statements mention a crane?")
    page.get_by_role("button", name=f"See all {MANY} statements").click()
    expect(page.locator(".group")).to_have_count(MANY)
    find(page, "crane")
    expect(page.locator(".find .part")).to_contain_text("2013")
