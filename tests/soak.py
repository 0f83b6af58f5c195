"""Long runs under load and under the knife: ``make soak`` prints and writes ``docs/soak.md``.

``python -m tests.soak NAME …`` runs some of them.
"""

from __future__ import annotations

import asyncio
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles

import httpx
import psutil

from assistant.answering.assistant import Assistant
from config.logs import start_log
from config.settings import LogSettings, Settings, load_settings
from ingest.encoder.model import load_encoder
from ingest.sync.run import sync
from tests.attacks.hostile_files import KINDS, write_files
from tests.attacks.reading import check_file
from tests.browser import serving_settings
from tests.conftest import SHARED, STATEMENTS
from tests.crash import crash
from tests.crowd import ask_while_syncing
from tests.harbours import Harbours

TABLE = Path(__file__).parents[1] / "docs" / "soak.md"
WHOLE = SHARED / "collection" / "white-house"
KILLS, KILLED_STATEMENTS = 100, 60
ASKERS, ASKED_SECONDS, CHANGED_STATEMENTS = 8, 60.0, 200
BROWSERS, EACH = 50, 10
DROPPED, BURST = 10, 510
HOSTILE_FILES = 300
QUESTIONS, SYNCS, WARM_UP = 10_000, 200, 0.1
MEBIBYTE = 1 << 20
NO_MORE = [None] * 4
"""What the endpoint takes after question and statements: since, until, parties, language."""

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
        asyncio.run(ask_all(address, 1, EACH))
        alone = asyncio.run(ask_all(address, 1, 5 * EACH))
        many = asyncio.run(ask_all(address, BROWSERS, EACH))
    p95 = quantiles(many, n=20)[-1]
    yield (
        f"{BROWSERS} users at once over HTTP, {len(many)} questions: p95 against p50 of one alone",
        f"{p95 / median(alone):.0f} ×",
        f"none failed, {BROWSERS} × were one core's",
    )


async def ask_all(address: str, users: int, questions: int) -> list[float]:
    """Let users ask at once, each one question after the other; give the seconds of each."""
    limits = httpx.Limits(max_connections=2 * users)
    async with httpx.AsyncClient(base_url=address, timeout=300, limits=limits) as client:
        taken = await asyncio.gather(*(ask_some(client, each, questions) for each in range(users)))
    return [seconds for each in taken for seconds in each]


async def ask_some(client: httpx.AsyncClient, user: int, questions: int) -> list[float]:
    """Ask one question after the other; each has to be answered with its own harbour."""
    taken = []
    for number in range(questions):
        harbour = (user * questions + number) % CHANGED_STATEMENTS
        started = time.perf_counter()
        question = f"How many boats does Harbour {harbour} keep for the year?"
        scope = [f"STATEMENT OF HARBOUR {harbour}"]
        asked = {"data": [question, scope, *NO_MORE]}
        sent = await client.post("/gradio_api/call/ask", json=asked)
        answer = await client.get(f"/gradio_api/call/ask/{sent.json()['event_id']}")
        assert "event: complete" in answer.text, answer.text
        assert f"Harbour {harbour} keeps" in answer.text, answer.text
        taken.append(time.perf_counter() - started)
    return taken


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


def wait_for_count(address: str, count: int) -> float:
    """Give the seconds until the page has so many statements."""
    started = time.perf_counter()
    while httpx.get(f"{address}/healthz", timeout=60).json()["statements"] < count:
        time.sleep(0.05)
    return time.perf_counter() - started


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


def measure_hostile(folder: Path) -> Iterator[Row]:
    """Read 300 hostile files, one after the other."""
    paths = write_files(folder, HOSTILE_FILES // len(KINDS), seed=7)
    seconds = max(map(check_file, paths))
    yield f"processor time of the worst of {len(paths)} hostile files", f"{seconds:.1f} s", "≤ 10 s"


MEASURES: dict[str, Callable[[Path], Iterator[Row]]] = {
    "hostile": measure_hostile,
    "crashes": measure_crashes,
    "crowd": measure_crowd,
    "repeats": measure_repeats,
    "browsers": measure_browsers,
    "following": measure_following,
    "memory": measure_memory,
}


def make_settings(folder: Path, of: Path | None = None) -> Settings:
    """Give settings with an index in a folder and the statements of it or of another."""
    statements = (of or folder) / "statements"
    statements.mkdir(parents=True, exist_ok=True)
    settings = load_settings(index={"path": folder / "index"}, statements={"path": statements})
    load_encoder(settings.encoder, settings.index.path / "encoder")
    return settings


def time_sync(settings: Settings) -> float:
    """Give the seconds of a sync with the start of its process."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "ingest", "sync", str(settings.statements.path)]
    command += ["--index", str(settings.index.path)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


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
