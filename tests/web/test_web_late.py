"""No answer is lost where the network brings things in another order than they were sent."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser import ask, needs_browser

pytestmark = needs_browser

LATE = """() => {
  const usual = window.fetch;
  window.fetch = async (asked, more) => {
    const answer = await usual(asked, more);
    if (!String(asked.url ?? asked).includes('/queue/data')) return answer;
    const late = new TransformStream({ async transform(bytes, told) {
      const text = new TextDecoder().decode(bytes);
      const end = text.indexOf('data: {"msg":"close_stream"');
      told.enqueue(new TextEncoder().encode(end < 0 ? text : text.slice(0, end)));
      if (end < 0) return;
      await new Promise((pass) => setTimeout(pass, 500));
      told.enqueue(new TextEncoder().encode(text.slice(end)));
    } });
    return new Response(answer.body.pipeThrough(late), answer);
  };
}"""
"""Lets the end of each stream of answers come late, when the next call has been received."""


def test_an_answer_is_shown_though_the_end_of_the_stream_before_comes_late(
    page: Page,
) -> None:
    expect(page.locator(".example").first).to_be_visible()
    page.evaluate(LATE)
    ask(page, "How many lives had COVID-19 claimed?")
    expect(page.locator(".paragraph.chosen mark")).to_contain_text("claimed")


BROKEN = """() => {
  const usual = window.fetch;
  window.fetch = async (asked, more) => {
    const answer = await usual(asked, more);
    if (!String(asked.url ?? asked).includes('/queue/data')) return answer;
    const broken = new TransformStream({ transform: (_, told) => told.error(new Error('lost')) });
    return new Response(answer.body.pipeThrough(broken), answer);
  };
}"""
"""Breaks each stream of answers off."""


def test_a_page_whose_connection_broke_off_goes_on_by_itself(page: Page) -> None:
    ask(page, "How many lives had COVID-19 claimed?")
    expect(page.locator(".paragraph.chosen")).to_be_visible()
    page.evaluate(BROKEN)
    page.get_by_label("Your question").fill("What does it say about vaccines?")
    page.keyboard.press("Enter")
    last = page.locator(".turn").last
    expect(last).to_contain_text("Stopped")
    last.get_by_role("button", name="Retry").click()
    expect(last.locator(".chip").first).to_have_text("VIII")
    expect(page.locator(".turn")).to_have_count(2)


HELD = """(part) => {
  const usual = window.fetch;
  const opened = new Promise((open) => { window.letThrough = open; });
  window.fetch = async (asked, more) => {
    if (String(more?.body).includes(part)) await opened;
    return usual(asked, more);
  };
}"""
"""Holds what the page asks with some words in it until it is let through."""
POINTED_MILLISECONDS = 1000
"""What is pointed at so long is opened."""


def test_a_source_that_comes_after_its_chat_was_left_is_not_opened(page: Page) -> None:
    page.evaluate(HELD, '"quiet":true')
    ask(page, "How many lives had COVID-19 claimed?")
    page.get_by_role("button", name="New chat").click()
    page.evaluate("window.letThrough()")
    expect(page.locator(".example").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    expect(page.locator(".hint")).to_be_visible()
    assert "statement=" not in page.url


def test_what_is_only_pointed_at_takes_not_the_place_of_what_was_pressed(page: Page) -> None:
    ask(page, "Who won the football game?")
    page.evaluate(HELD, '"quiet":false')
    chips = page.locator(".lead .chip")
    chips.nth(1).click()
    chips.first.hover()
    page.wait_for_timeout(POINTED_MILLISECONDS)
    page.evaluate("window.letThrough()")
    expect(chips.nth(1)).to_have_attribute("aria-current", "true")
    title = page.locator(".source .headline h2").inner_text()
    page.wait_for_function("title => document.title.startsWith(title)", arg=title[:20])


def test_what_was_pressed_stays_pressed_where_the_collection_changes_meanwhile(page: Page) -> None:
    ask(page, "How many lives had COVID-19 claimed?")
    expect(page.locator(".paragraph.chosen")).to_be_visible()
    page.evaluate(HELD, '"quiet":false')
    page.locator(".turn .chip").first.click()
    page.evaluate("document.dispatchEvent(new CustomEvent('changed'))")
    page.evaluate("window.letThrough()")
    title = page.locator(".source .headline h2").inner_text()
    page.wait_for_function("title => document.title.startsWith(title)", arg=title[:20])


def test_what_is_sent_while_an_answer_is_awaited_is_asked_after_it(page: Page) -> None:
    first, second = "How many lives had COVID-19 claimed?", "What does it say about vaccines?"
    expect(page.locator(".example").first).to_be_visible()
    page.evaluate(HELD, first)
    for question in (first, second):
        page.get_by_label("Your question").fill(question)
        page.keyboard.press("Enter")
    expect(page.locator(".note")).to_have_text("Asked as soon as this is answered.")
    expect(page.locator(".turn")).to_have_count(1)
    page.evaluate("window.letThrough()")
    expect(page.locator(".turn .question").last).to_contain_text(second)
    expect(page.locator(".turn").last.locator(".chip").first).to_have_text("VIII")
    expect(page.get_by_label("Your question")).to_have_value("")
    expect(page.locator(".note")).to_have_text("")
