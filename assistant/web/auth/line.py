"""Who waits for an answer: of all that is asked at once, little is worked on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Lock

from config.errors import QuotaError

AT_ONCE = 3
"""Questions that are worked on at once. More of them would take the longer, and the page with
them: they share one interpreter."""

MOST_WAITING = 100
"""Questions that wait, each in a thread of its own: half of those that there are."""


@dataclass(frozen=True, slots=True, eq=False)
class Ticket:
    """A visitor's place in the line, and what tells that it is his turn."""

    visitor: str
    turn: Event


class Line:
    """Lets in so many at once; first those of whom least is worked on, then who came first.

    What more of a visitor is worked on leaves a place; where others took that, there is one more
    for a visitor of whom nothing is worked on.
    """

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._at_once = at_once
        self._working: Counter[str] = Counter()
        self._waiting: list[Ticket] = []
        self._lock = Lock()

    @contextmanager
    def waiting(self, visitor: str) -> Iterator[None]:
        """Wait for one's turn, and have it; raises ``QuotaError`` where too many wait."""
        self._join(visitor).turn.wait()
        try:
            yield
        finally:
            self._leave(visitor)

    def _join(self, visitor: str) -> Ticket:
        with self._lock:
            if len(self._waiting) >= MOST_WAITING:
                raise QuotaError("more is asked than can be answered", mend="ask again in a minute")
            ticket = Ticket(visitor, Event())
            self._waiting.append(ticket)
            self._let_in()
        return ticket

    def _leave(self, visitor: str) -> None:
        with self._lock:
            self._working -= Counter((visitor,))
            self._let_in()

    def _let_in(self) -> None:
        """Let in who is next while there is room; nobody else is woken."""
        while first := self._find_next():
            self._waiting.remove(first)
            self._working[first.visitor] += 1
            first.turn.set()

    def _find_next(self) -> Ticket | None:
        fitting = (each for each in self._waiting if self._has_room(each.visitor))
        return min(fitting, key=lambda each: self._working[each.visitor], default=None)

    def _has_room(self, visitor: str) -> bool:
        working, total = self._working[visitor], self._working.total()
        if working:
            return total < self._at_once - 1
        return len(self._working) < self._at_once and total <= self._at_once
