"""A citation opens at its place at once, however long its statement is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser import USUAL_SIZE, ask, needs_browser, opened_page, serving_texts
from tests.conftest import NewSettings

pytestmark = needs_browser

PARAGRAPHS = 209
LAST = "The bell of the lighthouse weighs 70 pounds."
FIRST = "The quay of Velm is swept by 30 keepers."
PHONE = ViewportSize(width=390, height=844)
FRAMES = """() => {
    window.seen = [];
    const look = () => {
        const text = document.querySelector('#source .text');
        const mark = text?.querySelector('.chosen mark');
        if (mark) {
            const [box, pane] = [mark.getBoundingClientRect(), text.getBoundingClientRect()];
            window.seen.push(box.top >= pane.top && box.bottom <= pane.bottom);
        }
        if (window.seen.length < 3) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
}"""
"""Keeps for the first frames that have a marked sentence whether it is in sight."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[str]:
    middle = [f"Lamp {place} of the pier is lit at dusk." for place in range(2, PARAGRAPHS)]
    numbered = enumerate([FIRST, *middle, LAST], 1)
    text = "\n\n".join(f"{place}. {each} {'It stays so. ' * 12}" for place, each in numbered)
    texts = {"long": f"Plan of the Piers\n\nVelm, 3 May 2031\n\n{text}\n"}
    with serving_texts(settings_in(tmp_path_factory.mktemp("jump")), texts) as served:
        yield served


@pytest.mark.parametrize("size", [USUAL_SIZE, PHONE])
def test_the_sentence_is_in_sight_in_the_first_frame(
    browser: Browser, address: str, size: ViewportSize
) -> None:
    with opened_page(browser, address, viewport=size) as page:
        ask(page, "How much does the bell of the lighthouse weigh?")
        check_jump(page, LAST)
        if size == PHONE:
            page.locator(".back").click()
        ask(page, "By how many keepers is the quay of Velm swept?")
        check_jump(page, FIRST)


def check_jump(page: Page, sentence: str) -> None:
    page.evaluate(FRAMES)
    page.locator(".turn").last.locator(".chip").first.click()
    expect(page.locator(".chosen mark")).to_have_text(sentence)
    page.wait_for_function("window.seen.length === 3")
    assert page.evaluate("window.seen") == [True, True, True]
