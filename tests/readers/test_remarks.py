"""A sync says what of a file is not as it seems, once, and the file is read."""

from __future__ import annotations

import pytest

from config.settings import Settings
from ingest.__main__ import build_parser
from ingest.sync.run import sync
from tests.reading import GOAL
from tests.word_writing import paragraph, run, write_word


def test_sync_says_open_changes_and_hidden_text(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = settings.statements.path
    inserted = f'<w:ins w:id="1" w:author="x">{run(GOAL)}</w:ins>'
    hidden = run("Secret.", "<w:vanish/>")
    write_word(folder / "plan.docx", paragraph(f"{inserted}{hidden}", 1))
    (folder / "plain.txt").write_text(f"1. {GOAL}\n\n2. {GOAL}\n", encoding="utf-8")
    asked = build_parser().parse_args(["sync", str(folder), "--index", str(settings.index.path)])
    assert asked.run(asked) == 0
    assert capsys.readouterr().out.splitlines()[:2] == [
        "plan.docx: 1 tracked change is open; it is read as if all were accepted",
        "plan.docx: hidden or struck-out text is left out",
    ]
    assert not sync([folder], settings).remarks
