"""Threads for calls of a language model: a few, and nobody waits for one."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from contextvars import copy_context

from assistant.writing.call import CURRENT, Call
from config.errors import WriterError

CALLS = 8
"""Calls at once; the page lets as many more questions be worked on where a model is set."""


class Pool:
    """Runs calls in threads of their own."""

    def __init__(self) -> None:
        self._free = threading.BoundedSemaphore(CALLS)

    def run(self, call: Call, produce: Callable[[], Iterable[str]]) -> Iterator[str]:
        """Give what a call produces as it comes, until the call is over.

        Closing the iterator cuts the call. Raises ``WriterError`` when all threads are taken, when
        the time is over, and what ``produce`` raises.
        """
        if not self._free.acquire(blocking=False):
            raise WriterError(f"{CALLS} answers are being worded already")
        produced: queue.SimpleQueue[str | Exception | None] = queue.SimpleQueue()
        context = copy_context()
        context.run(CURRENT.set, call)
        threading.Thread(
            target=context.run,
            args=(self._work, produce, produced),
            name="language model",
            daemon=True,  # whatever a service does, the program can end
        ).start()
        try:
            yield from _take(produced, call)
        finally:
            call.cut()

    def _work(
        self,
        produce: Callable[[], Iterable[str]],
        produced: queue.SimpleQueue[str | Exception | None],
    ) -> None:
        try:
            for each in produce():
                produced.put(each)
            produced.put(None)
        except Exception as error:  # raised again where it is waited for
            produced.put(error)
        finally:
            self._free.release()


def _take(produced: queue.SimpleQueue[str | Exception | None], call: Call) -> Iterator[str]:
    while True:
        try:
            each = produced.get(timeout=call.left)
        except queue.Empty:
            raise call.late from None
        if isinstance(each, Exception):
            raise each
        if each is None:
            return
        yield each
