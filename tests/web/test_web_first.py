"""The page before its statements are there: it says what it waits for, and goes on by itself."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from config.settings import Settings
from ingest.sync.run import sync
from ingest.sync.unread import note_unread
from tests.browser import needs_browser, opened_page, serving_settings
from tests.conftest import NewSettings
from tests.web.test_web_accessibility import AXE, find_faults_in_each_look

pytestmark = needs_browser

PLAN = "Plan of the Ports\n\nVelm, 3 May 2031\n\n1. The lamps of the quay are lit at dusk.\n"


def make_settings(folder: Path, settings_in: NewSettings) -> Settings:
    settings = settings_in(folder)
    settings.statements.path.mkdir()
    return settings


def test_the_first_screen_counts_what_is_read_and_turns_into_the_collection(
    browser: Browser, tmp_path: Path, settings_in: NewSettings
) -> None:
    settings = make_settings(tmp_path, settings_in)
    with (
        serving_settings(settings, told={"STATEMENTS_WATCH": "false"}) as address,
        opened_page(browser, address) as page,
    ):
        expect(page.locator(".welcome")).to_contain_text("There are no statements yet.")
        note_unread(settings.index.path, 3, 41)
        page.reload()
        expect(page.locator(".welcome")).to_contain_text("3 of 41")
        expect(page.locator(".welcome")).not_to_contain_text("There are no statements yet.")
        page.get_by_role("tab", name="Statements").click()
        expect(page.locator(".shelf")).to_contain_text("3 of 41")
        note_unread(settings.index.path, 7, 41)
        expect(page.locator(".shelf")).to_contain_text("7 of 41")
        page.get_by_role("tab", name="Chat").click()
        expect(page.locator(".welcome")).to_contain_text("7 of 41")
        if AXE.is_file():
            assert find_faults_in_each_look(page) == []
        (settings.statements.path / "plan.txt").write_text(PLAN, encoding="utf-8")
        sync([settings.statements.path], settings)
        expect(page.locator("#right .holdings")).to_contain_text("1 statement")
        expect(page.locator(".welcome")).not_to_contain_text("of 41")


def test_what_is_added_where_other_statements_are_asked_is_refused_in_plain_words(
    browser: Browser, tmp_path: Path, settings_in: NewSettings
) -> None:
    settings = make_settings(tmp_path, settings_in)
    (settings.statements.path / "plan.txt").write_text(PLAN, encoding="utf-8")
    sync([settings.statements.path], settings)
    other = tmp_path / "others"
    other.mkdir()
    (tmp_path / "lamps.txt").write_text(PLAN.replace("lamps", "bells"), encoding="utf-8")
    with (
        serving_settings(settings, told={"STATEMENTS_PATH": str(other)}) as address,
        opened_page(browser, address) as page,
    ):
        page.get_by_role("tab", name="Statements").click()
        page.get_by_role("button", name="Add statements").click()
        page.locator("#adder input[type=file]").set_input_files(tmp_path / "lamps.txt")
        told = page.locator(".results .failed")
        expect(told).to_contain_text(
            "nothing can be added here: the statements that are asked lie in"
        )
        expect(told).to_contain_text(str(settings.statements.path))
        expect(told).to_contain_text(str(other))
        expect(told).to_contain_text("start it again with ASSISTANT_STATEMENTS_PATH=")
        assert list(other.iterdir()) == []
