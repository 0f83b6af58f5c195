"""Pictures of the page for README and reviews: ``make screenshots`` writes them into docs/."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page

from config.settings import load_settings
from ingest.sync.run import sync
from tests.browser import ask, open_browser, opened_page, serving
from tests.conftest import SHARED, STATEMENTS

DOCS = Path(__file__).parents[1] / "docs"
MORE = SHARED / "collection" / "white-house"
ANSWERED = "How many lives had COVID-19 claimed?"
UNANSWERED = "Which hotel did the delegates stay at?"
SETTLED = 1_000
"""Milliseconds after which nothing scrolls or fades any more."""

View = Callable[[Page], None]


def show_first(page: Page) -> None:
    """Wait for the first screen."""
    page.locator(".example").first.wait_for()


def show_answer(page: Page) -> None:
    """Ask a question and open its first citation."""
    ask(page, ANSWERED)
    page.locator(".turn .chip").first.click()
    page.locator(".paragraph.chosen").wait_for()


def show_chat(page: Page) -> None:
    """Ask a question and stay in the chat."""
    ask(page, ANSWERED)


def show_no_answer(page: Page) -> None:
    """Ask what no statement answers, and open the nearest paragraph."""
    ask(page, UNANSWERED)
    page.locator(".lead .chip").first.click()
    page.locator(".paragraph.chosen").wait_for()


def show_collection(page: Page) -> None:
    """Open the collection."""
    page.get_by_role("tab", name="Statements").click()
    page.locator("tbody tr").first.wait_for()


def show_found(page: Page) -> None:
    """Find words in all statements."""
    page.get_by_role("tab", name="Find").click()
    page.get_by_label("Words to find").fill("supply chains")
    page.keyboard.press("Enter")
    page.locator(".mentions mark").first.wait_for()


def show_contents(page: Page) -> None:
    """Open the statement with most paragraphs, and its table of contents."""
    show_collection(page)
    heads = page.get_by_role("columnheader", name="Paragraphs").get_by_role("button")
    heads.click()
    page.locator("tbody tr .open").first.click()
    page.locator("#source .contents summary").click()


def show_words(page: Page) -> None:
    """Find words in the statement that stands open."""
    show_answer(page)
    page.get_by_label("Find in this text").fill("statement")


def show_sides(page: Page) -> None:
    """Set two statements side by side."""
    page.get_by_role("tab", name="Wording").click()
    page.get_by_role("button", name="Two statements").click()
    for title in ("The first statement", "The statement beside it"):
        page.get_by_role("dialog", name=title).locator(".row").first.click()
    page.locator(".sides .sentence").first.wait_for()


def show_adder(page: Page) -> None:
    """Open the collection where statements are added."""
    show_collection(page)
    page.get_by_role("button", name="Add statements").click()
    page.locator("#adder input[type=file]").wait_for(state="attached")


def show_scope(page: Page) -> None:
    """Choose which statements are asked."""
    page.locator(".choose").click()
    page.get_by_role("dialog").get_by_role("checkbox").first.check()


def show_scope_set(page: Page) -> None:
    """Ask one statement only."""
    show_collection(page)
    page.get_by_role("button", name="Ask only this").last.click()
    page.locator(".scope .part").wait_for()
    ask(page, ANSWERED)


def show_history(page: Page) -> None:
    """Open the conversations that are kept."""
    ask(page, ANSWERED)
    page.get_by_role("button", name="History").click()


WIDE, PHONE = (1280, 800), (390, 844)
VIEWS: dict[str, tuple[View, tuple[int, int], str]] = {
    "screenshot": (show_answer, WIDE, "light"),
    "screenshot-dark": (show_answer, WIDE, "dark"),
    "screenshot-phone": (show_chat, PHONE, "light"),
    "screenshot-phone-source": (show_answer, PHONE, "light"),
    "screenshot-first": (show_first, WIDE, "light"),
    "screenshot-no-answer": (show_no_answer, WIDE, "light"),
    "screenshot-no-answer-dark": (show_no_answer, WIDE, "dark"),
    "screenshot-collection": (show_collection, WIDE, "light"),
    "screenshot-collection-dark": (show_collection, WIDE, "dark"),
    "screenshot-collection-phone": (show_collection, PHONE, "light"),
    "screenshot-find": (show_found, WIDE, "light"),
    "screenshot-find-dark": (show_found, WIDE, "dark"),
    "screenshot-find-phone": (show_found, PHONE, "light"),
    "screenshot-contents": (show_contents, WIDE, "light"),
    "screenshot-words": (show_words, WIDE, "light"),
    "screenshot-words-phone": (show_words, PHONE, "light"),
    "screenshot-sides": (show_sides, WIDE, "light"),
    "screenshot-sides-dark": (show_sides, WIDE, "dark"),
    "screenshot-add": (show_adder, WIDE, "light"),
    "screenshot-scope": (show_scope, WIDE, "light"),
    "screenshot-scope-dark": (show_scope, WIDE, "dark"),
    "screenshot-scope-phone": (show_scope, PHONE, "light"),
    "screenshot-scope-set": (show_scope_set, PHONE, "light"),
    "screenshot-history": (show_history, WIDE, "light"),
    "screenshot-largest": (show_answer, (2560, 1200), "light"),
}


def take(browser: Browser, address: str, name: str) -> None:
    """Bring a new user to a view and keep what is seen."""
    view, (width, height), scheme = VIEWS[name]
    size = {"width": width, "height": height}
    with opened_page(browser, address, viewport=size, color_scheme=scheme) as page:
        view(page)
        page.wait_for_timeout(SETTLED)
        page.screenshot(path=DOCS / f"{name}.png")


def main() -> None:
    """Take all pictures: the README's of the project's own statement, others of all at hand."""
    with tempfile.TemporaryDirectory() as folder:
        settings = load_settings(index={"path": Path(folder)})
        sync([STATEMENTS], settings)
        with serving(Path(folder)) as address, open_browser() as browser:
            take(browser, address, "screenshot")
        if MORE.is_dir():
            sync([STATEMENTS, *sorted(MORE.iterdir())[:12]], settings)
        with serving(Path(folder)) as address, open_browser() as browser:
            for name in list(VIEWS)[1:]:
                take(browser, address, name)


if __name__ == "__main__":
    main()
