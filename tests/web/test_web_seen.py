"""What is on the page is seen: whose words they are, and all of it in its place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.browser import ask, needs_browser, opened_page, serving_texts
from tests.conftest import NewSettings
from tests.ferries import LAW, PLAN

pytestmark = needs_browser

PHONE = ViewportSize(width=390, height=844)
SYMBOL = "A/RES/99/272"
RESOLUTION = f"""United Nations {SYMBOL}

General Assembly

Resolution adopted by the General Assembly on 3 May 2044

99/272. Care of the lamps

1. The harbour lamps are cleaned with vinegar every Monday.

2. The keepers count the oil.
"""
YEARLY = """Declaration of the Partners on the Long and Winding Roads to the Harbours

1. The partners mend {what} roads in spring.

2. The milestones are counted.

Tarn, 3 May {year}
"""
HEADED = """Plan of the Harbour Commissioners

Lindau, 3 May 2043

LIGHTHOUSES

1. The lighthouses are repainted in spring.

2. Their windows are washed with sand.

ADMINISTRATION OF ALL HARBOURS

1. The commissioners meet in winter.

2. They count the boats.

TOLLS

1. A night at the quay is free of charge.

2. A week is not.
"""
TEXTS = {
    "lamps": RESOLUTION,
    "first": YEARLY.format(what="two", year=2041),
    "second": YEARLY.format(what="three", year=2042),
    "law": LAW,
    "plan": PLAN,
    "headed": HEADED,
}
COVERING = """(node) => {
  const { left, top, width, height } = node.getBoundingClientRect();
  const met = document.elementFromPoint(left + width / 2, top + height / 2);
  return met !== node && !node.contains(met) && Boolean(met?.closest('#source'));
}"""
"""Whether a statement lies over what is measured."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[str]:
    with serving_texts(settings_in(tmp_path_factory.mktemp("seen")), TEXTS) as served:
        yield served


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with opened_page(browser, address) as opened:
        yield opened


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    with opened_page(browser, address, viewport=PHONE, has_touch=True, is_mobile=True) as opened:
        yield opened


def open_beside(page: Page, first: str = "first", second: str = "second") -> Locator:
    page.goto(f"{page.url.partition('#')[0]}#wording?first={first}&second={second}")
    page.reload()
    shown = page.locator("#wording .sides")
    expect(shown.locator("section")).to_have_count(2, timeout=20_000)
    return shown


def test_the_symbol_is_told_where_no_title_has_it(page: Page) -> None:
    ask(page, "What are the harbour lamps cleaned with?")
    answer = page.locator(".turn .answer p").first
    expect(answer).to_contain_text(f"“Care of the lamps” ({SYMBOL}, 3 May 2044) says:")
    expect(page.locator(".source .headline")).to_contain_text(f"{SYMBOL}, 3 May 2044")
    page.get_by_role("tab", name="Statements").click()
    row = page.locator("#shelf tbody tr", has_text="Care of the lamps")
    expect(row.locator("td.title")).to_contain_text(SYMBOL)
    expect(page.locator("#shelf tbody td.title", has_text=SYMBOL)).to_have_count(1)


@pytest.mark.parametrize(
    ("locale", "day", "month"),
    [
        ("en-US", "May 3, 2041", "May 3, 2041"),
        ("en-AU", "3 May 2041", "3 May 2041"),
        ("de-DE", "3 May 2041", "3 May 2041"),
        ("es-MX", "3 may 2041", "3 de mayo de 2041"),
        ("ar-SA", "3 مايو 2041", "3 مايو 2041"),
    ],
)
def test_dates_are_written_as_the_reader_writes_them(
    browser: Browser, address: str, locale: str, day: str, month: str
) -> None:
    with opened_page(browser, address, "/?statement=first", locale=locale) as page:
        page.locator("#shelf-tab-button").click()
        expect(page.locator("#shelf td.date", has_text="2041")).to_have_text(day)
        expect(page.locator(".source .headline small")).to_have_text(month)


def test_a_language_that_is_chosen_keeps_the_readers_dates(browser: Browser, address: str) -> None:
    with opened_page(browser, address, "/?statement=first", locale="en-US") as page:
        for language, day in (("fr", "3 mai 2041"), ("en", "May 3, 2041")):
            page.locator("select.language").select_option(language)
            expect(page.locator(".source .headline small")).to_have_text(day)


def test_an_answer_writes_days_as_the_reader_does(browser: Browser, address: str) -> None:
    with opened_page(browser, address, locale="en-US") as page:
        ask(page, "What are the harbour lamps cleaned with?")
        expect(page.locator(".answer p").first).to_contain_text(f"({SYMBOL}, May 3, 2044) says:")


def test_an_open_statement_lies_over_all_of_the_list(phone: Page) -> None:
    phone.get_by_role("tab", name="Statements").click()
    phone.get_by_role("button", name="Add statements").click()
    under = phone.locator("#adder [data-testid=block-info]").first
    expect(under).to_be_visible()
    assert not under.evaluate(COVERING)
    phone.locator("#shelf a.open").first.click()
    expect(phone.locator(".source .text")).to_be_visible()
    assert under.evaluate(COVERING)


def test_each_side_says_its_day_on_a_phone(phone: Page) -> None:
    named = open_beside(phone).get_by_role("group", name="Changed").locator(".of-side")
    expect(named).to_contain_text(["3 May 2041", "3 May 2042"])
    seen = "all => all.every((each) => each.scrollWidth <= each.clientWidth)"
    assert named.evaluate_all(seen)
    assert max(named.evaluate_all("all => all.map((each) => each.offsetHeight)")) < 30


