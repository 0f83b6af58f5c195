"""On the page an earlier version of a statement is read, and what a later one changed is shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

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


@pytest.fixture
def address(settings: Settings) -> Iterator[str]:
    for text in (PLAN, CHANGED):
        (settings.statements.path / "plan.txt").write_text(text, encoding="utf-8")
        sync([settings.statements.path], settings)
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
        expect(changed.locator("del")).to_have_text(" every hour")
        expect(changed.locator("ins")).to_have_text(" twice a day")
        expect(source.get_by_role("group", name="Unchanged")).to_contain_text("<b>bicycles</b>")
        expect(source.get_by_role("group", name="Removed")).to_contain_text("timetable")
        expect(source.get_by_role("group", name="Added")).to_contain_text("Reeds")
        assert page.url.endswith("?statement=plan&version=2&compare=1")
        page.reload()
        expect(changed.locator("del")).to_have_text(" every hour")
        source.get_by_label("Version").select_option("1")
        expect(source.locator(".paragraph").first).to_contain_text("every hour")
        expect(source.locator(".notice")).to_contain_text("Answers cite version 2")
        page.go_back()
        expect(changed.locator("del")).to_have_text(" every hour")
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
