"""Who goes back finds the view that was left, and stands where it was left."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import ask, needs_browser, opened_page
from tests.conftest import Served

pytestmark = needs_browser

ANSWERED = "How many lives had COVID-19 claimed?"
UNANSWERED = "Who won the World Cup?"
PHONE = {"width": 390, "height": 844}


@pytest.mark.parametrize("size", [PHONE, {"width": 1366, "height": 850}])
def test_back_from_where_else_stands_at_its_paragraph(
    browser: Browser, served: Served, size: dict[str, int]
) -> None:
    with opened_page(browser, served.address, viewport=size) as page:
        ask(page, ANSWERED)
        if size == PHONE:  # elsewhere it opens by itself
            page.locator(".turn .chip").first.click()
        button = page.locator(".paragraph.chosen .elsewhere")
        expect(button).to_be_in_viewport()
        button.press("Enter")
        told = page.locator("#wording .told")
        expect(told).to_contain_text("No statement has")
        page.go_back()
        expect(button).to_be_focused()
        expect(button).to_be_in_viewport()


def test_what_opens_by_itself_takes_no_view_that_the_reader_opened(page: Page) -> None:
    page.get_by_role("tab", name="Statements").click()
    page.locator("tbody .open").first.click()
    expect(page.locator(".source .headline h2")).to_be_visible()
    page.get_by_role("tab", name="Chat").click()
    address = page.url
    ask(page, ANSWERED)
    expect(page.locator(".paragraph.chosen")).to_be_visible()
    page.go_back()
    expect(page).to_have_url(address)
    expect(page.locator(".source .headline h2")).to_be_visible()
    ask(page, UNANSWERED)
    expect(page.locator(".unopened")).to_be_visible()
    page.go_back()
    expect(page.locator(".source .headline h2")).to_be_visible()


def test_a_statement_that_is_closed_leaves_the_address(browser: Browser, served: Served) -> None:
    with opened_page(browser, served.address, viewport=PHONE) as page:
        ask(page, ANSWERED)
        chip = page.locator(".turn .chip").first
        chip.click()
        expect(page.locator(".paragraph.chosen")).to_be_visible()
        page.keyboard.press("Escape")
        expect(chip).to_be_focused()
        expect(page).to_have_url(f"{served.address}/")
        page.go_back()
        expect(page.locator(".paragraph.chosen")).to_be_visible()
