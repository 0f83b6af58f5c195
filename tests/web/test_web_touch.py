"""What a finger presses is as large as a finger, whatever it looks like."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import ask, needs_browser, opened_page
from tests.conftest import Served

pytestmark = needs_browser

FINGER = 44
PRESSED = "button, summary, select, a.chip, a.example, .holdings a.all, [role=tab]"
FIND_SMALL = """([pressed, finger]) => {
  const takes = (node, x, y) => { const met = document.elementFromPoint(x, y); return !met || node.contains(met); };
  const isSmall = (node) => {
    node.scrollIntoView({ block: 'center', inline: 'nearest' });
    const { left, right, top, bottom } = node.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const reach = finger / 2 - 1;
    return !(takes(node, x, y - reach) && takes(node, x, y + reach) && (right - left >= finger - 1));
  };
  return [...document.querySelectorAll(pressed)]
    .filter((node) => node.checkVisibility() && !node.disabled && !node.closest('.skips, .elsewhere, [inert], [aria-hidden=true]'))
    .filter((node) => node.getBoundingClientRect().width > 1)
    .filter(isSmall).map((node) => node.getAttribute('aria-label') ?? node.textContent);
}"""  # noqa: E501 (a script)


@pytest.fixture
def phone(browser: Browser, served: Served) -> Iterator[Page]:
    size = {"width": 390, "height": 844}
    with opened_page(
        browser, served.address, viewport=size, has_touch=True, is_mobile=True
    ) as page:
        yield page


def test_all_on_the_first_screen_and_in_an_answer_is_large_enough(phone: Page) -> None:
    expect(phone.locator(".welcome .example").first).to_be_visible()
    assert phone.evaluate(FIND_SMALL, [PRESSED, FINGER]) == []
    ask(phone, "How many lives had COVID-19 claimed?")
    assert phone.evaluate(FIND_SMALL, [PRESSED, FINGER]) == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_all_of_a_statement_that_stands_open_is_large_enough(phone: Page) -> None:
    ask(phone, "How many lives had COVID-19 claimed?")
    phone.locator(".turn .chip").first.click()
    expect(phone.locator(".paragraph.chosen")).to_be_visible()
    in_pane = ", ".join(f"#source {each}" for each in PRESSED.split(", "))
    assert phone.evaluate(FIND_SMALL, [in_pane, FINGER]) == []


@pytest.mark.parametrize("view", ["Find", "Wording", "Statements"])
def test_all_of_the_other_views_is_large_enough(phone: Page, view: str) -> None:
    phone.get_by_role("tab", name=view).click()
    if view == "Find":
        phone.get_by_label("Words to find").fill("vaccines")
        phone.keyboard.press("Enter")
        expect(phone.locator(".mentions .chip").first).to_be_visible()
    elif view == "Statements":
        expect(phone.locator("tbody tr").first).to_be_visible()
    assert phone.evaluate(FIND_SMALL, [PRESSED, FINGER]) == []


def test_what_was_found_has_the_room_until_the_text_is_touched(phone: Page) -> None:
    phone.get_by_role("tab", name="Wording").click()
    box, press = phone.locator("#wording textarea"), phone.locator("#wording .asker .primary")
    box.fill("COVID-19 had claimed over 2 million lives.")
    press.click()
    expect(phone.locator("#wording .step").first).to_be_visible()
    expect(press).to_be_hidden()
    box.click()
    expect(press).to_be_visible()


def test_a_tap_on_a_paragraph_shows_where_else_to_look_and_keys_reach_it_anyway(
    phone: Page,
) -> None:
    phone.goto(f"{phone.url}?statement=hostile")
    asking = phone.locator(".paragraph .elsewhere")
    shown = "button => getComputedStyle(button).opacity"
    expect(asking.nth(1)).to_be_attached()
    assert [each.evaluate(shown) for each in asking.all()] == ["0"] * asking.count()
    asking.nth(1).tap()  # which nobody sees yet
    expect(phone.locator(".source .text")).to_be_visible()
    assert asking.nth(1).evaluate(shown) == "1"
    phone.locator(".paragraph .body").first.tap()
    assert [each.evaluate(shown) for each in asking.all()[:2]] == ["1", "0"]
    phone.keyboard.press("Shift+Tab")
    asking.nth(1).focus()
    assert asking.nth(1).evaluate(shown) == "1"
    asking.first.tap()
    expect(phone.locator("#wording .told")).to_be_visible()
