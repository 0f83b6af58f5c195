"""Choosing by the keys what is asked: Enter takes the first of what is found."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser import needs_browser, opened_page, serving_texts
from tests.conftest import NewSettings

pytestmark = needs_browser

TITLES = (
    "Joint Statement of Chile, Fiji, Ghana, Japan and Kenya",
    "Joint Statement of Norway, Palau, Peru, Samoa and Tonga",
    "Joint Statement of Japan and Peru",
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[str]:
    """A page over statements of more parties than are looked through without a search."""
    texts = {
        f"plan-{place}": f"{title}\n\n1. The quay {place} is lit at dusk.\n\nLindau, 3 May 2024\n"
        for place, title in enumerate(TITLES)
    }
    with serving_texts(settings_in(tmp_path_factory.mktemp("chooser")), texts) as served:
        yield served


@pytest.fixture
def chooser(browser: Browser, address: str) -> Iterator[Locator]:
    with opened_page(browser, address) as page:
        page.locator(".choose").click()
        yield page.get_by_role("dialog", name="Which statements are asked")


@pytest.mark.parametrize(("typed", "asked"), [("norway", 1), ("joint statement of chile", 1)])
def test_enter_takes_the_first_statement_that_is_found(
    chooser: Locator, typed: str, asked: int
) -> None:
    search = chooser.get_by_label("Find a statement")
    search.fill(typed)
    told = chooser.get_by_role("group", name="Statements").get_by_role("status")
    expect(told).to_contain_text("Enter chooses “Joint Statement of")
    for _ in range(2):
        search.press("Enter")
        expect(chooser).to_contain_text(f"{asked} of 3 statements is asked")
    expect(chooser.get_by_role("group", name="Statements").get_by_role("checkbox")).to_be_checked()
    expect(search).to_be_focused()


def test_enter_takes_the_first_party_that_is_found(chooser: Locator) -> None:
    parties = chooser.get_by_role("group", name="Parties")
    search, told = chooser.get_by_label("Find a party"), parties.get_by_role("status")
    search.fill("pala")
    expect(told).to_have_text("Enter chooses “Palau”")
    for _ in range(2):
        search.press("Enter")
        expect(parties.get_by_role("checkbox", checked=True)).to_have_count(1)
    expect(search).to_be_focused()
    search.fill("peru")
    expect(told).to_have_text("Enter chooses “Peru”")
    search.press("Enter")
    expect(parties.get_by_role("checkbox", checked=True)).to_have_count(2)
    expect(chooser).to_contain_text("2 of 3 statements are asked")
    search.press("ArrowDown")
    expect(parties.get_by_role("checkbox", name="Peru")).to_be_focused()
    chooser.page.keyboard.press("Space")
    expect(parties.get_by_role("checkbox", name="Peru")).not_to_be_checked()
    expect(chooser).to_contain_text("1 of 3 statements is asked")


def test_enter_takes_nothing_where_nothing_is_found(chooser: Locator) -> None:
    search = chooser.get_by_label("Find a party")
    search.fill("atlantis")
    expect(chooser.get_by_role("group", name="Parties")).to_contain_text("No party is named so.")
    search.press("Enter")
    expect(chooser.get_by_role("checkbox", checked=True)).to_have_count(0)
