"""A conversation goes on after an answer that quotes more than a question may be asked on of."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser import ask, needs_browser

pytestmark = needs_browser

ANSWERED = "How many lives had COVID-19 claimed?"
OTHER = "What does it say about vaccines?"

LENGTHEN = """() => {
  const key = Object.keys(localStorage).find((each) => each.startsWith('statements.chat.'));
  const kept = JSON.parse(localStorage.getItem(key));
  const line = kept.turns[0].lines.find(({ chips }) => chips.length);
  line.chips = Array(1001).fill(line.chips[0]);
  localStorage.setItem(key, JSON.stringify(kept));
}"""
"""Lets the kept answer quote more paragraphs than a question may be asked on of."""


def test_a_question_follows_an_answer_that_quotes_very_many_paragraphs(page: Page) -> None:
    ask(page, ANSWERED)
    page.evaluate(LENGTHEN)
    page.reload()
    expect(page.locator(".turn .chip")).to_have_count(1001)
    ask(page, OTHER)
    expect(page.locator(".turn").last.locator(".chip").first).to_have_text("VIII")
