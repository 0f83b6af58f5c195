"""On a Chroma server one machine writes at a time, and one that was followed writes no more."""

from __future__ import annotations

import logging
import time

import pytest

from config.errors import IndexAccessError
from config.settings import Settings
from ingest.index import ServerIndex, lease
from ingest.index.lease import NAME
from tests.conftest import settings_on


@pytest.fixture
def index(chroma: str, settings: Settings) -> ServerIndex:
    return ServerIndex(settings_on(chroma, settings).index)


def take_over(index: ServerIndex, until: float) -> None:
    held = {"holder": "another", "until": until}
    index._client.get_or_create_collection(NAME, embedding_function=None)
    index._client.delete_collection(NAME)
    index._client.create_collection(NAME, embedding_function=None, metadata=held)


def test_a_lease_whose_holder_died_is_followed_with_a_word(
    index: ServerIndex, caplog: pytest.LogCaptureFixture
) -> None:
    take_over(index, until=time.time() - 1)
    with caplog.at_level(logging.WARNING), index.hold():
        assert "waiting for its end" in caplog.text
    with index.hold():
        pass


def test_who_was_followed_writes_no_more(
    index: ServerIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lease, "RENEWED", 0.05)
    with index.hold():
        until = time.time() + 60
        take_over(index, until)
        time.sleep(1)
        with pytest.raises(IndexAccessError, match="another machine took over"), index.write():
            pass
    assert index._client.get_collection(NAME, embedding_function=None).metadata == {
        "holder": "another",
        "until": pytest.approx(until),
    }
