"""The collection on the page: empty, added to, removed from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from ingest.sync.run import sync
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
    expect(results.locator(".done")).to_contain_text("2 paragraphs, numbered 1–2")
    failed = results.locator(".failed")
    expect(failed).to_contain_text("broken.pdf this is no PDF file")
    expect(failed).not_to_contain_text(re.compile("broken.*broken|save it as PDF"))
    expect(shelf.locator(".shelf")).to_contain_text("HARBOUR DECLARATION")
    assert [each.name for each in empty.settings.statements.path.iterdir()] == ["harbour.txt"]
    shelf.get_by_role("tab", name="Chat").click()
    ask(shelf, "Which lighthouse will be repainted?")
    expect(shelf.locator(".turn .chip").first).to_have_text("1")


def test_files_are_told_one_by_one_while_they_are_read(
    browser: Browser, tmp_path: Path, settings_in: NewSettings
) -> None:
    files = [tmp_path / f"{name}.txt" for name in ("one", "two", "three")]
    for file in files:
        file.write_text(HARBOUR.replace("HARBOUR", file.stem.upper()), encoding="utf-8")
    settings = settings_in(tmp_path)
    with serving_settings(settings) as address, opened_page(browser, address) as page:
        open_adder(page)
        page.evaluate(
            """() => {
                window.told = [];
                const results = document.querySelector('.results');
                const tell = () => window.told.push([...results.children].map(
                    (row) => row.className).join());
                new MutationObserver(tell).observe(results, { childList: true });
            }"""
        )
        page.locator("#adder input[type=file]").set_input_files(files)
        expect(page.locator(".results .done")).to_have_count(3)
        told = page.evaluate("window.told")
        assert "reading,queued,queued" in told
        assert "done,done,reading" in told


def test_the_same_name_again_is_a_version_that_leads_to_what_changed(
    shelf: Page, tmp_path: Path, empty: Served
) -> None:
    pier = HARBOUR.replace("HARBOUR", "PIER")
    other = tmp_path / "pier.txt"
    other.write_text(pier, encoding="utf-8")
    open_adder(shelf)
    drop = shelf.locator("#adder input[type=file]")
    drop.set_input_files(other)
    added = shelf.locator(".results .done")
    expect(added).to_contain_text("PIER DECLARATION")
    other.write_text(pier.replace("green", "blue"), encoding="utf-8")
    drop.set_input_files(other)
    expect(added).to_contain_text("Version 2 of")
    added.get_by_role("link", name="What changed since version 1").click()
    expect(shelf.locator(".change.changed ins")).to_have_text("blue")
    kept = empty.settings.statements.path
    assert "blue" in (kept / "pier.txt").read_text(encoding="utf-8")
    assert (kept / ".removed" / "pier.txt").read_text(encoding="utf-8") == pier
    drop.set_input_files(other)
    expect(added).to_contain_text("Already here")


def test_add_belongs_to_what_is_pasted_and_spares_what_was_told(
    shelf: Page, tmp_path: Path
) -> None:
    file = tmp_path / "buoy.txt"
    file.write_text(HARBOUR.replace("HARBOUR", "BUOY"), encoding="utf-8")
    open_adder(shelf)
    add, paste = shelf.get_by_role("button", name="Add", exact=True), shelf.get_by_label("Or paste")
    expect(paste).to_be_visible()
    expect(add).to_be_hidden()
    shelf.locator("#adder input[type=file]").set_input_files(file)
    done = shelf.locator(".results .done")
    expect(done).to_contain_text("BUOY DECLARATION")
    paste.fill(" ")
    add.click()
    shelf.wait_for_timeout(500)
    expect(done).to_contain_text("BUOY DECLARATION")
    expect(shelf.locator(".results .failed")).to_have_count(0)
    shelf.locator(".results").get_by_role("button", name="Close").click()
    expect(shelf.locator(".results li")).to_have_count(0)


def test_what_became_of_a_file_is_in_sight_and_what_is_open_goes_on(
    browser: Browser, tmp_path: Path, empty: Served
) -> None:
    file, text = tmp_path / "mole.txt", HARBOUR.replace("HARBOUR", "MOLE")
    size = {"width": 1280, "height": 560}
    with opened_page(browser, empty.address, viewport=size) as page:
        open_adder(page)
        drop, done = page.locator("#adder input[type=file]"), page.locator(".results .done")
        for place, colour in enumerate(("green", "blue")):
            file.write_text(text.replace("green", colour), encoding="utf-8")
            drop.set_input_files(file)
            expect(done).to_contain_text("Version 2 of" if place else "MOLE")
        page.locator("tbody tr", has_text="MOLE").locator(".open").click()
        expect(page.get_by_label("Version").locator("option")).to_have_count(2)
        expect(page.locator(".source .paragraph").first).to_contain_text("blue")
        page.locator(".shelf").evaluate("shelf => shelf.scrollTop = shelf.scrollHeight")
        file.write_text(text.replace("green", "white"), encoding="utf-8")
        drop.set_input_files(file)
        expect(done).to_contain_text("Version 3 of")
        expect(done).to_be_in_viewport()
        expect(page.locator(".source .paragraph").first).to_contain_text("white")
        expect(page.get_by_label("Version").locator("option")).to_have_count(3)


def test_pasted_text_is_added_opened_and_removed(shelf: Page, empty: Served) -> None:
    folder = empty.settings.statements.path
    folder.mkdir(exist_ok=True)
    (folder / "harbour.txt").write_text(HARBOUR, encoding="utf-8")  # which stays
    sync([folder], empty.settings)
    open_adder(shelf)
    shelf.get_by_label("Or paste").fill(HARBOUR.replace("HARBOUR DECLARATION", "FERRY PLAN"))
    shelf.get_by_label("Name").fill("../ferry plan")
    shelf.get_by_role("button", name="Add", exact=True).click()
    expect(shelf.locator(".results .done")).to_contain_text("FERRY PLAN")
    shelf.get_by_label("Find a statement").fill("ferry")
    row = shelf.locator("tbody tr")
    expect(row).to_have_count(1)
    row.locator(".open").click()
    expect(shelf.locator(".source .headline h2")).to_have_text("FERRY PLAN")
    link = shelf.url
    row.get_by_role("button", name="Remove").click()
    shelf.get_by_role("dialog").get_by_role("button", name="Remove").click()
    gone = shelf.locator(".source .notice")
    expect(gone).to_contain_text("“FERRY PLAN” was removed")
    expect(shelf.locator(".source").get_by_role("button", name="Copy")).to_have_count(0)
    expect(shelf.get_by_label("Find a statement")).to_be_focused()
    expect(shelf.locator(".shelf")).to_contain_text("No statement has these words")
    assert (folder / ".removed" / "ferry-plan.txt").exists()
    assert not (folder / "ferry-plan.txt").exists()
    shelf.goto(link)
    shelf.reload()
    expect(gone).to_contain_text("no statement “ferry-plan” here")


TOLL = """TOLL PLAN

