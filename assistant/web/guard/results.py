"""The answers that the framework holds until they are read."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import gradio as gr


class Results:
    """Counts and drops what is held for a session."""

    def __init__(self, page: gr.Blocks) -> None:
        self._page: Any = page
        self._dropping: set[asyncio.Task[None]] = set()

    def count(self, session: str) -> int:
        """Count the answers that were not read to their end."""
        return len(self._page._queue.pending_event_ids_session.get(session, ()))

    def drop(self, session: str) -> None:
        """Let go of a session's answers, and stop what is at work for it."""
        queue, states = self._page._queue, self._page.state_holder
        unread = queue.pending_event_ids_session.pop(session, ())
        for event in unread:
            if held := queue.event_ids_to_events.get(event):
                held.alive = False
        queue.pending_messages_per_session.pop(session, None)
        states.session_data.pop(session, None)
        states.time_last_used.pop(session, None)
        if unread:
            self._stop(queue.clean_events(session_hash=session))

    def _stop(self, cleaning: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(cleaning)
        self._dropping.add(task)
        task.add_done_callback(self._dropping.discard)
