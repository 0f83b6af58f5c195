"""What a paragraph costs in disk, time and memory: ``python -m tests.scale INDEX``.

Takes the statements of an index as often as is needed for 1,000, 10,000 and 100,000 paragraphs,
each copy with vectors of its own, in a folder and on a Chroma server, and prints a table.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import psutil

from assistant.answering.assistant import Assistant
from assistant.retrieval.library import Library
from config.loading import load_settings
from config.settings import Settings
from ingest.encoder.token_cache import TokenCache
from ingest.encoder.token_signs import TokenSigns
from ingest.entry import Entry
from ingest.index import EmbeddedIndex, Vector, name_passage, open_index
from ingest.segments import SegmentFolder
from tests.bench import copy, timed
from tests.chroma_server import create_database, serving_chroma

SIZES = (1_000, 10_000, 100_000)
NOISE = 0.02
QUESTION = "What was agreed about the price of energy?"
ROWS = {
    "disk": "disk, kB a paragraph",
    "segments": "of it the segments",
    "put": "writing, ms a paragraph",
    "change": "one paragraph changed: writing it, s",
    "load": "opening in a page's process, s",
    "follow": "following a change, s",
    "ask": "a question, ms",
    "memory": "own memory of a page's process, MB",
}


@dataclass(frozen=True, slots=True)
class Stock:
    """Statements to copy, with their vectors and tokens by key."""

    entries: Sequence[Entry]
    vectors: dict[str, Vector]
    tokens: dict[str, TokenSigns]

    @property
    def paragraphs(self) -> int:
        """Paragraphs of all statements."""
        return sum(len(each.statement.paragraphs) for each in self.entries)


def read_stock(index: EmbeddedIndex) -> Stock:
    """Read all that an index holds."""
    with index.read() as store:
        entries = list(store.read_entries())
        names = [(each.statement.id, window.key) for each in entries for window in each.windows]
        vectors = store.read_vectors([name_passage(*each) for each in names])
    return Stock(entries, vectors, SegmentFolder(index).find_tokens([key for _, key in names]))


def fill(settings: Settings, stock: Stock, size: int) -> float:
    """Write copies until so many paragraphs are in an index; give the seconds of writing."""
    index, random, seconds = open_index(settings.index), np.random.default_rng(0), 0.0
    for batch in _multiply(stock, size):
        vectors, tokens = {}, {}
        for entry, old in batch:
            for window, before in zip(entry.windows, old.windows, strict=True):
                moved = stock.vectors[before.key] + random.normal(
                    0, NOISE, len(stock.vectors[before.key])
                )
                vectors[window.key] = moved.astype(np.float32)
                tokens[window.key] = stock.tokens[before.key]
        TokenCache(index.folder).write(tokens)
        with timed() as taken, index.hold(), index.write() as store:
            store.put([entry for entry, _ in batch], vectors, tokens)
        seconds += taken[0]
    with timed() as taken:
        SegmentFolder(index).follow()
    TokenCache(index.folder).empty()
    return seconds + taken[0]


def _multiply(stock: Stock, size: int) -> Iterator[list[tuple[Entry, Entry]]]:
    """Give copies with what they are copies of: few at first, then a quarter of what there is."""
    batch: list[tuple[Entry, Entry]] = []
    written = waiting = number = 0
    while written + waiting < size:
        for entry in stock.entries:
            batch.append((copy(entry, number), entry))
            waiting += len(entry.statement.paragraphs)
            full = written + waiting >= size
            if full or waiting >= max(500, written / 4):
                yield batch
                written, waiting, batch = written + waiting, 0, []
            if full:
                return
        number += 1


def measure(settings: Settings, stock: Stock, size: int, disk: Path) -> dict[str, float]:
    """Give the figures of one size, by the names of ``ROWS``."""
    seconds = fill(settings, stock, size)
    index = open_index(settings.index)
    kilobytes = sum(each.stat().st_size for each in disk.rglob("*") if each.is_file()) / 1e3
    segments = sum(each.stat().st_size for each in settings.index.path.glob("segments/*")) / 1e3
    apart = json.loads(_run_apart(settings))
    with index.read() as store:
        entry = store.read_entry(copy(stock.entries[0], 0).statement.id)
    library = Library(index)
    count = len(library.read().places)
    changed = replace(entry, changed="later")
    vectors = SegmentFolder(index).find_vectors([each.key for each in entry.windows])
    with timed() as change, index.hold(), index.add() as store:
        store.put([changed], vectors)
    with timed() as follow:
        library.read()
    return {
        "disk": kilobytes / count,
        "segments": segments / count,
        "put": seconds / count * 1e3,
        "change": change[0],
        "follow": follow[0],
        **apart,
    }


def _run_apart(settings: Settings) -> str:
    command = [sys.executable, "-m", "tests.scale", "--apart", settings.model_dump_json()]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1]


def measure_page(settings: Settings) -> dict[str, float]:
    """Give the figures of a process that loads an index and asks."""
    assistant = Assistant(settings)
    started = time.perf_counter()
    assistant.library.read()
    load = time.perf_counter() - started
    assistant.ask(QUESTION)
    with timed() as asked:
        for number in range(20):
            assistant.ask(f"{QUESTION} {number}")
    held = psutil.Process().memory_info()
    memory = (held.rss - held.shared) / 1e6
    return {"load": load, "ask": asked[0] / 20 * 1e3, "memory": memory}


def main(arguments: list[str]) -> None:
    """Measure all sizes in a folder and on a server; print the table."""
    if arguments[0] == "--apart":
        print(json.dumps(measure_page(Settings.model_validate_json(arguments[1]))))
        return
    stock = read_stock(EmbeddedIndex(Path(arguments[0])))
    columns: dict[str, dict[str, float]] = {}
    for size in SIZES:
        for kind in ("folder", "server"):
            columns[f"{size:,}, {kind}"] = _measure_kind(kind, stock, size)
            print(columns, file=sys.stderr)
    print(f"| | {' | '.join(columns)} |\n|{'---|' * (len(columns) + 1)}")
    for name, what in ROWS.items():
        print(f"| {what} | {' | '.join(f'{each[name]:,.3g}' for each in columns.values())} |")


def _measure_kind(kind: str, stock: Stock, size: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as name:
        folder, served = Path(name, "index"), Path(name, "served")
        folder.mkdir()
        if kind == "folder":
            return measure(load_settings(index={"path": folder}), stock, size, folder)
        with serving_chroma(served) as address:
            given = {"path": folder, "url": address, "database": create_database(address)}
            return measure(load_settings(index=given), stock, size, Path(name))


if __name__ == "__main__":
    main(sys.argv[1:])
