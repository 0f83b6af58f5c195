"""A folder of statements is served by naming it, with an index of its own."""

from __future__ import annotations

import os
import socket
import time
from pathlib import Path

import pytest

from assistant.web.server.server import listen, name_address
from config.settings import WebSettings
from tests import loopback
from tests.loopback import SECONDS, find_port, wait_for
from tests.processes import forked, run
from tests.reading import GOAL, write


def test_a_second_collection_is_served_by_its_folder(tmp_path: Path, encoder_folder: Path) -> None:
    folder = tmp_path / "communiqués"
    (folder / ".index").mkdir(parents=True)
    (folder / ".index" / "encoder").symlink_to(encoder_folder, target_is_directory=True)
    write(folder, "plan.txt", f"Plan\n\n1. {GOAL}\n\n2. They meet.\n")
    port = find_port()
    given = ["serve", str(folder), "--port", str(port)]
    with forked()(given, os.environ, Path(os.devnull)) as is_running:
        health = f"http://127.0.0.1:{port}/healthz"
        wait_for(health, is_running)
        while loopback.get(health).json()["statements"] == 0:
            assert is_running()
            time.sleep(0.2)
        assert loopback.get(health).json()["statements"] == 1
    assert (folder / ".index" / "generation").exists()


def test_a_folder_that_is_not_there_is_said_in_one_line(tmp_path: Path) -> None:
    ended = run("assistant", "serve", tmp_path / "nowhere")
    assert ended.code == 1
    assert "there is no such folder; make it first" in ended.err


@pytest.mark.parametrize(
    ("host", "address", "reached"),
    [
        ("127.0.0.1", "http://127.0.0.1", ["127.0.0.1"]),
        ("0.0.0.0", "http://127.0.0.1", ["127.0.0.1"]),  # noqa: S104
        ("localhost", "http://localhost", ["127.0.0.1"]),
        ("::1", "http://[::1]", ["::1"]),
        ("[::1]", "http://[::1]", ["::1"]),
        ("::", "http://[::1]", ["::1", "127.0.0.1"]),
    ],
)
def test_addresses_of_both_kinds_are_served(host: str, address: str, reached: list[str]) -> None:
    web = WebSettings(host=host, port=find_port())
    assert name_address(web) == f"{address}:{web.port}"
    with listen(web):
        for each in reached:
            socket.create_connection((each, web.port), SECONDS).close()
