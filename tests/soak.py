"""Long runs under load and under the knife: ``make soak`` prints and writes ``docs/soak.md``.

``python -m tests.soak NAME …`` runs some of them.
"""

from __future__ import annotations

import asyncio
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median, quantiles

import psutil

from assistant.answering.assistant import Assistant
from assistant.web.guard.sessions import UNREAD_SECONDS
from config.loading import load_settings
from config.logs import start_log
from config.settings import LogSettings, Settings
from ingest.encoder.loading import load_encoders
from ingest.sync.run import sync
from tests.attacks.fuzz import fuzz
from tests.attacks.hostile_files import KINDS, write_files
from tests.attacks.reading import check_file, measure_peak
from tests.attacks.target import UNCOUNTED, attacked
from tests.attacks.test_connections import BEGUN, DESCRIPTORS, HELD, hold, serving_few
from tests.browser import serving_settings
from tests.conftest import SHARED, STATEMENTS
from tests.crash import crash
from tests.crowd import ask_while_syncing
from tests.harbours import Harbours
from tests.load import ask_all, time_health, time_sync, time_unread, wait_for_count
from tests.readers.test_readers import list_samples, mutate

TABLE = Path(__file__).parents[1] / "docs" / "soak.md"
WHOLE = SHARED / "collection" / "white-house"
KILLS, KILLED_STATEMENTS = 100, 60
ASKERS, ASKED_SECONDS, CHANGED_STATEMENTS = 8, 60.0, 200
BROWSERS, EACH = 50, 10
SHAPES = 200
HELD_SECONDS = 30.0
DROPPED, BURST = 10, 510
HOSTILE_FILES = 300
MUTATED_FILES = 1_000
QUESTIONS, SYNCS, WARM_UP = 10_000, 200, 0.1
MEBIBYTE = 1 << 20

Row = tuple[str, str, str]


def measure_crashes(folder: Path) -> Iterator[Row]:
    """Kill syncs at random moments."""
    settings, fresh = make_settings(folder), make_settings(folder / "fresh", folder)
    crashes = crash(settings, fresh, KILLS, KILLED_STATEMENTS)
    bad = len(crashes.wrong) + len(crashes.unequal)
    yield (
        f"syncs of {KILLED_STATEMENTS} statements killed; wrong answers or unequal indexes after",
        f"{len(crashes.killed)}; {bad}",
        f"{KILLS}; 0",
    )


def measure_crowd(folder: Path) -> Iterator[Row]:
    """Ask from many threads while another process syncs."""
    crowd = ask_while_syncing(make_settings(folder), ASKERS, ASKED_SECONDS, CHANGED_STATEMENTS)
    bad = len(crowd.wrong) + len(crowd.failed)
    yield (
        f"{ASKERS} askers for {ASKED_SECONDS:.0f} s while up to {CHANGED_STATEMENTS} statements "
        f"change ({crowd.asked:,} questions, {crowd.syncs} syncs); wrong or failed answers",
        f"{bad}",
        "0",
    )


def measure_repeats(folder: Path) -> Iterator[Row]:
    """Sync the same statements twice, then with one paragraph changed."""
    settings = make_settings(folder)
    source = WHOLE if WHOLE.is_dir() else STATEMENTS
    for file in source.iterdir():
        (settings.statements.path / file.name).write_bytes(file.read_bytes())
    first = time_sync(settings)
    again = time_sync(settings)
    files = len(list(source.iterdir()))
    yield (
        f"second sync of {files} unchanged statements, with process start, against the first",
        f"{again / first:.1%}",
        "≤ 5%",
    )
    yield "texts it encodes", f"{sync([settings.statements.path], settings).embedded}", "0"


def measure_browsers(folder: Path) -> Iterator[Row]:
    """Let as many as fifty pages ask at once, over HTTP."""
    settings = make_settings(folder)
    harbours = Harbours(settings.statements.path, random.Random(5))
    for harbour in range(CHANGED_STATEMENTS):
        harbours.add(harbour)
    sync([settings.statements.path], settings)
    with serving_settings(settings) as address:
        asyncio.run(ask_all(address, 1, EACH, CHANGED_STATEMENTS))
        alone = asyncio.run(ask_all(address, 1, 5 * EACH, CHANGED_STATEMENTS))
        many = asyncio.run(ask_all(address, BROWSERS, EACH, CHANGED_STATEMENTS))
    p95 = quantiles(many, n=20)[-1]
    yield (
        f"{BROWSERS} users at once over HTTP, {len(many)} questions: p95 against p50 of one alone",
        f"{p95 / median(alone):.0f} ×",
        f"none failed, {BROWSERS} × were one core's",
    )


def measure_following(folder: Path) -> Iterator[Row]:
    """Drop files into the folder of a page that is served: one at a time, then many."""
    settings = make_settings(folder)
    harbours = Harbours(settings.statements.path, random.Random(6))
    with serving_settings(settings) as address:
        taken = []
        for harbour in range(DROPPED):
            harbours.add(harbour)
            taken.append(wait_for_count(address, harbour + 1))
        for harbour in range(DROPPED, BURST):
            harbours.add(harbour)
        burst = wait_for_count(address, BURST)
    yield f"a file dropped is served, slowest of {DROPPED}", f"{max(taken):.1f} s", "≤ 5 s"
    yield f"{BURST - DROPPED} files dropped at once are all served", f"{burst:.0f} s", "all"