def test_the_sides_have_most_of_a_phone(phone: Page) -> None:
    shown = open_beside(phone).bounding_box()
    assert shown and shown["y"] < PHONE["height"] * 0.45


def test_a_label_is_not_parted(phone: Page) -> None:
    ask(phone, "港口法对三叶草开花有何规定？")
    locators = phone.locator(".lead .locator")
    expect(locators.first).to_contain_text("第三十")
    heights = locators.evaluate_all("all => all.map((each) => each.offsetHeight)")
    assert max(heights) < 30


@pytest.mark.parametrize("width", [390, 1280])
def test_a_label_that_has_words_is_not_broken_in_one(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{page.url}?statement=headed&paragraph=TOLLS,%201")
    labels = page.locator(".paragraph .label")
    expect(labels).to_contain_text(["ADMINISTRATION OF ALL HARBOURS, 1", "TOLLS, 1"])
    assert max(labels.evaluate_all("all => all.map((each) => each.offsetHeight)")) < 30
    starts = "all => [...new Set(all.map((each) => each.getBoundingClientRect().left))].length"
    assert page.locator(".paragraph .body").evaluate_all(starts) == 1


def test_nothing_of_the_framework_is_seen_while_the_page_loads(page: Page) -> None:
    page.add_init_script(
        """window.seen = [];
        const look = () => {
          const said = document.querySelector('p.loading');
          if (said) window.seen.push(said.offsetHeight);
          requestAnimationFrame(look);
        };
        look();"""
    )
    page.reload()
    expect(page.locator(".welcome .example").first).to_be_visible()
    assert set(page.evaluate("window.seen")) == {0}


def test_a_finger_reads_the_answer_and_writes_no_more(phone: Page) -> None:
    ask(phone, "What are the harbour lamps cleaned with?")
    expect(phone.get_by_label("Your question")).not_to_be_focused()


def test_a_mouse_goes_on_writing(page: Page) -> None:
    ask(page, "What are the harbour lamps cleaned with?")
    expect(page.get_by_label("Your question")).to_be_focused()


def test_the_key_of_the_field_works_beside_a_box_to_tick(page: Page) -> None:
    page.get_by_role("tab", name="Find").click()
    page.get_by_label("Exact words").focus()
    page.keyboard.press("/")
    expect(page.get_by_label("Words to find")).to_be_focused()
    expect(page.get_by_label("Words to find")).to_have_value("")


@pytest.mark.parametrize(
    ("tab", "field"),
    [
        ("Find", "Words to find"),
        ("Wording", "A sentence, a paragraph or a whole draft"),
        ("Statements", "Find a statement"),
    ],
)
def test_who_presses_a_tab_can_write_at_once(page: Page, tab: str, field: str) -> None:
    for _ in range(2):  # when it is made, and when it is seen again
        page.get_by_role("tab", name=tab).click()
        expect(page.get_by_label(field)).to_be_focused()
        page.get_by_role("tab", name="Chat").click()
        expect(page.get_by_label("Your question")).to_be_focused()


def test_what_was_looked_for_is_written_over(page: Page) -> None:
    for words in ("oil", "lamps"):
        page.get_by_role("tab", name="Find").click()
        expect(page.get_by_label("Words to find")).to_be_focused()
        page.keyboard.type(words)
        page.get_by_role("tab", name="Chat").click()
    page.get_by_role("tab", name="Find").click()
    expect(page.get_by_label("Words to find")).to_have_value("lamps")


def test_the_keyboard_stays_on_the_tabs(page: Page) -> None:
    page.get_by_role("tab", name="Chat").focus()
    page.keyboard.press("Tab")
    tab = page.get_by_role("tab", name="Find")
    tab.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Words to find")).to_be_visible()
    expect(tab).to_be_focused()


def test_figures_stand_under_their_heads(page: Page) -> None:
    page.get_by_role("tab", name="Find").click()
    page.keyboard.type("partners")
    page.keyboard.press("Enter")
    page.get_by_text("By party").or_(page.get_by_text("By year")).first.click()
    table = page.locator(".tally").first
    ends = "(all) => all.map((each) => getComputedStyle(each).textAlign)"
    assert table.locator("thead th").last.evaluate_all(ends) == ["end"]


def test_where_else_stands_at_the_text_whatever_the_page_speaks(
    browser: Browser, address: str
) -> None:
    with opened_page(browser, address, "/?statement=plan", locale="ar") as page:
        margin = page.locator(".paragraph .margin").first
        expect(margin).to_be_visible()
        ends = margin.evaluate(
            "(each) => [...each.children].map((one) => one.getBoundingClientRect().right)"
        )
        assert max(ends) - min(ends) < 6
        asking = margin.locator(".elsewhere")
        assert asking.evaluate("(each) => getComputedStyle(each).textAlign") == "right"


@pytest.mark.parametrize("locale", ["zh-CN", "ar", "fr"])
def test_examples_are_in_the_language_of_the_page(
    browser: Browser, address: str, locale: str
) -> None:
    with opened_page(browser, address, locale=locale) as page:
        examples = page.locator(".welcome .example[dir=auto]")
        expect(examples.first).to_be_visible()
        offered = examples.all_inner_texts()
        assert offered
        assert not [each for each in offered if "What is" in each or "Which" in each]
