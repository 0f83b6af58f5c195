"""The Find view: words in all statements, counted, marked, a click from their place, saved."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from assistant.web.texts import TEXTS
from ingest.sync.run import sync
from tests import loopback
from tests.beacons import STATEMENTS
from tests.browser import ask, find, needs_browser, opened_page, serving_settings
from tests.conftest import NewSettings, Served

pytestmark = needs_browser

MANY = 12
"""Statements that have a word, more than an answer shows unfolded."""


@pytest.fixture(scope="module")
def harbours(
    tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings
) -> Iterator[Served]:
    """A page over the statements of beacons, and more with a word of their own."""
    settings = settings_in(tmp_path_factory.mktemp("find"))
    settings.statements.path.mkdir()
    more = {
        f"quay-{number}": f"Quay Plan {number}\n\nTarn, {number} May {2010 + number}\n\n"
        f"1. Quay {number} has a crane <b>${{1}}</b> that lifts grain.\n\n2. It rests.\n"
        for number in range(1, MANY + 1)
    }
    for name, text in {**STATEMENTS, **more}.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    with serving_settings(settings) as address:
        yield Served(address, settings)


@pytest.fixture
def page(browser: Browser, harbours: Served) -> Iterator[Page]:
    with opened_page(browser, harbours.address) as opened:
        yield opened


def test_words_are_found_by_statement_and_open_in_their_place(page: Page) -> None:
    find(page, "beacons")
    expect(page.locator(".told")).to_have_text(
        "3 of 18 statements have the words · 4 sentences · 5 times"
    )
    names = page.locator(".group .name").all_inner_texts()
    assert names == [
        "Orsa Declaration on Beacons",
        "Joint Statement of Velm and Tarn",
        "Second Joint Statement of Velm and Tarn",
    ]
    second = page.locator(".group").nth(1)
    expect(second.locator(".mentions mark")).to_have_text(["beacons", "beacon"])
    second.locator(".chip").first.click()
    chosen = page.locator(".paragraph.chosen")
    expect(chosen.locator("mark")).to_have_text("Velm and Tarn will paint their beacons red.")
    page.get_by_role("button", name="Next citation").click()
    expect(chosen.locator("mark")).to_have_text("Each beacon has a keeper.")


def test_exact_words_and_a_scope_narrow_what_is_found(page: Page) -> None:
    find(page, "beacon keepers")
    page.get_by_label("Exact words").check()
    expect(page.locator(".told")).to_contain_text("2 of 18 statements")
    page.locator(".find .choose").click()
    page.get_by_role("dialog").get_by_label("From").fill("2030-01-01")
    page.get_by_role("button", name="Done").click()
    expect(page.get_by_role("tab", name="Find")).to_have_attribute("aria-selected", "true")
    expect(page.locator(".told")).to_contain_text("1 of")


def test_words_that_stand_nowhere_are_said_to(page: Page) -> None:
    find(page, "elephants")
    nowhere = "None of the 18 statements searched has these words, neither in its text nor in its"
    expect(page.locator(".told")).to_have_text(f"{nowhere} headings.")
    expect(page.locator(".group")).to_have_count(0)


def test_whatever_a_statement_holds_is_shown_as_it_is_written(page: Page) -> None:
    find(page, "crane")
    expect(page.locator(".mentions p").first).to_contain_text("<b>${1}</b>")
    expect(page.locator(".group")).to_have_count(MANY)
    folded = page.locator(".group").last
    expect(folded.locator("li")).to_have_count(0)
    folded.locator("summary").click()
    expect(folded.locator("mark")).to_have_text("crane")


def test_all_that_was_found_unfolds_and_folds_at_one_press(page: Page) -> None:
    find(page, "crane")
    page.get_by_role("button", name="Open all").click()
    expect(page.locator(".group[open] mark")).to_have_count(MANY)
    page.get_by_role("button", name="Fold all").click()
    expect(page.locator(".group[open]")).to_have_count(0)
    find(page, "Sundays")
    expect(page.locator(".group")).to_have_count(1)
    expect(page.get_by_role("button", name="Fold all")).to_have_count(0)


def test_years_and_parties_are_counted_in_a_table_and_drawn(page: Page) -> None:
    find(page, "beacons")
    rows = page.get_by_role("table", name="Year").get_by_role("row")
    expect(rows).to_have_text(["YearStatements", "20291", "20301", "20321"])
    expect(page.locator(".plot rect")).to_have_count(4)  # the year between has none


@pytest.mark.parametrize("form", ["CSV", "Word", "Markdown"])
def test_all_that_was_found_is_saved(page: Page, tmp_path: Path, form: str) -> None:
    find(page, "crane")
    expect(page.locator(".group")).to_have_count(MANY)
    with page.expect_download() as caught:
        page.locator(".keepers").get_by_role("button", name=form).click()
    file = tmp_path / caught.value.suggested_filename
    caught.value.save_as(file)
    assert file.stem == "crane"
    if form == "CSV":
        rows = list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig"))))
        assert len(rows) == MANY
        assert rows[0]["title"] == "Quay Plan 1"
        assert rows[0]["paragraph"] == "1"
        assert rows[0]["quote"] == "Quay 1 has a crane <b>${1}</b> that lifts grain."
    elif form == "Word":
        with zipfile.ZipFile(file) as parts:
            assert parts.read("word/footnotes.xml").decode().count("Quay Plan") == MANY
    else:
        assert file.read_text("utf-8").count("[^12]") == 2


def test_a_long_list_in_the_chat_opens_whole_in_the_find_view(page: Page) -> None:
    ask(page, "Which statements mention a crane?")
    expect(page.locator(".answer")).to_contain_text(f"{MANY} of the 18 statements")
    expect(page.locator(".answer > p")).to_have_count(6)
    page.get_by_role("button", name=f"See all {MANY} statements").click()
    expect(page.locator(".group")).to_have_count(MANY)
    expect(page.get_by_label("Words to find")).to_have_value("a crane")
    expect(page.locator(".found")).to_be_focused()
    page.go_back()
    expect(page.get_by_role("button", name=f"See all {MANY} statements")).to_be_focused()


def test_a_list_that_names_all_statements_offers_the_other_places(page: Page) -> None:
    ask(page, "Which statements mention ferries?")
    expect(page.locator(".answer > p")).to_have_count(3)
    page.get_by_role("button", name="See every place").click()
    expect(page.locator(".group")).to_have_count(2)


def test_a_list_is_copied_with_each_statement_named_once(
    browser: Browser, harbours: Served
) -> None:
    allowed = ["clipboard-read", "clipboard-write"]
    with opened_page(browser, harbours.address, permissions=allowed) as page:
        ask(page, "Which statements mention beacons?")
        page.locator(".actions").get_by_role("button", name="Copy", exact=True).click()
        expect(page.locator(".actions")).to_contain_text("Copied")
        copied = page.evaluate("navigator.clipboard.readText()").splitlines()
        assert copied[1] == (
            "“Orsa Declaration on Beacons” (3 March 2029) says: "
            "“The beacon keepers meet every spring.” (para. 1)"
        )


def test_a_list_of_some_statements_is_found_in_these_alone(page: Page) -> None:
    ask(page, "Which statements issued since 2012 mention a crane?")
    page.get_by_role("button", name=f"See all {MANY - 1} statements").click()
    expect(page.locator(".group")).to_have_count(MANY - 1)
    expect(page.locator(".find .part")).to_contain_text("statements")


def test_an_answer_is_saved_with_all_its_entries(page: Page, tmp_path: Path) -> None:
    ask(page, "Which statements mention a crane?")
    page.locator(".actions").get_by_role("button", name="Save").click()
    with page.expect_download() as caught:
        page.get_by_role("dialog").get_by_role("button", name="CSV").click()
    caught.value.save_as(tmp_path / "list.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "list.csv").read_text("utf-8-sig"))))
    assert [each["title"] for each in rows if each["title"]] == [
        f"Quay Plan {number}" for number in range(1, MANY + 1)
    ]


def test_what_was_said_over_time_is_drawn_in_the_chat(page: Page) -> None:
    ask(page, "How did the words of Velm and Tarn on beacons change over time?")
    expect(page.locator(".answer .plot")).to_be_visible()
    expect(page.get_by_role("table", name="Year")).to_contain_text("2032")


NOTED = """() => {
  const none = document.querySelector('.shelf > p.quiet:not(.counted-all)');
  window.said = [];
  new MutationObserver(() => window.said.push(none.textContent)).observe(none, { childList: true });
}"""
"""Keeps what is said of nothing being found, from when on it is run."""


def test_the_collection_is_searched_by_its_texts_too(page: Page) -> None:
    page.get_by_role("tab", name="Statements").click()
    page.evaluate(NOTED)
    page.get_by_label("Find a statement").fill("foghorns")
    row = page.locator("#shelf tbody tr")
    expect(row).to_have_count(1)
    expect(row).to_contain_text("Orsa Declaration")
    expect(row).to_contain_text("1 sentence has these words")
    said = page.evaluate("window.said")
    assert said
    assert not [each for each in said if "No statement" in each]


def test_words_are_found_by_keyboard_alone(page: Page) -> None:
    page.get_by_role("tab", name="Chat").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_label("Words to find").focus()
    page.keyboard.type("foghorns")
    page.keyboard.press("Enter")
    chip = page.locator(".mentions .chip")
    expect(chip).to_have_accessible_name("Orsa Declaration on Beacons, Paragraph 2")
    chip.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".paragraph.chosen")).to_be_focused()
    page.keyboard.press("Escape")
    expect(chip).to_be_focused()


@pytest.mark.parametrize("locale", ["ar-EG", "zh-CN", "ru-RU"])
def test_the_view_speaks_the_language_of_the_browser_on_a_phone(
    browser: Browser, harbours: Served, locale: str
) -> None:
    texts = TEXTS[locale[:2]]
    size = {"width": 390, "height": 844}
    with opened_page(browser, harbours.address, locale=locale, viewport=size) as page:
        page.get_by_role("tab", name=str(texts["find_tab"])).click()
        page.get_by_label(str(texts["find_words"])).fill("crane")
        page.keyboard.press("Enter")
        expect(page.locator(".group")).to_have_count(MANY)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        direction = page.locator(".seeker").evaluate("node => getComputedStyle(node).direction")
        assert direction == ("rtl" if locale == "ar-EG" else "ltr")
        page.locator(".mentions .chip").first.click()
        expect(page.locator(".paragraph.chosen mark")).to_be_in_viewport()


@pytest.mark.parametrize("sent", [{"words": ["a"]}, {"words": "a", "exact": 1}, {"words": ""}])
def test_what_is_no_search_is_refused_in_a_sentence(
    harbours: Served, sent: dict[str, object]
) -> None:
    refused = loopback.post(f"{harbours.address}/export/found/csv", json=sent)
    assert refused.status_code == 422
    assert " " in refused.text.strip()


def test_a_phrase_in_quotation_marks_is_saved_under_its_words(page: Page, tmp_path: Path) -> None:
    page.get_by_role("tab", name="Find").click()
    page.get_by_label("Words to find").fill("“the beacon keepers”")
    page.keyboard.press("Enter")
    with page.expect_download() as caught:
        page.locator("#find").get_by_role("button", name="Markdown").click()
    assert caught.value.suggested_filename == "the-beacon-keepers.md"
    caught.value.save_as(tmp_path / "kept.md")
    assert "## “the beacon keepers”\n" in (tmp_path / "kept.md").read_text("utf-8")


def test_the_sign_that_a_statement_unfolds_stands_beside_a_long_title(
    browser: Browser, harbours: Served
) -> None:
    size = ViewportSize(width=390, height=844)
    with opened_page(browser, harbours.address, viewport=size) as page:
        page.goto(f"{harbours.address}/#find?words=beacon")
        summary = page.locator(".group summary").first
        name = summary.locator(".name")
        name.evaluate("node => { node.textContent = 'Declaration on the beacons '.repeat(9); }")
        before = summary.bounding_box()
        page.add_style_tag(content=".group summary::after { display: none !important; }")
        assert summary.bounding_box() == before


def test_what_leads_on_is_not_printed(page: Page) -> None:
    ask(page, "What is said about beacons?")
    other = page.locator(".turn .other")
    expect(other).to_be_visible()
    page.emulate_media(media="print")
    expect(other).to_be_hidden()
