"""The log: a line a sync, a line a question; the report of a command stays the report."""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.logs import OURS, log_facts, start_log
from config.settings import LogSettings, Settings
from ingest.sync.run import sync
from tests.processes import fork, run, start

QUESTION = "When does the ferry sail?"
PLAN = "FERRY PLAN\n\n1. The ferry sails at noon.\n"


@pytest.fixture
def ferry(settings: Settings) -> Settings:
    (settings.statements.path / "ferry.txt").write_text(PLAN, encoding="utf-8")
    return settings


def test_one_shot_commands_are_quiet_unless_told(ferry: Settings) -> None:
    sync = ("ingest", "sync", ferry.statements.path, "--index", ferry.index.path)
    ask = ("assistant", "ask", QUESTION, "--index", ferry.index.path)
    assert [run(*sync).err, run(*ask).err] == ["", ""]
    told, asked = run(*sync, "--verbose").err, start(*ask, "--verbose").err
    assert " info sync added=0 updated=0 unchanged=1 removed=0 failed=0 " in told
    assert " info question seconds=" in asked
    assert " hits=1 " in asked
    assert " confidence=" in asked
    assert "ferry" not in asked
    assert asked.count("\n") == 1, "only we speak, no library"


def test_words_of_a_question_are_logged_where_a_setting_says_so(
    ferry: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync([ferry.statements.path], ferry)
    monkeypatch.setenv("ASSISTANT_LOG_FORMAT", "json")
    monkeypatch.setenv("ASSISTANT_LOG_QUESTIONS", "true")
    told = run("assistant", "ask", QUESTION, "--index", ferry.index.path, "--verbose").err
    row = next(each for each in map(json.loads, told.splitlines()) if each["event"] == "question")
    assert row["question"] == QUESTION
    assert row["hits"] == 1
    assert row["level"] == "info"


@pytest.fixture
def logged_anew() -> Iterator[None]:
    """Lets a test start the log, and stops it."""
    root = logging.getLogger()
    ours = [logging.getLogger(name) for name in OURS]
    handlers, levels = root.handlers[:], [each.level for each in (root, *ours)]
    yield
    logging.captureWarnings(False)
    root.handlers[:] = handlers
    for logger, level in zip((root, *ours), levels, strict=True):
        logger.setLevel(level)


@pytest.mark.usefixtures("logged_anew")
@pytest.mark.parametrize("form", ["plain", "json"])
def test_nothing_that_is_logged_forges_a_line_or_hides(
    capsys: pytest.CaptureFixture[str], form: str
) -> None:
    start_log(LogSettings(format=form))
    strange = "a\nb\r\x1b[2J\x9b2J\u2028\u202e\u200b\U000e0041\x85z"
    logger = logging.getLogger("assistant.web")
    log_facts(logger, strange, logging.WARNING, told=strange)
    line = capsys.readouterr().err
    assert line.count("\n") == 1
    assert line.strip().isprintable()
    if form == "json":
        row = json.loads(line)
        assert (row["event"], row["told"]) == (strange, strange)


def test_refused_question_is_a_line_without_its_words(ferry: Settings) -> None:
    sync([ferry.statements.path], ferry)
    failed = run("assistant", "ask", "secret " * 500, "--verbose", "--index", ferry.index.path)
    assert failed.code == 1
    assert 'refused="QuestionError"' in failed.err
    assert "ask in at most 2000" in failed.err
    assert "secret" not in failed.err


def test_watch_tells_each_sync(ferry: Settings, tmp_path: Path) -> None:
    given = ["watch", str(ferry.statements.path), "--index", str(ferry.index.path)]
    log = tmp_path / "log"
    watching = fork("ingest", given, os.environ, err=log)
    deadline = time.monotonic() + 60
    while " info sync added=1 " not in read(log) and time.monotonic() < deadline:
        time.sleep(0.1)
    watching.terminate()
    watching.join()
    assert " info sync added=1 " in read(log)


def read(log: Path) -> str:
    return log.read_text(encoding="utf-8") if log.exists() else ""
