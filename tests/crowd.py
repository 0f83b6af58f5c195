"""Many who ask at once, while statements are synced and changed."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, field
from threading import Event, Lock, Thread

from assistant.answering.assistant import Assistant
from config.settings import Settings
from tests.harbours import Harbours, read_boats
from tests.processes import run

PAUSE = 0.05
"""Seconds between two changes of the folder."""


@dataclass(slots=True)
class Crowd:
    """What was asked; ``wrong`` and ``failed`` should stay empty."""

    asked: int = 0
    syncs: int = 0
    wrong: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def note(self, wrong: list[str]) -> None:
        """Count a question and keep what was wrong with its answer."""
        with self._lock:
            self.asked += 1
            self.wrong += wrong

    def note_failure(self, error: Exception) -> None:
        """Keep a question that ended in an error."""
        with self._lock:
            self.failed.append(repr(error))


def ask_while_syncing(settings: Settings, askers: int, seconds: float, statements: int) -> Crowd:
    """Let so many ask at full speed, while another process syncs what is written and changed."""
    harbours, crowd = Harbours(settings.statements.path, random.Random(1)), Crowd()
    for harbour in range(statements // 2):
        harbours.add(harbour)
    _sync(settings)
    assistant, ended = Assistant(settings), Event()
    threads = [
        Thread(target=_ask, args=(assistant, harbours, crowd, ended, number))
        for number in range(askers)
    ]
    for thread in threads:
        thread.start()
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        _change(harbours, statements)
        _sync(settings)
        crowd.syncs += 1
    ended.set()
    for thread in threads:
        thread.join()
    return crowd


def _change(harbours: Harbours, statements: int) -> None:
    for _ in range(statements // 10):
        harbour = harbours.random.randrange(statements)
        if harbour in harbours.names:
            harbours.change(harbour)
        else:
            harbours.add(harbour)


def _sync(settings: Settings) -> None:
    synced = run("ingest", "sync", settings.statements.path, "--index", settings.index.path)
    assert synced.code == 0, synced.err


def _ask(assistant: Assistant, harbours: Harbours, crowd: Crowd, ended: Event, number: int) -> None:
    chance = random.Random(number)
    while not ended.is_set():
        harbour = chance.choice(list(harbours.history))
        try:
            answer = assistant.ask(f"How many boats does Harbour {harbour} keep for the year?")
        except Exception as error:
            crowd.note_failure(error)
            continue
        ever = {boats for history in list(harbours.history.values()) for boats in list(history)}
        crowd.note(
            [
                f"harbour {harbour}: {each.quote}"
                for each in answer.citations
                if each.quote != each.paragraph_text[each.start : each.end]
                or ("boats" in each.quote and read_boats(each.quote) not in ever)
            ]
        )
