"""The server that is attacked, and the ways in."""

from __future__ import annotations

import json
import os
import re
import runpy
import socket
from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import Thread
from typing import Any
from uuid import uuid4

import httpx
import psutil

from config.settings import Settings
from ingest.sync.run import sync
from tests.browser import serving_settings
from tests.loopback import SECONDS, find_port
from tests.processes import Start, forked
from tests.signing import keep_user_cheaply

PASSWORD, TOKEN = "correct horse battery", "a-token-for-programs-1234"
MARKER = "the-words-of-a-file-that-nobody-may-read"
PLAN = "HARBOUR PLAN\n\n1. The northern lighthouse will be repainted in green next spring.\n"
GUARD = Path(__file__).parents[1] / "offline"
ROOT = Path(__file__).parents[2]
UNCOUNTED = dict.fromkeys(("LIMITS_QUESTIONS", "LIMITS_REQUESTS"), "1000000")
"""Limits that nobody meets."""
DATA = "/gradio_api/queue/data?session_hash="
HEALTHY = 4.0
"""Seconds of processor time, two on each of two cores, in which a server says that it is well."""
ACCEPTED = "application/json, text/event-stream"
"""What a language model's client has to accept."""
SENTENCE = re.compile(r"[a-z]{2,} [a-z]{2,}")
"""What every refusal has: words."""


def sign_in(name: str) -> dict[str, str]:
    """Give the header a user signs in with; without a name the token's."""
    if not name:
        return {"Authorization": f"Bearer {TOKEN}"}
    given = b64encode(f"{name}:{PASSWORD}".encode()).decode()
    return {"Authorization": f"Basic {given}"}


@dataclass
class Listener:
    """A server on loopback that nobody has a reason to speak to; it keeps who did."""

    port: int = field(default_factory=find_port)
    heard: list[str] = field(default_factory=list)

    def listen(self) -> None:
        """Listen until the process ends."""
        with socket.create_server(("127.0.0.1", self.port)) as server:
            while True:
                came, _ = server.accept()
                self.heard.append(came.recv(200).decode("latin-1"))
                came.close()


@dataclass
class Target:
    """A page with two users and a token, a file beside it that is nobody's, and who listens."""

    address: str
    settings: Settings
    marker: Path
    resolved: Path
    listener: Listener
    log: Path

    def __post_init__(self) -> None:
        self.client, self.health = httpx.Client(timeout=SECONDS), httpx.Client(timeout=SECONDS)
        self.numbers: dict[str, list[int]] = {}
        for each in self.get("/config").json()["dependencies"]:
            self.numbers.setdefault(each["api_name"], []).append(each["id"])

    def get(self, path: str, user: str = "ada") -> httpx.Response:
        """Get a path."""
        return self.client.get(self.address + path, headers=sign_in(user))

    def post(self, path: str, body: str | bytes, user: str = "ada") -> httpx.Response:
        """Post what is meant to be JSON; a body that is cut off on its way was refused."""
        headers = sign_in(user) | {"Content-Type": "application/json", "Accept": ACCEPTED}
        try:
            return self.client.post(self.address + path, content=body, headers=headers)
        except httpx.TimeoutException:
            raise
        except httpx.TransportError:
            return httpx.Response(413, text="the server cut it off")

    def join(self, body: dict[str, Any], user: str = "ada") -> str:
        """Let the page's own function run, and give all that comes of it."""
        session = body.setdefault("session_hash", uuid4().hex)
        sent = self.post("/gradio_api/queue/join", json.dumps(body), user)
        return sent.text + (self.get(DATA + session, user).text if sent.is_success else "")

    def upload(self, name: str, text: str, user: str = "ada") -> str:
        """Upload a file, and give the path that the server tells of it."""
        files = {"files": (name, text.encode())}
        address = f"{self.address}/gradio_api/upload"
        sent = self.client.post(address, files=files, headers=sign_in(user))
        path: str = sent.json()[0]
        return path

    def check(self, said: str) -> None:
        """Fail where the server told of a file, fetched something or no longer answers."""
        assert MARKER not in said
        assert "gradio.FileData" not in said  # what was copied to where it is served
        assert "/gradio_api/file=" not in said
        assert "PWD=" not in said
        assert self.listener.heard == []
        assert not self.resolved.exists(), self.resolved.read_text()
        assert self.measure_health() < HEALTHY

    def measure_health(self) -> float:
        """Give the processor time that the server, with what it started, takes until it is well.

        By the clock it would be that of all that this machine does.
        """
        before = self._find_all_seconds()
        assert self.health.get(f"{self.address}/healthz").status_code == 200
        return self._find_all_seconds() - before

    def find_memory(self) -> int:
        """Give the bytes that the server holds."""
        resident: int = self._process.memory_info().rss
        return resident

    def find_seconds(self) -> float:
        """Give the processor time that the server has taken."""
        times = self._process.cpu_times()
        return float(times.user + times.system)

    def _find_all_seconds(self) -> float:
        """Give that of the server and of the process that parses for it, which it may wait for."""
        seconds = self.find_seconds()
        for each in self._process.children():
            with suppress(psutil.NoSuchProcess):
                times = each.cpu_times()
                seconds += times.user + times.system
        return seconds

    @cached_property
    def _process(self) -> psutil.Process:
        port = int(self.address.rpartition(":")[2])
        (server,) = (
            each.pid
            for each in psutil.net_connections("tcp")
            if each.status == psutil.CONN_LISTEN and each.laddr and each.laddr.port == port
        )
        assert server
        return psutil.Process(server)


def guard() -> None:
    """End this process at its first step towards another machine."""
    runpy.run_path(str(GUARD / "sitecustomize.py"))


@contextmanager
def attacked(
    settings: Settings, folder: Path, more: Mapping[str, str], start: Start | None = None
) -> Iterator[Target]:
    """Serve a collection to attackers."""
    settings.statements.path.mkdir(exist_ok=True)
    (settings.statements.path / "harbour.txt").write_text(PLAN, encoding="utf-8")
    sync([settings.statements.path], settings)
    users, resolved, log = folder / "users.txt", folder / "resolved", folder / "log"
    for name in ("ada", "bob"):
        keep_user_cheaply(users, name, PASSWORD)
    marker = folder / "marker.txt"
    marker.write_text(MARKER, encoding="utf-8")
    os.environ["REFUSED"] = str(resolved)
    listener = Listener()
    Thread(target=listener.listen, daemon=True).start()
    before = os.environ.get("PYTHONPATH", "")
    os.environ["PYTHONPATH"] = os.pathsep.join((str(GUARD), str(ROOT)))
    everywhere = "::" if socket.has_dualstack_ipv6() else "0.0.0.0"  # noqa: S104
    told = {"WEB_HOST": everywhere, "WEB_TOKEN": TOKEN, **more}
    try:
        with serving_settings(
            settings, "--auth", str(users), log=log, start=start or forked(guard), told=told
        ) as address:
            yield Target(address, settings, marker, resolved, listener, log)
    finally:
        os.environ["PYTHONPATH"] = before
