"""What can't be read is told before any of it is sent, and what is dropped beside it goes on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.browser import needs_browser, opened_page, serving_settings
from tests.conftest import NewSettings, Served

pytestmark = needs_browser

PLAN = b"PLAN OF THE PORTS\n\n1. The lamps of the quay are lit at dusk.\n\nLindau, 3 May 2024\n"
LARGE = b"x" * 1_200_000
UNREAD = {
    "large.txt": (LARGE, "1.2 MB, more than the 1 MB"),
    "map.png": (b"\x89PNG\r\n", "save it as PDF"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as PDF"),
    "scan": (b"\x00\x01\x02", "save it as PDF"),
    "broken.pdf": (b"no pdf at all", "this is no PDF file"),
    "empty.txt": (b"", "the file is empty"),
}
DROP = """(zone, names) => {
    const dropped = new DataTransfer();
    for (const [name, text] of Object.entries(names)) dropped.items.add(new File([text], name));
    for (const kind of ['dragenter', 'dragover', 'drop'])
        zone.dispatchEvent(new DragEvent(kind, { dataTransfer: dropped, bubbles: true }));
}"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[Served]:
    """A page that reads files of a megabyte at most."""
    settings = settings_in(tmp_path_factory.mktemp("small"))
    settings.statements.path.mkdir()
    with serving_settings(settings, told={"LIMITS_MEGABYTES": "1"}) as address:
        yield Served(address, settings)


@pytest.fixture
def page(browser: Browser, small: Served) -> Iterator[Page]:
    with opened_page(browser, small.address) as opened:
        yield opened


@pytest.fixture
def sent(page: Page) -> Iterator[list[Request]]:
    """The uploads that go out."""
    uploads: list[Request] = []

    def note(request: Request) -> None:
        if "/upload?" in request.url:
            uploads.append(request)

    page.on("request", note)
    yield uploads
    page.remove_listener("request", note)


def write(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in files]


def open_zone(page: Page, tab: str, opener: str, zone: str) -> None:
    page.get_by_role("tab", name=tab).click()
    page.get_by_role("button", name=opener).click()
    expect(page.locator(f"{zone} input[type=file]")).to_be_attached()


def open_adder(page: Page) -> None:
    open_zone(page, "Statements", "Add statements", "#adder")


def open_draft(page: Page) -> None:
    open_zone(page, "Wording", "Check a draft", "#draft-drop")


@pytest.mark.parametrize("name", UNREAD)
def test_what_can_not_be_read_is_told_and_not_sent(
    page: Page, sent: list[Request], tmp_path: Path, name: str
) -> None:
    content, said = UNREAD[name]
    open_adder(page)
    page.locator("#adder input[type=file]").set_input_files(write(tmp_path, {name: content}))
    told = page.locator(".results .failed")
    expect(told).to_contain_text(name)
    expect(told).to_contain_text(said)
    told.get_by_role("button", name="Close").click()
    expect(page.locator(".results li")).to_have_count(0)
    assert sent == []


def test_what_is_dropped_beside_it_is_sent(page: Page, sent: list[Request], tmp_path: Path) -> None:
    open_adder(page)
    files = write(tmp_path, {"large.txt": LARGE, "ports.txt": PLAN, "map.png": b"\x89PNG"})
    page.locator("#adder input[type=file]").set_input_files(files)
    expect(page.locator(".results .done")).to_contain_text("PLAN OF THE PORTS")
    expect(page.locator(".results .failed strong")).to_have_text(["large.txt", "map.png"])
    (upload,) = sent
    assert upload.sizes()["requestBodySize"] < len(LARGE)


def test_a_drop_is_looked_at_as_what_was_chosen_is(page: Page, sent: list[Request]) -> None:
    open_adder(page)
    zone = page.locator("#adder .upload-container")
    zone.evaluate(DROP, {"quays.md": PLAN.decode().replace("PORTS", "QUAYS"), "map.gif": "GIF8"})
    expect(page.locator(".results .done")).to_contain_text("PLAN OF THE QUAYS")
    expect(page.locator(".results .failed")).to_contain_text("map.gif")
    expect(page.locator("#adder .dragging")).to_have_count(0)
    assert len(sent) == 1


def test_a_file_is_known_by_its_beginning_whatever_it_is_called(
    page: Page, sent: list[Request], tmp_path: Path
) -> None:
    open_adder(page)
    rtf = rb"{\rtf1 PLAN OF THE BUOYS\par\par 1. The buoys are red.\par}"
    page.locator("#adder input[type=file]").set_input_files(write(tmp_path, {"A_RES_70": rtf}))
    expect(page.locator(".results .done")).to_contain_text("PLAN OF THE BUOYS")
    assert len(sent) == 1


def test_more_than_can_be_sent_together_is_told(
    page: Page, sent: list[Request], tmp_path: Path
) -> None:
    open_adder(page)
    parts = {f"part-{place:02}.png": b"%PDF-" + b"x" * 900_000 for place in range(12)}
    page.locator("#adder input[type=file]").set_input_files(write(tmp_path, parts))
    told = page.locator(".results .failed")
    expect(told.filter(has_text="drop it again")).to_have_count(1)
    expect(told).to_have_count(12)
    assert len(sent) == 1


def test_a_draft_is_one_file_that_can_be_read(
    page: Page, sent: list[Request], tmp_path: Path
) -> None:
    open_draft(page)
    drop, told = page.locator("#draft-drop input[type=file]"), page.locator("#wording .told")
    drop.set_input_files(write(tmp_path, {"one.txt": PLAN, "two.txt": PLAN}))
    expect(told).to_contain_text("one file at a time")
    drop.set_input_files(write(tmp_path, {"large.txt": LARGE}))
    expect(told).to_contain_text("large.txt: the file has 1.2 MB, more than the 1 MB")
    assert sent == []
    drop.set_input_files(write(tmp_path, {"one.txt": PLAN}))
    expect(page.locator("#wording .sentence")).to_have_count(1)
    assert len(sent) == 1
