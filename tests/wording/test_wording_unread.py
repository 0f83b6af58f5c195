"""While files are being read, no wording is called new, first or last without saying so."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from config.settings import Settings
from ingest.sync.run import sync
from ingest.sync.unread import UNREAD
from tests.conftest import NewSettings
from tests.wording.test_draft import AGREED, STATEMENTS

TOLD = "files of the folder are still being read: what they say may be missing"
ASKED = (
    "Is this sentence new: The wardens count the gulls of Tarn by hand.",
    f"Is this sentence new: {AGREED}",
    "Where did “foghorns are silent” first appear?",
    "Where did “foghorns were loud” first appear?",
    "How did the wording of “foghorns are silent” change?",
    "Which is the latest statement that mentions foghorns?",
)


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Settings:
    made = settings_in(tmp_path_factory.mktemp("unread"))
    made.statements.path.mkdir()
    for name, text in STATEMENTS.items():
        (made.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([made.statements.path], made)
    return made


def test_what_is_traced_and_checked_says_so(settings: Settings) -> None:
    tracer = Assistant(settings).tracer
    unread = settings.index.path / UNREAD
    for reading in (True, False):
        unread.touch() if reading else unread.unlink()
        trace, draft = tracer.trace("gulls of Tarn"), tracer.check("The gulls of Tarn are few.\n")
        named, line = tracer.trace_paragraph("orsa-2029", "1"), tracer.follow(AGREED)
        told = trace.tell(), draft.remarks, named.tell(), line.searched.tell()
        assert [TOLD in each for each in told] == [reading] * 4
        assert trace.to_json().get("remarks", []) == [TOLD] * reading


@pytest.mark.parametrize("question", ASKED)
def test_what_is_asked_of_wording_says_so(settings: Settings, question: str) -> None:
    assistant = Assistant(settings)
    unread = settings.index.path / UNREAD
    unread.touch()
    told = assistant.ask(question).text
    unread.unlink()
    assert "still being read" in told
    assert "still being read" not in assistant.ask(question).text
