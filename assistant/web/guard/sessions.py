"""Whose each session is, and how long answers are kept that nobody listens to."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from assistant.web.guard.refusal import CallRefusedError
from assistant.web.guard.results import Results

UNREAD_SECONDS = 20.0
"""How long a session waits for a stream to be read from; clients open one at once."""

MOST_UNREAD = 100
"""Answers of one visitor that may wait to be read."""

MOST_SESSIONS = 10_000
"""Sessions of one visitor at a time; one that holds nothing takes some hundred bytes."""


@dataclass(slots=True)
class _Session:
    owner: str
    readers: int = 0
    hearts: int = 0
    joining: int = 0
    ending: asyncio.TimerHandle | None = None
    events: set[str] = field(default_factory=set)


class Sessions:
    """Keeps sessions to who began them; for use in the server's own loop."""

    def __init__(self, results: Results) -> None:
        self._results = results
        self._sessions: dict[str, _Session] = {}
        self._events: dict[str, str] = {}
        self._counts: Counter[str] = Counter()

    def claim(self, name: str, owner: str) -> None:
        """Let a visitor begin or go on with a session; raises ``CallRefusedError``."""
        self.check(name, owner)
        if name in self._sessions:
            return
        if self._counts[owner] >= MOST_SESSIONS:
            raise CallRefusedError(429, "you have too many sessions at once; end some")
        self._sessions[name] = _Session(owner)
        self._counts[owner] += 1
        self._wait(name)

    def check(self, name: str, owner: str) -> None:
        """Raise ``CallRefusedError`` for another's session, as if there were none."""
        if name in self._sessions and self._sessions[name].owner != owner:
            raise CallRefusedError(404, "there is no such session")

    def check_unread(self, owner: str) -> None:
        """Raise ``CallRefusedError`` where a visitor leaves too many answers unread."""
        own = (name for name, each in self._sessions.items() if each.owner == owner)
        if sum(map(self._results.count, own)) >= MOST_UNREAD:
            raise CallRefusedError(429, f"{MOST_UNREAD} answers wait for you; read them first")

    @contextmanager
    def joining(self, name: str, owner: str) -> Iterator[None]:
        """Keep a session of a visitor's while a call joins it; raises ``CallRefusedError``.

        The stream of an earlier call may end meanwhile, with nothing left to be read.
        """
        self.claim(name, owner)
        session = self._sessions[name]
        session.joining += 1
        try:
            yield
        finally:
            session.joining -= 1
            if not session.readers:
                self._wait(name)

    def note_event(self, event: str, name: str) -> None:
        """Remember which session an event's answer goes to, while the call joins it."""
        session = self._sessions[name]
        session.events.add(event)
        self._events[event] = name

    def find(self, event: str, owner: str) -> str:
        """Give the session of an event of this visitor's; raises ``CallRefusedError``."""
        name = self._events.get(event, "")
        if not name or self._sessions[name].owner != owner:
            raise CallRefusedError(404, "there is no such answer")
        return name

    @contextmanager
    def reading(self, name: str) -> Iterator[None]:
        """Keep a session while a stream of it is open, and some time after.

        The page may open the next stream when all was told in the one that just ended. Raises
        ``CallRefusedError`` where there is no such session.
        """
        session = self._sessions.get(name)
        if session is None:
            raise CallRefusedError(404, "there is no such session")
        session.readers += 1
        self._stop_waiting(session)
        try:
            yield
        finally:
            session.readers -= 1
            if not session.readers:
                self._wait(name)

    @contextmanager
    def beating(self, name: str) -> Iterator[None]:
        """Keep a session while its page is open."""
        session = self._sessions[name]
        session.hearts += 1
        try:
            yield
        finally:
            session.hearts -= 1
            if not session.ending:
                self._drop(name)

    def _wait(self, name: str) -> None:
        session = self._sessions[name]
        self._stop_waiting(session)
        loop = asyncio.get_running_loop()
        session.ending = loop.call_later(UNREAD_SECONDS, self._drop, name)

    def _stop_waiting(self, session: _Session) -> None:
        if session.ending:
            session.ending.cancel()
            session.ending = None

    def _drop(self, name: str) -> None:
        session = self._sessions.get(name)
        if session is None or session.readers or session.joining:
            return
        self._stop_waiting(session)
        if session.hearts and not self._results.count(name):
            return  # the page is still open, and has read all
        for event in session.events:
            del self._events[event]
        session.events.clear()
        self._results.drop(name)
        if not session.hearts:
            del self._sessions[name]
            self._counts[session.owner] -= 1
            self._counts += Counter()
