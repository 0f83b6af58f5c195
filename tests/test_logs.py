"""The log: a line a sync, a line a question; the report of a command stays the report."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from config.settings import Settings

QUESTION = "When does the ferry sail?"
PLAN = "FERRY PLAN\n\n1. The ferry sails at noon.\n"


@pytest.fixture
def ferry(settings: Settings) -> Settings:
    (settings.statements.path / "ferry.txt").write_text(PLAN, encoding="utf-8")
    return settings


def run(*command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    told = {**os.environ, **{f"ASSISTANT_{name}": each for name, each in environment.items()}}
    given = [sys.executable, "-m", *map(str, command)]
    return subprocess.run(given, capture_output=True, text=True, check=True, env=told)


def test_one_shot_commands_are_quiet_unless_told(ferry: Settings) -> None:
    sync = ("ingest", "sync", ferry.statements.path, "--index", ferry.index.path)
    ask = ("assistant", "ask", QUESTION, "--index", ferry.index.path)
    assert [run(*each).stderr for each in (sync, ask)] == ["", ""]
    told, asked = run(*sync, "--verbose").stderr, run(*ask, "--verbose").stderr
    assert " info sync added=0 updated=0 unchanged=1 removed=0 failed=0 " in told
    assert " info question seconds=" in asked
    assert " hits=1 " in asked
    assert " confidence=" in asked
    assert "ferry" not in asked
    assert asked.count("\n") == 1, "only we speak, no library"


def test_words_of_a_question_are_logged_where_a_setting_says_so(ferry: Settings) -> None:
    run("ingest", "sync", ferry.statements.path, "--index", ferry.index.path)
    ask = ("assistant", "ask", QUESTION, "--index", ferry.index.path, "--verbose")
    lines = run(*ask, LOG_FORMAT="json", LOG_QUESTIONS="true").stderr.splitlines()
    row = next(each for each in map(json.loads, lines) if each["event"] == "question")
    assert row["question"] == QUESTION
    assert row["hits"] == 1
    assert row["level"] == "info"


def test_refused_question_is_a_line_without_its_words(ferry: Settings) -> None:
    run("ingest", "sync", ferry.statements.path, "--index", ferry.index.path)
    ask = [sys.executable, "-m", "assistant", "ask", "secret " * 500, "--verbose", "--index"]
    failed = subprocess.run(
        [*ask, str(ferry.index.path)], capture_output=True, text=True, check=False
    )
    assert failed.returncode == 1
    assert 'refused="QuestionError"' in failed.stderr
    assert "ask in at most 2000" in failed.stderr
    assert "secret" not in failed.stderr


def test_watch_tells_each_sync(ferry: Settings, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ingest", "watch", str(ferry.statements.path)]
    command += ["--index", str(ferry.index.path)]
    log = tmp_path / "log"
    with (
        log.open("wb") as lines,
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=lines) as watching,
    ):
        deadline = time.monotonic() + 60
        while " info sync added=1 " not in log.read_text() and time.monotonic() < deadline:
            time.sleep(0.1)
        watching.terminate()
    assert " info sync added=1 " in log.read_text()
