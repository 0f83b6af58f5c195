"""Two statements side by side: what goes together is seen together, filters show what they say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from docx import Document
from playwright.sync_api import Browser, Locator, Page, expect

from ingest.sync.run import sync
from tests.browser import ask, needs_browser, opened_page, serving_settings
from tests.conftest import NewSettings, Served
from tests.ferries import LATER, PLAN

pytestmark = needs_browser


SPOKEN = "The partners, in spring, mend all lamps; they paint the quay of Brenz (yellow) by hand."
WRITTEN = (
    "In spring the partners mend all lamps. They paint the quay of Brenz yellow by hand, slowly."
)


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[Served]:
    settings = settings_in(tmp_path_factory.mktemp("sides"))
    settings.statements.path.mkdir()
    told = {
        name: f"STATEMENT OF THE PARTNERS ON {name.upper()} PLANS\n\n1. {text}\n"
        for name, text in {"spoken": SPOKEN, "written": WRITTEN}.items()
    }
    texts = {"plan.md": PLAN, "later.txt": LATER}
    texts |= {f"{name}.txt": text for name, text in told.items()}
    for name, text in texts.items():
        (settings.statements.path / name).write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    with serving_settings(settings) as address:
        yield Served(address, settings)


@pytest.fixture
def sides(browser: Browser, plans: Served) -> Iterator[Locator]:
    """Two statements side by side."""
    with opened_page(browser, plans.address) as page:
        page.goto(f"{plans.address}/#wording?first=plan&second=later")
        page.reload()
        shown = page.locator("#wording .sides")
        expect(shown.locator("section")).to_have_count(2)
        yield shown


@pytest.fixture
def chosen(browser: Browser, plans: Served) -> Iterator[Page]:
    """The page on which statements are chosen."""
    with opened_page(browser, plans.address) as page:
        yield page


def test_a_statement_is_set_beside_another(browser: Browser, plans: Served) -> None:
    with opened_page(browser, plans.address, "/?statement=plan") as page:
        page.get_by_text("More", exact=True).click()
        page.get_by_role("button", name="Compare with another").click()
        picker = page.get_by_role("dialog")
        expect(picker.locator(".beside")).to_contain_text("Joint Statement of Japan and Peru")
        before = picker.bounding_box()
        picker.get_by_label("Find a statement").fill("G7")
        expect(picker.locator(".row")).to_have_count(1)
        assert picker.bounding_box() == before
        picker.locator(".row").click()
        expect(page.locator("#wording .sides section")).to_have_count(2)


def test_what_goes_together_stands_side_by_side(sides: Locator) -> None:
    agreed = sides.get_by_role("group", name="In both")
    expect(agreed.locator(".side p")).to_have_text(["The ferries sail at noon."] * 2)
    changed = sides.get_by_role("group", name="Changed").locator(".side")
    expect(changed.first.locator("mark")).to_have_text("month")
    expect(changed.last.locator("mark")).to_have_text("week")
    left, right = (changed.nth(place).bounding_box() for place in (0, 1))
    assert left and right
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]


def test_each_side_is_word_for_word(browser: Browser, plans: Served) -> None:
    with opened_page(browser, plans.address) as page:
        page.goto(f"{plans.address}/#wording?first=spoken&second=written")
        page.reload()
        shown = page.locator("#wording .sides")
        expect(shown.locator("section")).to_have_count(2)
        page.locator("#wording .keepers .filter[aria-pressed=true]").first.click()
        said = shown.locator(".own p").all_inner_texts()
        assert said
        assert all(
            each.strip() in (SPOKEN, WRITTEN) or each in f"{SPOKEN} {WRITTEN}" for each in said
        )


def test_a_filter_that_is_pressed_shows_what_it_names(sides: Locator) -> None:
    agreed, changed, only = (
        sides.get_by_role("group", name=each) for each in ("In both", "Changed", "Only here")
    )
    press = sides.page.locator("#wording").get_by_role
    expect(only).to_have_count(0)  # at first what both have is shown
    press("button", name="1 in both").click()
    expect(agreed).to_have_count(0)
    expect(changed).to_be_visible()
    press("button", name="1 changed").click()
    expect(agreed).to_be_visible()  # nothing is chosen, all is shown
    expect(only.first).to_be_visible()
    press("button", name="in one only").click()
    expect(agreed).to_have_count(0)
    expect(changed).to_have_count(0)
    expect(sides.page.locator("#right")).to_be_hidden()
    only.locator(".own", has_text="painted yellow").locator(".chip").click()
    opened = sides.page.locator(".paragraph.chosen mark")
    expect(opened).to_have_text("The cranes are painted yellow.")


def test_both_sides_are_saved(sides: Locator) -> None:
    with sides.page.expect_download() as started:
        sides.page.locator("#wording").get_by_role("button", name="Save as Word").click()
    assert started.value.suggested_filename == "Wording.docx"
    saved = Document(str(started.value.path()))
    heads = [
        each.text for each in saved.paragraphs if each.style and each.style.name == "Heading 1"
    ]
    assert heads == ["Joint Statement of Japan and Peru", "G7 Statement on Harbours"]


def test_another_choice_leaves_nothing_of_what_was_looked_up(chosen: Page) -> None:
    chosen.get_by_role("tab", name="Wording").click()
    box = chosen.get_by_label("A sentence, a paragraph")
    box.fill("The ferries sail at noon.")
    chosen.locator("#wording").get_by_role("button", name="Where else?").click()
    expect(chosen.locator("#wording .step").first).to_be_visible()
    chosen.get_by_role("button", name="Two statements").click()
    for _ in range(2):
        chosen.get_by_role("dialog").locator(".row").first.click()
    expect(chosen.locator("#wording .sides section")).to_have_count(2)
    expect(box).to_have_value("")
    expect(chosen.locator("#wording .step")).to_have_count(0)


def test_a_note_is_cited_in_its_place(browser: Browser, plans: Served) -> None:
    with opened_page(browser, plans.address) as page:
        ask(page, "What does note 1 say?")
        page.locator(".answer .chip").last.click()
        note = page.locator("#source .chosen").get_by_role("note")
        expect(note.locator("mark")).to_be_visible()
        expect(page.locator("#source mark")).to_have_count(1)


def test_a_comparison_in_the_chat_leads_to_all_of_both(chosen: Page) -> None:
    ask(chosen, "Compare the Japan statement and the G7 statement.")
    chosen.get_by_role("button", name="Set the two side by side").click()
    expect(chosen.locator("#wording .sides section")).to_have_count(2, timeout=20_000)
    assert "first=plan&second=later" in chosen.url


def test_two_statements_are_picked_by_the_keys_alone(chosen: Page) -> None:
    chosen.get_by_role("tab", name="Wording").click()
    chosen.get_by_role("button", name="Two statements").press("Enter")
    picker = chosen.get_by_role("dialog", name="The first statement")
    picker.get_by_label("Find a statement").fill("spoken")
    expect(picker.get_by_role("status")).to_contain_text(
        "Enter chooses “STATEMENT OF THE PARTNERS ON SPOKEN"
    )
    chosen.keyboard.press("Enter")
    picker = chosen.get_by_role("dialog", name="The statement beside it")
    expect(picker.locator(".beside")).to_contain_text("SPOKEN PLANS")
    chosen.keyboard.press("ArrowDown")
    chosen.keyboard.press("ArrowDown")
    expect(picker.locator(".row").nth(1)).to_be_focused()
    chosen.keyboard.press("Enter")
    expect(chosen.locator("#wording .sides section")).to_have_count(2)
