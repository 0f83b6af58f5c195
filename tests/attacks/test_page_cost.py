"""To load the page over and over costs little more than to ask whether it is there."""

from __future__ import annotations

import time

import pytest

from tests.attacks.target import Target, sign_in

LOADS = 40
SMALL = "/gradio_api/app_id"
DEARER = 5.0
"""Times that a page may cost what the smallest answer does; made anew, half a megabyte cost nine to
ten times as much."""

IDLE_SECONDS, IDLE_SHARE = 2.0, 0.02
"""How long a page that nobody asks is watched, and what it may take of a core: it took .03 to .05,
for the framework looked for questions a thousand times a second."""
TRIES = 3
"""It may still be at what was asked before."""


def measure(target: Target, method: str, path: str) -> float:
    """Give the processor time of the server for so many loads, the first one left out."""
    for number in range(LOADS + 1):
        if number == 1:
            before = target.find_seconds()
        told = target.client.request(method, target.address + path, headers=sign_in("ada"))
        assert told.is_success
    return target.find_seconds() - before


@pytest.mark.parametrize("path", ["/", "/?view=api&deep_link=a", "/config", "/config/?page=x"])
def test_a_page_is_made_once(target: Target, path: str) -> None:
    small = measure(target, "GET", SMALL)
    for method in ("GET", "HEAD"):
        assert measure(target, method, path) < DEARER * small


def test_what_is_kept_is_whole(target: Target) -> None:
    for path in ("/", "/config"):
        first, again = target.get(path), target.get(f"{path}?theme=x")
        head = target.client.head(target.address + path, headers=sign_in("ada"))
        assert first.content == again.content
        assert first.headers["content-length"] == head.headers["content-length"]
        assert [*first.headers] == [*again.headers] == [*head.headers]
        assert head.content == b""


def test_a_page_that_nobody_asks_takes_next_to_nothing(target: Target) -> None:
    assert any(watch(target) < IDLE_SHARE * IDLE_SECONDS for _ in range(TRIES))


def watch(target: Target) -> float:
    """Give the processor time of the server while nobody asks it."""
    before = target.find_seconds()
    time.sleep(IDLE_SECONDS)
    return target.find_seconds() - before
