"""The page, as a person meets it in a browser: asking and checking."""

from __future__ import annotations

import socket
from urllib.parse import parse_qsl, urlsplit

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, Page, expect

from assistant.answering.assistant import Assistant
from assistant.web.serve import build_app, serve
from config.errors import ServeError
from config.loading import load_settings
from config.settings import WebSettings
from tests import loopback
from tests.browser import ENDPOINTS, ask, needs_browser, opened_page
from tests.conftest import Served

pytestmark = needs_browser

ANSWERED = "How many lives had COVID-19 claimed?"
UNANSWERED = "Who won the World Cup?"
SEED = "2021-02-22-stories-of-cpc-joint-statement"


def test_first_screen_says_what_this_is_and_offers_questions(page: Page) -> None:
    expect(page).to_have_title("Ask the statements")
    expect(page.locator(".welcome")).to_contain_text("Answers report what statements say")
    example = page.locator(".example").first
    question = example.inner_text()
    example.click()
    expect(page.locator(".turn .question")).to_contain_text(question)


def test_citation_opens_the_paragraph_with_the_sentence_marked(page: Page) -> None:
    ask(page, ANSWERED)
    chip = page.locator(".turn .chip").first
    expect(chip).to_have_text("III")
    chip.click()
    chosen = page.locator(".paragraph.chosen")
    expect(chosen.locator(".label")).to_have_text("III")
    expect(chosen.locator("mark")).to_contain_text("claimed over 2 million lives.")
    expect(chosen).to_be_focused()
    expect(chosen).to_be_in_viewport()
    expect(page.locator(".paragraph")).to_have_count(8)
    expect(page.locator(".facts")).to_contain_text("22 February 2021")


def test_pointing_at_a_citation_opens_it_and_leaves_the_focus(page: Page) -> None:
    ask(page, ANSWERED)
    page.locator(".turn .chip").first.hover()
    expect(page.locator(".paragraph.chosen .label")).to_have_text("III")
    expect(page.get_by_label("Your question")).to_be_focused()


def test_whole_way_by_keyboard_alone_and_back(page: Page) -> None:
    page.get_by_label("Your question").focus()
    page.keyboard.type("What does it say about vaccines?")
    page.keyboard.press("Enter")
    chip = page.locator(".turn .chip").first
    expect(chip).to_have_text("VIII")
    chip.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".paragraph.chosen")).to_be_focused()
    expect(page.locator(".paragraph.chosen .label")).to_have_text("VIII")
    page.keyboard.press("Escape")
    expect(chip).to_be_focused()


def test_abstaining_looks_different_and_shows_leads_to_step_through(page: Page) -> None:
    ask(page, UNANSWERED)
    turn = page.locator(".answer.abstained")
    expect(turn).to_contain_text("No answer")
    expect(turn).to_contain_text("not an answer")
    expect(turn.locator(".lead")).to_have_count(2)
    first, second = turn.locator(".lead .chip").all_inner_texts()
    turn.locator(".lead .chip").first.click()
    chosen = page.locator(".paragraph.chosen")
    expect(chosen.locator(".label")).to_have_text(first)
    said = turn.locator(".lead .from + p").first.inner_text().removeprefix("… ")
    expect(chosen.locator("mark")).to_have_text(said)
    page.get_by_role("button", name="Next citation").click()
    expect(chosen.locator(".label")).to_have_text(second)


def test_link_opens_its_paragraph(browser: Browser, served: Served) -> None:
    with opened_page(browser, served.address, f"/?statement={SEED}&paragraph=IV") as page:
        expect(page.locator(".paragraph.chosen .label")).to_have_text("IV")


def test_link_to_nothing_says_so(browser: Browser, served: Served) -> None:
    with opened_page(browser, served.address, "/?statement=<b>none</b>") as page:
        expect(page.locator(".source .notice")).to_contain_text("no statement “<b>none</b>” here")


def test_citations_are_copied_as_text_markdown_bibtex_and_link(
    browser: Browser, served: Served
) -> None:
    allowed = ["clipboard-read", "clipboard-write"]
    with opened_page(browser, served.address, permissions=allowed) as page:
        ask(page, ANSWERED)
        page.locator(".turn .chip").first.click()
        copied = {}
        copies = page.locator(".copies")
        for name in ("Copy", "Markdown", "BibTeX", "link"):
            if name != "Copy":
                copies.get_by_text("Copy as").click()
            copies.get_by_role("button", name=name, exact=True).click()
            expect(copies).to_contain_text("Copied")
            expect(copies).not_to_contain_text("Copied")
            copied[name] = page.evaluate("navigator.clipboard.readText()")
        assert "million lives.” JOINT STATEMENT" in copied["Copy"]
        assert "22 February 2021, para. III" in copied["Copy"]
        assert copied["Markdown"].startswith("> We have noted that COVID-19")
        assert copied["BibTeX"].startswith(f"@misc{{{SEED}:III,")
        sent = urlsplit(copied["link"])
        named = dict(parse_qsl(sent.query))
        assert copied["link"].startswith(f"{served.address}/?statement={SEED}&paragraph=III&")
        assert named["quote"] in copied["Copy"]


