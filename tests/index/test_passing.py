"""What the machine lacks while it reads a file is said as it is, and the file is tried again."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.answering.assistant import Assistant
from config.errors import AssistantError, UnreadableError
from config.limits import LimitSettings
from config.settings import Settings
from ingest.parsing import parse, worker
from ingest.parsing.parse import parse_draft, parse_file
from ingest.statement import Statement
from ingest.sync.intake import take_in
from ingest.sync.run import sync
from tests.conftest import NewSettings

TEXT = "Orsa Declaration\n\nOrsa, 3 March 2029\n\n1. The lamps of Orsa burn until the morning.\n"

LACKS = (errno.ENOSPC, errno.EAGAIN, errno.EMFILE, errno.EIO)


class WorkerHere:
    """Answers as the process that parses does, without one."""

    def ask(self, asked: dict[str, Any]) -> dict[str, Any]:
        return worker._answer(asked)


@pytest.fixture
def lack(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> str:
    """Let the parser fail as the system does; give what the system calls it."""

    def fail(*_: Any) -> None:
        raise OSError(request.param, os.strerror(request.param))

    for name in ("_FILES", "_DRAFTS"):
        monkeypatch.setattr(parse, name, WorkerHere())
    monkeypatch.setattr(worker, "parse_source", fail)
    return os.strerror(request.param)


@pytest.fixture
def settings(tmp_path: Path, settings_in: NewSettings) -> Settings:
    made = settings_in(tmp_path)
    made.statements.path.mkdir()
    return made


@pytest.mark.parametrize("lack", LACKS, indirect=True)
def test_what_the_machine_lacks_is_said_in_its_words(lack: str, tmp_path: Path) -> None:
    file = tmp_path / "orsa.txt"
    file.write_text(TEXT, encoding="utf-8")
    limits = LimitSettings()
    reads: tuple[Callable[[], Statement], ...] = (
        lambda: parse_file(file, limits),
        lambda: parse_draft(file, limits),
        lambda: parse_draft(TEXT, limits),
    )
    for read in reads:
        with pytest.raises(AssistantError) as told:
            read()
        assert f"it can't be read now ({lack})" in str(told.value)
        assert not isinstance(told.value, UnreadableError)


@pytest.mark.parametrize("lack", [errno.EACCES], indirect=True)
def test_what_is_wrong_with_the_file_alone_is_its_own(lack: str) -> None:
    with pytest.raises(UnreadableError, match=lack):
        parse_draft(TEXT, LimitSettings())


@pytest.mark.parametrize("lack", [errno.ENOSPC], indirect=True)
def test_a_sync_tries_the_file_again_and_adding_says_why(
    lack: str, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = settings.statements.path / "orsa.txt"
    file.write_text(TEXT, encoding="utf-8")
    (failed,) = sync([settings.statements.path], settings).failed
    assert lack in failed["error"]
    added = tmp_path / "velm.txt"
    added.write_text(TEXT.replace("Orsa", "Velm"), encoding="utf-8")
    with pytest.raises(AssistantError, match=lack):
        take_in(added, settings)
    monkeypatch.undo()
    assert not sync([settings.statements.path], settings).failed
    assert Assistant(settings).library.read().statements
