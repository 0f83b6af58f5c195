"""The collection on the page: empty, added to, removed from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import ask, needs_browser, opened_page, serving_settings
from tests.conftest import NewSettings, Served

pytestmark = needs_browser

HARBOUR = """HARBOUR DECLARATION

1. The ministers agreed that the northern lighthouse will be repainted in green next spring.

2. They asked the harbour office to publish the tide tables every month.

Lindau, 3 May 2024
"""


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[Served]:
    """A page that begins without a statement."""
    settings = settings_in(tmp_path_factory.mktemp("empty"))
    with serving_settings(settings) as address:
        yield Served(address, settings)


@pytest.fixture
def shelf(browser: Browser, empty: Served) -> Iterator[Page]:
    with opened_page(browser, empty.address) as page:
        yield page


def open_adder(page: Page) -> None:
    page.get_by_role("tab", name="Statements").click()
    page.get_by_role("button", name="Add statements").click()
    expect(page.locator("#adder input[type=file]")).to_be_attached()


def test_empty_collection_says_what_to_do(shelf: Page) -> None:
    expect(shelf.locator(".welcome .notice")).to_contain_text("python -m ingest sync")
    ask(shelf, "Which lighthouse will be repainted?")
    expect(shelf.locator(".turn")).to_contain_text("no statements")


def test_dropped_files_are_answered_at_once_and_bad_ones_explained(
    shelf: Page, tmp_path: Path, empty: Served
) -> None:
    good, bad = tmp_path / "harbour.txt", tmp_path / "broken.pdf"
    good.write_text(HARBOUR, encoding="utf-8")
    bad.write_bytes(b"no pdf at all")
    open_adder(shelf)
    shelf.locator("#adder input[type=file]").set_input_files([good, bad])
    results = shelf.locator(".results")
    expect(results.locator(".done")).to_contain_text("2 paragraphs, numbered 1–2", timeout=60_000)
    expect(results.locator(".failed")).to_contain_text("broken.pdf", timeout=60_000)
    expect(shelf.locator(".rows")).to_contain_text("HARBOUR DECLARATION")
    assert [each.name for each in empty.settings.statements.path.iterdir()] == ["harbour.txt"]
    shelf.get_by_role("tab", name="Chat").click()
    ask(shelf, "Which lighthouse will be repainted?")
    expect(shelf.locator(".turn .chip").first).to_have_text("1")


def test_name_that_is_taken_is_refused(shelf: Page, tmp_path: Path, empty: Served) -> None:
    other = tmp_path / "harbour.txt"
    other.write_text(HARBOUR.replace("green", "blue"), encoding="utf-8")
    open_adder(shelf)
    shelf.locator("#adder input[type=file]").set_input_files(other)
    expect(shelf.locator(".results .failed")).to_contain_text("already there", timeout=60_000)
    kept = empty.settings.statements.path / "harbour.txt"
    assert kept.read_text(encoding="utf-8") == HARBOUR


def test_pasted_text_is_added_opened_and_removed(shelf: Page, empty: Served) -> None:
    open_adder(shelf)
    shelf.get_by_label("Or paste").fill(HARBOUR.replace("HARBOUR DECLARATION", "FERRY PLAN"))
    shelf.get_by_label("Name").fill("../ferry plan")
    shelf.get_by_role("button", name="Add", exact=True).click()
    expect(shelf.locator(".results .done")).to_contain_text("FERRY PLAN", timeout=60_000)
    shelf.get_by_label("Find a statement").fill("ferry")
    row = shelf.locator(".rows li")
    expect(row).to_have_count(1)
    row.locator(".row").click()
    expect(shelf.locator(".source h2")).to_have_text("FERRY PLAN")
    row.get_by_role("button", name="Remove").click()
    shelf.get_by_role("dialog").get_by_role("button", name="Remove").click()
    expect(shelf.locator(".rows")).to_contain_text("No statement has these words", timeout=30_000)
    folder = empty.settings.statements.path
    assert [each.name for each in (folder / ".removed").iterdir()] == ["ferry-plan.txt"]
    assert not (folder / "ferry-plan.txt").exists()