def test_a_menu_folds_by_escape_and_by_a_press_elsewhere(page: Page) -> None:
    ask(page, ANSWERED)
    page.locator(".turn .chip").first.click()
    copies = page.locator(".copies")
    form = copies.get_by_role("button", name="Markdown")
    expect(
        page.locator(".paragraph.chosen")
    ).to_be_focused()  # it would take a key meant for another
    copies.get_by_text("Copy as").press("Enter")
    expect(form).to_be_visible()
    form.press("Escape")
    expect(form).to_be_hidden()
    expect(copies.locator("summary")).to_be_focused()
    expect(page.locator(".paragraph.chosen")).to_be_visible()
    copies.get_by_text("Copy as").click()
    expect(form).to_be_visible()
    page.locator(".paragraph.chosen").click()
    expect(form).to_be_hidden()


@pytest.mark.parametrize(("width", "height"), [(1366, 850), (390, 844)])
def test_most_of_the_source_is_its_text(
    browser: Browser, served: Served, width: int, height: int
) -> None:
    size = {"width": width, "height": height}
    with opened_page(browser, served.address, viewport=size) as page:
        ask(page, ANSWERED)
        page.locator(".turn .chip").first.click()
        expect(page.locator(".paragraph.chosen")).to_be_visible()
        text, pane = page.locator("#source .text"), page.locator("#source .pane")
        share = "([text, pane]) => text.clientHeight / pane.clientHeight"
        assert page.evaluate(share, [text.element_handle(), pane.element_handle()]) > 0.8


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark"), (2560, "light")])
def test_fits_every_screen(browser: Browser, served: Served, width: int, scheme: str) -> None:
    size = {"width": width, "height": 844}
    with opened_page(browser, served.address, viewport=size, color_scheme=scheme) as page:
        ask(page, ANSWERED)
        page.locator(".turn .chip").first.click()
        expect(page.locator("mark")).to_be_in_viewport()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate("document.documentElement.scrollHeight") <= 844
        ground = page.evaluate(
            "getComputedStyle(document.querySelector('.source')).backgroundColor"
        )
        assert (ground == "rgb(255, 255, 255)") == (scheme == "light")


def test_on_a_phone_the_statement_lies_over_the_chat_until_closed(
    browser: Browser, served: Served
) -> None:
    with opened_page(browser, served.address, viewport={"width": 390, "height": 844}) as page:
        ask(page, ANSWERED)
        expect(page.locator(".source")).to_be_hidden()
        page.locator(".turn .chip").first.click()
        page.get_by_role("button", name="‹ Back").click()
        expect(page.locator(".source")).to_be_hidden()
        expect(page.locator(".turn .chip").first).to_be_focused()


def test_chinese_browser_gets_chinese_words(browser: Browser, served: Served) -> None:
    with opened_page(browser, served.address, locale="zh-CN") as page:
        expect(page.get_by_role("button", name="提问", exact=True)).to_be_visible()
        expect(page.get_by_role("tab", name="声明")).to_be_visible()
        assert page.evaluate("document.documentElement.lang") == "zh-Hans"


def test_endpoints_answer_programs_and_nothing_internal_is_named(served: Served) -> None:
    client = loopback.open_client(served.address)
    answer = client.predict(ANSWERED, api_name="/ask")
    assert answer["citations"][0]["label"] == "III"
    found = client.predict(ANSWERED, api_name="/search")
    assert found["evidence"][0]["label"] == answer["citations"][0]["label"]
    listed = client.predict(api_name="/statements")
    assert {each["id"] for each in listed} == {SEED, "hostile"}
    assert client.predict("hostile", api_name="/statement")["paragraphs"][1]["label"] == "2"
    described = client.view_api(return_format="dict")
    assert set(described["named_endpoints"]) == {f"/{each}" for each in ENDPOINTS}
    assert not described["unnamed_endpoints"]
    for endpoint in described["named_endpoints"].values():
        assert endpoint["description"].endswith(".")
        for argument in endpoint["parameters"]:
            assert argument["python_type"]["description"].endswith(".")


def test_page_about_the_api_opens_by_its_address_and_by_its_link(
    browser: Browser, served: Served
) -> None:
    with opened_page(browser, served.address, "/?view=api") as page:
        page.get_by_text("Python", exact=True).click()  # tools for language models come first
        expect(page.get_by_text(f"{len(ENDPOINTS)} API endpoints")).to_be_visible()
    with opened_page(browser, served.address) as page:
        page.get_by_role("button", name="For programs: API").click()
        page.get_by_text("Python", exact=True).click()
        expect(page.get_by_text("The question, in a sentence.")).to_be_visible()


def test_other_names_of_this_machine_are_refused(served: Served) -> None:
    renamed = loopback.get(served.address, headers={"Host": "elsewhere.example"})
    assert renamed.status_code == 400


def test_nothing_is_uploaded_from_other_machines(served: Served) -> None:
    settings = served.settings.model_copy(update={"web": WebSettings(host="192.0.2.1")})
    app = build_app(Assistant(settings), settings)
    with TestClient(app) as client:
        sent = client.post("/gradio_api/upload", files={"files": ("a.txt", b"1. One.")})
        assert sent.status_code == 403
        kinds = {each["type"] for each in client.get("/config").json()["components"]}
        assert "file" not in kinds


def test_busy_port_gives_one_clear_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ServeError, match="choose another port"):
            serve(load_settings(web={"port": port}))
