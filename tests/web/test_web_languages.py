"""The page speaks six languages, and shows each statement as its readers write it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from assistant.web.texts import TEXTS
from ingest.sync.run import sync
from tests.browser import ask, needs_browser, opened_page, serving_settings
from tests.conftest import NewSettings, Served
from tests.web.test_web_accessibility import (
    AXE,
    find_faults,
    find_faults_in_each_look,
    needs_axe,
)

pytestmark = needs_browser

ARABIC = """بيان مشترك حول موانئ النهر

1. تنشر موانئ النهر جداول مواعيدها كل شهر، ويُرسل مكتب الميناء نسخة منها إلى كل مدينة.

2. تفتح المنارة القديمة أبوابها للزوار في كل يوم أحد، وتبقى مغلقة في فصل الشتاء.

3. EU 2024 هو رقم الرصيف الجديد الذي تستعمله سفن الحبوب في الميناء الشمالي.
"""
CHINESE = """关于河港的联合声明

一、各河港每月公布一次时刻表，港务办公室将副本寄给每个城市。

二、旧灯塔每逢星期日向游客开放，冬季关闭。

林道，2024年5月3日
"""
ARABIC_TEXTS = {name: str(text) for name, text in TEXTS["ar"].items()}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[Served]:
    """A page over one Arabic and one Chinese statement."""
    settings = settings_in(tmp_path_factory.mktemp("written"))
    settings.statements.path.mkdir()
    for name, text in {"arabic": ARABIC, "chinese": CHINESE}.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    with serving_settings(settings) as address:
        yield Served(address, settings)


def style(place: Locator, name: str) -> str:
    found: str = place.evaluate(f"node => getComputedStyle(node).{name}")
    return found


def start_of(place: Locator) -> float:
    """Give the left edge of an element, in pixels."""
    found: float = place.evaluate("node => node.getBoundingClientRect().left")
    return found


@pytest.fixture
def page(browser: Browser, written: Served) -> Iterator[Page]:
    with opened_page(browser, written.address) as opened:
        yield opened


def test_arabic_stands_from_right_to_left_with_its_number_at_the_right(page: Page) -> None:
    ask(page, "متى تفتح المنارة القديمة أبوابها للزوار؟")
    quote = page.locator(".answer q").first
    expect(quote).to_have_attribute("lang", "ar")
    expect(quote).to_have_attribute("dir", "rtl")
    expect(quote).to_contain_text("في كل يوم أحد")
    page.locator(".turn .chip").first.click()
    chosen = page.locator(".paragraph.chosen")
    expect(chosen).to_have_attribute("lang", "ar")
    expect(chosen.locator("mark")).to_contain_text("في كل يوم أحد")
    assert style(chosen.locator("p"), "direction") == "rtl"
    assert start_of(chosen.locator(".label")) > start_of(chosen.locator("p"))
    assert style(chosen.get_by_role("button", name="Where else?"), "direction") == "ltr"
    expect(page.locator(".source .headline h2")).to_have_attribute("dir", "rtl")
    expect(page.locator(".facts")).to_contain_text("Arabic")


def test_arabic_that_begins_with_latin_letters_is_still_right_to_left(page: Page) -> None:
    page.get_by_role("tab", name="Statements").click()
    page.locator("tbody .open", has_text="بيان").click()
    last = page.locator(".paragraph").last
    expect(last).to_contain_text("EU 2024")
    assert style(last.locator("p"), "direction") == "rtl"
    assert style(last.locator("p"), "textAlign") in ("start", "right")


def test_chinese_is_marked_as_chinese_and_stands_from_left_to_right(page: Page) -> None:
    ask(page, "旧灯塔向谁开放？")
    quote = page.locator(".answer q").first
    expect(quote).to_have_attribute("lang", "zh")
    expect(quote).to_contain_text("每逢星期日")
    page.locator(".turn .chip").first.click()
    chosen = page.locator(".paragraph.chosen")
    expect(chosen.locator(".label")).to_have_text("二")
    expect(chosen).to_have_attribute("lang", "zh")
    assert style(chosen.locator("p"), "direction") == "ltr"
    assert start_of(chosen.locator(".label")) < start_of(chosen.locator("p"))
    expect(page.locator(".source .headline h2")).to_have_attribute("lang", "zh")


def test_titles_in_the_collection_have_their_direction(page: Page) -> None:
    page.get_by_role("tab", name="Statements").click()
    for code, direction in {"ar": "rtl", "zh": "ltr"}.items():
        expect(page.locator(f"tbody [lang={code}]")).to_have_attribute("dir", direction)
    expect(page.locator("tbody")).to_contain_text("Arabic")
    expect(page.locator("tbody")).to_contain_text("Chinese")


@pytest.mark.parametrize(
    ("locale", "language", "direction"),
    [
        ("en-US", "en", "ltr"),
        ("zh-CN", "zh", "ltr"),
        ("zh-HK", "zh", "ltr"),
        ("zh", "zh", "ltr"),
        ("fr-CA", "fr", "ltr"),
        ("es-MX", "es", "ltr"),
        ("ru-RU", "ru", "ltr"),
        ("ar-EG", "ar", "rtl"),
        ("sv-SE", "en", "ltr"),
    ],
)
def test_the_page_speaks_the_language_of_the_browser(
    browser: Browser, written: Served, locale: str, language: str, direction: str
) -> None:
    texts = TEXTS[language]
    with opened_page(browser, written.address, locale=locale) as page:
        expect(page.get_by_label(str(texts["question"]))).to_be_visible()
        expect(page.get_by_role("tab", name=str(texts["statements"]))).to_be_visible()
        assert style(page.locator(".composer"), "direction") == direction
        assert page.evaluate("document.documentElement.lang").split("-")[0] == language
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("locale", ["ar-EG", "ru-RU"])
def test_a_question_is_answered_on_a_page_in_another_language(
    browser: Browser, written: Served, locale: str
) -> None:
    with opened_page(browser, written.address, locale=locale) as page:
        page.locator(".composer textarea").fill("متى تفتح المنارة القديمة أبوابها للزوار؟")
        page.keyboard.press("Enter")
        expect(page.locator(".answer q").first).to_contain_text("في كل يوم أحد")
        title = page.locator("#source .text").get_attribute("aria-label")
        assert title
        expect(page.locator(".answer bdi").first).to_have_text(title)
        if AXE.is_file():
            assert find_faults(page) == []


def show_first(page: Page) -> None:
    expect(page.locator("#source .holdings .open").first).to_be_visible()


def show_chooser(page: Page) -> None:
    page.locator(".choose").click()
    expect(page.get_by_role("dialog")).to_be_visible()


def show_found(page: Page) -> None:
    page.get_by_role("tab", name=ARABIC_TEXTS["find_tab"]).click()
    page.get_by_label(ARABIC_TEXTS["find_words"]).fill("المنارة")
    page.keyboard.press("Enter")
    expect(page.locator("#find .mentions mark").first).to_be_visible()


def show_adder(page: Page) -> None:
    page.get_by_role("tab", name=ARABIC_TEXTS["statements"]).click()
    page.get_by_role("button", name=ARABIC_TEXTS["add_statements"]).click()
    expect(page.locator("#adder input[type=file]")).to_be_attached()
    page.locator("tbody .open").first.click()
    expect(page.locator("#source .paragraph").first).to_be_visible()


def show_wording(page: Page) -> None:
    page.get_by_role("tab", name=ARABIC_TEXTS["wording_tab"]).click()
    page.locator("#wording textarea").fill("تفتح المنارة القديمة أبوابها للزوار في كل يوم أحد")
    page.locator("#wording form button").first.click()
    expect(page.locator("#wording .step").first).to_be_visible()


@needs_axe
@pytest.mark.parametrize("show", [show_first, show_chooser, show_found, show_adder, show_wording])
def test_no_view_from_right_to_left_has_a_serious_fault(
    browser: Browser, written: Served, show: Callable[[Page], None]
) -> None:
    with opened_page(browser, written.address, locale="ar-EG") as page:
        show(page)
        assert find_faults_in_each_look(page) == []


@pytest.mark.parametrize(("locale", "language"), [("fr-CA", "fr"), ("ar-EG", "ar")])
def test_the_drop_zone_speaks_the_language_of_the_page(
    browser: Browser, written: Served, locale: str, language: str
) -> None:
    texts = TEXTS[language]
    with opened_page(browser, written.address, locale=locale) as page:
        page.get_by_role("tab", name=str(texts["statements"])).click()
        page.get_by_role("button", name=str(texts["add_statements"])).click()
        zone = page.locator("#adder .upload-container")
        expect(zone).to_be_visible()
        told = zone.evaluate("zone => getComputedStyle(zone, '::after').content")
        assert told == f'"{texts["drop_here"]}"'
        named = page.get_by_role("button", name=str(texts["drop_here"]), exact=True)
        expect(named).to_have_class(re.compile("upload-container"))


def test_the_statement_stands_at_the_left_of_an_arabic_page(
    browser: Browser, written: Served
) -> None:
    with opened_page(browser, written.address, locale="ar-EG") as page:
        assert start_of(page.locator("#left")) > start_of(page.locator("#right"))


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("zh", "谁赢得了世界杯？"),
        ("ar", "من فاز بكأس العالم؟"),
        ("ru", "Кто выиграл чемпионат мира?"),
    ],
)
def test_all_that_an_answer_says_is_in_its_own_language(
    page: Page, language: str, question: str
) -> None:
    ask(page, question)
    answer = page.locator(".answer")
    expect(answer.locator("h2")).to_have_text(str(TEXTS[language]["no_answer"]))
    expect(answer.locator(".leads h3")).to_have_text(str(TEXTS[language]["leads"]))
    expect(answer).to_have_attribute("lang", language)
    expect(answer).to_have_attribute("dir", "rtl" if language == "ar" else "ltr")
    expect(page.get_by_role("button", name="Copy", exact=True)).to_be_visible()


def test_a_reader_chooses_the_language_for_this_visit_and_the_next(
    browser: Browser, written: Served
) -> None:
    arabic = TEXTS["ar"]
    with opened_page(browser, written.address, locale="fr-FR") as page:
        choice = page.get_by_label(str(TEXTS["fr"]["page_language"]), exact=True)
        expect(choice.locator("option:checked")).to_have_text("français")
        choice.select_option(label="العربية")
        expect(page.get_by_role("tab", name=str(arabic["statements"]))).to_be_visible()
        page.goto(written.address)
        expect(page.get_by_label(str(arabic["question"]))).to_be_visible()
        assert page.evaluate("document.documentElement.dir") == "rtl"
        assert start_of(page.locator("#left")) > start_of(page.locator("#right"))
        tools = page.locator(".tools").bounding_box()
        chosen = page.locator(".language").bounding_box()
        assert tools and chosen
        assert tools["x"] + tools["width"] <= chosen["x"]


def test_all_of_the_page_speaks_the_language_that_was_chosen(
    browser: Browser, written: Served
) -> None:
    with opened_page(browser, written.address, locale="fr-FR") as page:
        for code in ("zh", "ru", "en", "ar", "es", "fr"):
            page.locator("select.language").select_option(code)
            named = [str(TEXTS[code][each]) for each in ("chat", "find_tab", "statements")]
            for name in named:
                expect(page.get_by_role("tab", name=name, exact=True)).to_be_visible()


def test_the_language_and_the_chats_buttons_fit_a_phone(browser: Browser, written: Served) -> None:
    with opened_page(browser, written.address, viewport={"width": 390, "height": 844}) as page:
        for code, texts in TEXTS.items():
            page.evaluate("code => localStorage.setItem('statements.language', code)", code)
            page.reload()
            expect(page.get_by_label(str(texts["page_language"]), exact=True)).to_be_visible()
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, code
            assert page.locator(".topbar").evaluate("it => it.scrollWidth <= it.clientWidth"), code
