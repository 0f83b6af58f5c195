"""A sync that is killed at a random moment, again and again."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from assistant.answering.assistant import Assistant
from assistant.retrieval.scope import Scope
from config.errors import UnknownStatementError
from config.settings import Settings
from ingest.encoder.token_signs import TokenSigns
from ingest.entry import Entry, Window
from ingest.index import Vector, name_passage, open_index
from ingest.segments import SegmentFolder
from ingest.sync.run import sync
from tests.forking import Forked
from tests.harbours import Harbours, read_boats
from tests.processes import fork

CHANGES = 12
"""Changes made to the folder before each sync that is killed."""

WRITING = 0.8
"""The share of the kills that fall when the process writes already."""

ROUNDING = 1e-6
"""How much vectors of unit length may differ for having been rounded another time."""


@dataclass(slots=True)
class Crashes:
    """What became of syncs that were killed: every list should stay empty but ``killed``."""

    killed: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    unequal: list[str] = field(default_factory=list)


def crash(settings: Settings, fresh: Settings, rounds: int, statements: int) -> Crashes:
    """Change the folder, kill the sync that follows, ask, sync, compare with a ``fresh`` index."""
    chance = random.Random(rounds)
    harbours, crashes = Harbours(settings.statements.path, chance), Crashes()
    for harbour in range(statements):
        harbours.add(harbour)
    _start_sync(settings).join()  # none that is timed waits for modules to be read
    assistant = Assistant(settings)
    began, took = 1.0, 4.0
    for number in range(rounds):
        if number % 10 == 0:
            harbours.stir(CHANGES, statements + 10)
            began, took = _time_sync(settings)
        before = {harbour: list(boats) for harbour, boats in harbours.history.items()}
        harbours.stir(CHANGES, statements + 10)
        late = chance.random() < WRITING
        crashes.killed.append(_kill_sync(settings, chance.uniform(began if late else 0, took)))
        crashes.wrong += _ask(assistant, harbours, before)
        sync([settings.statements.path], settings)
        crashes.wrong += _ask(assistant, harbours, {})
        sync([fresh.statements.path], fresh)
        crashes.unequal += _compare(settings, fresh)
    return crashes


def _start_sync(settings: Settings) -> Forked:
    given = ["sync", str(settings.statements.path), "--index", str(settings.index.path)]
    quiet = Path(os.devnull)
    return fork("ingest", given, os.environ, quiet, quiet)


def _time_sync(settings: Settings) -> tuple[float, float]:
    """Give the seconds after which a sync begins to write, and those it takes."""
    started = time.monotonic()
    marker = settings.index.path / "unfinished"
    began = 0.0
    process = _start_sync(settings)
    while process.is_alive():
        if not began and marker.exists():
            began = time.monotonic() - started
        time.sleep(0.005)
    return began, time.monotonic() - started


def _kill_sync(settings: Settings, after: float) -> float:
    process = _start_sync(settings)
    time.sleep(after)
    process.kill()
    process.join()
    return after


def _ask(assistant: Assistant, harbours: Harbours, before: dict[int, list[int]]) -> list[str]:
    """Ask some statements for their boats; give the answers that no state of the folder gives.

    ``before`` has the boats of the state that may still be answered from, nothing where none may.
    """
    wrong = []
    for harbour in harbours.random.sample(sorted(harbours.names), 3):
        scope = Scope(statements=(f"STATEMENT OF HARBOUR {harbour}",))
        right = {harbours.history[harbour][-1], *before.get(harbour, [])[-1:]}
        try:
            answer = assistant.ask(f"How many boats does Harbour {harbour} keep?", scope=scope)
        except UnknownStatementError:
            told = []
        else:
            told = [read_boats(each.quote) for each in answer.citations if "boats" in each.quote]
            wrong += [
                f"harbour {harbour}: no quote of its paragraph"
                for each in answer.citations
                if each.quote != each.paragraph_text[each.start : each.end]
            ]
        if not set(told) <= right or not (told or before):
            wrong.append(f"harbour {harbour}: {told}, right {right}")
    return wrong


def _compare(settings: Settings, fresh: Settings) -> list[str]:
    ours, theirs = _read(settings), _read(fresh)
    differing = [
        name
        for name in ours.keys() | theirs.keys()
        if name not in ours or name not in theirs or not ours[name].is_like(theirs[name])
    ]
    files = [each.name for each in settings.index.path.glob("chroma-*")]
    return [*differing, *files[1:]]


@dataclass(frozen=True, slots=True)
class Kept:
    """What an index holds of a file; each time Chroma is given a vector it rounds it anew."""

    texts: list[str]
    windows: tuple[Window, ...]
    known: list[bool]
    vectors: list[Vector]

    def is_like(self, other: Kept) -> bool:
        """Tell whether both are the same, vectors but for their rounding."""
        same = (self.texts, self.windows, self.known) == (other.texts, other.windows, other.known)
        return same and np.allclose(self.vectors, other.vectors, rtol=0, atol=ROUNDING)


def _read(settings: Settings) -> dict[str, Kept]:
    """Give by file what an index holds: texts, vectors and token signs."""
    with open_index(settings.index).read() as store:
        entries = list(store.read_entries())
        names = [(each.statement.id, window.key) for each in entries for window in each.windows]
        vectors = store.read_vectors([name_passage(*each) for each in names])
    tokens = SegmentFolder(open_index(settings.index)).find_tokens([key for _, key in names])
    return {each.statement.source: _describe(each, vectors, tokens) for each in entries}


def _describe(
    entry: Entry, vectors: Mapping[str, Vector], tokens: Mapping[str, TokenSigns]
) -> Kept:
    keys = [window.key for window in entry.windows]
    texts = [each.text for each in entry.statement.paragraphs]
    known = [key in tokens for key in keys]
    return Kept(texts, entry.windows, known, [vectors[key] for key in keys])
