"""To fetch a statement's file over and over costs no more than to send it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from assistant.web import original
from assistant.web.original import find_original
from ingest.entry import Entry, SourceFile
from ingest.statement import Paragraph, Statement
from ingest.sync.folder import hash_file


def test_a_file_is_hashed_again_only_when_it_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, hashed = tmp_path / "plan.txt", list[Path]()

    def count(path: Path) -> str:
        hashed.append(path)
        return hash_file(path)

    monkeypatch.setattr(original, "hash_file", count)
    file.write_text("The port opens.", encoding="utf-8")
    told = file.stat()
    plan = Statement("plan", "Plan", "plan.txt", (Paragraph(1, None, "The port opens."),))
    entry = Entry(plan, (SourceFile(str(file), "plan.txt", hash_file(file)),), "", (), "", "")
    assert [find_original(entry) for _ in range(5)] == [file] * 5
    assert hashed == [file]
    file.write_text("The port shuts.", encoding="utf-8")
    os.utime(file, ns=(told.st_atime_ns, told.st_mtime_ns))
    assert find_original(entry) is None
    file.unlink()
    assert find_original(entry) is None
    assert len(hashed) == 2
