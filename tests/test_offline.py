"""After the install nothing touches the network: not to sync, not to ask, not to serve.

Two guards: a hook in every Python process that refuses and records each look-up and connection
to another machine, and, where the system allows it, a network that has nothing but loopback.
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import socket
import struct
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
from tests.processes import Prepare, Run, started

GUARD = Path(__file__).parent / "offline"
ROOT = Path(__file__).parents[1]

CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000
IFF_UP, SIOCSIFFLAGS = 1, 0x8914
NO_NAMESPACE = 77
"""The exit code of a process that the system gives no network of its own."""


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


def run(environment: dict[str, str], *arguments: str, prepare: Prepare = guard) -> Run:
    with pytest.MonkeyPatch.context() as patched:
        for name, value in environment.items():
            patched.setenv(name, value)
        return processes.run(*arguments, "--json", prepare=prepare)


def part_from_network() -> None:
    """Put this process into a network that has nothing but loopback, and guard it besides."""
    user, group = os.getuid(), os.getgid()
    if ctypes.CDLL(None).unshare(CLONE_NEWUSER | CLONE_NEWNET):
        sys.exit(NO_NAMESPACE)
    told = {"setgroups": "deny", "uid_map": f"0 {user} 1", "gid_map": f"0 {group} 1"}
    for name, written in told.items():
        Path("/proc/self", name).write_text(written)
    with socket.socket() as each:
        fcntl.ioctl(each, SIOCSIFFLAGS, struct.pack("16sh", b"lo", IFF_UP))
    guard()


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
    synced = run(guarded, "ingest", "sync")
    assert synced.code == 0, synced.err
    assert synced.json["paragraphs"] == 8
    answered = run(guarded, "assistant", "ask", "How many lives had COVID-19 claimed?")
    assert answered.code == 0, answered.err
    assert answered.json["citations"][0]["label"] == "III"


def test_serves_without_a_network(guarded: dict[str, str]) -> None:
    sync_here(guarded)
    with serving(Path(guarded["ASSISTANT_INDEX_PATH"]), guarded, start=started) as address:
        assert loopback.get(f"{address}/healthz").status_code == 200
        assert "<html" in loopback.get(address).text


def test_works_where_there_is_no_network_at_all(guarded: dict[str, str]) -> None:
    sync_here(guarded)
    asked = "What does it say about vaccines?"
    done = run(guarded, "assistant", "ask", asked, prepare=part_from_network)
    if done.code == NO_NAMESPACE:
        pytest.skip("this system gives no network namespace to an ordinary process")
    assert done.code == 0, done.err
    assert [each["label"] for each in done.json["citations"]] == ["VIII"]
