"""A Chroma server that accepts what is asked and never answers."""

from __future__ import annotations

import socket
from pathlib import Path

import psutil
import pytest

from assistant.answering.assistant import Assistant
from assistant.retrieval import shards
from assistant.retrieval.shards import Shard
from config.errors import IndexAccessError
from config.settings import Settings
from ingest.index import server
from ingest.sync.run import sync
from tests.attacks.measuring import counted
from tests.chroma_server import serving_chroma
from tests.conftest import settings_on

PLAN = "RIVER PLAN\n\n1. The cities met in Lindau.\n\n2. They agreed on a common desk.\n"
SOON = 2.0


def find_server(address: str) -> psutil.Process:
    """Give the process that serves at an address."""
    port = address.rpartition(":")[2]
    mine = psutil.Process().children(recursive=True)
    (found,) = (each for each in mine if port in each.cmdline())
    return found


def test_what_was_loaded_answers_where_the_server_stops_answering(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shards, "PAUSE", 60.0)
    with serving_chroma(tmp_path / "chroma") as address:
        process = find_server(address)
        shared = settings_on(address, settings)
        (shared.statements.path / "plan.txt").write_text(PLAN)
        sync([shared.statements.path], shared)
        monkeypatch.setattr(server, "PATIENCE", SOON)
        assistant = Assistant(shared)
        assert "Lindau" in assistant.ask("Where did the cities meet?").text
        process.suspend()
        try:
            with counted(Shard, "_note") as waited:
                for _ in range(3):
                    assert "Lindau" in assistant.ask("Where did the cities meet?").text
            assert len(waited) == 1
            with pytest.raises(IndexAccessError, match="can't be used"):
                sync([shared.statements.path], shared)
        finally:
            process.resume()


def test_a_server_that_never_answered_is_refused_in_a_sentence(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "PATIENCE", SOON)
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        address = f"http://127.0.0.1:{deaf.getsockname()[1]}"
        index = settings.index.model_copy(update={"url": address})
        shared = settings.model_copy(update={"index": index})
        with pytest.raises(IndexAccessError, match="can't be used"):
            sync([shared.statements.path], shared)
        with pytest.raises(IndexAccessError, match="can't be used"):
            Assistant(shared).ask("Where did the cities meet?")
