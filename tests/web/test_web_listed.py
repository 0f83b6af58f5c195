"""A statement is found by all that its row says, and what is read beside it goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page, expect

from ingest.sync.run import sync
from tests.browser import needs_browser, opened_page, serving_settings
from tests.conftest import NewSettings, Served
from tests.web.test_web_seen import RESOLUTION, SYMBOL

pytestmark = needs_browser

PLAN = "Joint Statement of Japan and Peru\n\n1. The quays are lit.\n\nLindau, 3 May 2024\n"


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[Served]:
    settings = settings_in(tmp_path_factory.mktemp("listed"))
    settings.statements.path.mkdir()
    for name, text in {"plan": PLAN, "resolution": RESOLUTION}.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    with serving_settings(settings) as address:
        yield Served(address, settings)


@pytest.fixture
def page(browser: Browser, listed: Served) -> Iterator[Page]:
    with opened_page(browser, listed.address) as opened:
        opened.get_by_role("tab", name="Statements").click()
        expect(opened.locator("tbody tr").first).to_be_visible()
        yield opened


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("statement japan", "Joint Statement"),
        ("peru", "Joint Statement"),
        ("lindau", "Joint Statement"),
        ("2024-05", "Joint Statement"),
        (SYMBOL, "Care of the lamps"),
        ("vinegar", "Care of the lamps"),
    ],
)
def test_title_party_place_date_symbol_and_text_find_a_statement(
    page: Page, words: str, title: str
) -> None:
    page.get_by_label("Find a statement").fill(words)
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.locator("tbody tr")).to_contain_text(title)
    expect(page.locator(".counted-all")).to_have_text("1 of 2 statements")


def test_who_adds_is_told_at_once_though_another_writes_the_index(
    page: Page, listed: Served, tmp_path: Path
) -> None:
    file = tmp_path / "buoys.txt"
    file.write_text(PLAN.replace("quays", "buoys").replace("Peru", "Chile"), encoding="utf-8")
    page.get_by_role("button", name="Add statements").click()
    expect(page.locator("#adder input[type=file]")).to_be_attached()
    with FileLock(listed.settings.index.path / "sync.lock"):
        page.locator("#adder input[type=file]").set_input_files(file)
        expect(page.locator(".results .reading")).to_contain_text("buoys.txt Reading")
    expect(page.locator(".results .done")).to_contain_text("Japan and Chile")
