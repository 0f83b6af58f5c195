"""The Wording view: where else a paragraph stands, and what of a draft was agreed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from docx import Document
from playwright.sync_api import Browser, Page, expect

from ingest.sync.run import sync
from tests.browser import needs_browser, opened_page, serving_settings
from tests.conftest import NewSettings, Served
from tests.wording.test_draft import AGREED, DRAFT, STATEMENTS

pytestmark = needs_browser

CHANGED = AGREED.replace("grain", "timber")
HOSTILE = "<b onmouseover='window.hacked = 1'>${window.hacked = 1}</b>"


@pytest.fixture(scope="module")
def harbours(
    tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings
) -> Iterator[Served]:
    settings = settings_in(tmp_path_factory.mktemp("wording"))
    settings.statements.path.mkdir()
    later = f"Tarn Declaration\n\nTarn, 9 May 2031\n\n1. {CHANGED} {HOSTILE}\n\n2. It rains.\n"
    for name, text in {**STATEMENTS, "tarn-2031": later}.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    with serving_settings(settings) as address:
        yield Served(address, settings)


@pytest.fixture
def page(browser: Browser, harbours: Served) -> Iterator[Page]:
    with opened_page(browser, harbours.address) as opened:
        yield opened


def write(page: Page, text: str, press: str) -> None:
    page.get_by_role("tab", name="Wording").click()
    page.get_by_label("A sentence, a paragraph or a whole draft").fill(text)
    page.locator("#wording").get_by_role("button", name=press).click()


def test_a_text_is_traced_and_its_places_open(page: Page) -> None:
    write(page, CHANGED, "Where else?")
    told = page.locator("#wording .told")
    expect(told).to_have_text(
        "3 places have these words, or nearly these · 1 word for word · "
        "first 3 Mar 2029, last 9 May 2031",
    )
    names = page.locator("#wording .step .name").all_inner_texts()
    assert names == ["Orsa Declaration", "Velm Declaration", "Tarn Declaration"]
    heading = page.locator("#wording .on-paper")
    expect(heading).to_be_hidden()
    page.emulate_media(media="print")
    expect(heading).to_contain_text(CHANGED)
    page.emulate_media(media="null")
    first = page.locator("#wording .step").first
    expect(first.locator("mark")).to_have_text(["grain"])
    expect(first.locator("ins")).to_have_text(["timber"])
    expect(page.locator("#wording .step").nth(2).locator("mark, ins")).to_have_count(0)
    first.locator(".chip").click()
    expect(page.locator(".paragraph.chosen mark")).to_have_text(AGREED)


def test_of_one_place_one_date_is_told(page: Page) -> None:
    write(page, "It rains.", "Where else?")
    told = page.locator("#wording .told")
    expect(told).to_have_text("1 place has these words, or nearly these · 9 May 2031")


def test_below_each_title_stand_the_words_of_that_place(page: Page) -> None:
    write(page, f"{CHANGED} {HOSTILE}", "Where else?")
    steps = page.locator("#wording .step")
    expect(steps.first.locator("p:not(.instead)")).to_have_text(AGREED.rstrip("."))
    expect(steps.nth(2).locator("p:not(.instead)")).to_have_text(f"{CHANGED} {HOSTILE}")
    expect(steps.first.locator(".instead")).to_contain_text("In your text: ")
    expect(page.locator("#wording .found > p")).to_contain_text("marked are those that your text")
    assert page.evaluate(
        "getComputedStyle(document.querySelector('.instead ins')).textDecorationLine"
    )


def test_changes_are_shown_since_the_place_before(page: Page) -> None:
    write(page, CHANGED, "Where else?")
    page.get_by_label("Compared with the place before").check()
    steps = page.locator("#wording .step")
    expect(steps.nth(0).locator("mark, ins")).to_have_count(0)
    expect(steps.nth(1).locator("mark, ins")).to_have_count(0)
    expect(steps.nth(2).locator("p:not(.instead)")).to_have_text(CHANGED)
    expect(steps.nth(2).locator("mark")).to_have_text(["timber"])
    expect(steps.nth(2).locator(".instead")).to_contain_text("In the place before: ")
    expect(steps.nth(2).locator("ins")).to_have_text(["grain"])


def test_marks_stand_where_the_words_do_whatever_letters_are_before(page: Page) -> None:
    write(page, f"🚢 🚢 {CHANGED}", "Where else?")
    expect(page.locator("#wording .step").first.locator("ins").last).to_have_text("timber")


def test_a_changed_sentence_of_a_draft_stands_apart_from_its_place(page: Page) -> None:
    write(page, f"Plan\n\n1. {CHANGED.replace('toll', 'duty')}", "Check as a draft")
    row = page.locator("#wording .sentence.changed")
    expect(row.locator("p").first).to_have_text(CHANGED.replace("toll", "duty"))
    expect(row.locator("p").first.locator("mark")).to_have_text(["duty"])
    expect(row.locator(".numbered")).to_have_text("1")
    expect(row.locator(".name")).to_have_text("Tarn Declaration")
    expect(row.locator("p").last).to_have_text(CHANGED)
    expect(row.locator("p").last.locator("mark")).to_have_text(["toll"])


def test_each_paragraph_asks_where_else_it_stands(browser: Browser, harbours: Served) -> None:
    path = "/?statement=velm-2030&paragraph=1"
    with opened_page(browser, harbours.address, path) as page:
        chosen = page.locator(".paragraph.chosen")
        chosen.get_by_role("button", name="Where else? Paragraph 1").click()
        expect(page.locator("#wording .step .name")).to_have_text(
            ["Orsa Declaration", "Tarn Declaration"]
        )


def test_what_is_selected_is_asked_for(browser: Browser, harbours: Served) -> None:
    path = "/?statement=orsa-2029&paragraph=1"
    with opened_page(browser, harbours.address, path) as page:
        words = page.locator(".paragraph.chosen p").first
        expect(words).to_be_visible()
        words.evaluate("it => getSelection().setBaseAndExtent(it.firstChild, 4, it.firstChild, 20)")
        page.locator(".asking-else").get_by_role("button", name="Where else?").click()
        expect(page.locator("#wording textarea")).to_have_value(AGREED[4:20].strip())
        expect(page.locator("#wording .step")).to_have_count(2)  # its own place is left out


SELECT_TWO = """() => {
  const [first, second] = [...document.querySelectorAll('.paragraph .body')].slice(0, 2);
  getSelection().setBaseAndExtent(first, 0, second, second.childNodes.length);
}"""


def test_of_several_paragraphs_the_words_alone_are_selected(
    browser: Browser, harbours: Served
) -> None:
    path = "/?statement=tarn-2031&paragraph=1"
    with opened_page(browser, harbours.address, path) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        expect(page.locator(".paragraph.chosen")).to_be_visible()
        page.evaluate(SELECT_TWO)
        asker = page.locator(".asking-else")
        asker.get_by_role("button", name="Copy with citation").click()
        copied = " ".join(page.evaluate("navigator.clipboard.readText()").split())
        assert copied.startswith(f"“{CHANGED} {HOSTILE} It rains.” Tarn Declaration")
        assert copied.endswith("Paragraph 1–2")
        asker.get_by_role("button", name="Where else?").click()
        asked = page.locator("#wording textarea")
        expect(asked).not_to_have_value("")
        assert " ".join(asked.input_value().split()) == f"{CHANGED} {HOSTILE} It rains."


def test_a_draft_is_checked_filtered_and_saved(page: Page, tmp_path: Path) -> None:
    write(page, DRAFT, "Check as a draft")
    rows = page.locator("#wording .sentence .status")
    told = ["Agreed before", "New", "Agreed before"]
    expect(rows).to_have_text(told)
    page.get_by_role("button", name="2 agreed before").click()
    expect(rows).to_have_text(["Agreed before", "Agreed before"])
    with page.expect_download() as started:
        page.get_by_role("button", name="Save as Word").click()
    started.value.save_as(tmp_path / "draft.docx")
    check_word((tmp_path / "draft.docx").read_bytes())


def check_word(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        notes = packed.read("word/footnotes.xml").decode()
    assert "Velm Declaration" in notes
    texts = [each.text for each in Document(io.BytesIO(content)).paragraphs]
    assert any("carry timber" in each for each in texts)


def test_a_file_is_checked_and_not_added(page: Page, harbours: Served, tmp_path: Path) -> None:
    file = tmp_path / "plan.txt"
    file.write_text(DRAFT, encoding="utf-8")
    page.get_by_role("tab", name="Wording").click()
    page.get_by_text("Check a draft: drop a file").first.click()
    page.locator("#draft-drop input[type=file]").set_input_files(file)
    expect(page.locator("#wording .sentence")).to_have_count(3)
    assert len(list(harbours.settings.statements.path.iterdir())) == 3


def test_a_long_file_is_checked_to_its_end_and_saved_as_it_was_read(
    page: Page, tmp_path: Path
) -> None:
    file = tmp_path / "long.txt"
    items = "1. Both towns decided to:\n\n(a) count gulls;\n\n(b) feed herons"
    lines = (f"{number}. Gull {number} sings." for number in range(2, 510))
    file.write_text("\n\n".join(("Long plan", items, *lines, f"510. {AGREED}")), encoding="utf-8")
    page.get_by_role("tab", name="Wording").click()
    page.get_by_text("Check a draft: drop a file").first.click()
    page.locator("#draft-drop input[type=file]").set_input_files(file)
    expect(page.locator("#wording .told")).to_have_text("512 sentences")
    page.get_by_role("button", name="1 agreed before").click()
    expect(page.locator("#wording .sentence")).to_have_count(1)
    with page.expect_download() as started:
        page.get_by_role("button", name="Save as Word").click()
    started.value.save_as(tmp_path / "long.docx")
    texts = [each.text for each in Document(str(tmp_path / "long.docx")).paragraphs]
    assert any(each.startswith("1 agreed before; 0 changed") for each in texts)
    assert any("511 new" in each for each in texts)


def test_nothing_in_a_statement_or_a_draft_is_run(page: Page) -> None:
    write(page, f"{CHANGED} {HOSTILE}", "Where else?")
    expect(page.locator("#wording .step")).to_have_count(3)
    write(page, f"{AGREED} {HOSTILE}", "Check as a draft")
    expect(page.locator("#wording .sentence").first).to_be_visible()
    page.goto(f"{page.url.partition('#')[0]}#wording?{urlencode({'text': HOSTILE})}")
    page.reload()
    expect(page.locator("#wording .told")).to_contain_text("1 place has these words")
    expect(page.locator("#wording textarea")).to_have_value(HOSTILE)
    assert page.evaluate("window.hacked") is None
    assert page.locator("#wording b").count() == 0


def test_a_text_that_stands_nowhere_says_so(page: Page) -> None:
    write(page, "Hot-air balloons drift above the moor at dawn.", "Where else?")
    told = page.locator("#wording .told")
    expect(told).to_have_text("No statement has these words, or nearly these.")


def test_what_goes_wrong_is_a_sentence(page: Page) -> None:
    write(page, "…", "Where else?")
    expect(page.locator("#wording [role=alert]")).to_contain_text("there is no word to trace")


def test_places_that_have_few_of_the_words_are_counted_apart(page: Page) -> None:
    fruit = "pumpkins, melons, gourds, apples, pears, plums, quinces, medlars, figs and hazelnuts"
    write(page, f"The ferries of Orsa and Velm shall carry {fruit} from one quay only.", "Where")
    told = page.locator("#wording .told")
    expect(told).to_have_text("No statement has half of these words.")
    slight = page.locator("#wording .step")
    expect(slight).to_have_count(3)
    expect(slight.first).to_be_visible()
    page.get_by_text("3 places have only some of these words").click()
    expect(slight.first).to_be_hidden()


def test_control_and_enter_ask_where_else(page: Page) -> None:
    page.get_by_role("tab", name="Wording").click()
    page.locator("#wording textarea").fill(CHANGED)
    page.locator("#wording textarea").press("Control+Enter")
    expect(page.locator("#wording .step")).to_have_count(3)


def test_a_heading_opens_where_it_stands(page: Page, harbours: Served) -> None:
    lamps = "Ninth, we commit to keep the lamps of all harbours lit."
    text = f"# Norre Declaration\n\nNorre, 4 May 2032\n\n## {lamps}\n\nThe gulls are counted.\n"
    file = harbours.settings.statements.path / "norre.md"
    file.write_text(text, encoding="utf-8")
    sync([file.parent], harbours.settings)
    try:
        write(page, lamps, "Where else?")
        chip = page.locator("#wording .step .chip")
        expect(chip).to_have_text("[1], heading")
        chip.click()
        marked = page.locator("#source h3 mark")
        expect(marked).to_have_text(lamps)
        expect(marked).to_be_in_viewport()
        expect(page.locator("#source .paragraph.chosen")).to_contain_text("gulls")
        page.reload()
        expect(marked).to_have_text(lamps)
    finally:
        file.unlink()
        sync([file.parent], harbours.settings)


def test_what_a_scope_leaves_out_of_a_trace_is_said(page: Page) -> None:
    page.get_by_role("tab", name="Wording").click()
    expect(page.locator("#wording .searched")).to_have_count(0)
    page.locator("#wording .choose").click()
    page.get_by_label("From", exact=True).fill("2030-01-01")
    page.get_by_role("button", name="Done").click()
    write(page, AGREED, "Where else?")
    expect(page.locator("#wording .searched")).to_have_text(
        "Asked only: Since 1 Jan 2030 · Statements searched: 2 of 3"
    )
