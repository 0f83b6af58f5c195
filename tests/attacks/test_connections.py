"""Connections that are kept open for nothing take nothing from others, nor hold up the end."""

from __future__ import annotations

import os
import resource
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from assistant.web.auth.open_requests import MOST
from assistant.web.server import connection
from config.settings import Settings
from tests import loopback
from tests.conftest import NewSettings
from tests.forking import Forked
from tests.loopback import SECONDS, find_port, wait_for
from tests.processes import fork
from tests.rows import EVERY
from tests.watching import wait_until

HASTE = 1.0
"""Seconds that a server has for a head or a body, in place of its own ten."""
HELD, DESCRIPTORS, FEWEST = 400 if EVERY else 280, 256, 128
GET = b"GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n"
STREAM = "a stream"

Begun = Callable[[int], bytes]

BEGUN: dict[str, Begun] = {
    "nothing": lambda _: b"",
    "half a line": lambda _: b"GET /",
    "half a head": lambda _: GET % b"/",
    "half a body": lambda _: b"POST /export/md HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{",
    "an answer unread": lambda _: GET % b"/theme.css" + b"\r\n",
    STREAM: lambda number: GET % b"/gradio_api/heartbeat/%d" % number + b"\r\n",
}
"""What a client sends and then goes on with nothing."""


def limit() -> None:
    """Let this process have few file descriptors."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (DESCRIPTORS, DESCRIPTORS))


def limit_much() -> None:
    """Let this process have hardly enough file descriptors."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (FEWEST, FEWEST))


def hurry() -> None:
    """Let the server of this process, which has few file descriptors, wait for less."""
    limit()
    connection.HEAD_SECONDS = connection.BODY_SECONDS = HASTE


@contextmanager
def serving_few(
    settings: Settings, prepare: Callable[[], None] = limit, log: Path | None = None
) -> Iterator[tuple[str, Forked]]:
    """Serve the page with few file descriptors; give its address and process."""
    port = find_port()
    given = ["serve", "--port", str(port), "--index", str(settings.index.path)]
    environment = {**os.environ, "ASSISTANT_STATEMENTS_PATH": str(settings.statements.path)}
    server = fork("assistant", given, environment, err=log, prepare=prepare)
    try:
        wait_for(f"http://127.0.0.1:{port}/healthz", server.is_alive)
        yield f"http://127.0.0.1:{port}", server
    finally:
        server.kill()
        server.join()


def connect(address: str) -> socket.socket:
    server = urlsplit(address)
    return socket.create_connection((server.hostname or "", server.port or 0), SECONDS)


def hold(clients: ExitStack, address: str, begin: Begun, count: int) -> list[socket.socket]:
    """Open connections, begin on each and go on with nothing; those shut at once are held too."""
    held = []
    for number in range(count):
        client = clients.enter_context(connect(address))
        held.append(client)
        try:
            client.sendall(begin(number))
        except OSError:
            continue
    return held


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Settings:
    made = settings_in(tmp_path_factory.mktemp("few"))
    made.statements.path.mkdir()
    return made


@pytest.fixture(scope="module")
def few(settings: Settings) -> Iterator[str]:
    with serving_few(settings) as (address, _):
        yield address


@pytest.fixture(scope="module")
def hasty(settings: Settings) -> Iterator[tuple[str, Forked]]:
    with serving_few(settings, hurry) as server:
        yield server


@pytest.mark.parametrize("kind", BEGUN)
def test_page_stays_up_under_idle_connections(few: str, kind: str) -> None:
    with ExitStack() as clients:
        hold(clients, few, BEGUN[kind], HELD)
        assert loopback.get(f"{few}/healthz").status_code == 200
    assert wait_for_answer(f"{few}/config")


def wait_for_answer(address: str) -> bool:
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        if loopback.get(address).status_code == 200:
            return True
        time.sleep(0.2)
    return False


def test_visitor_has_so_many_streams_and_is_told(few: str) -> None:
    with ExitStack() as clients:
        hold(clients, few, BEGUN[STREAM], MOST)
        wait_until(lambda: not loopback.get(f"{few}/config").is_success)
        refused = loopback.get(f"{few}/config")
        assert refused.status_code == 429
        assert "still open" in refused.text
        assert loopback.get(f"{few}/healthz").status_code == 200
    assert wait_for_answer(f"{few}/config")


def test_connections_that_go_on_with_nothing_are_closed(hasty: tuple[str, Forked]) -> None:
    address, _ = hasty
    begun = [begin for kind, begin in BEGUN.items() if kind != STREAM]
    with ExitStack() as clients:
        held = [hold(clients, address, begin, 1)[0] for begin in begun]
        dripping = hold(clients, address, BEGUN["half a head"], 1)[0]
        deadline = time.monotonic() + HASTE + SECONDS
        while drip(dripping):
            assert time.monotonic() < deadline
            time.sleep(0.2)
        for client in held:
            read_until_closed(client, deadline - time.monotonic())


def drip(client: socket.socket) -> bool:
    """Send one more header; tell whether the server still takes it."""
    try:
        client.sendall(b"X: y\r\n")
    except OSError:
        return False
    return True


def read_until_closed(client: socket.socket, seconds: float) -> None:
    """Read until the server has closed a connection; fail when it does not in time."""
    client.settimeout(max(seconds, 1))
    with suppress(ConnectionError):
        while client.recv(65_536):
            pass


def test_server_ends_within_seconds_whatever_clients_do(hasty: tuple[str, Forked]) -> None:
    address, server = hasty
    with ExitStack() as clients:
        for begin in BEGUN.values():
            hold(clients, address, begin, 5)
        assert loopback.get(f"{address}/healthz").status_code == 200
        server.terminate()
        server.join(SECONDS)
        assert not server.is_alive()


def test_too_few_descriptors_are_told_at_the_start(settings: Settings, tmp_path: Path) -> None:
    log = tmp_path / "log"
    with serving_few(settings, limit_much, log):
        assert "raise the limit of open files" in log.read_text(encoding="utf-8")
