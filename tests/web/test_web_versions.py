"""On the page an earlier version of a statement is read, and what a later one changed is shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from config.settings import Settings
from ingest.sync.run import sync
from tests.browser import ask, needs_browser, opened_page, serving_settings

pytestmark = needs_browser

SWEPT = "The quays are swept at night. " * 60
PLAN = f"""RIVER PLAN

1. {SWEPT}The ferries leave every hour from the northern quay.

2. Each ferry carries forty <b>bicycles</b>.

3. The timetable is printed in spring.

Lindau, 3 May 2024
"""
CHANGED = PLAN.replace("every hour", "twice a day").replace(
    "3. The timetable is printed in spring.", "3. Reeds are planted along the bank."
)


def write(settings: Settings, text: str) -> None:
    (settings.statements.path / "plan.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)


@pytest.fixture
def address(settings: Settings) -> Iterator[str]:
    for text in (PLAN, CHANGED):
        write(settings, text)
    with serving_settings(settings) as served:
        yield served


def test_versions_are_read_and_compared(browser: Browser, address: str) -> None:
    with opened_page(browser, address) as page:
        ask(page, "How often do the ferries leave?")
        page.locator(".turn .chip").first.click()
        source = page.locator(".source")
        expect(source.locator("mark")).to_contain_text("twice a day")
        expect(source.locator(".versions")).to_contain_text("The file was replaced on ")
        expect(source.locator(".versions")).to_contain_text("which made this version 2")
        source.get_by_role("button", name="What changed since version 1").click()
        changed = source.get_by_role("group", name="Changed")
        expect(changed.locator("del")).to_have_text("every hour")
        expect(changed.locator("ins")).to_have_text("twice a day")
        expect(source.locator(".legend")).to_contain_text("words that only version 1 has")
        expect(source.get_by_role("group", name="Unchanged")).to_contain_text("<b>bicycles</b>")
        expect(source.get_by_role("group", name="Removed")).to_contain_text("timetable")
        expect(source.get_by_role("group", name="Added")).to_contain_text("Reeds")
        assert page.url.endswith("?statement=plan&version=2&compare=1")
        page.reload()
        expect(changed.locator("del")).to_have_text("every hour")
        source.get_by_label("Version").select_option("1")
        expect(source.locator(".paragraph").first).to_contain_text("every hour")
        expect(source.locator(".notice")).to_contain_text("Answers cite version 2")
        page.go_back()
        expect(changed.locator("del")).to_have_text("every hour")
        page.go_forward()
        expect(source.locator(".notice")).to_contain_text("Answers cite version 2")
        source.get_by_label("Version").select_option("2")
        expect(source.locator(".paragraph").first).to_contain_text("twice a day")
        expect(source.locator(".notice")).to_have_count(0)


def test_which_side_is_old_stays_in_sight_and_changes_follow_one_another(
    browser: Browser, address: str
) -> None:
    with opened_page(browser, address, "/?statement=plan&version=2&compare=1") as page:
        source = page.locator(".source")
        expect(source.locator(".reader").get_by_role("status")).to_have_text("3 paragraphs changed")
        source.get_by_role("button", name="Next change").click()
        expect(source.locator(".reader").get_by_role("status")).to_have_text("1 of 3")
        expect(source.get_by_role("group", name="Changed", exact=True)).to_be_focused()
        source.get_by_role("button", name="Previous change").click()
        expect(source.locator(".reader").get_by_role("status")).to_have_text("3 of 3")
        expect(source.get_by_role("group", name="Added")).to_be_in_viewport()
        expect(source.locator(".heads h3").first).to_contain_text("Version 1")
        expect(source.locator(".heads")).to_be_in_viewport()
        page.set_viewport_size({"width": 390, "height": 844})
        sides = source.get_by_role("group", name="Changed", exact=True).locator(".of-version")
        expect(sides).to_have_text(["Version 1", "Version 2"])
        expect(sides.first).to_be_visible()


def test_comparison_fits_a_phone(browser: Browser, address: str) -> None:
    size = {"width": 390, "height": 844}
    with opened_page(browser, address, "/?statement=plan", viewport=size) as page:
        page.get_by_role("button", name="What changed since version 1").click()
        expect(page.locator(".change :is(del, ins)").first).to_be_in_viewport()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_number_of_a_long_paragraph_stays_in_sight(browser: Browser, address: str) -> None:
    size = {"width": 390, "height": 500}
    with opened_page(browser, address, viewport=size) as page:
        ask(page, "How often do the ferries leave?")
        page.locator(".turn .chip").first.click()
        chosen = page.locator(".paragraph.chosen")
        expect(chosen.locator("mark")).to_be_in_viewport()
        expect(chosen.locator(".label")).to_be_in_viewport()


def test_an_answer_whose_words_were_replaced_says_so_and_so_does_its_copy(
    browser: Browser, settings: Settings
) -> None:
    write(settings, PLAN)
    allowed = ["clipboard-read", "clipboard-write"]
    with (
        serving_settings(settings) as served,
        opened_page(browser, served, permissions=allowed) as page,
    ):
        ask(page, "How often do the ferries leave?")
        ask(page, "How many bicycles does each ferry carry?")
        expect(page.locator(".answer q").last).to_contain_text("forty <b>bicycles</b>")
        expect(page.locator(".answer .replaced")).to_have_count(0)
        write(settings, CHANGED)
        said = page.locator(".answer .replaced")
        expect(said).to_have_text("(version 1, replaced since)")
        first = page.locator(".turn").first
        first.get_by_role("button", name="Copy", exact=True).click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert "every hour" in copied
        assert "para. 1, version 1, replaced since)" in copied
        first.get_by_role("button", name="Copy with citation").click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.endswith("para. 1, version 1, replaced since")
        page.reload()
        expect(said).to_have_text("(version 1, replaced since)")
        (settings.statements.path / "plan.txt").unlink()
        (settings.statements.path / "other.txt").write_text("Plan\n\n1. Reeds grow.\n", "utf-8")
        sync([settings.statements.path], settings)
        expect(said).to_have_text(["(statement removed since)"] * 2)


def test_what_is_copied_of_an_earlier_version_says_so(browser: Browser, address: str) -> None:
    allowed = ["clipboard-read", "clipboard-write"]
    path = "/?statement=plan&version=1&paragraph=3"
    with opened_page(browser, address, path, permissions=allowed) as page:
        source = page.locator(".source")
        source.get_by_role("button", name="Copy", exact=True).click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.endswith("RIVER PLAN (version 1, replaced since), 3 May 2024, para. 3")
        source.locator(".copies summary").click()
        for form in ("Markdown", "BibTeX", "RIS", "CSL-JSON"):
            source.get_by_role("button", name=form).click()
            assert "version 1, replaced since" in page.evaluate("navigator.clipboard.readText()")
        select(page, ".paragraph.chosen .body p")
        source.get_by_role("button", name="Copy with citation").click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.endswith("3 May 2024, Paragraph 3, version 1, replaced since")


def test_a_selection_in_a_comparison_is_cited_by_its_version(
    browser: Browser, address: str
) -> None:
    allowed = ["clipboard-read", "clipboard-write"]
    path = "/?statement=plan&version=2&compare=1"
    with opened_page(browser, address, path, permissions=allowed) as page:
        citer = page.locator(".asking-else").get_by_role("button", name="Copy with citation")
        select(page, ".change.changed .side:first-child p del")
        citer.click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith("“every hour” RIVER PLAN")
        assert copied.endswith("Paragraph 1, version 1, replaced since")
        select(page, ".change.changed .side:last-child p ins")
        citer.click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith("“twice a day” RIVER PLAN")
        assert copied.endswith("Paragraph 1")
        select(page, ".change.changed")
        expect(page.locator(".asking-else")).to_be_visible()
        expect(citer).to_be_hidden()


def select(page: Page, place: str) -> None:
    """Select what stands at a place, as a pointer drawn over it does."""
    page.locator(place).first.evaluate(
        "node => { getSelection().removeAllRanges(); getSelection().selectAllChildren(node); }"
    )
