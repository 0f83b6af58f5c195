"""Conversations on the page: repeated, mended, kept, rated, stopped."""

from __future__ import annotations

import os
import re
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from assistant.evaluation.gold import read_gold
from tests.browser import ask, needs_browser, opened_page, serving
from tests.conftest import Served
from tests.loopback import find_port

pytestmark = needs_browser

ANSWERED = "How many lives had COVID-19 claimed?"
OTHER = "What does it say about vaccines?"
UNANSWERED = "Who won the World Cup?"


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).last.click()


def measure(box: Locator) -> dict[str, float]:
    placed: dict[str, float] = box.evaluate("box => box.getBoundingClientRect().toJSON()")
    return placed


def questions(page: Page) -> list[str]:
    return [
        text.removeprefix("You asked: ") for text in page.locator(".question").all_text_contents()
    ]


def test_last_question_is_retried_edited_and_undone(page: Page) -> None:
    ask(page, ANSWERED)
    ask(page, UNANSWERED)
    press(page, "Retry")
    expect(page.locator(".turn").last).to_contain_text("No answer")
    press(page, "Edit")
    expect(page.get_by_label("Your question")).to_have_value(UNANSWERED)
    ask(page, OTHER)
    assert questions(page) == [ANSWERED, OTHER]
    press(page, "Undo")
    assert questions(page) == [ANSWERED]


def test_a_follow_up_leans_on_the_turn_before(page: Page) -> None:
    ask(page, ANSWERED)
    ask(page, "and on debt?")
    last = page.locator(".turn").last
    expect(last.locator(".asking")).to_contain_text("debt")
    expect(last).to_contain_text("reduce debts")


def test_two_lines_are_one_question(page: Page) -> None:
    box = page.get_by_label("Your question")
    box.fill("How many lives")
    box.press("Shift+Enter")
    box.type("had COVID-19 claimed?")
    box.press("Enter")
    expect(page.locator(".turn .chip").first).to_have_text("III")


@pytest.mark.parametrize("width", [390, 1366])
def test_the_question_box_scrolls_only_what_does_not_fit(
    browser: Browser, served: Served, width: int
) -> None:
    size = {"width": width, "height": 844}
    with opened_page(browser, served.address, viewport=size) as page:
        box = page.locator(".composer textarea")
        over = "box => box.scrollHeight - box.clientHeight"
        one = measure(box)
        ask(page, UNANSWERED)
        assert box.evaluate(over) == 0
        assert measure(box) == pytest.approx(one, abs=1)
        box.fill("one\ntwo\nthree")
        assert box.evaluate(over) == 0
        box.fill("\n".join(map(str, range(40))))
        assert box.evaluate(over) > 0
        page.keyboard.press("Enter")
        expect(box).to_have_value("")
        assert measure(box) == pytest.approx(one, abs=1)


def test_a_new_chat_begins_at_its_beginning(browser: Browser, served: Served) -> None:
    size = {"width": 390, "height": 600}
    with opened_page(
        browser, served.address, viewport=size, has_touch=True, is_mobile=True
    ) as page:
        ask(page, ANSWERED)
        press(page, "New chat")
        expect(page.locator(".welcome .lead-in")).to_be_in_viewport()
        expect(page.get_by_label("Your question")).not_to_be_focused()


def measure_lightness(color: str) -> float:
    """Give the mean of ``rgb(…)`` between 0 and 1."""
    return sum(map(int, re.findall(r"\d+", color)[:3])) / 3 / 255


def test_an_answer_is_copied_with_its_source_in_plain_brackets(
    browser: Browser, served: Served
) -> None:
    allowed = ["clipboard-read", "clipboard-write"]
    with opened_page(browser, served.address, permissions=allowed) as page:
        ask(page, ANSWERED)
        copy = page.locator(".actions").get_by_role("button", name="Copy", exact=True)
        before = copy.bounding_box()
        copy.click()
        expect(page.locator(".actions")).to_contain_text("Copied")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.endswith("million lives.” (para. III)")
        assert "[" not in copied
        page.locator(".answer").get_by_role("button", name="Copy with citation").click()
        expect(page.locator(".answer .copied")).to_be_visible()
        quoted = page.evaluate("navigator.clipboard.readText()")
        assert quoted.startswith("“We have noted that COVID-19")
        assert "million lives.” JOINT STATEMENT" in quoted
        assert quoted.endswith(", 22 February 2021, para. III")
        assert page.locator(".actions button").first.bounding_box() == before