def measure_memory(folder: Path) -> Iterator[Row]:
    """Ask ten thousand questions and sync two hundred times in one process."""
    settings = make_settings(folder)
    harbours = Harbours(settings.statements.path, random.Random(7))
    for harbour in range(60):
        harbours.add(harbour)
    sync([settings.statements.path], settings)
    assistant, process = Assistant(settings), psutil.Process()
    resident = []
    for number in range(SYNCS):
        harbours.stir(3, 60)
        sync([settings.statements.path], settings)
        for question in range(QUESTIONS // SYNCS):
            assistant.ask(f"How many boats does Harbour {question} keep in year {number}?")
        resident.append(process.memory_info().rss / MEBIBYTE)
    warm = max(resident[: round(SYNCS * WARM_UP)])
    end = median(resident[-10:])
    yield (
        f"memory after {QUESTIONS:,} questions and {SYNCS} syncs, against a tenth of them",
        f"{end / warm - 1:+.1%} ({warm:.0f} to {end:.0f} MB)",
        "≤ +5%",
    )


def measure_fuzz(folder: Path) -> Iterator[Row]:
    """Send two hundred shapes as each argument of each function."""
    with attacked(make_settings(folder), folder, UNCOUNTED) as target:
        fuzz(target, 2, None, seed=1)
        before = target.find_memory()
        fuzzed = fuzz(target, SHAPES, None, seed=2)
        time.sleep(UNREAD_SECONDS)
        after = target.find_memory()
    yield (
        f"requests with {SHAPES} shapes an argument; files told, fetches or failures without words",
        f"{fuzzed.sent:,}; {len(fuzzed.bare)}",
        "all; 0",
    )
    yield "slowest sign of life meanwhile", f"{fuzzed.slowest:.1f} s", "≤ 2 s"
    yield "memory after it", f"{after / before - 1:+.1%}", "≤ +10%"


def measure_connections(folder: Path) -> Iterator[Row]:
    """Hold connections that go on with nothing, and one whose answer nobody reads."""
    settings = make_settings(folder)
    with serving_few(settings) as (address, server):
        slowest = 0.0
        for begin in BEGUN.values():
            with ExitStack() as clients:
                hold(clients, address, begin, HELD)
                ended = time.monotonic() + HELD_SECONDS
                while time.monotonic() < ended:
                    slowest = max(slowest, time_health(address))
        assert server.pid
        unread = time_unread(address, server.pid)
    yield (
        f"{HELD} idle clients of {len(BEGUN)} kinds, {HELD_SECONDS:.0f} s each, with {DESCRIPTORS} "
        "file descriptors: slowest `/healthz`",
        f"{slowest:.2f} s",
        "≤ 10 s",
    )
    yield "an answer of 8 MB that nobody reads is dropped after", f"{unread:.0f} s", "≤ 60 s"


def measure_hostile(folder: Path) -> Iterator[Row]:
    """Read at least 300 hostile files, one after the other."""
    paths = write_files(folder, -(-HOSTILE_FILES // len(KINDS)), seed=7)
    seconds = max(map(check_file, paths))
    yield f"processor time of the worst of {len(paths)} hostile files", f"{seconds:.1f} s", "≤ 10 s"


def measure_mutated(folder: Path) -> Iterator[Row]:
    """Read files that were cut, spliced or overwritten: real ones of every kind."""
    found = SHARED.glob("collection/*/**/*") if SHARED.is_dir() else STATEMENTS.iterdir()
    real = sorted(each for each in found if each.is_file())
    samples = [(each.name, each.read_bytes()) for each in real] + 20 * list_samples(folder)
    chance, seconds, peak = random.Random(11), 0.0, 0
    for _ in range(MUTATED_FILES):
        name, data = chance.choice(samples)
        path = folder / f"mutated{Path(name).suffix}"
        path.write_bytes(mutate(data, chance))
        seconds = max(seconds, check_file(path))
        peak = max(peak, measure_peak())
    yield (
        f"processor time of the worst of {MUTATED_FILES:,} mutated files; memory of the worst",
        f"{seconds:.1f} s; {peak / 1e6:,.0f} MB",
        "≤ 10 s; ≤ 1,000 MB",
    )


MEASURES: dict[str, Callable[[Path], Iterator[Row]]] = {
    "hostile": measure_hostile,
    "mutated": measure_mutated,
    "crashes": measure_crashes,
    "crowd": measure_crowd,
    "repeats": measure_repeats,
    "browsers": measure_browsers,
    "following": measure_following,
    "memory": measure_memory,
    "fuzz": measure_fuzz,
    "connections": measure_connections,
}


def make_settings(folder: Path, of: Path | None = None) -> Settings:
    """Give settings with an index in a folder and the statements of it or of another."""
    statements = (of or folder) / "statements"
    statements.mkdir(parents=True, exist_ok=True)
    settings = load_settings(index={"path": folder / "index"}, statements={"path": statements})
    load_encoders(settings.encoder, settings.index.path / "encoder")
    return settings


def main(names: list[str]) -> None:
    """Run the measures of these names, or all, and write the table when all were run."""
    start_log(LogSettings())
    rows: list[Row] = []
    for name in names or MEASURES:
        with tempfile.TemporaryDirectory() as folder:
            rows += MEASURES[name](Path(folder))
    lines = [
        "| what | figure | bar |",
        "|---|---|---|",
        *(f"| {' | '.join(row)} |" for row in rows),
    ]
    print("\n".join(lines))
    if not names:
        title = f"# Soak\n\n`make soak`, {os.cpu_count()} cores.\n\n"
        TABLE.write_text(title + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
