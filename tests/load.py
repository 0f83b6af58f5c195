"""Clients of a served page, and how long it lets them wait."""

from __future__ import annotations

import asyncio
import json
import socket
import subprocess
import sys
import time
from urllib.parse import urlsplit

import httpx
import psutil

from config.settings import Settings

NO_MORE = [None] * 4
"""What the endpoint takes after question and statements: since, until, parties, language."""


async def ask_all(address: str, users: int, questions: int, harbours: int) -> list[float]:
    """Let users ask at once, each one question after the other; give the seconds of each."""
    limits = httpx.Limits(max_connections=2 * users)
    async with httpx.AsyncClient(base_url=address, timeout=300, limits=limits) as client:
        taken = await asyncio.gather(
            *(ask_some(client, each, questions, harbours) for each in range(users))
        )
    return [seconds for each in taken for seconds in each]


async def ask_some(
    client: httpx.AsyncClient, user: int, questions: int, harbours: int
) -> list[float]:
    """Ask one question after the other; each has to be answered with its own harbour."""
    taken = []
    for number in range(questions):
        harbour = (user * questions + number) % harbours
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


def wait_for_count(address: str, count: int) -> float:
    """Give the seconds until the page has so many statements."""
    started = time.perf_counter()
    while httpx.get(f"{address}/healthz", timeout=60).json()["statements"] < count:
        time.sleep(0.05)
    return time.perf_counter() - started


def time_health(address: str) -> float:
    """Give the seconds of a look at the page's health."""
    started = time.perf_counter()
    httpx.get(f"{address}/healthz", timeout=60).raise_for_status()
    return time.perf_counter() - started


def time_unread(address: str, server: int) -> float:
    """Give the seconds until the server drops a connection whose long answer is not read."""
    long = json.dumps(
        {"turns": [{"question": "\U0001f6a2" * 2_000_000, "lines": []}]}, ensure_ascii=False
    )
    body = long.encode()
    with socket.socket() as client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        client.connect(("127.0.0.1", urlsplit(address).port))
        client.sendall(
            b"POST /export/md HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            b"Content-Length: %d\r\n\r\n" % len(body) + body
        )
        port, started = client.getsockname()[1], time.monotonic()
        while is_connected(server, port):
            assert time.monotonic() < started + 120
            time.sleep(0.5)
    return time.monotonic() - started


def is_connected(server: int, port: int) -> bool:
    """Tell whether a process has a connection with this port of a client's."""
    held = psutil.Process(server).net_connections("tcp")
    return any(each.raddr and each.raddr.port == port for each in held)


def time_sync(settings: Settings) -> float:
    """Give the seconds of a sync with the start of its process."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "ingest", "sync", str(settings.statements.path)]
    command += ["--index", str(settings.index.path)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started
