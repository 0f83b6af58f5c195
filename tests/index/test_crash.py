"""A sync that is killed leaves an index that answers; the next one finishes its work."""

from __future__ import annotations

from pathlib import Path

from config.settings import Settings
from tests.conftest import NewSettings
from tests.crash import crash
from tests.crowd import ask_while_syncing

ROUNDS = 2
"""Kills; ``make soak`` has a hundred."""


def test_killed_syncs_lose_nothing(
    settings: Settings, settings_in: NewSettings, tmp_path: Path
) -> None:
    fresh = settings_in(tmp_path / "fresh")
    fresh = fresh.model_copy(update={"statements": settings.statements})
    crashes = crash(settings, fresh, ROUNDS, statements=12)
    assert len(crashes.killed) == ROUNDS
    assert (crashes.wrong, crashes.unequal) == ([], [])


def test_many_ask_while_statements_change(settings: Settings) -> None:
    crowd = ask_while_syncing(settings, askers=4, seconds=1, statements=20)
    assert (crowd.wrong, crowd.failed) == ([], [])
    assert crowd.asked > 8
    assert crowd.syncs > 0
