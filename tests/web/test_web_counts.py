"""A number that the author did not give is told to be ours wherever it is seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from ingest.sync.run import sync
from tests.browser import ask, needs_browser, opened_page, serving_settings
from tests.conftest import NewSettings, Served

pytestmark = needs_browser

FERRIES = "The ferries leave the northern quay at noon."
SWEPT = "The quays are swept at night by the keepers of the old harbour. " * 60
PLAN = f"""Quay Plan

{SWEPT}{FERRIES}

1. The lamps are lit at dusk.

2. The cranes are painted yellow.

Tarn, 3 May 2024
"""
NUMBERED = "Pier Plan\n\n1. The tolls are paid in spring.\n\n2. The piers are numbered.\n"
OURS = "counted by us"
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def quays(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[Served]:
    settings = settings_in(tmp_path_factory.mktemp("counts"))
    settings.statements.path.mkdir()
    for name, text in {"quay": PLAN, "pier": NUMBERED}.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    with serving_settings(settings) as address:
        yield Served(address, settings)


@pytest.fixture
def page(browser: Browser, quays: Served) -> Iterator[Page]:
    with opened_page(browser, quays.address) as opened:
        yield opened


def test_a_mark_and_the_text_say_that_the_number_is_ours(page: Page) -> None:
    ask(page, "When do the ferries leave the northern quay?")
    chip = page.locator(".turn .chip").first
    expect(chip).to_have_text("[1]")
    for name in ("title", "aria-label"):
        assert OURS in (chip.get_attribute(name) or "")
    expect(page.locator(".source > .ours")).to_contain_text(OURS)
    expect(page.locator(".source .label").first).to_have_attribute(
        "title", "this paragraph has no number of its own; counted by us"
    )
    expect(page.locator(".source .label").nth(1)).not_to_have_attribute("title", "")
    ask(page, "When are the tolls paid?")
    expect(page.locator(".turn .chip").last).to_have_text("1")
    assert OURS not in (page.locator(".turn .chip").last.get_attribute("title") or "")
    expect(page.locator(".source > .ours")).to_have_count(0)


@pytest.mark.parametrize(("view", "press"), [("Find", "Find"), ("Wording", "Where else?")])
def test_what_is_found_says_so(page: Page, view: str, press: str) -> None:
    page.get_by_role("tab", name=view).click()
    pane = page.locator(f"#{view.lower()}")
    pane.locator("input[type=search], textarea").first.fill(FERRIES)
    pane.get_by_role("button", name=press).click()
    expect(pane.locator(".found .ours")).to_contain_text(OURS)
    assert OURS in (pane.locator(".chip").first.get_attribute("aria-label") or "")


def test_a_finger_is_told_in_the_answer(browser: Browser, quays: Served) -> None:
    with opened_page(
        browser, quays.address, viewport=PHONE, has_touch=True, is_mobile=True
    ) as page:
        ask(page, "When do the ferries leave the northern quay?")
        expect(page.locator(".turn .ours")).to_contain_text(OURS)


def test_on_a_phone_the_number_stands_clear_of_what_is_below_it(
    browser: Browser, quays: Served
) -> None:
    with opened_page(browser, quays.address, viewport=PHONE) as page:
        ask(page, "When do the ferries leave the northern quay?")
        page.locator(".turn .chip").first.click()
        chosen = page.locator(".paragraph.chosen")
        expect(chosen.locator("mark")).to_be_in_viewport()
        label, button = (chosen.locator(each).bounding_box() for each in (".label", ".elsewhere"))
        assert label
        assert button
        assert label["y"] + label["height"] <= button["y"]
        expect(chosen.locator(".label")).to_be_in_viewport()
