"""What is wanted most is one key away, however long the conversation."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from assistant.web.texts import TEXTS
from tests.browser import ask, needs_browser, opened_page
from tests.conftest import Served

pytestmark = needs_browser

ANSWERED = "How many lives had COVID-19 claimed?"
UNANSWERED = "Who won the World Cup?"
TO_QUESTION, TO_ANSWER = "To the question", "To the last answer"
FOCUSED = "document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"
FIELDS = {
    "Find": "Words to find",
    "Wording": "A sentence, a paragraph or a whole draft",
    "Statements": "Find a statement",
    "Chat": "Your question",
}
"""By view: the field that a key leads to."""


@pytest.fixture
def long(page: Page) -> Iterator[Page]:
    """A page with some answers."""
    for question in (UNANSWERED, ANSWERED):
        ask(page, question)
    yield page


def begin(page: Page) -> None:
    """Put the focus before all that can have it."""
    page.evaluate("document.body.tabIndex = -1; document.body.focus()")


def list_stops(page: Page, most: int) -> list[str]:
    """Press the Tab key; give what it stops at."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stops.append(str(page.evaluate(FOCUSED)).strip())
    return stops


def test_the_first_stops_lead_to_the_question_and_to_the_last_answer(long: Page) -> None:
    begin(long)
    assert list_stops(long, 2) == [TO_QUESTION, TO_ANSWER]
    shown = long.get_by_role("button", name=TO_ANSWER)
    expect(shown).to_be_in_viewport()
    expect(shown).to_have_css("background-color", "rgb(29, 78, 216)")
    long.keyboard.press("Enter")
    expect(long.locator(".turn").last).to_be_focused()
    long.keyboard.press("Tab")
    expect(long.locator(".turn").last.locator(".chip").first).to_be_focused()
    long.get_by_role("tab", name="Find").click()
    begin(long)
    long.keyboard.press("Tab")
    long.keyboard.press("Enter")
    expect(long.get_by_label("Your question")).to_be_focused()


def test_without_an_answer_nothing_leads_to_one(page: Page) -> None:
    expect(page.locator(".example").first).to_be_visible()
    begin(page)
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name=TO_QUESTION)).to_be_focused()
    expect(page.get_by_role("button", name=TO_ANSWER)).to_have_count(0)


def test_what_can_be_done_with_an_answer_is_one_stop(long: Page) -> None:
    last = long.locator(".turn").last
    bar = last.get_by_role("toolbar", name="What can be done")
    last.locator(".chip").first.focus()
    assert list_stops(long, 3) == ["Copy", "All statements", "Your question"]
    long.keyboard.press("Shift+Tab")
    long.keyboard.press("Shift+Tab")
    expect(bar.get_by_role("button", name="Copy", exact=True)).to_be_focused()
    long.keyboard.press("ArrowLeft")
    expect(bar.get_by_role("button", name="Undo")).to_be_focused()
    long.keyboard.press("Home")
    long.keyboard.press("ArrowRight")
    expect(bar.get_by_role("button", name="Save")).to_be_focused()
    long.keyboard.press("End")
    long.keyboard.press("Tab")
    long.keyboard.press("Shift+Tab")
    expect(bar.get_by_role("button", name="Undo")).to_be_focused()
    long.keyboard.press("Enter")
    expect(long.locator(".turn")).to_have_count(1)


def test_who_rates_an_answer_stays_at_its_buttons(long: Page) -> None:
    bar = long.locator(".turn").last.get_by_role("toolbar", name="What can be done")
    bar.get_by_role("button", name="Helpful", exact=True).press("Enter")
    expect(bar.get_by_role("status")).to_have_text("Noted, thank you.")
    expect(bar.get_by_role("button", name="Helpful", exact=True)).to_be_focused()


def test_a_quotation_is_copied_by_the_arrow_from_its_mark(long: Page) -> None:
    chip = long.locator(".turn").last.locator(".chip").first
    chip.focus()
    long.keyboard.press("ArrowRight")
    copier = long.locator(".turn").last.get_by_role("button", name="Copy with citation")
    expect(copier).to_be_focused()
    long.keyboard.press("ArrowLeft")
    expect(chip).to_be_focused()


def test_on_a_page_from_right_to_left_the_arrows_go_that_way(
    browser: Browser, served: Served
) -> None:
    with opened_page(browser, served.address, locale="ar-EG") as page:
        page.locator(".composer textarea").fill(ANSWERED)
        page.keyboard.press("Enter")
        bar = page.locator(".turn .actions")
        bar.get_by_role("button").first.focus()
        page.keyboard.press("ArrowLeft")
        save = str(TEXTS["ar"]["save_answer"])
        expect(bar.get_by_role("button", name=save)).to_be_focused()


def test_a_key_leads_to_the_field_of_the_open_view(page: Page) -> None:
    for view, field in FIELDS.items():
        tab = page.get_by_role("tab", name=view)
        tab.click()
        tab.press("/")
        expect(page.get_by_label(field)).to_be_focused()
        expect(page.get_by_label(field)).to_have_value("")
    page.keyboard.type("1/2")
    expect(page.get_by_label("Your question")).to_have_value("1/2")


def test_a_dialog_keeps_the_key_to_itself(page: Page) -> None:
    page.get_by_role("button", name="History").click()
    page.get_by_role("dialog").get_by_role("button", name="Close").press("/")
    expect(page.locator(".composer textarea")).not_to_be_focused()


def test_a_new_chat_is_written_at_once(long: Page) -> None:
    long.get_by_role("button", name="New chat").click()
    expect(long.get_by_label("Your question")).to_be_focused()
    long.reload()
    expect(long.get_by_label("Your question")).to_be_focused()


def test_keys_that_are_held_with_others_are_the_browsers(long: Page) -> None:
    copier = long.locator(".turn").last.get_by_role("button", name="Copy", exact=True)
    copier.focus()
    for held in ("altKey", "ctrlKey", "metaKey", "shiftKey"):
        taken = copier.evaluate(
            """(node, held) => ['ArrowRight', 'ArrowLeft', 'Home', 'End'].filter((key) => {
                const given = { key, [held]: true, bubbles: true, cancelable: true };
                return !node.dispatchEvent(new KeyboardEvent('keydown', given));
            })""",
            held,
        )
        assert taken == []
        expect(copier).to_be_focused()


def test_copying_a_quotation_is_seen_by_who_stands_at_its_mark(long: Page) -> None:
    mark = long.locator(".turn").last.get_by_role("toolbar", name="Quotation").first
    copier = mark.get_by_role("button", name="Copy with citation")
    long.mouse.move(0, 0)
    expect(copier).to_have_css("opacity", "0")
    mark.locator(".chip").focus()
    expect(copier).to_have_css("opacity", "1")
