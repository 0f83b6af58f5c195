"""What a statement or a question holds is shown as text, everywhere, and nothing of it is run."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser import ask, needs_browser

pytestmark = needs_browser

TITLE = "PLAN <script>window.hacked = 1</script> ![x](http://evil.example/title.png)"


def test_text_of_documents_and_questions_is_shown_and_never_run(page: Page) -> None:
    ask(page, "When does the harbour open? <img src=x onerror=window.hacked=1>")
    page.locator(".turn .chip").first.click()
    source = page.locator(".source")
    for text in (
        "<script>window.hacked = 1</script>",
        "${window.hacked = 1}",
        "**painted**",
        "![x](http",
    ):
        expect(source).to_contain_text(text)
    expect(source).to_contain_text("`; window.hacked = 1; `")
    page.get_by_role("tab", name="Statements").click()
    expect(page.locator(".shelf")).to_contain_text("<script>window.hacked = 1</script>")
    assert page.evaluate("window.hacked") is None
    assert page.locator(".pane img, .pane script, .pane form[action]").count() == 0
    links = page.locator(".pane a").evaluate_all(
        "all => [...new Set(all.map(each => each.href.split(/[?#]/)[0]))]"
    )
    own = page.url.split("?")[0]
    assert sorted(links) == [own, f"{own}original"]


def test_title_is_text_where_statements_are_chosen_and_removed(page: Page) -> None:
    page.locator(".choose").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(TITLE)
    dialog.get_by_label(TITLE).check()
    page.get_by_role("button", name="Done").click()
    expect(page.locator(".scope .part")).to_contain_text(TITLE)
    ask(page, "When does the harbour open?")
    expect(page.locator(".turn .of")).to_contain_text(TITLE)
    page.get_by_role("tab", name="Statements").click()
    page.get_by_role("button", name=f"Remove: {TITLE}").click()
    expect(dialog).to_contain_text(TITLE)
    assert page.evaluate("window.hacked") is None
    assert page.locator(".pane img, dialog img, dialog script, .pane script").count() == 0


def test_question_is_text_in_the_history(page: Page) -> None:
    question = "When <img src=x onerror=window.hacked=1> does ${window.hacked = 1} it open?"
    ask(page, question)
    page.get_by_role("button", name="History").click()
    expect(page.get_by_role("dialog")).to_contain_text(question)
    page.reload()
    expect(page.locator(".question")).to_contain_text(question)
    assert page.evaluate("window.hacked") is None


def test_a_mark_that_turns_text_around_turns_nothing(page: Page) -> None:
    page.get_by_role("tab", name="Statements").click()
    page.locator("tbody .open", has_text="PLAN").click()
    turned = page.locator(".paragraph").filter(has_text="Right to left")
    expect(turned).to_contain_text("office. Right to left.")
    isolates = "node => getComputedStyle(node).unicodeBidi"
    assert turned.evaluate(isolates) == "isolate"
    assert turned.locator(".label").inner_text() == "2"


KEPT = {
    "no turn": "[null]",
    "turns of another kind": '[1, "a", [], {"question": {"a": 1}, "lines": "b", "citations": 5}]',
    "lines of another kind": '[{"question": "Which?", "lines": [null, {"parts": [{"text": {}}]}]}]',
    "a name of every object": '[{"question": "Which?", "language": "constructor", "__proto__": 1}]',
    "markup": """[{"question": "<img src=x onerror=window.hacked=1>", "language": "en", "citations":
        [{"statement": "javascript:window.hacked=1", "title": "<script>window.hacked=1</script>",
        "quote": "<b>", "label": "<i>", "ordinal": 1}], "evidence": [], "abstained": false,
        "lines": [{"chips": [],
        "parts": [{"text": "<svg onload=window.hacked=1>", "cited": [0]}]}]}]""",
}
"""What another program of the same host may have left where conversations are kept."""


@pytest.mark.parametrize("kind", KEPT)
def test_a_kept_conversation_that_is_none_is_run_nowhere_and_stops_nothing(
    page: Page, kind: str
) -> None:
    page.evaluate(
        """turns => {
            localStorage.setItem('statements.chat.a', `{"id": "a", "at": 1, "turns": ${turns}}`);
            sessionStorage.setItem('statements.current', 'a');
        }""",
        KEPT[kind],
    )
    page.reload()
    expect(page.locator(".composer")).to_be_visible()
    ask(page, "When does the harbour open?")
    page.get_by_role("button", name="History").click()
    expect(page.locator("dialog .row").first).to_be_visible()
    assert page.evaluate("window.hacked") is None
    assert page.locator(".pane img, .pane script, .pane svg[onload], dialog img").count() == 0


@pytest.mark.parametrize("language", ["constructor", "__proto__", "<img src=x>", "x" * 10_000])
def test_a_language_that_is_none_is_english(page: Page, language: str) -> None:
    page.evaluate("code => localStorage.setItem('statements.language', code)", language)
    page.reload()
    expect(page.locator(".composer")).to_be_visible()
    ask(page, "When does the harbour open?")
