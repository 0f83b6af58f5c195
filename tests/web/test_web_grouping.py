"""What is quoted of one statement stands below its name, which is heard and copied each time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import ask, needs_browser, opened_page, serving_texts
from tests.conftest import NewSettings

pytestmark = needs_browser

TEXTS = {
    "orsa": "Orsa Declaration on Tolls\n\nOrsa, 3 March 2029\n\n1. The toll for ferries is 4 crowns"
    ".\n\n2. The toll for barges is 6 crowns.\n",
    "velm": "Velm Declaration on Tolls\n\nVelm, 8 August 2030\n\n1. The toll for ferries is waived."
    "\n\n2. The toll for barges stays.\n",
}
PARTIES = ("Chile", "Japan", "Fiji", "Mali")
JOINED = {
    f"{party}-{year}": f"Joint Statement of {party} and Norway\n\n{year}-05-03\n\n"
    "1. Lamps are lit at dusk.\n\n2. The lamps are green.\n"
    for party in PARTIES
    for year in (2031, 2032)
}
NAMED = "“Orsa Declaration on Tolls” (3 March 2029) says: "


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[str]:
    with serving_texts(settings_in(tmp_path_factory.mktemp("grouping")), TEXTS | JOINED) as served:
        yield served


@pytest.fixture
def compared(browser: Browser, address: str) -> Iterator[Page]:
    allowed = ["clipboard-read", "clipboard-write"]
    with opened_page(browser, address, permissions=allowed) as page:
        ask(page, "Compare what the Orsa and the Velm declarations say about tolls.")
        yield page


def test_a_statement_is_seen_named_once_above_what_is_quoted_of_it(compared: Page) -> None:
    quoted = compared.locator(".answer > p:has(q)")
    expect(quoted).to_have_count(4)
    expect(quoted.nth(1)).to_have_class("again")
    seen = quoted.nth(1).locator("> span:not(.mark, .hidden)")
    expect(seen.first).to_have_text("“")
    expect(quoted.nth(2)).to_contain_text("Velm Declaration on Tolls")
    expect(quoted.nth(2)).not_to_have_class("again")
    expect(quoted.nth(3)).to_have_class("again")


def test_each_quote_is_followed_by_its_own_mark(compared: Page) -> None:
    marked = compared.locator(".answer > p > q ~ .closing .mark")
    expect(marked).to_have_count(4)
    expect(marked.locator(".chip")).to_have_text(["1", "2", "1", "2"])


def test_it_is_heard_and_copied_with_each_quote(compared: Page) -> None:
    expect(compared.locator(".answer")).to_contain_text(NAMED)
    assert (compared.locator(".answer").text_content() or "").count(NAMED) == 2
    compared.get_by_role("button", name="Copy", exact=True).first.click()
    assert compared.evaluate("navigator.clipboard.readText()").count(NAMED) == 2


def test_each_side_is_named_and_none_is_lost(browser: Browser, address: str) -> None:
    with opened_page(browser, address) as page:
        ask(page, "Compare what Chile, Japan, Fiji and Mali say about lamps")
        page.locator("summary", has_text="Show all 12 entries").click()
        for party in PARTIES:
            head = f"“{party}” fits 2 statements, of which 2 mention “lamps”:"
            expect(page.locator(".answer > p, .more p", has_text=head)).to_be_visible()
        expect(page.locator(".answer q")).to_have_count(12)
