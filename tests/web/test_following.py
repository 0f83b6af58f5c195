"""While the page is served, its folder is followed."""

from __future__ import annotations

import time
from pathlib import Path

from config.settings import Settings
from ingest.sync.run import sync
from tests import loopback
from tests.browser import serving_settings
from tests.loopback import SECONDS

PLAN = "RIVER PLAN\n\n1. The cities met.\n\n2. They agreed.\n"


def wait_for_count(address: str, count: int) -> None:
    deadline = time.monotonic() + SECONDS
    while loopback.get(f"{address}/healthz").json()["statements"] != count:
        assert time.monotonic() < deadline
        time.sleep(0.1)


def test_a_file_dropped_into_the_folder_is_served(settings: Settings) -> None:
    with serving_settings(settings) as address:
        file = settings.statements.path / "plan.txt"
        file.write_text(PLAN)
        wait_for_count(address, 1)
        file.unlink()
        wait_for_count(address, 0)


def test_a_sync_beside_the_page_is_waited_for_and_seen(settings: Settings) -> None:
    with serving_settings(settings) as address:
        (settings.statements.path / "plan.txt").write_text(PLAN)
        sync([settings.statements.path], settings)
        wait_for_count(address, 1)


def test_an_index_that_is_deleted_while_it_is_served_is_made_again(
    settings: Settings, tmp_path: Path
) -> None:
    (settings.statements.path / "plan.txt").write_text(PLAN)
    log = tmp_path / "log"
    with serving_settings(settings, log=log) as address:
        wait_for_count(address, 1)
        fresh = tmp_path / "fresh"
        fresh.mkdir()  # with the encoder, which takes long to build again, and is none of it
        (fresh / "encoder").symlink_to((settings.index.path / "encoder").resolve())
        settings.index.path.rename(tmp_path / "gone")
        fresh.rename(settings.index.path)
        (settings.statements.path / "other.txt").write_text(PLAN.replace("RIVER", "FERRY"))
        wait_for_count(address, 2)
    told = log.read_text(encoding="utf-8")
    assert "is made again" in told
    assert "Traceback" not in told


def test_statements_of_another_folder_are_left_alone(settings: Settings, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "plan.txt").write_text(PLAN)
    sync([elsewhere], settings)
    log = tmp_path / "log"
    with serving_settings(settings, log=log) as address:
        (settings.statements.path / "other.txt").write_text(PLAN)
        time.sleep(4)
        wait_for_count(address, 1)
    assert "is not followed" in log.read_text(encoding="utf-8")