def test_history_outlives_a_reload_and_is_found_and_deleted(page: Page) -> None:
    ask(page, ANSWERED)
    page.reload()
    expect(page.locator(".turn .chip").first).to_have_text("III")
    press(page, "New chat")
    expect(page.locator(".welcome")).to_be_visible()
    ask(page, OTHER)
    press(page, "History")
    found = page.locator("dialog .row")
    expect(found).to_have_count(2)
    before = page.get_by_role("dialog").bounding_box()
    page.get_by_role("dialog").get_by_role("searchbox").fill("million lives")
    expect(found).to_have_count(1)
    assert page.get_by_role("dialog").bounding_box() == before
    found.click()
    expect(page.locator(".question")).to_have_count(1)
    assert questions(page) == [ANSWERED]
    press(page, "History")
    press(page, "Delete all")
    expect(page.locator("dialog")).to_contain_text("No conversation is kept yet.")
    page.keyboard.press("Escape")
    expect(page.locator(".welcome")).to_be_visible()


def test_history_outlives_the_server(browser: Browser, served: Served) -> None:
    port, index = find_port(), served.settings.index.path
    quiet = {**os.environ, "ASSISTANT_STATEMENTS_WATCH": "false"}
    with ExitStack() as server:
        address = server.enter_context(serving(index, quiet, port=port))
        with opened_page(browser, address) as page:
            ask(page, ANSWERED)
            server.close()
            server.enter_context(serving(index, quiet, port=port))
            page.reload()
            expect(page.locator(".turn .chip").first).to_have_text("III")


def test_a_long_conversation_scrolls_in_its_pane_not_the_page(page: Page) -> None:
    for _ in range(4):
        ask(page, UNANSWERED)
    page.locator(".turn .chip").first.click()
    expect(page.locator(".paragraph.chosen")).to_be_visible()
    outside = "[scrollY, document.querySelector('.gradio-container').scrollTop]"
    assert page.evaluate(outside) == [0, 0]


def test_conversation_is_exported(page: Page, tmp_path: Path) -> None:
    ask(page, ANSWERED)
    press(page, "Save chat")
    expect(page.get_by_role("dialog").get_by_role("button", name="Word")).to_be_focused()
    with page.expect_download() as download:
        press(page, "Markdown")
    day = page.evaluate("new Date().toISOString().slice(0, 10)")
    name = f"How-many-lives-had-COVID-19-claimed-{day}.md"
    assert download.value.suggested_filename == name
    file = tmp_path / "kept.md"
    download.value.save_as(file)
    text = file.read_text(encoding="utf-8")
    assert text.startswith("# Questions and answers, ")
    assert f"\n## {ANSWERED}\n" in text
    assert "claimed over 2 million lives.”[^1]" in text.replace("\\.", ".")
    assert "[^1]: JOINT STATEMENT" in text
    press(page, "Save chat")
    with page.expect_download() as download:
        press(page, "Word")
    assert download.value.suggested_filename.endswith(".docx")


def test_a_saved_chat_says_what_was_understood(page: Page, tmp_path: Path) -> None:
    ask(page, ANSWERED)
    ask(page, "and on debt?")
    understood = page.locator(".turn .asking").last.inner_text()
    press(page, "Save chat")
    with page.expect_download() as download:
        press(page, "Markdown")
    download.value.save_as(tmp_path / "kept.md")
    assert understood in (tmp_path / "kept.md").read_text(encoding="utf-8").replace("\\", "")


