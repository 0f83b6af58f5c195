"""Pictures of the page for README and reviews: ``make screenshots`` writes them into docs/."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Browser

from config.settings import load_settings
from ingest.sync import sync
from tests.browser import open_browser, serving
from tests.conftest import STATEMENTS

DOCS = Path(__file__).parents[1] / "docs"
ANSWERED = "How many lives had COVID-19 claimed?"
UNANSWERED = "Which hotel did the delegates stay at?"


def take(browser: Browser, address: str, name: str, question: str, width: int, dark: bool) -> None:
    """Ask a question, open its first citation, and keep what is seen."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme="dark" if dark else "light"
    )
    page = context.new_page()
    page.goto(address)
    page.get_by_label("Your question").fill(question)
    page.keyboard.press("Enter")
    page.locator(".turn .chip").first.click()
    page.locator(".paragraph.chosen").wait_for()
    page.wait_for_timeout(1_000)
    page.screenshot(path=DOCS / f"{name}.png")
    context.close()


def main() -> None:
    """Take all pictures of an index of the project's own statements."""
    with tempfile.TemporaryDirectory() as folder:
        settings = load_settings(index={"path": Path(folder)})
        sync([STATEMENTS], settings)
        with serving(Path(folder)) as address, open_browser() as browser:
            take(browser, address, "screenshot", ANSWERED, 1280, dark=False)
            take(browser, address, "screenshot-dark", ANSWERED, 1280, dark=True)
            take(browser, address, "screenshot-phone", ANSWERED, 390, dark=False)
            take(browser, address, "screenshot-no-answer", UNANSWERED, 1280, dark=False)


if __name__ == "__main__":
    main()
