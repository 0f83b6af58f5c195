"""Reading statements: contents, words in the text, notes, tables, two side by side, on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from ingest.sync.run import sync
from tests import loopback
from tests.browser import ask, needs_browser, opened_page, serving_settings
from tests.conftest import NewSettings, Served
from tests.ferries import PLAN, TEXTS
from tests.web.test_web_accessibility import find_faults_in_each_look, needs_axe

pytestmark = needs_browser

KINDS = ("is said", "mention", "first appear", "timeline", "latest")
"""Words of the questions, one for each kind of plan."""


@pytest.fixture(scope="module")
def harbours(
    tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings
) -> Iterator[Served]:
    settings = settings_in(tmp_path_factory.mktemp("reading"))
    settings.statements.path.mkdir()
    for name, text in TEXTS.items():
        (settings.statements.path / name).write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    with serving_settings(settings) as address:
        yield Served(address, settings)


@pytest.fixture
def first(browser: Browser, harbours: Served) -> Iterator[Page]:
    """The page as a new reader opens it."""
    with opened_page(browser, harbours.address) as page:
        yield page


@pytest.fixture
def plan(browser: Browser, harbours: Served) -> Iterator[Locator]:
    """The statement with headings, a note and a table, opened by its link."""
    with opened_page(browser, harbours.address, "/?statement=plan") as page:
        pane = page.locator("#source .pane")
        expect(pane.locator(".paragraph")).to_have_count(3)
        yield pane


def test_contents_lead_to_a_heading(plan: Locator) -> None:
    plan.get_by_text("Contents").click()
    entries = plan.locator(".contents").get_by_role("button")
    expect(entries).to_have_text(["Lamps", "Ferries", "Meetings"])
    entries.first.press("Escape")
    expect(entries.first).not_to_be_visible()
    plan.get_by_text("Contents").press("Enter")
    entries.last.click()
    heading = plan.get_by_role("heading", name="Meetings")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    expect(entries.last).not_to_be_visible()


def test_words_are_found_in_the_text_one_after_the_other(plan: Locator) -> None:
    field = plan.get_by_label("Find in this text")
    field.fill("the  HARBOUR")
    status = plan.locator(".within").get_by_role("status")
    expect(status).to_have_text("1 of 3")
    marked = "[...CSS.highlights.get('within')].map(String)"
    page = plan.page
    assert page.evaluate(marked) == ["The harbour", "the harbour", "The harbour"]
    field.press("Enter")
    expect(status).to_have_text("2 of 3")
    plan.get_by_role("button", name="Previous match").click()
    plan.get_by_role("button", name="Previous match").click()
    expect(status).to_have_text("3 of 3")
    field.fill("lighthouse (")
    expect(status).to_have_text("Not in this text")
    field.press("Escape")
    expect(plan.locator(".paragraph")).to_have_count(3)


def test_a_note_stands_with_its_paragraph_and_a_table_as_one(plan: Locator) -> None:
    lamps = plan.locator(".paragraph").first
    expect(lamps.get_by_role("note", name="Note 1")).to_have_text("1 See the plan of Lorn.")
    expect(lamps.get_by_role("columnheader")).to_have_text(["Port", "Month", "Share"])
    expect(lamps.get_by_role("row").nth(2).get_by_role("cell")).to_have_text(
        ["Besk", "June", "60 percent"]
    )
    expect(plan.get_by_role("note")).to_have_count(1)


def test_a_row_of_a_table_is_cited_in_its_place(first: Page) -> None:
    ask(first, "What is the share of Besk?")
    chip = first.locator(".turn .chip").first
    expect(first.locator(".turn q").first).to_contain_text("Besk: Month June; Share 60 percent")
    chip.click()
    marked = first.locator(".paragraph.chosen tr.marked")
    expect(marked.first).to_be_in_viewport()
    expect(marked.last).to_have_text(re.compile("Besk.*60 percent"))


def test_what_was_left_out_is_seen_where_it_stood(plan: Locator) -> None:
    left_out = plan.locator(".left-out")
    expect(left_out.first).to_be_hidden()
    plan.page.set_viewport_size({"width": 1280, "height": 300})
    plan.locator("table").evaluate("table => table.scrollIntoView({ block: 'start' })")
    plan.get_by_text("More", exact=True).click()
    plan.get_by_role("button", name=re.compile("lines? (is|are) no part of the text")).click()
    expect(left_out.get_by_text("[^1]", exact=True)).to_be_visible()
    expect(left_out.first).to_be_in_viewport()


def test_original_issuer_and_address_are_given(plan: Locator, harbours: Served) -> None:
    facts = plan.locator(".facts")
    expect(facts).to_contain_text("Ministry of Ferries")
    link = facts.get_by_role("link", name="https://ferries.example.org/plan")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    with plan.page.expect_download() as download:
        facts.get_by_role("link", name="Download the original file").click()
    assert download.value.suggested_filename == "plan.md"
    assert download.value.path().read_text(encoding="utf-8") == PLAN
    for name in ("no-such", "../plan"):
        answer = loopback.get(f"{harbours.address}/original", params={"statement": name})
        assert answer.status_code == 404
    sent = loopback.get(f"{harbours.address}/original", params={"statement": "plan"})
    assert sent.headers["content-type"] == "application/octet-stream"


def test_what_is_selected_is_copied_with_its_citation(plan: Locator) -> None:
    page = plan.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    plan.locator(".paragraph p").last.select_text()
    plan.get_by_role("button", name="Copy with citation").click()
    expect(plan.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == (
        "“The ministers meet each spring in the old harbour.” "
        "Joint Statement of Japan and Peru, 3 May 2024, Paragraph 3"
    )


def test_every_view_has_an_address_and_back_returns_to_the_one_before(
    first: Page, harbours: Served
) -> None:
    first.get_by_role("tab", name="Find").click()
    first.get_by_label("Words to find").fill("cranes")
    first.keyboard.press("Enter")
    first.locator(".mentions .chip").click()
    chosen = first.locator(".paragraph.chosen")
    expect(chosen).to_contain_text("The cranes are painted yellow.")
    expect(first).to_have_url(
        re.compile(r"\?statement=later&paragraph=2&quote=The[^#]*#find\?words=cranes$")
    )
    chosen.get_by_role("button", name="Where else?").click()
    traced = first.locator("#wording .told")
    expect(traced).to_contain_text("No statement has these words")
    expect(first).to_have_url(
        re.compile(r"paragraph=2&[^#]*#wording\?statement=later&paragraph=2&text=The\+cranes[^&]*$")
    )
    first.goto(f"{harbours.address}/#wording?first=plan&second=later")
    first.reload()
    expect(first.locator(".sides section")).to_have_count(2)
    first.go_back()
    expect(first.get_by_label("A sentence, a paragraph")).to_have_value(re.compile("cranes"))
    expect(first.locator(".sides")).to_have_count(0)
    expect(chosen).to_contain_text("The cranes are painted yellow.")
    first.go_back()
    expect(first.locator("#find .mentions mark")).to_be_visible()
    first.go_back()
    expect(chosen).to_have_count(0)
    first.go_back()
    expect(first.locator(".welcome")).to_be_visible()


def test_two_statements_are_picked_in_the_wording_view(first: Page) -> None:
    first.get_by_role("tab", name="Wording").click()
    first.get_by_role("button", name="Two statements").click()
    picker = first.get_by_role("dialog", name="The first statement")
    expect(picker.get_by_label("Find a statement")).to_be_focused()
    expect(picker.locator(".beside")).to_have_count(0)
    picker.get_by_role("button", name="G7 Statement on Harbours").click()
    picker = first.get_by_role("dialog", name="The statement beside it")
    expect(picker.locator(".beside")).to_have_text("Beside: G7 Statement on Harbours 9 Jun 2026")
    expect(picker.get_by_role("button", name="G7 Statement")).to_have_count(0)
    picker.locator(".row").first.click()
    expect(first.locator("#wording .sides section")).to_have_count(2)


def test_statements_are_narrowed_and_counted(first: Page) -> None:
    first.get_by_role("tab", name="Statements").click()
    counted = first.locator(".counted-all")
    expect(counted).to_have_text("3 statements")
    first.get_by_label("Year").select_option(label="2026 (1)")
    expect(counted).to_have_text("1 of 3 statements")
    expect(first.locator("tbody tr")).to_contain_text("G7 Statement")
    first.get_by_label("Year").select_option(label="Any year")
    first.get_by_label("Party", exact=True).select_option(label="Japan (1)")
    expect(first.locator("tbody tr")).to_contain_text("Japan and Peru")
    first.get_by_label("Party", exact=True).select_option(label="Any party")
    first.locator("#shelf").get_by_label("Language").select_option(label="Chinese (1)")
    expect(first.locator("tbody tr")).to_contain_text("港口法")
    first.locator("#shelf").get_by_label("Language").select_option(label="Any language")
    first.get_by_label("Find a statement").fill("ministry of ferries")
    expect(first.locator("tbody tr")).to_have_text(re.compile("Japan and Peru"))


def test_a_party_is_asked_with_its_groups_and_stays_for_a_new_chat(first: Page) -> None:
    first.locator(".choose").click()
    chooser = first.get_by_role("dialog")
    chooser.get_by_role("checkbox", name="Japan 1").check()
    expect(chooser).to_contain_text("1 of 3 statements is asked")
    chooser.get_by_label("Japan also as a member of G7").check()
    expect(chooser).to_contain_text("2 of 3 statements are asked")
    chooser.get_by_role("button", name="Done").click()
    counted = first.locator("#chat .scope").get_by_role("status")
    expect(counted).to_have_text("2 of 3 statements")
    ask(first, "When do the ferries sail?")
    first.get_by_role("button", name="New chat").click()
    expect(first.locator(".scope .part")).to_have_text([re.compile("Japan"), re.compile("G7")])
    first.get_by_role("button", name="No longer only: G7").click()
    expect(counted).to_have_text("1 of 3 statements")


def test_first_screen_says_what_is_in_here(first: Page) -> None:
    expect(first.get_by_label("Your question")).to_be_focused()
    holdings = first.locator(".source .holdings")
    expect(holdings).to_contain_text("3 statements · 2024–2026")
    expect(holdings.locator(".of-parties li")).to_contain_text(["G7 1", "Japan 1", "Peru 1"])
    first.set_viewport_size({"width": 390, "height": 844})
    inside = first.locator(".welcome .holdings")
    expect(inside).to_contain_text("3 statements · 2024–2026")
    below = (
        "([one, other]) => one.getBoundingClientRect().bottom < other.getBoundingClientRect().top"
    )
    examples = first.locator(".welcome > ul")
    assert first.evaluate(below, [examples.element_handle(), inside.element_handle()])
    expect(examples.locator(".example").last).to_be_in_viewport(ratio=1)
    assert first.evaluate("document.documentElement.scrollWidth") <= 390
    first.set_viewport_size({"width": 1280, "height": 720})
    expect(first.locator(".welcome .holdings")).to_be_hidden()
    holdings.get_by_role("link", name="港口法").click()
    expect(first.locator(".source .headline h2")).to_have_text("港口法")
    expect(first.locator(".paragraph .label").nth(1)).to_have_text("第三十六条")
    heights = first.locator(".margin .label").evaluate_all("all => all.map(e => e.offsetHeight)")
    assert max(heights) < 30


def test_every_example_is_answered(first: Page) -> None:
    offered = first.locator(".welcome .example[dir=auto]")
    expect(offered.first).to_be_visible()
    examples = offered.all_inner_texts()
    assert [word for each in examples for word in KINDS if word in each] == list(KINDS)
    for question in examples:
        ask(first, question)
        expect(first.locator(".turn").last.locator(".abstained")).to_have_count(0)


def test_paper_has_what_is_read_and_no_buttons(first: Page) -> None:
    ask(first, "When do the ferries sail?")
    first.emulate_media(media="print")
    expect(first.locator(".turn q").first).to_be_visible()
    for name in (".composer", ".tools", ".actions", "#right"):
        expect(first.locator(name).first).to_be_hidden()
    first.evaluate("document.body.classList.add('printing-statement')")
    expect(first.locator("#left")).to_be_hidden()
    expect(first.locator(".text .paragraph").first).to_be_visible()


@needs_axe
def test_reading_has_no_serious_fault(plan: Locator) -> None:
    page = plan.page
    plan.get_by_label("Find in this text").fill("harbour")
    plan.get_by_text("More", exact=True).click()
    assert find_faults_in_each_look(page) == []
    plan.get_by_role("button", name=re.compile("no part of the text")).click()
    plan.get_by_text("Contents").click()
    expect(plan.locator(".contents").get_by_role("button").first).to_be_visible()
    assert find_faults_in_each_look(page) == []
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    plan.get_by_text("More", exact=True).click()
    plan.get_by_role("button", name="Compare with another").click()
    page.get_by_role("dialog").locator(".row").first.click()
    expect(page.locator("#wording .sides .own").first).to_be_visible()
    assert find_faults_in_each_look(page) == []
