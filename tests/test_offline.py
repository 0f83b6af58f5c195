"""After the install nothing touches the network: not to sync, not to ask, not to serve.

Two guards: a hook in every Python process that refuses and records each look-up and connection
to another machine, and, where the system allows it, a network that has nothing but loopback.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.loading import load_settings
from ingest.sync.run import sync
from tests import loopback, processes
from tests.attacks.target import guard
from tests.browser import serving
from tests.conftest import STATEMENTS
from tests.processes import started

GUARD = Path(__file__).parent / "offline"
ROOT = Path(__file__).parents[1]

LOOPBACK_ONLY = ("unshare", "--map-root-user", "--net", sys.executable, "-c")
RAISE_LOOPBACK = """
import fcntl, os, socket, struct, sys
IFF_UP, SIOCSIFFLAGS = 1, 0x8914
with socket.socket() as each:
    fcntl.ioctl(each, SIOCSIFFLAGS, struct.pack("16sh", b"lo", IFF_UP))
os.execv(sys.argv[1], sys.argv[1:])
"""


@pytest.fixture
def guarded(tmp_path: Path, encoder_folder: Path) -> Iterator[dict[str, str]]:
    """The environment of a process that may not leave the machine; fails if one tried."""
    record = tmp_path / "refused"
    index = tmp_path / "index"
    index.mkdir()
    (index / "encoder").symlink_to(encoder_folder, target_is_directory=True)
    path = os.pathsep.join((str(GUARD), str(ROOT)))
    yield {
        **os.environ,
        "PYTHONPATH": path,
        "REFUSED": str(record),
        "HOME": str(tmp_path),  # no cache from an earlier download
        "ASSISTANT_INDEX_PATH": str(index),
        "ASSISTANT_STATEMENTS_PATH": str(STATEMENTS),
    }
    assert not record.exists(), record.read_text()


def run(environment: dict[str, str], *arguments: str) -> str:
    with pytest.MonkeyPatch.context() as patched:
        for name, value in environment.items():
            patched.setenv(name, value)
        done = processes.run(*arguments, "--json", prepare=guard)
    assert done.code == 0, done.err
    return done.out


def sync_here(environment: dict[str, str]) -> None:
    """Sync in this process; that it needs no network is a test of its own."""
    sync([STATEMENTS], load_settings(index={"path": environment["ASSISTANT_INDEX_PATH"]}))


def test_guard_refuses_what_leaves_the_machine(guarded: dict[str, str]) -> None:
    probe = "import urllib.request as r; r.urlopen('http://statements.example')"
    done = subprocess.run([sys.executable, "-c", probe], env=guarded, check=False)
    record = Path(guarded["REFUSED"])
    assert done.returncode != 0
    assert "statements.example" in record.read_text()
    record.unlink()


def test_syncs_and_asks_without_a_network(guarded: dict[str, str]) -> None:
    assert json.loads(run(guarded, "ingest", "sync"))["paragraphs"] == 8
    answer = json.loads(run(guarded, "assistant", "ask", "How many lives had COVID-19 claimed?"))
    assert answer["citations"][0]["label"] == "III"


def test_serves_without_a_network(guarded: dict[str, str]) -> None:
    sync_here(guarded)
    with serving(Path(guarded["ASSISTANT_INDEX_PATH"]), guarded, start=started) as address:
        assert loopback.get(f"{address}/healthz").status_code == 200
        assert "<html" in loopback.get(address).text


def test_works_where_there_is_no_network_at_all(guarded: dict[str, str]) -> None:
    if not _can_part_from_network():
        pytest.skip("this system gives no network namespace to an ordinary process")
    sync_here(guarded)
    question = "What does it say about vaccines?"
    command = [*LOOPBACK_ONLY, RAISE_LOOPBACK, sys.executable, "-m", "assistant", "ask", question]
    done = subprocess.run(command, env=guarded, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "[VIII]" in done.stdout


def _can_part_from_network() -> bool:
    if not shutil.which("unshare"):
        return False
    command = [*LOOPBACK_ONLY, RAISE_LOOPBACK, sys.executable, "-c", "pass"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
