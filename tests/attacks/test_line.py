"""However many visitors ask at once, little is worked on, and the page lives."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Event

import httpx
import pytest
from anyio import create_task_group, to_thread
from starlette.requests import Request
from starlette.types import ASGIApp

from assistant.answering.assistant import Assistant
from assistant.web.auth.line import AT_ONCE, MOST_WAITING, Line
from assistant.web.auth.quota import Quota
from assistant.web.auth.visitor import KEY, Visitor
from assistant.web.serve import build_app
from config.errors import QuotaError
from config.limits import LimitSettings
from config.settings import Settings
from tests.loopback import SECONDS


class Crowd:
    """Visitors who wait in a line and are then worked on until they are sent away."""

    def __init__(self, line: Line) -> None:
        self.line, self.order, self.going = line, list[str](), list[str]()
        self._threads, self._enough = ThreadPoolExecutor(2 * MOST_WAITING), Event()

    def come(self, visitor: str) -> None:
        """Let one more wait, behind all that wait already."""
        here = self._count()
        self._threads.submit(self._wait, visitor)
        wait_until(lambda: self._count() > here)

    def _count(self) -> int:
        return len(self.order) + len(self.line._waiting)

    def _wait(self, visitor: str) -> None:
        with self.line.waiting(visitor):
            self.order.append(visitor)
            self.going.append(visitor)
            self._enough.wait(SECONDS)
            self.going.remove(visitor)

    def leave(self) -> None:
        """Send all away."""
        self._enough.set()
        self._threads.shutdown()


def wait_until(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SECONDS
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.fixture
def crowd() -> Iterator[Crowd]:
    crowd = Crowd(Line())
    yield crowd
    crowd.leave()


def test_one_visitor_is_never_all_that_is_worked_on(crowd: Crowd) -> None:
    for _ in range(2 * AT_ONCE):
        crowd.come("one")
    crowd.come("other")
    wait_until(lambda: "other" in crowd.going)
    assert sorted(crowd.going) == ["one"] * (AT_ONCE - 1) + ["other"]


COMING = {
    "by turns": ("one", "two", "one", "two", "one", "two"),
    "one first": ("one", "one", "one", "two", "two", "two"),
}


@pytest.mark.parametrize("order", COMING)
def test_two_visitors_are_never_all_that_is_worked_on(order: str, crowd: Crowd) -> None:
    for each in COMING[order]:
        crowd.come(each)
    crowd.come("late")
    wait_until(lambda: "late" in crowd.going)
    assert len(crowd.going) <= AT_ONCE + 1


def test_of_whom_least_is_worked_on_comes_first_then_who_came_first() -> None:
    crowd = Crowd(Line(at_once=3))
    crowd.come("one")
    with crowd.line.waiting("two"):
        for each in ("one", "two", "three", "four"):
            crowd.come(each)
        wait_until(lambda: crowd.order == ["one", "three"])
    wait_until(lambda: crowd.order == ["one", "three", "two"])
    crowd.leave()
    assert sorted(crowd.order[3:]) == ["four", "one"]


def test_who_would_wait_with_too_many_is_refused(crowd: Crowd) -> None:
    for number in range(AT_ONCE + MOST_WAITING):
        crowd.come(str(number))
    with pytest.raises(QuotaError, match="more is asked"), crowd.line.waiting("late"):
        pass


def test_a_question_waits_for_its_turn() -> None:
    quota, order = Quota(LimitSettings(), at_once=1), list[str]()
    one, other = (Request({"type": "http", KEY: Visitor(each)}) for each in ("a", "b"))
    with ThreadPoolExecutor(1) as threads:

        def ask() -> None:
            with quota.taking(other):
                order.append("other")

        with quota.taking(one):
            asked = threads.submit(ask)
            wait_until(lambda: len(quota._line._waiting) == 1)
            order.append("one")
        asked.result()
    assert order == ["one", "other"]


def test_the_page_lives_whatever_many_are_worked_on(settings: Settings) -> None:
    # In a thread of its own: a browser of another test may keep a loop in this one.
    with ThreadPoolExecutor(1) as threads:
        app = build_app(Assistant(settings), settings)
        threads.submit(asyncio.run, take_all_threads(app)).result()


async def take_all_threads(app: ASGIApp) -> None:
    """Ask how the page is while all threads for what is asked are taken."""
    enough = Event()
    async with create_task_group() as taken:
        for _ in range(int(to_thread.current_default_thread_limiter().total_tokens)):
            taken.start_soon(partial(to_thread.run_sync, enough.wait))
        client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost")
        try:
            assert (await asyncio.wait_for(client.get("/healthz"), SECONDS)).is_success
        finally:
            enough.set()
