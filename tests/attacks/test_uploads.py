"""Uploads that nobody adds do not fill the disk."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from errno import ENOSPC
from pathlib import Path

import httpx
import pytest
from fastapi.testclient import TestClient

from assistant.answering.assistant import Assistant
from assistant.web.guard.gate import MOST_WAITING
from assistant.web.guard.uploads import ABANDONED_SECONDS
from assistant.web.serve import build_app
from assistant.web.server.own_folder import LOCK, own_folder
from config.settings import Settings
from tests.attacks.target import Target, sign_in
from tests.browser import serving_settings

PAGE = """
import sys, time
from pathlib import Path
from assistant.web.server.own_folder import own_folder
with own_folder(Path(sys.argv[1])) as own:
    (own / "draft.txt").write_text("WORDS")
    print(own, flush=True)
    time.sleep(60)
"""
"""A page as far as its uploads go."""


def leave(target: Target, name: str, size: int, age: float = 0) -> Path:
    """Leave in the folder of uploads what one left that broke off."""
    file = find_own(target) / name
    with file.open("wb") as left:
        left.truncate(size)
    os.utime(file, (time.time() - age, time.time() - age))
    return file


def find_own(target: Target) -> Path:
    """Give the folder of uploads of the page that runs."""
    (own,) = (each for each in list_left(target.settings) if each.is_dir())
    return own


def list_left(settings: Settings) -> list[Path]:
    """Give what is in the folder of uploads but for locks."""
    return [each for each in uploads_of(settings).iterdir() if not each.name.endswith(LOCK)]


def uploads_of(settings: Settings) -> Path:
    return settings.index.path / "temp"


def list_kept(target: Target) -> set[Path]:
    """Give the folders and files of uploads; the framework leaves one without a byte for a call."""
    every = find_own(target).rglob("*")
    return {each for each in every if each.is_dir() or each.stat().st_size}


def upload(target: Target) -> httpx.Response:
    address = f"{target.address}/gradio_api/upload"
    return target.client.post(address, files={"files": ("a.txt", b"A")}, headers=sign_in("ada"))


def test_what_a_broken_upload_left_is_deleted(target: Target) -> None:
    old = leave(target, "tmpold", 1_000, ABANDONED_SECONDS + 60)
    new = leave(target, "tmpnew", 1_000)
    assert upload(target).status_code == 200
    assert not old.exists()
    assert new.exists()
    new.unlink()


def test_no_more_is_uploaded_where_much_waits(target: Target) -> None:
    much = leave(target, "tmpmuch", MOST_WAITING * (target.settings.limits.megabytes << 20) + 1)
    refused = upload(target)
    much.unlink()
    assert (refused.status_code, "too many uploads wait" in refused.text) == (429, True)
    assert upload(target).status_code == 200


def test_nothing_is_left_of_a_draft_that_was_checked(target: Target) -> None:
    before = list_kept(target)
    path = target.upload("draft.txt", "FERRY PLAN\n\n1. The ferry sails at noon.\n")
    files = [[{"path": path, "orig_name": "draft.txt", "meta": {"_type": "gradio.FileData"}}]]
    (number,) = target.numbers["check_file"]
    assert '"dropped"' in target.join({"fn_index": number, "data": files})
    assert list_kept(target) == before


def test_what_a_killed_page_left_is_deleted_by_the_next_and_no_running_ones(tmp_path: Path) -> None:
    shared = tmp_path / "temp"
    command = [sys.executable, "-c", PAGE, str(shared)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as page:
        assert page.stdout
        left = Path(page.stdout.readline().strip())
        with own_folder(shared) as other:
            assert (other != left, (left / "draft.txt").exists()) == (True, True)
        page.kill()
    with own_folder(shared) as own:
        assert {each.stem for each in shared.iterdir() if each.name != LOCK} == {own.name}
        assert list(own.iterdir()) == []


def test_a_page_that_starts_deletes_what_was_uploaded_before(settings: Settings) -> None:
    left = uploads_of(settings) / "0a1b" / "draft.txt"
    left.parent.mkdir(parents=True)
    left.write_text("WORDS", encoding="utf-8")
    settings.statements.path.mkdir(exist_ok=True)
    with serving_settings(settings):
        assert not left.parent.exists()
        assert len(list_left(settings)) == 1


def test_a_full_disk_is_told(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    async def write(*_: object) -> None:
        raise OSError(ENOSPC, os.strerror(ENOSPC), "/somewhere/of/ours")

    monkeypatch.setattr("starlette.datastructures.UploadFile.write", write)
    app, headers = build_app(Assistant(settings), settings), {"Origin": "http://localhost"}
    with TestClient(app, base_url="http://localhost", headers=headers) as client:
        sent = client.post("/gradio_api/upload", files={"files": ("a.txt", b"A")})
    assert sent.status_code == 507
    assert "can't be kept (No space left on device)" in sent.json()["error"]
    assert "somewhere" not in sent.text
