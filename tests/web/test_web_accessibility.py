"""No serious accessibility fault, by axe-core, and no mouse needed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser import USUAL_SIZE, ask, needs_browser, opened_page
from tests.conftest import Served

AXE = Path(__file__).parents[1] / "accessibility" / "node_modules" / "axe-core" / "axe.min.js"
GRAVE = {"serious", "critical"}
PHONE = ViewportSize(width=390, height=844)
ANSWERED = "How many lives had COVID-19 claimed?"
UNANSWERED = "Who won the World Cup?"
SETTLED = """async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const ending = document.getAnimations().filter(
        (each) => each.effect.getComputedTiming().endTime < Infinity
    );
    await Promise.allSettled(ending.map((each) => each.finished));
}"""
"""Waits for what moves or fades, but for what does so for ever."""

needs_axe = pytest.mark.skipif(
    not AXE.is_file(), reason="axe-core is not here: npm ci --prefix tests/accessibility"
)
pytestmark = needs_browser


def find_faults(page: Page) -> list[str]:
    """Give the serious faults of the page as it is, each with the elements that have it."""
    page.evaluate(SETTLED)  # colours that fade in have contrast when they are there
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [
        f"{fault['impact']} {fault['id']}: {[node['html'][:200] for node in fault['nodes']]}"
        for fault in found["violations"]
        if fault["impact"] in GRAVE
    ]


def first_screen(page: Page) -> None:
    expect(page.locator(".example").first).to_be_visible()


def answer_with_source(page: Page) -> None:
    ask(page, ANSWERED)
    page.locator(".turn .chip").first.click()
    expect(page.locator("mark")).to_be_visible()


def listing(page: Page) -> None:
    ask(page, "Which is the longest statement?")
    expect(page.locator(".answer a.named")).to_have_count(2)


def abstaining(page: Page) -> None:
    ask(page, UNANSWERED)
    expect(page.locator(".lead").first).to_be_visible()


def collection(page: Page) -> None:
    page.get_by_role("tab", name="Statements").click()
    page.get_by_role("button", name="Add statements").click()
    expect(page.locator("tbody tr").first).to_be_visible()
    expect(page.locator("#adder input[type=file]")).to_be_attached()


def found(page: Page) -> None:
    page.get_by_role("tab", name="Find").click()
    page.get_by_label("Words to find").fill("harbour poverty")
    page.keyboard.press("Enter")
    expect(page.locator(".told")).to_contain_text("searched")
    page.get_by_label("Words to find").fill("harbour")
    page.keyboard.press("Enter")
    expect(page.locator(".mentions mark").first).to_be_visible()


def wording(page: Page) -> None:
    page.get_by_role("tab", name="Wording").click()
    page.locator("#wording textarea").fill("1. Harbours are open. COVID-19 had claimed many lives.")
    page.get_by_role("button", name="Check as a draft").click()
    expect(page.locator("#wording .sentence").first).to_be_visible()


def traced(page: Page) -> None:
    page.get_by_role("tab", name="Wording").click()
    page.locator("#wording textarea").fill("The lighthouse is painted red by the harbour office.")
    page.locator("#wording").get_by_role("button", name="Where else?").click()
    expect(page.locator("#wording .step").first).to_be_visible()


def picking(page: Page) -> None:
    page.get_by_role("tab", name="Wording").click()
    page.get_by_role("button", name="Two statements").click()
    page.get_by_role("dialog").get_by_label("Find a statement").fill("plan")
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("Enter chooses")


def removal(page: Page) -> None:
    page.get_by_role("tab", name="Statements").click()
    page.get_by_role("button", name="Remove").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()


def scope(page: Page) -> None:
    page.locator(".choose").click()
    page.get_by_role("dialog").get_by_role("checkbox").first.check()
    expect(page.get_by_role("dialog")).to_contain_text("1 of 2")


def scope_chips(page: Page) -> None:
    scope(page)
    page.get_by_role("button", name="Done").click()
    ask(page, ANSWERED)
    expect(page.locator(".turn .of")).to_be_visible()


def history(page: Page) -> None:
    ask(page, ANSWERED)
    page.get_by_role("button", name="History").click()
    expect(page.locator("dialog .row")).to_be_visible()


def export(page: Page) -> None:
    ask(page, ANSWERED)
    page.get_by_role("button", name="Save chat").click()
    expect(page.get_by_role("dialog")).to_be_visible()


def verdict(page: Page) -> None:
    ask(page, ANSWERED)
    page.get_by_role("button", name="Not helpful").click()
    expect(page.get_by_role("dialog")).to_be_visible()


VIEWS = {
    view.__name__: view
    for view in (
        first_screen,
        answer_with_source,
        listing,
        abstaining,
        collection,
        found,
        wording,
        traced,
        picking,
        removal,
        scope,
        scope_chips,
        history,
        export,
        verdict,
    )
}


def find_faults_in_each_look(page: Page) -> list[str]:
    """Give the serious faults of a page in a light window, and in a dark one of a phone's width."""
    light = find_faults(page)
    page.set_viewport_size(PHONE)
    page.emulate_media(color_scheme="dark")
    dark = find_faults(page)
    page.set_viewport_size(USUAL_SIZE)
    page.emulate_media(color_scheme="light")
    return [*light, *dark]


