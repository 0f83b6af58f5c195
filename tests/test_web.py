"""The page, as a person meets it in a browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from gradio_client import Client
from playwright.sync_api import Browser, Page, expect

from ingest.sync import sync
from tests.browser import needs_browser, open_browser, serving
from tests.conftest import STATEMENTS, NewSettings

pytestmark = needs_browser

HOSTILE = """PLAN <script>window.hacked = 1</script> ![x](http://evil.example/title.png)

1. The harbour <img src="http://evil.example/a.png" onerror="window.hacked = 1"> opens in May. \
[link](javascript:alert(1)) {{constructor}} ${window.hacked = 1} `; window.hacked = 1; `

2. The lighthouse is **painted** white by the harbour office.

Lindau, 3 May 2024
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("page")
    settings = settings_in(folder)
    settings.statements.path.mkdir()
    shutil.copy(next(STATEMENTS.iterdir()), settings.statements.path)
    (settings.statements.path / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    sync([settings.statements.path], settings)
    with serving(settings.index.path) as served:
        yield served


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as opened:
        yield opened


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page, just opened; fails when any request leaves the machine."""
    opened = browser.new_page()
    requests: list[str] = []
    opened.on("request", lambda request: requests.append(request.url))
    opened.goto(address)
    expect(opened.locator(".welcome")).to_be_visible(timeout=30_000)
    yield opened
    outside = [url for url in requests if not url.startswith((address, "data:", "blob:"))]
    opened.close()
    assert outside == []


def ask(page: Page, question: str) -> None:
    page.get_by_label("Your question").fill(question)
    page.keyboard.press("Enter")
    expect(page.locator(".turn .question").last).to_have_text(question)
    expect(page.locator(".waiting")).to_have_count(0, timeout=30_000)


def test_citation_opens_the_paragraph_with_the_sentence_marked(page: Page) -> None:
    ask(page, "How many lives had COVID-19 claimed?")
    chip = page.locator(".turn .chip").first
    expect(chip).to_have_text("III")
    chip.click()
    chosen = page.locator(".paragraph.chosen")
    expect(chosen.locator(".label")).to_have_text("III")
    expect(chosen.locator("mark")).to_contain_text("claimed over 2 million lives.")
    expect(chosen).to_be_focused()
    expect(chosen).to_be_in_viewport()


def test_whole_way_by_keyboard_alone(page: Page) -> None:
    page.get_by_label("Your question").focus()
    page.keyboard.type("What does it say about vaccines?")
    page.keyboard.press("Enter")
    chip = page.locator(".turn .chip").first
    expect(chip).to_have_text("VIII", timeout=30_000)
    chip.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".paragraph.chosen .label")).to_have_text("VIII")


def test_abstaining_looks_different_and_shows_leads(page: Page) -> None:
    ask(page, "Who won the World Cup?")
    turn = page.locator(".answer.abstained")
    expect(turn).to_contain_text("No answer")
    expect(turn).to_contain_text("not an answer")
    expect(turn.locator(".lead")).to_have_count(2)


def test_example_questions_come_from_the_collection_and_can_be_clicked(page: Page) -> None:
    example = page.locator(".example").first
    question = example.inner_text()
    example.click()
    expect(page.locator(".turn .question")).to_have_text(question)


def test_link_opens_its_paragraph(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/?statement=2021-02-22-stories-of-cpc-joint-statement&paragraph=IV")
    expect(page.locator(".paragraph.chosen .label")).to_have_text("IV", timeout=30_000)
    page.close()


def test_text_of_documents_and_questions_is_shown_and_never_run(page: Page) -> None:
    ask(page, "When does the harbour open? <img src=x onerror=window.hacked=1>")
    page.locator(".turn .chip").first.click()
    expect(page.locator(".source")).to_contain_text("<script>window.hacked = 1</script>")
    expect(page.locator(".source")).to_contain_text("${window.hacked = 1}")
    expect(page.locator(".source")).to_contain_text("**painted**")
    expect(page.locator(".source")).to_contain_text("`; window.hacked = 1; `")
    assert page.evaluate("window.hacked") is None
    assert page.locator(".conversation img, .source img, .source a").count() == 0


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark"), (2560, "light")])
def test_fits_every_screen(browser: Browser, address: str, width: int, scheme: str) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 844},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    page.goto(address)
    expect(page.locator(".welcome")).to_be_visible(timeout=30_000)
    ask(page, "How many lives had COVID-19 claimed?")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_endpoints_answer_programs(address: str) -> None:
    client = Client(address, verbose=False)
    answer = client.predict("How many lives had COVID-19 claimed?", api_name="/ask")
    assert answer["citations"][0]["label"] == "III"
    listed = client.predict(api_name="/statements")
    assert {each["id"] for each in listed} >= {"hostile"}
    assert client.predict("hostile", api_name="/statement")["paragraphs"][1]["label"] == "2"
    names = client.view_api(return_format="dict")["named_endpoints"]
    assert set(names) == {"/ask", "/statements", "/statement"}
