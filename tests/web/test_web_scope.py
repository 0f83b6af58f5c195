"""Asking some of the statements: picked, of a time, of a party."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from gradio_client.exceptions import AppError
from playwright.sync_api import Browser, Page, Route, expect

from ingest.sync.run import sync
from tests import loopback
from tests.browser import ask, needs_browser, opened_page, serving_settings
from tests.conftest import NewSettings, Served

pytestmark = needs_browser

QUESTION = "Which colour will the lighthouse be painted?"
TEXTS = {
    "lindau.txt": ("Joint Statement of Fiji and Peru", "green", "Lindau, 3 May 2024"),
    "bergen.txt": ("Joint Statement of Fiji and Norway", "blue", "Bergen, 8 June 2025"),
}


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[Served]:
    """A page over two statements that answer the same question differently."""
    settings = settings_in(tmp_path_factory.mktemp("two"))
    settings.statements.path.mkdir()
    for name, (title, colour, end) in TEXTS.items():
        text = (
            f"{title}\n\n1. The lighthouse at the old harbour will be painted {colour}.\n\n"
            f"2. The harbour office publishes its timetable every month.\n\n{end}\n"
        )
        (settings.statements.path / name).write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    with serving_settings(settings) as address:
        yield Served(address, settings)


@pytest.fixture
def page(browser: Browser, two: Served) -> Iterator[Page]:
    with opened_page(browser, two.address) as opened:
        yield opened


def choose(page: Page) -> None:
    page.locator(".choose").click()
    expect(page.get_by_role("dialog")).to_be_visible()


def done(page: Page) -> None:
    page.get_by_role("button", name="Done").click()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_picked_statements_alone_are_asked_until_their_chip_is_removed(page: Page) -> None:
    choose(page)
    page.get_by_label("Find a statement").fill("norway")
    page.get_by_role("dialog").get_by_label("Joint Statement of Fiji and Norway").check()
    expect(page.get_by_role("dialog")).to_contain_text("1 of 2 statements is asked")
    done(page)
    expect(page.get_by_label("Your question")).to_be_focused()
    ask(page, QUESTION)
    answer = page.locator(".turn .answer").last
    expect(answer).to_contain_text("painted blue")
    expect(answer).not_to_contain_text("painted green")
    expect(page.locator(".turn .of")).to_have_text("Asked only: Joint Statement of Fiji and Norway")
    page.reload()
    chip = page.locator(".scope .part")
    expect(chip).to_have_text("Joint Statement of Fiji and Norway×")
    chip.get_by_role("button").click()
    expect(page.locator(".choose")).to_have_text("All statements")
    ask(page, QUESTION)
    expect(page.locator(".turn .answer").last).to_contain_text("painted green")
    expect(page.locator(".turn .answer").last).to_contain_text("painted blue")


def test_a_saved_chat_says_what_was_asked_and_another_scope_closes_the_statement(
    page: Page, tmp_path: Path
) -> None:
    choose(page)
    page.get_by_role("dialog").get_by_label("Joint Statement of Fiji and Norway").check()
    done(page)
    ask(page, QUESTION)
    ask(page, "Which hotel did the delegates stay at?")
    page.get_by_role("button", name="Save chat").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Markdown").click()
    download.value.save_as(tmp_path / "kept.md")
    kept = (tmp_path / "kept.md").read_text(encoding="utf-8")
    assert kept.count("Asked only: Joint Statement of Fiji and Norway") == 2
    assert "Nearest paragraphs, not an answer" in kept
    assert "[^2]: Joint Statement of Fiji and Norway, 8 June 2025, para. " in kept
    page.locator(".turn .chip").first.click()
    expect(page.locator(".paragraph.chosen")).to_be_visible()
    page.locator(".scope .part").get_by_role("button").click()
    expect(page.locator(".source .hint")).to_be_visible()
    assert "statement=" not in page.url


def test_statements_of_a_time_and_a_party_are_asked(page: Page) -> None:
    choose(page)
    page.get_by_label("From", exact=True).fill("2024-01-01")
    page.get_by_label("To", exact=True).fill("2024-12-31")
    page.get_by_role("group", name="Parties").get_by_label("Fiji").check()
    expect(page.get_by_role("dialog")).to_contain_text("1 of 2 statements is asked")
    page.set_viewport_size({"width": 390, "height": 640})
    parties = page.get_by_role("group", name="Parties")
    overflow = "group => group.scrollHeight - group.clientHeight"
    assert parties.evaluate(overflow) <= 1
    expect(page.get_by_role("button", name="Done")).to_be_in_viewport()
    page.set_viewport_size({"width": 1280, "height": 720})
    done(page)
    expect(page.locator(".scope .part")).to_have_text(["1 Jan 2024 to 31 Dec 2024×", "Fiji×"])
    ask(page, QUESTION)
    expect(page.locator(".turn .answer")).to_contain_text("painted green")
    expect(page.locator(".turn .answer")).not_to_contain_text("painted blue")


def test_a_choice_that_admits_nothing_is_said_before_and_after(page: Page) -> None:
    choose(page)
    page.get_by_label("From", exact=True).fill("2030-01-01")
    expect(page.get_by_role("dialog")).to_contain_text("No statement is so")
    done(page)
    ask(page, QUESTION)
    expect(page.locator(".answer.abstained")).to_contain_text("widen it")


def test_a_time_that_ends_before_it_begins_is_refused_in_a_sentence(page: Page) -> None:
    choose(page)
    page.get_by_label("From", exact=True).fill("2025-01-01")
    page.get_by_label("To", exact=True).fill("2024-01-01")
    done(page)
    ask(page, QUESTION)
    expect(page.locator(".turn .notice")).to_contain_text("ends before it begins")


def test_a_dialog_left_changes_nothing_and_a_new_chat_asks_the_same(page: Page) -> None:
    choose(page)
    page.get_by_role("group", name="Parties").get_by_label("Peru").check()
    page.keyboard.press("Escape")
    expect(page.locator(".scope .part")).to_have_count(0)
    choose(page)
    page.get_by_role("group", name="Parties").get_by_label("Peru").check()
    done(page)
    ask(page, QUESTION)
    expect(page.locator(".turn .answer")).not_to_contain_text("painted blue")
    page.get_by_role("button", name="New chat").click()
    expect(page.locator(".scope .part")).to_contain_text("Peru")
    page.get_by_role("button", name="No longer only: Peru").click()
    expect(page.locator(".choose")).to_have_text("All statements")


def test_a_count_that_comes_late_is_not_told_of_a_later_choice(page: Page) -> None:
    choose(page)
    parties = page.get_by_role("group", name="Parties")
    parties.get_by_label("Fiji").check()
    parties.get_by_label("Peru").check()
    held: list[Route] = []
    page.route("**/queue/join*", lambda route: route.continue_() if held else held.append(route))
    done(page)
    page.get_by_role("button", name="No longer only: Fiji").click()
    counted = page.locator("#chat .scope").get_by_role("status")
    expect(counted).to_have_text("1 of 2 statements")
    page.evaluate("document.addEventListener('counted', (told) => { window.late = told.detail; })")
    held[0].continue_()
    page.wait_for_function("window.late?.count === 2")
    expect(counted).to_have_text("1 of 2 statements")


def test_a_statement_of_the_collection_is_asked_alone(page: Page) -> None:
    page.get_by_role("tab", name="Statements").click()
    page.get_by_role("button", name="Ask only this: Joint Statement of Fiji and Peru").click()
    expect(page.get_by_label("Your question")).to_be_focused()
    ask(page, QUESTION)
    expect(page.locator(".turn .answer")).to_contain_text("painted green")
    expect(page.locator(".turn .answer")).not_to_contain_text("painted blue")


def test_programs_name_a_scope(two: Served) -> None:
    client = loopback.open_client(two.address)

    def cited(**scope: object) -> set[str]:
        answer = client.predict(QUESTION, **scope, api_name="/ask")
        return {each["statement"] for each in answer["citations"]}

    assert cited() == {"lindau", "bergen"}
    assert cited(statements=["Norway"]) == {"bergen"}
    assert cited(since="2025-01-01", until="2025-12-31") == {"bergen"}
    assert cited(parties=["peru"]) == {"lindau"}
    assert cited(language="zh") == set()
    found = client.predict(QUESTION, parties=["Norway"], api_name="/search")
    assert {each["statement"] for each in found["evidence"]} == {"bergen"}


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        ({"statements": ["Fiji"]}, "say which: bergen, lindau"),
        ({"statements": ["Atlantis"]}, "has no such statement"),
        ({"statements": "bergen"}, "write lists as"),
        ({"since": "last May"}, "write it as 2024-05-03"),
        ({"since": "2025-01-01", "until": "2024-01-01"}, "swap the dates"),
        ({"language": 7}, "language"),
    ],
)
def test_a_scope_that_is_none_gets_a_sentence(
    two: Served, scope: dict[str, object], said: str
) -> None:
    client = loopback.open_client(two.address)
    with pytest.raises(AppError, match=said):
        client.predict(QUESTION, **scope, api_name="/ask")