@needs_axe
@pytest.mark.parametrize("view", VIEWS)
def test_view_has_no_serious_fault(page: Page, view: str) -> None:
    VIEWS[view](page)
    assert find_faults_in_each_look(page) == []


@needs_axe
def test_a_fault_would_be_found(page: Page) -> None:
    first_screen(page)
    page.evaluate("document.querySelector('.welcome').append(document.createElement('button'))")
    assert any("button-name" in fault for fault in find_faults(page))


def test_every_stop_of_the_tab_key_is_named_and_seen(page: Page) -> None:
    expect(page.locator(".example").first).to_be_visible()
    page.evaluate("document.body.tabIndex = -1; document.body.focus()")
    stops = []
    for _ in range(40):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """() => {
                const node = document.activeElement;
                if (node === document.body) return null;
                const style = getComputedStyle(node);
                const name = node.ariaLabel || node.textContent.trim();
                return [name, parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== 'none'];
            }"""
        )
        if stop is None or stop in stops:
            break
        stops.append(stop)
    names = [name for name, _ in stops]
    for name in ("Chat", "History", "Questions and answers", "All statements", "Your question"):
        assert name in names
    assert names.index("All statements") < names.index("Your question") < names.index("Ask")
    assert [name for name, seen in stops if not seen] == []


def test_scope_is_chosen_by_keyboard_alone(page: Page) -> None:
    choose = page.locator(".choose")
    choose.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Which statements are asked")).to_be_visible()
    page.get_by_label("Find a statement").focus()
    page.keyboard.type("plan")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Escape")
    expect(choose).to_be_focused()
    page.keyboard.press("Enter")
    page.get_by_label("Find a statement").focus()
    page.keyboard.type("plan")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".scope .part")).to_contain_text("PLAN")
    expect(page.get_by_label("Your question")).to_be_focused()


def test_collection_is_read_and_asked_by_keyboard_alone(page: Page) -> None:
    page.get_by_role("tab", name="Chat").focus()
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.get_by_role("tab", name="Statements")).to_be_focused()
    page.keyboard.press("Enter")
    row = page.locator("tbody tr").filter(has_text="PLAN")
    row.locator(".open").focus()
    page.keyboard.press("Enter")
    text = page.get_by_role("region", name="PLAN")
    expect(text).to_be_focused()
    page.keyboard.press("Escape")
    expect(row.locator(".open")).to_be_focused()
    expect(page.locator(".source")).to_be_hidden()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Your question")).to_be_focused()


def test_parts_have_roles_and_names(page: Page) -> None:
    ask(page, ANSWERED)
    page.locator(".turn .chip").first.click()
    expect(page.get_by_role("log", name="Questions and answers")).to_be_visible()
    expect(page.get_by_role("toolbar", name="Chat")).to_be_visible()
    expect(page.get_by_role("heading", name="Answer", exact=True)).to_be_attached()
    expect(page.get_by_role("region", name="JOINT STATEMENT")).to_be_visible()
    expect(page.get_by_role("group", name="Paragraph III", exact=True)).to_be_focused()
    name = re.compile("^JOINT STATEMENT .*, 22 February 2021, para. III$")
    expect(page.locator(".turn .chip").first).to_have_accessible_name(name)


def test_who_wants_no_motion_gets_none(browser: Browser, served: Served) -> None:
    with opened_page(browser, served.address, reduced_motion="reduce") as page:
        ask(page, ANSWERED)
        page.locator(".turn .chip").first.click()
        expect(page.locator("mark")).to_be_in_viewport()
        moving = "document.getAnimations().filter(each => each.playState === 'running').length"
        assert page.evaluate(moving) == 0
        assert page.evaluate(
            "getComputedStyle(document.querySelector('.text')).scrollBehavior"
        ) == ("auto")
