"""An index that an earlier version wrote, in more room, is written anew without being encoded."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from chromadb.api.models.Collection import Collection as Records
from numpy.typing import NDArray

from assistant.answering.assistant import Assistant
from config.settings import Settings
from ingest.index import open_index
from ingest.segments import SegmentFolder, contents
from ingest.segments.layout import Arrays
from ingest.sync.run import sync

PLAN = (
    "RIVER PLAN\n\n1. The cities met in Lindau.\n\n2. They agreed on a common desk for skippers.\n"
)
ASKED = "Where did the cities meet?"


def cut_nothing(bits: NDArray[np.uint8], begun: NDArray[np.int64]) -> list[NDArray[np.uint8]]:
    return [bits[slice(*ends)] for ends in pairwise(begun.tolist())]


def write_as_before(patch: pytest.MonkeyPatch) -> None:
    """Let an index be written as before: texts beside vectors, floats and all signs in segments."""
    put, describe_windows = Records.upsert, contents._describe_windows

    def upsert(self: Records, ids: list[str], **given: Any) -> None:
        texts: Any = {"documents": ["The cities met"] * len(ids)} if "/" in ids[0] else {}
        put(self, ids, **given, **texts)

    def describe(*given: Any) -> Arrays:
        made = dict(describe_windows(*given))
        made["token_ids"] = made["known"][made.pop("token_places")]
        made["vectors"] = made["vectors"] * made.pop("scales")[:, None]
        made["bits"] = made["bits"].reshape(len(made["token_ids"]), -1)
        return made

    patch.setattr(Records, "upsert", upsert)
    patch.setattr(contents, "_cut_bits", cut_nothing)
    patch.setattr(contents, "_describe_windows", describe)
    patch.setattr(SegmentFolder, "follow", SegmentFolder._renew)  # which knows it is no former one


def measure(folder: Path) -> int:
    return sum(each.stat().st_size for each in folder.rglob("*.segment"))


def test_an_index_of_before_is_written_anew(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    file = settings.statements.path / "plan.txt"
    for place in ("Bregenz", "Lindau"):
        file.write_text(PLAN.replace("Lindau", place), encoding="utf-8")
        with monkeypatch.context() as patch:
            write_as_before(patch)
            sync([settings.statements.path], settings)
    index = open_index(settings.index)
    with index.read() as store:
        assert store.is_former
    before = measure(settings.index.path)
    keys = SegmentFolder(index).list_tokens()
    assert Assistant(settings).ask(ASKED).citations[0].quote == "The cities met in Lindau."
    report = sync([settings.statements.path], settings)
    assert (report.embedded, report.unchanged) == (0, 1)
    assert "written anew, in less room" in caplog.text
    with index.read() as store:
        assert not store.is_former
        assert [each.version for each in store.read_versions("plan")] == [2, 1]
    assert measure(settings.index.path) < before
    assert SegmentFolder(index).list_tokens() == keys
    assert Assistant(settings).ask(ASKED).citations[0].quote == "The cities met in Lindau."
    caplog.clear()
    sync([settings.statements.path], settings)
    assert "anew" not in caplog.text
