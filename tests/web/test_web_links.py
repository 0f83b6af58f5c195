"""What opens has an address: in a tab of its own, as a link that is sent, and after a reload."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from ingest.sync.run import sync
from tests.browser import ask, needs_browser, opened_page, serving_settings
from tests.conftest import NewSettings, Served

pytestmark = needs_browser

FERRIES = "The ferries leave the northern quay at noon."
BOATS = {"one": "Fiji and Peru", "two": "Fiji and Norway", "three": "Chile and Peru"}
LENGTHS = {"one": 3, "two": 2, "three": 1}
MANY = "Belize, Benin, Chad, Cuba, Gabon, Ghana, Haiti, Kenya, Malta and Nauru"


@pytest.fixture(scope="module")
def boats(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[Served]:
    settings = settings_in(tmp_path_factory.mktemp("links"))
    settings.statements.path.mkdir()
    for name, parties in BOATS.items():
        text = f"Joint Statement of {parties} on Boats\n\n1. {FERRIES} They carry mail.\n\n"
        text += f"2. {'The quays are swept at night. ' * LENGTHS[name]}\n\nTarn, 3 May 2024\n"
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    crowded = f"---\ntitle: Joint Statement of {MANY} on Buoys\n---\n\n1. The buoys are red.\n"
    (settings.statements.path / "many.md").write_text(crowded, encoding="utf-8")
    sync([settings.statements.path], settings)
    with serving_settings(settings) as address:
        yield Served(address, settings)


@pytest.fixture
def page(browser: Browser, boats: Served) -> Iterator[Page]:
    with opened_page(browser, boats.address) as opened:
        yield opened


def open_beside(link: Locator, **press: object) -> Page:
    """Press a link so that the browser opens a tab of it."""
    with link.page.context.expect_page() as opened:
        link.click(**press)  # type: ignore[arg-type]
    return opened.value


@pytest.mark.parametrize("press", [{"modifiers": ["ControlOrMeta"]}, {"button": "middle"}])
def test_a_mark_opens_in_a_tab_of_its_own_at_its_sentence(
    page: Page, press: dict[str, object]
) -> None:
    ask(page, "When do the ferries leave the northern quay?")
    other = open_beside(page.locator(".turn .chip").first, **press)
    marked = other.locator(".paragraph.chosen mark")
    expect(marked).to_have_text(FERRIES)
    expect(marked).to_be_in_viewport()
    expect(page.locator(".turn")).to_be_visible()
    other.reload()
    expect(marked).to_have_text(FERRIES)


def test_a_plain_press_opens_in_the_pane_and_its_address_is_the_link(page: Page) -> None:
    ask(page, "When do the ferries leave the northern quay?")
    page.locator(".turn .chip").first.click()
    expect(page.locator(".paragraph.chosen mark")).to_have_text(FERRIES)
    assert len(page.context.pages) == 1
    link = page.url
    page.goto("about:blank")
    page.goto(link)
    expect(page.locator(".paragraph.chosen mark")).to_have_text(FERRIES)


def test_a_sentence_that_has_moved_is_found_and_one_that_is_gone_is_said_to_be(
    browser: Browser, boats: Served
) -> None:
    for quote, seen in (("They carry mail.", "mark"), ("They carry coal.", ".notice")):
        path = f"/?statement=one&paragraph=1&quote={quote}"
        with opened_page(browser, boats.address, path) as page:
            expect(page.locator(f"#source .text {seen}")).to_contain_text(quote)


def test_every_title_of_a_list_is_a_link(page: Page) -> None:
    ask(page, "Which is the longest statement?")
    named = page.locator(".answer a.named")
    titles = [f"Joint Statement of {each} on Boats" for each in BOATS.values()]
    expect(named).to_have_text([*titles, f"Joint Statement of {MANY} on Buoys"])
    other = open_beside(named.nth(2), modifiers=["ControlOrMeta"])
    expect(other.locator(".source .headline h2")).to_contain_text("Chile and Peru")


def test_a_party_opens_the_list_of_its_statements(page: Page, boats: Served) -> None:
    party = page.locator(".source .of-parties").get_by_role("link", name="Fiji 2")
    party.click()
    rows = page.locator("#shelf tbody tr")
    expect(rows).to_have_count(2)
    expect(page.get_by_label("Party", exact=True)).to_have_value("=Fiji")
    assert page.url == f"{boats.address}/#shelf?party=Fiji"
    page.get_by_label("Find a statement").fill("Norway")
    expect(rows).to_have_count(1)
    page.wait_for_url("**/#shelf?party=Fiji&words=Norway")
    page.reload()
    expect(rows).to_have_count(1)
    page.go_back()
    expect(page.locator(".welcome")).to_be_visible()


def test_a_party_that_is_counted_opens_the_list_of_its_statements(page: Page) -> None:
    ask(page, "Which countries sign most statements?")
    page.locator(".answer").get_by_role("link", name="Fiji").click()
    expect(page.locator("#shelf tbody tr")).to_have_count(2)


def test_of_many_parties_the_first_are_named(page: Page) -> None:
    page.get_by_role("tab", name="Statements").click()
    cell = page.locator("tbody tr", has_text="Buoys").locator("td.parties")
    expect(cell).to_have_text("Belize, Benin, Chad, Cuba, Gabon, Ghana, Haiti, Kenya and 2 more")
    expect(cell.locator("span")).to_have_attribute("title", re.compile("Malta, Nauru$"))