def test_verdicts_land_in_a_file_that_evaluate_reads(page: Page, served: Served) -> None:
    ask(page, ANSWERED)
    press(page, "Helpful")
    expect(page.get_by_text("Noted, thank you.")).to_be_visible()
    ask(page, UNANSWERED)
    press(page, "Not helpful")
    page.get_by_label("There is an answer").check()
    page.get_by_placeholder("In your words").fill("see the annex")
    press(page, "Send")
    expect(page.get_by_role("button", name="Not helpful").last).to_have_attribute(
        "aria-pressed", "true"
    )
    page.wait_for_timeout(500)
    good, bad = read_gold(served.settings.web.feedback)[-2:]
    assert (good.question, good.kind, good.answerable) == (ANSWERED, "good", True)
    assert "claimed over 2 million lives." in good.gold[0].quote
    assert (bad.question, bad.kind, bad.answerable, bad.gold) == (UNANSWERED, "bad", True, ())
    assert "see the annex" in served.settings.web.feedback.read_text(encoding="utf-8")


def test_stop_ends_the_wait_and_the_next_question_is_answered(page: Page) -> None:
    page.route("**/queue/join**", lambda _: None)
    page.get_by_label("Your question").fill(ANSWERED)
    page.keyboard.press("Enter")
    expect(page.locator(".waiting")).to_be_visible()
    stop = page.get_by_role("button", name="Stop")
    stop.hover()
    ground, ink = (
        measure_lightness(stop.evaluate(f"stop => getComputedStyle(stop).{each}"))
        for each in ("backgroundColor", "color")
    )
    assert ground - ink > 0.7
    stop.click()
    expect(page.locator(".turn")).to_contain_text("Stopped.")
    page.unroute("**/queue/join**")
    ask(page, OTHER)
    expect(page.locator(".turn .chip").first).to_have_text("VIII")
    expect(page.locator(".turn").first).to_contain_text("Stopped.")


def test_lost_server_is_said(page: Page) -> None:
    page.route("**/queue/join**", lambda _: None)
    page.route("**/healthz", lambda route: route.abort())
    page.get_by_label("Your question").fill(ANSWERED)
    page.keyboard.press("Enter")
    expect(page.locator(".notice")).to_contain_text("does not answer")


def test_unusable_question_gets_a_sentence(page: Page) -> None:
    page.get_by_label("Your question").fill("why? " * 1_000)
    page.keyboard.press("Enter")
    expect(page.locator(".notice")).to_contain_text("ask in at most 2000")


def test_two_users_keep_apart(browser: Browser, served: Served) -> None:
    with (
        opened_page(browser, served.address) as one,
        opened_page(browser, served.address) as other,
    ):
        ask(one, ANSWERED)
        ask(other, OTHER)
        assert (questions(one), questions(other)) == ([ANSWERED], [OTHER])
        other.reload()
        expect(other.locator(".turn .chip").first).to_have_text("VIII")


def test_small_talk_is_no_refusal(page: Page) -> None:
    ask(page, "Hello")
    expect(page.locator(".turn")).to_contain_text("Ask what the statements say")
    expect(page.locator(".turn .kind")).to_have_count(0)


def test_thanks_leave_the_buttons_in_their_place(page: Page) -> None:
    ask(page, ANSWERED)
    helpful = page.get_by_role("button", name="Helpful", exact=True)
    place = "node => [node.getBoundingClientRect().x, node.getBoundingClientRect().y]"
    before = helpful.evaluate(place)
    helpful.click()
    expect(page.locator(".actions").get_by_role("status")).to_have_text("Noted, thank you.")
    assert helpful.evaluate(place) == before


def test_an_answer_is_heard_once_and_the_log_that_is_drawn_anew_is_not(page: Page) -> None:
    ask(page, ANSWERED)
    ask(page, UNANSWERED)
    expect(page.get_by_role("log")).to_have_attribute("aria-live", "off")
    heard = page.locator(".log + [role=status]")
    told = page.locator(".turn .answer").last.inner_text()
    assert " ".join(heard.inner_text().split()) == " ".join(told.split())
