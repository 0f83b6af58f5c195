"""The page for every reader: accessibility, other scripts, and no word to anybody else."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from gradio_client import Client
from playwright.sync_api import Browser, Page, expect

from tests.browser import ask, needs_browser, opened_page
from tests.conftest import Served

pytestmark = needs_browser

AXE = Path(__file__).parents[1] / "build" / "node_modules" / "axe-core" / "axe.min.js"
ANSWERED = "How many lives had COVID-19 claimed?"
UNANSWERED = "Who won the World Cup?"
USERS = 20


def find_faults(page: Page) -> list[str]:
    """Give what axe-core calls serious or critical, as rule and element."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")
    return [
        f"{each['id']}: {node['html']}"
        for each in found["violations"]
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"]
    ]


@pytest.mark.skipif(not AXE.is_file(), reason="there is no axe-core here: make axe")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_a_readers_way(browser: Browser, served: Served, scheme: str) -> None:
    with opened_page(browser, served.address, color_scheme=scheme, reduced_motion="reduce") as page:
        assert find_faults(page) == []
        ask(page, ANSWERED)
        ask(page, UNANSWERED)
        page.locator(".turn .chip").first.click()
        expect(page.locator(".paragraph.chosen")).to_be_focused()
        assert find_faults(page) == []
        page.get_by_role("button", name="Not helpful").last.click()
        assert find_faults(page) == []
        page.keyboard.press("Escape")
        page.get_by_role("button", name="History").click()
        assert find_faults(page) == []
        page.keyboard.press("Escape")
        page.get_by_role("tab", name="Statements").click()
        page.get_by_role("button", name="Add statements").click()
        expect(page.locator("#adder input[type=file]")).to_be_attached()
        assert find_faults(page) == []


def test_right_to_left_text_is_laid_out_so(browser: Browser, served: Served) -> None:
    with opened_page(browser, served.address, "/?statement=arabic&paragraph=1") as page:
        paragraph = page.locator(".paragraph.chosen p")
        expect(paragraph).to_have_text("يفتح الميناء أبوابه في شهر مايو من كل عام.", timeout=30_000)
        expect(paragraph).to_have_css("direction", "rtl")
        expect(page.locator(".source h2")).to_have_css("direction", "rtl")
        ask(page, "متى يفتح الميناء أبوابه؟")
        quote = page.locator(".turn").locator("q, .lead p").first
        expect(quote).to_have_css("direction", "rtl")
        expect(page.locator(".turn .question p")).to_have_css("direction", "rtl")


def test_chinese_question_finds_the_chinese_article(browser: Browser, served: Served) -> None:
    with opened_page(browser, served.address, locale="zh-CN") as page:
        page.get_by_label("您的问题").fill("灯塔由谁粉刷？")
        page.keyboard.press("Enter")
        page.locator(".turn .chip").first.click()
        expect(page.locator(".paragraph.chosen p")).to_contain_text("港务局")


def test_marks_that_turn_direction_stay_inside_their_text(page: Page) -> None:
    ask(page, "Who paints the lighthouse white?")
    for text in page.locator(".turn q, .turn p > span, .turn .sources li").all():
        expect(text).to_have_attribute("dir", "auto")
    page.get_by_role("tab", name="Statements").click()
    for fact in page.locator(".shelf .rows small span").all():
        expect(fact).to_have_css("unicode-bidi", "isolate")


def test_every_request_stays_on_this_machine(browser: Browser, served: Served) -> None:
    user = browser.new_context()
    page = user.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{served.address}/?statement=hostile")
    ask(page, "Who paints the lighthouse white?")
    page.locator(".turn .chip").first.click()
    page.get_by_role("tab", name="Statements").click()
    page.get_by_role("button", name="Add statements").click()
    expect(page.locator("#adder input[type=file]")).to_be_attached()
    page.wait_for_load_state("networkidle")
    user.close()
    print(*requests, sep="\n")
    assert len(requests) > 10
    assert {urlsplit(each).netloc for each in requests} == {urlsplit(served.address).netloc}


def test_users_at_once_each_get_their_own_answer(served: Served) -> None:
    def ask_alone(number: int) -> tuple[str, str]:
        client = Client(served.address, verbose=False)
        question = f"{ANSWERED[:-1]} in year {number}?"
        return question, client.predict(question, api_name="/ask")["question"]

    with ThreadPoolExecutor(USERS) as users:
        for question, answered in users.map(ask_alone, range(USERS)):
            assert answered == question
