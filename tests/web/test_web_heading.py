"""The window's title says what is open, and who goes back finds the place that was left."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser import ask, needs_browser

pytestmark = needs_browser

ANSWERED = "How many lives had COVID-19 claimed?"
APPLICATION = "Ask the statements"


def test_the_title_says_what_is_open(page: Page) -> None:
    expect(page).to_have_title(APPLICATION)
    ask(page, ANSWERED)
    expect(page).to_have_title(f"{ANSWERED} – {APPLICATION}")
    page.locator(".turn .chip").first.click()
    title = page.locator(".source .headline h2")
    expect(title).to_be_visible()
    page.wait_for_function("title => document.title.startsWith(title)", arg=title.inner_text()[:20])
    page.keyboard.press("Escape")
    expect(page).to_have_title(f"{ANSWERED} – {APPLICATION}")
    page.get_by_role("tab", name="Find").click()
    expect(page).to_have_title(APPLICATION)
    page.get_by_label("Words to find").fill("vaccines")
    page.keyboard.press("Enter")
    expect(page).to_have_title(f"vaccines – {APPLICATION}")
    page.go_back()
    expect(page).to_have_title(f"{ANSWERED} – {APPLICATION}")
    page.get_by_role("button", name="New chat").click()
    expect(page).to_have_title(APPLICATION)


def test_a_long_question_is_shortened_in_the_title(page: Page) -> None:
    ask(page, f"{ANSWERED} {'And in the towns by the river? ' * 9}")
    expect(page).to_have_title(f"{ANSWERED} And in the towns by … – {APPLICATION}")
