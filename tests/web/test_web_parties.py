"""States are named in the language of the page wherever it names a party."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import needs_browser, opened_page, serving_texts
from tests.conftest import NewSettings

pytestmark = needs_browser

TEXTS = {
    "one": "Joint Statement of Japan and Peru\n\nTokyo, 3 May 2024\n\n1. Ferries sail.\n",
    "two": "Joint Statement of Japan and Norway\n\nOslo, 3 May 2025\n\n1. Ferries sail.\n",
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[str]:
    with serving_texts(settings_in(tmp_path_factory.mktemp("parties")), TEXTS) as served:
        yield served


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with opened_page(browser, address, locale="fr-FR") as opened:
        yield opened


def test_what_is_in_here_leads_to_the_list_of_a_party(page: Page) -> None:
    parties = page.locator("#source .of-parties li")
    expect(parties).to_have_text(["Japon 2", "Pérou 1", "Norvège 1"])
    parties.filter(has_text="Norvège").get_by_role("link").click()
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.locator("td.parties")).to_have_text("Japon, Norvège")
    party = page.get_by_label("Partie", exact=True)
    expect(party.locator("option:checked")).to_have_text("Norvège (1)")
    party.select_option(index=0)
    page.get_by_label("Chercher une déclaration").fill("pérou")
    expect(page.locator("tbody tr")).to_have_count(1)
    page.locator("tbody .open").click()
    expect(page.locator(".facts")).to_contain_text("Japon, Pérou")


def test_a_scope_is_chosen_and_told_by_that_name(page: Page) -> None:
    page.locator(".choose").click()
    chooser = page.get_by_role("dialog")
    chooser.get_by_role("checkbox", name="Pérou").check()
    chooser.get_by_role("button", name="Terminé").click()
    expect(page.locator("#chat .scope .part")).to_contain_text("Pérou")
    expect(page.locator("#chat .scope")).to_contain_text("1 déclaration sur 2")


def test_what_is_found_is_counted_by_that_name(page: Page) -> None:
    page.get_by_role("tab", name="Recherche").click()
    page.locator(".seeker input[type=search]").fill("ferries")
    page.keyboard.press("Enter")
    page.get_by_text("Par partie").click()
    expect(page.locator(".tally").last).to_contain_text("Japon")