1. The toll bridge at Lindau closes to heavy lorries in winter; the toll bridge keeper tells them.

2. The toll bridge opens to heavy lorries again in spring, and heavy lorries pay half.

Lindau, 3 May 2024
"""


def test_what_another_process_syncs_appears_without_a_reload(
    browser: Browser, tmp_path: Path, settings_in: NewSettings
) -> None:
    settings = settings_in(tmp_path)
    settings.statements.path.mkdir()
    with serving_settings(settings) as address, opened_page(browser, address) as page:
        expect(page.locator(".welcome .notice")).to_be_visible()
        page.get_by_role("tab", name="Statements").click()
        expect(page.locator(".shelf")).to_contain_text("There are no statements yet.")
        (settings.statements.path / "toll.txt").write_text(TOLL, encoding="utf-8")
        sync([settings.statements.path], settings)
        expect(page.locator("tbody tr")).to_contain_text("TOLL PLAN")
        page.get_by_role("tab", name="Chat").click()
        expect(page.locator(".welcome .notice")).to_be_hidden()
        expect(page.locator(".example").first).to_contain_text("heavy lorries")


def test_a_page_that_is_not_seen_asks_nothing(page: Page) -> None:
    asked: list[str] = []
    expect(page.locator(".example").first).to_be_visible()
    page.evaluate("Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })")
    page.on("request", lambda request: asked.append(request.url))
    page.wait_for_timeout(5_000)
    assert asked == []


def test_table_tells_of_each_statement_and_is_sorted_by_its_heads(page: Page) -> None:
    page.get_by_role("tab", name="Statements").click()
    row = page.get_by_role("row").filter(has_text="PLAN")
    expect(row).to_be_visible()
    heads = [each.rstrip("↓ \n") for each in page.get_by_role("columnheader").all_inner_texts()]
    told = dict(zip(heads, row.get_by_role("cell").all_inner_texts(), strict=True))
    assert (told["Place"], told["Status"], told["Language"], told["Paragraphs"]) == (
        "Lindau",
        "Final",
        "English",
        "2",
    )
    assert told["Date"] == "3 May 2024"
    rows = page.locator("tbody tr")
    expect(rows.first).to_contain_text("PLAN")
    date = page.get_by_role("columnheader", name="Date")
    date.get_by_role("button").click()
    expect(date).to_have_attribute("aria-sort", "ascending")
    expect(date.get_by_role("button")).to_be_focused()
    expect(rows.last).to_contain_text("PLAN")
    page.get_by_role("columnheader", name="Paragraphs").get_by_role("button").press("Enter")
    expect(rows.last).to_contain_text("PLAN")


def test_on_a_phone_the_table_is_rows_with_a_choice_of_order(
    browser: Browser, served: Served
) -> None:
    with opened_page(browser, served.address, viewport={"width": 390, "height": 844}) as page:
        page.get_by_role("tab", name="Statements").click()
        row = page.locator("tbody tr").filter(has_text="PLAN")
        expect(row).to_contain_text("2 paragraphs")
        expect(page.get_by_role("columnheader")).to_have_count(0)
        for name in ("Find a statement", "language", "status", "Sort"):
            box = page.get_by_label(name).bounding_box()
            if box:
                assert box["height"] < 60
                assert box["x"] >= 0
                assert box["x"] + box["width"] <= 390
        page.get_by_label("Sort").select_option("paragraphs")
        expect(page.locator("tbody tr").last).to_contain_text("PLAN")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
