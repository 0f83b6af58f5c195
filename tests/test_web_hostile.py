"""What a statement or a question holds is shown as text, everywhere, and nothing of it is run."""

from __future__ import annotations

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
        "all => all.map(each => each.getAttribute('href'))"
    )
    assert links == ["original?statement=hostile"]


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


def test_a_mark_that_turns_text_around_turns_its_paragraph_only(page: Page) -> None:
    page.get_by_role("tab", name="Statements").click()
    page.locator("tbody .open", has_text="PLAN").click()
    turned = page.locator(".paragraph").filter(has_text="Right to left")
    expect(turned).to_contain_text("\u202eRight to left.")
    isolates = "node => getComputedStyle(node).unicodeBidi"
    assert turned.evaluate(isolates) == "isolate"
    assert turned.locator(".label").inner_text() == "2"
