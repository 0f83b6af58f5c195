"""What is made of texts ahead of time is made once, and what failed is made anew."""

from __future__ import annotations

from threading import Event

import pytest

from ingest.encoder.ahead import Begun, run_ahead

LONGEST = 10
"""Seconds that are waited for what is done elsewhere."""


def test_what_was_begun_is_made_once() -> None:
    made = list[str]()

    def make(text: str) -> str:
        made.append(text)
        return text.upper()

    begun = Begun(make, kept=2)
    begun.begin("toll")
    assert [begun.give("toll"), begun.give("toll")] == ["TOLL", "TOLL"]
    assert made == ["toll"]


def test_it_is_made_meanwhile() -> None:
    done = Event()
    begun: Begun[str, None] = Begun(lambda _: done.set(), kept=1)
    begun.begin("toll")
    assert done.wait(LONGEST)


def test_only_the_last_ones_are_remembered() -> None:
    made = list[str]()
    begun = Begun(made.append, kept=1)
    for each in ("toll", "ferry", "toll"):
        begun.give(each)
    assert made == ["toll", "ferry", "toll"]


def test_what_failed_is_tried_anew() -> None:
    fails = [True, False]

    def make(text: str) -> str:
        if fails.pop(0):
            raise OSError(text)
        return text

    begun = Begun(make, kept=1)
    with pytest.raises(OSError, match="toll"):
        begun.give("toll")
    assert begun.give("toll") == "toll"


def test_what_is_made_of_many_comes_in_their_order() -> None:
    assert list(run_ahead(str.upper, "abcdefghijklmnop")) == list("ABCDEFGHIJKLMNOP")
