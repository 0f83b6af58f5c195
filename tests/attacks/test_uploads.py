"""Uploads that nobody adds do not fill the disk."""

from __future__ import annotations

import os
import time
from pathlib import Path

import httpx

from assistant.web.guard.gate import MOST_WAITING
from assistant.web.guard.uploads import ABANDONED_SECONDS
from tests.attacks.target import Target, sign_in


def leave(target: Target, name: str, size: int, age: float = 0) -> Path:
    """Leave in the folder of uploads what one left that broke off."""
    file = target.settings.index.path / "temp" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as left:
        left.truncate(size)
    os.utime(file, (time.time() - age, time.time() - age))
    return file


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
