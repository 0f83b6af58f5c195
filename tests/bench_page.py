"""Measures the page in a real browser: its first screen, an answer, many users at once.

The first screen is compared with a bare Gradio chat, loaded in turns with ours by the same browser
on the same machine, nothing cached. Times are taken inside the page: from the start of the
navigation, or from Enter, to the frame after the element is there.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from gradio_client import Client
from playwright.sync_api import Browser, Page

from tests.browser import open_browser, serving
from tests.loopback import wait_for

LOADS = 7
USERS = 20
ROUNDS = 5
BARE = """
import gradio, sys, uvicorn
from fastapi import FastAPI
with gradio.Blocks() as blocks:
    gradio.ChatInterface(lambda message, history: message)
app = gradio.mount_gradio_app(FastAPI(), blocks, path="/")
uvicorn.run(app, port=int(sys.argv[1]), log_level="warning")
"""
OURS, THEIRS = ".welcome", "textarea"
PAINTED = """selector => new Promise(done => {
  const look = () => document.querySelector(selector)?.offsetHeight
    ? requestAnimationFrame(() => setTimeout(() => done(performance.now())))
    : requestAnimationFrame(look);
  look();
})"""
ANSWERED = """question => new Promise(done => {
  const box = document.querySelector('.composer textarea');
  box.value = question;
  const started = performance.now();
  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  const look = () => document.querySelector('.waiting')
    ? requestAnimationFrame(look)
    : requestAnimationFrame(() => setTimeout(() => done(performance.now() - started)));
  look();
})"""


def measure_page(index: Path, questions: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Give the rows of the table that are about the page: what, figure, bar."""
    with serving(index) as ours, serving_bare() as theirs, open_browser() as browser:
        for address, selector in ((ours, OURS), (theirs, THEIRS)):
            load(browser, address, selector)
        painted = [(load(browser, ours, OURS), load(browser, theirs, THEIRS)) for _ in range(LOADS)]
        own, bare = (median(each) for each in zip(*painted, strict=True))
        yield (
            "first screen painted, against a bare Gradio chat",
            f"{own:.0f} to {bare:.0f} ms: {own / bare:.2f} ×",
            "≤ 1.5 ×",
        )
        yield (
            "extractive answer on the page after Enter, warm, median",
            f"{median(answer(browser, ours, questions)):.0f} ms",
            "≤ 300 ms",
        )
        last, alone = crowd(ours, questions)
        yield (
            f"{USERS} users asking at once, the last answer against one alone",
            f"{last * 1_000:.0f} to {alone * 1_000:.0f} ms: {last / alone:.1f} ×",
            f"≤ {USERS} ×",
        )


@contextmanager
def serving_bare() -> Iterator[str]:
    """Serve a Gradio chat that does nothing; give its address once it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-c", BARE, str(port)]
    environment = {**os.environ, "GRADIO_ANALYTICS_ENABLED": "False"}
    address = f"http://127.0.0.1:{port}"
    with subprocess.Popen(command, env=environment) as server:
        try:
            wait_for(address, lambda: server.poll() is None)
            yield address
        finally:
            server.terminate()


def load(browser: Browser, address: str, selector: str) -> float:
    """Give the milliseconds until a new user sees an element."""
    user = browser.new_context()
    page = user.new_page()
    page.goto(address, wait_until="commit")
    taken: float = page.evaluate(PAINTED, selector)
    user.close()
    return taken


def answer(browser: Browser, address: str, questions: Sequence[str]) -> list[float]:
    """Give the milliseconds from Enter to the answer, of each question in a chat of its own."""
    page = open_page(browser, address)
    taken: list[float] = []
    for question in [questions[0], *questions]:
        taken.append(page.evaluate(ANSWERED, question))
        page.get_by_role("button", name="New chat").click()
    page.context.close()
    return taken[1:]


def crowd(address: str, questions: Sequence[str]) -> tuple[float, float]:
    """Give the seconds until the last of many users is answered, and one alone, by the API.

    By the API, for as many pages in one browser measure the browser: 5 s of its time to 1 s of the
    server's.
    """
    users = [Client(address, verbose=False) for _ in range(USERS)]
    with ThreadPoolExecutor(USERS) as pool:
        alone = median(ask_at_once(pool, users[:1], [each]) for each in questions)
        return median(ask_at_once(pool, users, questions) for _ in range(ROUNDS)), alone


def ask_at_once(
    pool: ThreadPoolExecutor, users: Sequence[Client], questions: Sequence[str]
) -> float:
    """Let each user ask a question; give the seconds until all are answered."""
    started = time.perf_counter()
    asked = [
        pool.submit(user.predict, questions[place % len(questions)], api_name="/ask")
        for place, user in enumerate(users)
    ]
    for each in asked:
        each.result()
    return time.perf_counter() - started


def open_page(browser: Browser, address: str) -> Page:
    """Open the page for a new user."""
    page = browser.new_context().new_page()
    page.goto(address)
    page.locator(".welcome").wait_for()
    return page
