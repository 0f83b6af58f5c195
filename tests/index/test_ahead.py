"""What is done with many texts on all cores comes in their order."""

from __future__ import annotations

from ingest.encoder.ahead import run_ahead


def test_what_is_made_of_many_comes_in_their_order() -> None:
    assert list(run_ahead(str.upper, "abcdefghijklmnop")) == list("ABCDEFGHIJKLMNOP")
