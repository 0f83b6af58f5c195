"""The source beside the chat follows: what is open is what the last answer stands on."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from tests.browser import ask, needs_browser, opened_page
from tests.conftest import Served

pytestmark = needs_browser

FIRST = "How many lives had COVID-19 claimed?"
SECOND = "What does it say about vaccines?"
DATE = "22 February 2021"
UNANSWERED = "Who won the World Cup?"


def test_an_answer_shows_its_source_by_title_and_date_and_marks_its_number(page: Page) -> None:
    ask(page, FIRST)
    expect(page.locator(".paragraph.chosen .label")).to_have_text("III")
    expect(page.locator(".turn .chip[aria-current]")).to_have_text("III")
    expect(page.get_by_label("Your question")).to_be_focused()
    head = page.locator(".headline")
    title = page.locator(".text").get_attribute("aria-label")
    assert title
    expect(head).to_contain_text(title)
    expect(head).to_contain_text("22 February 2021")
    page.locator(".text").evaluate("pane => pane.scrollTop = pane.scrollHeight")
    expect(head).to_be_in_viewport()
    expect(page.locator(".turn .answer")).to_contain_text(f"({DATE}) says:")


def test_the_next_answer_opens_its_own_and_a_refusal_closes_it(page: Page) -> None:
    ask(page, FIRST)
    expect(page.locator(".paragraph.chosen .label")).to_have_text("III")
    ask(page, SECOND)
    expect(page.locator(".paragraph.chosen .label")).to_have_text("VIII")
    expect(page.locator(".chip[aria-current]")).to_have_count(1)
    ask(page, UNANSWERED)
    expect(page.locator(".hint")).to_be_visible()
    expect(page.locator(".chip[aria-current]")).to_have_count(0)
    expect(page.locator(".lead .from").first).to_contain_text("22 February 2021, para. ")


def test_a_new_chat_closes_the_source(page: Page) -> None:
    ask(page, FIRST)
    expect(page.locator(".paragraph.chosen")).to_be_visible()
    page.get_by_role("button", name="New chat").click()
    expect(page.locator(".hint")).to_be_visible()
    assert "statement=" not in page.url


def test_back_returns_to_the_paragraph_before(page: Page) -> None:
    ask(page, FIRST)
    page.locator(".turn .chip").first.click()
    expect(page.locator(".paragraph.chosen .label")).to_have_text("III")
    ask(page, UNANSWERED)
    page.locator(".lead .chip").first.click()
    expect(page.locator(".paragraph.chosen")).to_be_visible()
    page.locator(".lead .chip").nth(1).click()
    second = page.locator(".lead .chip").nth(1).inner_text()
    expect(page.locator(".paragraph.chosen .label")).to_have_text(second)
    page.go_back()
    first = page.locator(".lead .chip").first.inner_text()
    expect(page.locator(".paragraph.chosen .label")).to_have_text(first)
    expect(page.locator(".turn")).to_have_count(2)
    page.go_back()
    expect(page.locator(".composer")).to_be_visible()


def test_back_and_a_reload_show_the_sentence_that_was_quoted(page: Page) -> None:
    ask(page, UNANSWERED)
    page.locator(".lead .chip").first.click()
    quoted = page.locator(".paragraph.chosen mark")
    first = quoted.inner_text()
    page.locator(".lead .chip").nth(1).click()
    expect(quoted).not_to_have_text(first)
    page.go_back()
    expect(quoted).to_have_text(first)
    expect(page.locator(".stepper")).to_contain_text("1 of")
    page.reload()
    expect(quoted).to_have_text(first)


def test_on_a_phone_the_answer_stays_in_sight(browser: Browser, served: Served) -> None:
    size = {"width": 390, "height": 844}
    with opened_page(browser, served.address, viewport=size) as page:
        ask(page, FIRST)
        expect(page.locator(".turn .chip").first).to_be_in_viewport()
        expect(page.locator("#right")).to_be_hidden()
        page.locator(".turn .chip").first.click()
        expect(page.locator(".headline")).to_be_in_viewport()
        expect(page.locator(".paragraph.chosen mark")).to_be_in_viewport()


def test_a_statement_that_opens_does_not_interrupt_who_writes(page: Page) -> None:
    ask(page, UNANSWERED)
    page.locator(".lead .chip").first.evaluate(
        "chip => { chip.focus(); chip.click(); document.querySelector('form.composer textarea')"
        ".focus(); }"
    )
    expect(page.locator(".paragraph.chosen")).to_be_visible()
    page.keyboard.type("Who")
    expect(page.get_by_label("Your question")).to_have_value("Who")


def test_a_statement_that_an_answer_names_opens(page: Page) -> None:
    ask(page, "Which statements are there?")
    named = page.locator(".turn .answer .named")
    expect(named).to_have_count(2)
    title = named.first.inner_text()
    named.first.click()
    expect(page.locator(".source .headline h2")).to_have_text(title)
