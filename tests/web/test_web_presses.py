"""What is pressed stays under the pointer, and what comes there instead is not pressed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from config.settings import Settings
from tests.browser import needs_browser, opened_page, serving_settings

pytestmark = needs_browser

DRAWN_ANEW = """() => document.dispatchEvent(new CustomEvent('scope', {
    detail: {statements: [], since: '', until: '', parties: [], language: ''}}))"""


@pytest.fixture(scope="module")
def gold_page(gold: Settings) -> Iterator[str]:
    """The address of a page over many statements."""
    with serving_settings(gold) as address:
        yield address


@pytest.fixture
def shelf(browser: Browser, gold_page: str) -> Iterator[Page]:
    with opened_page(browser, gold_page) as page:
        yield page


def test_the_second_press_of_a_double_click_means_nothing_else(shelf: Page) -> None:
    shelf.get_by_role("tab", name="Statements").click()
    title = shelf.locator("tbody tr .open").first
    expect(title).to_be_visible()
    # What the first press makes room for lies under the second.
    shelf.evaluate(
        """() => document.addEventListener('cite', () => {
            const remove = document.querySelector('tbody .acts button:last-child');
            remove.style.cssText = 'position: fixed; inset: 0; z-index: 9';
        })"""
    )
    title.dblclick()
    expect(shelf.locator(".source .headline h2")).to_be_visible()
    expect(shelf.get_by_role("dialog")).to_have_count(0)
    shelf.locator("tbody .acts button:last-child").first.click()
    expect(shelf.get_by_role("dialog")).to_be_visible()


def test_a_press_counts_though_its_button_is_drawn_anew_meanwhile(shelf: Page) -> None:
    button = shelf.locator("#chat .choose")
    button.hover()
    shelf.mouse.down()
    shelf.evaluate(DRAWN_ANEW)
    shelf.mouse.up()
    expect(shelf.get_by_role("dialog")).to_have_count(1)


def test_a_press_is_not_the_next_button_s_that_comes_in_its_place(shelf: Page) -> None:
    button = shelf.locator("#chat .choose")
    button.hover()
    shelf.mouse.down()
    shelf.evaluate("document.querySelector('#chat .choose').outerHTML = '<button>Delete</button>'")
    shelf.evaluate(
        "addEventListener('click', (event) => { window.last = event.target.textContent; })"
    )
    shelf.mouse.up()
    assert shelf.evaluate("window.last") != "Delete"


def test_what_was_pressed_stays_where_it_is(browser: Browser, gold_page: str) -> None:
    size = {"width": 1366, "height": 600}
    with opened_page(browser, gold_page, viewport=size) as page:
        page.get_by_role("tab", name="Statements").click()
        title = page.locator("tbody tr .open").nth(9)
        title.evaluate("title => title.scrollIntoView({ block: 'center' })")
        before = title.bounding_box()
        title.click()
        expect(page.locator(".source .headline h2")).to_be_visible()
        opened = title.bounding_box()
        page.get_by_role("button", name="Back").click()
        expect(page.locator("#right")).to_be_hidden()
        closed = title.bounding_box()
        assert before and opened and closed
        assert abs(opened["y"] - before["y"]) < 2
        assert abs(closed["y"] - before["y"]) < 2
