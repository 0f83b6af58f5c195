"""What is too large, too long or badly named gets a sentence on every way in, and loses nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from reportlab.pdfgen.canvas import Canvas

from ingest.sync.intake import REMOVED
from tests import loopback
from tests.browser import ask, needs_browser, opened_page, serving_settings
from tests.conftest import NewSettings, Served
from tests.processes import run

LIMITS = {
    "LIMITS_MEGABYTES": "1",
    "LIMITS_PAGES": "2",
    "LIMITS_CHARACTERS": "500000",
    "LIMITS_PARAGRAPHS": "3",
    "LIMITS_QUESTION": "100",
}
LONG = "Which harbour opens? " * 20


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[Served]:
    """A page with small limits."""
    settings = settings_in(tmp_path_factory.mktemp("small"))
    with serving_settings(settings, told=LIMITS) as address:
        yield Served(address, settings)


def make_files(folder: Path) -> dict[str, Path]:
    """Make a file beyond each limit: by the setting that its complaint names."""
    pages = Canvas(str(folder / "pages.pdf"))
    for number in range(3):
        pages.drawString(72, 700, f"{number + 1}. The harbour opens in May.")
        pages.showPage()
    pages.save()
    big, long, many = (folder / f"{name}.txt" for name in ("big", "long", "many"))
    big.write_text("1. The harbour opens in May.\n\n" * 40_000, encoding="utf-8")
    long.write_text("1. The harbour opens in May.\n\n" * 20_000, encoding="utf-8")
    many.write_text("\n\n".join(f"{n}. The pier {n} is mended." for n in range(1, 9)))
    pdf = folder / "pages.pdf"
    return {"megabytes": big, "characters": long, "pages": pdf, "paragraphs": many}


@pytest.mark.parametrize("limit", ["megabytes", "characters", "pages", "paragraphs"])
def test_command_names_the_file_and_the_limit(
    limit: str, small: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in LIMITS.items():
        monkeypatch.setenv(f"ASSISTANT_{name}", value)
    file = make_files(tmp_path)[limit]
    good = tmp_path / "good.txt"
    good.write_text("1. The harbour opens in May.\n", encoding="utf-8")
    index = small.settings.index.path.parent / f"{limit}-index"
    index.mkdir()
    (index / "encoder").symlink_to(small.settings.index.path / "encoder")
    synced = run("ingest", "sync", file, good, "--index", index, "--json")
    assert synced.code == 0
    assert synced.json["added"] == ["good"]
    assert synced.err.count("\n") == 1
    assert file.name in synced.err
    assert f"limits.{limit}" in synced.err


@needs_browser
def test_page_explains_each_file_it_refuses(
    small: Served, browser: Browser, tmp_path: Path
) -> None:
    files = make_files(tmp_path)
    with opened_page(browser, small.address) as page:
        page.get_by_role("tab", name="Statements").click()
        page.get_by_role("button", name="Add statements").click()
        drop = page.locator("#adder input[type=file]")
        drop.set_input_files([files["pages"], files["paragraphs"]])
        failed = page.locator(".results .failed")
        expect(failed).to_have_count(2)
        for limit in ("pages", "paragraphs"):
            expect(page.locator(".results")).to_contain_text(f"limits.{limit}")
        drop.set_input_files(files["megabytes"])
        expect(page.locator(".results")).to_contain_text("more than the 1 MB that are read")
        page.get_by_role("tab", name="Chat").click()
        _ask_too_much(page)
    assert not list(small.settings.statements.path.glob("*"))


def _ask_too_much(page: Page) -> None:
    ask(page, LONG.strip())
    expect(page.locator(".turn").last).to_contain_text("ask in at most 100")
    ask(page, "Which harbour?")
    expect(page.locator(".turn").last).to_contain_text("no statements")


def test_program_is_told_in_a_sentence(small: Served) -> None:
    client = loopback.open_client(small.address)
    for endpoint in ("/ask", "/search"):
        with pytest.raises(Exception, match="the question has 419 characters; ask in at most 100"):
            client.predict(LONG, api_name=endpoint)
    assert client.predict("Which harbour?", api_name="/ask")["abstained"]


@pytest.mark.parametrize("path", ["/gradio_api/queue/join", "/gradio_api/call/ask", "/export/md"])
@pytest.mark.parametrize("told", [True, False])
def test_request_longer_than_any_file_is_cut_off(small: Served, path: str, told: bool) -> None:
    blocks = [b" " * 100_000] * 15
    content = b"".join(blocks) if told else iter(blocks)
    headers = {"Content-Type": "application/json"}
    sent = loopback.post(small.address + path, content=content, headers=headers)
    assert sent.status_code == 413
    assert "limits.megabytes" in sent.text


NAMES = (
    "../escaped.txt",
    "..\\escaped.txt",
    "/etc/escaped.txt",
    "C:\\escaped.txt",
    "a\0b.txt",
    "x" * 300 + ".txt",
    "..",
    ".",
    "",
    ".hidden.txt",
    "CON",
    "aux.txt",
    "CON.part.txt",
    "new\nline.txt",
    "trailing. ",
    "\u202etxt.exe.txt",
)


@pytest.mark.parametrize("name", NAMES)
def test_name_of_an_upload_stays_in_the_folder(small: Served, name: str) -> None:
    """The real way: the upload's route, then the page's own function, as its script calls it."""
    folder = small.settings.statements.path
    kept = set(folder.rglob("*")) if folder.exists() else set()
    around = set(folder.parent.iterdir()) | {folder}
    boundary = "b0undary"
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    body = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="files"; filename="{quoted}"\r\n\r\n'
        f"1. The harbour {len(name)} opens in May.\r\n--{boundary}--\r\n"
    ).encode()
    sent = loopback.post(
        f"{small.address}/gradio_api/upload",
        content=body,
        headers={
            "Content-Type": f"multipart/form-data; boundary={boundary}",
            "Origin": small.address,
        },
    )
    assert sent.status_code in (200, 400)
    if sent.status_code == 200:
        _add(small.address, sent.json()[0], name)
    added = (set(folder.rglob("*")) if folder.exists() else set()) - kept
    assert set(folder.parent.iterdir()) <= around
    assert not Path("/etc/escaped.txt").exists()
    for each in added:
        assert each.parent in (folder, folder / REMOVED) or each == folder / REMOVED
        assert each.name.isprintable()
        assert len(each.name.encode()) < 256


def _add(address: str, path: str, name: str) -> None:
    config = loopback.get(f"{address}/config").json()
    number = next(each["id"] for each in config["dependencies"] if each["api_name"] == "add_files")
    file = {"path": path, "orig_name": name, "meta": {"_type": "gradio.FileData"}}
    body = {"fn_index": number, "data": [[file]], "session_hash": "n1"}
    own = {"Origin": address}
    sent = loopback.post(f"{address}/gradio_api/queue/join", json=body, headers=own)
    assert sent.status_code == 200
    done = f"{address}/gradio_api/queue/data?session_hash=n1"
    with loopback.stream("GET", done) as lines:
        assert '"success":true' in [each for each in lines.iter_lines() if "process_" in each][-1]
