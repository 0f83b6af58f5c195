"""What belongs together stands in one line: texts, the buttons around them, both halves."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import ask, needs_browser

pytestmark = needs_browser

INNER = """nodes => nodes.map((node) => {
    const style = getComputedStyle(node);
    return node.getBoundingClientRect().left + parseFloat(style.borderLeftWidth)
        + parseFloat(style.paddingLeft);
})"""
"""Where the text of each begins."""


@pytest.fixture
def answered(page: Page) -> Page:
    ask(page, "How many lives had COVID-19 claimed?")
    page.locator(".turn .chip").first.click()
    expect(page.locator(".paragraph.chosen")).to_be_visible()
    return page


def list_edges(page: Page, *selectors: str) -> set[int]:
    """Give where the texts of elements begin, in whole pixels."""
    edges = page.locator(", ".join(selectors)).evaluate_all(INNER)
    assert len(edges) >= len(selectors)
    return {round(each) for each in edges}


def find_bottom(bar: Locator) -> float:
    box = bar.bounding_box()
    assert box
    return box["y"] + box["height"]


def test_texts_and_what_can_be_done_with_them_stand_in_one_line(answered: Page) -> None:
    chat = ("#chat .language", "#chat .answer > p", "#chat .actions button:first-child")
    assert len(list_edges(answered, *chat, "#chat .scope", "#chat .composer")) == 1
    assert len(list_edges(answered, "#source .headline", "#source .text")) == 1
    answered.get_by_role("tab", name="Find").click()
    assert len(list_edges(answered, "#find .seeker", "#find .scope", "#find .told")) == 1
    answered.get_by_role("tab", name="Wording").click()
    assert len(list_edges(answered, "#wording .asker", "#wording .scope", "#wording .told")) == 1


def test_heads_of_columns_stand_above_them(page: Page) -> None:
    page.get_by_role("tab", name="Statements").click()
    expect(page.locator("tbody tr").first).to_be_visible()
    assert len(list_edges(page, "th.date button", "tbody td.date")) == 1


def test_the_bars_of_both_halves_are_equally_high(answered: Page) -> None:
    assert find_bottom(answered.locator(".topbar")) == find_bottom(answered.locator(".bar"))


def test_what_is_not_seen_yet_sends_no_words_to_another_line(answered: Page) -> None:
    mark = answered.locator(".answer .closing:last-child .mark")
    room = "mark => mark.offsetWidth - mark.querySelector('.chip').offsetWidth"
    assert mark.evaluate(room) < 8
    answered.locator(".answer p").first.hover()
    copier = mark.get_by_role("button", name="Copy with citation")
    expect(copier).to_have_css("opacity", "1")
    answered.context.grant_permissions(["clipboard-read", "clipboard-write"])
    copier.click()
    expect(copier).to_contain_text("Copied")
    overflow = "log => log.scrollWidth - log.clientWidth"
    assert answered.locator(".log").evaluate(overflow) == 0
