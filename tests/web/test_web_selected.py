"""The page asks where else what is selected or cited of a paragraph stands, not all of it."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import needs_browser, opened_page, serving_texts
from tests.conftest import NewSettings, Served
from tests.wording.test_wording_selected import FERRIES, LAMPS, STATEMENTS

pytestmark = needs_browser


@pytest.fixture(scope="module")
def lamps(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[Served]:
    settings = settings_in(tmp_path_factory.mktemp("selected"))
    with serving_texts(settings, STATEMENTS) as address:
        yield Served(address, settings)


def expect_traced(page: Page, text: str, names: list[str]) -> None:
    expect(page.locator("#wording textarea")).to_have_value(text)
    expect(page.locator("#wording .step .name")).to_have_text(names)


def select(page: Page, text: str) -> None:
    start = f"{FERRIES} {LAMPS} {FERRIES}".index(text)
    page.locator(".paragraph p").first.evaluate(
        "({firstChild: it}, [start, end]) => getSelection().setBaseAndExtent(it, start, it, end)",
        [start, start + len(text)],
    )


def test_the_paragraph_asks_for_what_is_selected_of_it(browser: Browser, lamps: Served) -> None:
    with opened_page(browser, lamps.address, "/?statement=both&paragraph=1") as page:
        button = page.get_by_role("button", name="Where else? Paragraph 1")
        expect(button).to_be_visible()
        select(page, LAMPS)
        button.click()
        expect_traced(page, LAMPS, ["Statement of Mali"])
        page.reload()
        expect_traced(page, LAMPS, ["Statement of Mali"])


def test_the_selection_leaves_its_own_place_out(browser: Browser, lamps: Served) -> None:
    with opened_page(browser, lamps.address, "/?statement=both&paragraph=1") as page:
        expect(page.locator(".paragraph.chosen")).to_be_visible()
        select(page, LAMPS)
        page.locator(".asking-else").get_by_role("button", name="Where else?").click()
        expect_traced(page, LAMPS, ["Statement of Mali"])


def test_the_paragraph_asks_for_what_is_cited_of_it(browser: Browser, lamps: Served) -> None:
    cited = {"statement": "both", "paragraph": 1, "quote": LAMPS}
    with opened_page(browser, lamps.address, f"/?{urlencode(cited)}") as page:
        expect(page.locator(".paragraph.chosen mark")).to_have_text(LAMPS)
        page.get_by_role("button", name="Where else? Paragraph 1").click()
        expect_traced(page, LAMPS, ["Statement of Mali"])
