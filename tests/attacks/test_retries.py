"""A sync that failed is tried again without a change, and said so until it succeeds."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

import pytest

from config.errors import AssistantError
from config.settings import Settings
from ingest.index import open_index
from ingest.sync.report import SyncReport
from tests.chroma_server import serving_chroma
from tests.conftest import settings_on
from tests.indexed import list_sources
from tests.watching import Outcomes, wait_until, watching

PLAN = "FERRY PLAN\n\n1. The ferry sails at noon.\n"


def wait_until_added(outcomes: Outcomes) -> None:
    """Wait for the end of the sync that read the plan, not only for what it wrote."""
    wait_until(lambda: any(isinstance(each, SyncReport) and each.added for each in outcomes))


def test_a_failed_sync_is_tried_again_though_nothing_changes(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "ingest")
    (settings.statements.path / "plan.txt").write_text(PLAN, encoding="utf-8")
    in_the_way = settings.index.path / "unfinished"
    in_the_way.mkdir()
    with watching(settings) as outcomes:
        wait_until(lambda: sum(isinstance(each, AssistantError) for each in outcomes) >= 3)
        in_the_way.rmdir()
        wait_until(lambda: isinstance(outcomes[-1], SyncReport) and not outcomes[-1].failed)
        wait_until(lambda: list_sources(settings) == ["plan.txt"])
    told = [each.getMessage() for each in caplog.records if "tried again" in each.getMessage()]
    pauses = [float(each.split(" in ")[1].split()[0]) for each in told]
    assert pauses[:3] == [1.0, 2.0, 4.0]


def test_a_chroma_server_that_comes_back_is_synced_to(settings: Settings, tmp_path: Path) -> None:
    kept = tmp_path / "chroma"
    with serving_chroma(kept) as address:
        ours = settings_on(address, settings)
        (ours.statements.path / "plan.txt").write_text(PLAN, encoding="utf-8")
        with watching(ours) as outcomes:
            wait_until_added(outcomes)
    port = int(address.rpartition(":")[2])
    with watching(ours) as outcomes:
        wait_until(lambda: any(isinstance(each, AssistantError) for each in outcomes))
        with serving_chroma(kept, port):
            wait_until(lambda: isinstance(outcomes[-1], SyncReport))


def test_an_index_that_is_gone_and_cannot_be_made_is_tried_after_pauses(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "ingest")
    (settings.statements.path / "plan.txt").write_text(PLAN, encoding="utf-8")
    with watching(settings) as outcomes:
        wait_until_added(outcomes)
        in_the_way = settings.index.path / "unfinished"
        in_the_way.mkdir()
        (settings.index.path / "generation").unlink()
        wait_until(lambda: sum(isinstance(each, AssistantError) for each in outcomes) >= 2)
        in_the_way.rmdir()
        wait_until(lambda: isinstance(outcomes[-1], SyncReport))
    told = [each.getMessage() for each in caplog.records if "tried again" in each.getMessage()]
    assert [float(each.split(" in ")[1].split()[0]) for each in told][:2] == [1.0, 2.0]
    assert caplog.text.count("it is made again") == 1


def test_an_index_that_is_deleted_is_made_again_with_a_line(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "ingest")
    (settings.statements.path / "plan.txt").write_text(PLAN, encoding="utf-8")
    with watching(settings) as outcomes:
        wait_until_added(outcomes)
        with open_index(settings.index).hold():  # it is made again once all of it is gone
            for each in settings.index.path.iterdir():
                if each.is_dir() and not each.is_symlink():
                    shutil.rmtree(each)
                elif each.name not in ("encoder", "sync.lock"):
                    each.unlink()
        wait_until(lambda: list_sources(settings) == ["plan.txt"])
    assert "the index is gone; it is made again" in caplog.text


def test_an_index_that_is_deleted_as_the_sync_ends_is_made_again(
    settings: Settings, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.WARNING, "ingest")
    (settings.statements.path / "plan.txt").write_text(PLAN, encoding="utf-8")

    def delete_first(report: SyncReport) -> None:
        if report.added:
            monkeypatch.undo()
            (settings.index.path / "generation").unlink()

    monkeypatch.setattr("ingest.sync.run.log_sync", delete_first)
    with watching(settings) as outcomes:
        wait_until_added(outcomes)
        wait_until(lambda: list_sources(settings) == ["plan.txt"])
    assert "the index is gone; it is made again" in caplog.text
