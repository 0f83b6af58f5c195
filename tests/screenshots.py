"""Pictures of the page for README and reviews: ``make screenshots`` writes them into docs/."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Page

from config.loading import load_settings
from ingest.sync.run import sync
from tests.browser import ask, open_browser, opened_page, serving
from tests.conftest import SHARED, STATEMENTS
from tests.gold_collection import COLLECTION

DOCS = Path(__file__).parents[1] / "docs"
MORE = SHARED / "collection" / "white-house"
ANSWERED = "How many lives had COVID-19 claimed?"
UNANSWERED = "Which hotel did the delegates stay at?"
FORMULA = "We reaffirm our commitment to a free and open Indo-Pacific."
TOLL = "The Council decided that the toll for a night at the quay is 6 crowns."
MEETINGS = "2013-harbour-council-second-meeting", "2014-harbour-council-third-meeting"
SHOWN = 24
"""Statements beside the project's own."""
SETTLED = 1_000
"""Milliseconds after which nothing scrolls or fades any more."""

View = Callable[[Page], None]


def show_first(page: Page) -> None:
    """Wait for the first screen."""
    page.locator(".welcome > ul .example").first.wait_for()


def asking(question: str) -> View:
    """Give what asks a question, in whatever language the page speaks."""

    def show(page: Page) -> None:
        page.locator(".composer textarea").fill(question)
        page.keyboard.press("Enter")
        page.locator(".turn .answer .chip").first.wait_for()

    return show


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


def show_trace(page: Page) -> None:
    """Look where else a formula stands."""
    write_wording(page, FORMULA, "Where else?")
    page.locator("#wording .step").first.wait_for()


def show_lineage(page: Page) -> None:
    """Look how a formula of the invented statements changed through the years."""
    write_wording(page, TOLL, "Where else?")
    page.get_by_label("Compared with the place before").check()
    page.locator("#wording .step .chip").last.click()
    page.locator(".paragraph.chosen").wait_for()


def show_meetings(page: Page) -> None:
    """Set two of the invented statements side by side."""
    page.goto(f"{page.url}#wording?first={MEETINGS[0]}&second={MEETINGS[1]}")
    page.reload()
    page.locator(".sides .own").first.wait_for()


def show_draft(page: Page) -> None:
    """Check a draft of two sentences."""
    write_wording(page, f"{FORMULA} The gulls are counted each spring.", "Check as a draft")
    page.locator("#wording .sentence").first.wait_for()


def write_wording(page: Page, text: str, press: str) -> None:
    """Write a text into the wording view and press a button there."""
    page.get_by_role("tab", name="Wording").click()
    page.locator("#wording textarea").fill(text)
    page.locator("#wording").get_by_role("button", name=press).click()


def show_sides(page: Page) -> None:
    """Set two statements side by side."""
    page.get_by_role("tab", name="Wording").click()
    page.get_by_role("button", name="Two statements").click()
    for title in ("The first statement", "The statement beside it"):
        picker = page.get_by_role("dialog", name=title)
        picker.get_by_label("Find a statement").fill("quad leaders")
        picker.locator(".row").first.click()
    page.locator(".sides .own").first.wait_for()


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


WIDE, PHONE, LARGEST = (1280, 800), (390, 844), (2560, 1200)


class Shot(NamedTuple):
    """What is shown, to a reader of a language, on a screen of a size, light or dark."""

    view: View
    size: tuple[int, int] = WIDE
    scheme: str = "light"
    locale: str = "en-GB"


SHOTS = {
    "screenshot": Shot(show_answer),
    "lineage": Shot(show_lineage),
    "sides": Shot(show_meetings),
    "screenshot-dark": Shot(show_answer, scheme="dark"),
    "screenshot-phone": Shot(show_chat, PHONE),
    "screenshot-phone-source": Shot(show_answer, PHONE),
    "screenshot-first": Shot(show_first),
    "screenshot-first-phone": Shot(show_first, PHONE),
    "screenshot-sources": Shot(asking("What do the statements say about vaccines?")),
    "screenshot-no-answer": Shot(show_no_answer),
    "screenshot-no-answer-dark": Shot(show_no_answer, scheme="dark"),
    "screenshot-list": Shot(asking("Which statements mention COVID-19?")),
    "screenshot-comparison": Shot(asking("Compare what the Quad and the G7 say about vaccines.")),
    "screenshot-timeline": Shot(asking("Give me a timeline of what is said about vaccines.")),
    "screenshot-chinese": Shot(asking("美国和墨西哥在新冠疫情方面承诺了什么？"), locale="zh-CN"),
    "screenshot-arabic": Shot(asking("أي البيانات تذكر COVID-19؟"), locale="ar"),
    "screenshot-arabic-phone": Shot(show_first, PHONE, locale="ar"),
    "screenshot-collection": Shot(show_collection),
    "screenshot-collection-dark": Shot(show_collection, scheme="dark"),
    "screenshot-collection-phone": Shot(show_collection, PHONE),
    "screenshot-find": Shot(show_found),
    "screenshot-find-dark": Shot(show_found, scheme="dark"),
    "screenshot-find-phone": Shot(show_found, PHONE),
    "screenshot-contents": Shot(show_contents),
    "screenshot-words": Shot(show_words),
    "screenshot-words-phone": Shot(show_words, PHONE),
    "screenshot-trace": Shot(show_trace),
    "screenshot-trace-dark": Shot(show_trace, scheme="dark"),
    "screenshot-draft": Shot(show_draft),
    "screenshot-sides": Shot(show_sides),
    "screenshot-sides-dark": Shot(show_sides, scheme="dark"),
    "screenshot-sides-phone": Shot(show_sides, PHONE),
    "screenshot-add": Shot(show_adder),
    "screenshot-scope": Shot(show_scope),
    "screenshot-scope-dark": Shot(show_scope, scheme="dark"),
    "screenshot-scope-phone": Shot(show_scope, PHONE),
    "screenshot-scope-set": Shot(show_scope_set, PHONE),
    "screenshot-history": Shot(show_history),
    "screenshot-largest": Shot(show_answer, LARGEST),
}


def take(browser: Browser, address: str, name: str) -> None:
    """Bring a new user to a view and keep what is seen."""
    view, (width, height), scheme, locale = SHOTS[name]
    seen = {"width": width, "height": height}
    finger = {"has_touch": True, "is_mobile": True} if (width, height) == PHONE else {}
    looks: dict[str, Any] = {"color_scheme": scheme, "locale": locale, **finger}
    with opened_page(browser, address, viewport=seen, **looks) as page:
        view(page)
        page.wait_for_timeout(SETTLED)
        page.screenshot(path=DOCS / f"{name}.png")


def main() -> None:
    """Take all pictures: the README's of statements of the project's own, others of all at hand."""
    more = sorted(MORE.iterdir())[:SHOWN] if MORE.is_dir() else []
    first, lineage, sides, *others = SHOTS
    take_all([STATEMENTS], [first])
    take_all([COLLECTION], [lineage, sides])
    take_all([STATEMENTS, *more], others)


def take_all(statements: Sequence[Path], names: Sequence[str]) -> None:
    """Take pictures of a page over some statements."""
    with tempfile.TemporaryDirectory() as folder:
        sync(statements, load_settings(index={"path": Path(folder)}))
        with serving(Path(folder)) as address, open_browser() as browser:
            for name in names:
                take(browser, address, name)


if __name__ == "__main__":
    main()
