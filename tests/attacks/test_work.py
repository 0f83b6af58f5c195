"""However much one visitor asks at once, others are answered."""

from __future__ import annotations

import asyncio
import json
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial

import gradio as gr
import httpx
import pytest
from gradio.events import api
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.web.auth.quota import MOST_AT_WORK, Quota
from assistant.web.auth.visitor import KEY, Visitor, leave_visitor
from assistant.web.guard.gate import Gate
from config.errors import QuotaError
from config.limits import LimitSettings
from tests.attacks.target import Target
from tests.rows import EVERY, choose

SENT = 3 * MOST_AT_WORK // 2
ONE, OTHER = Visitor("198.51.100.1"), Visitor("198.51.100.2")
DRAFTS = {
    "a text": "The harbour 1. of (a) the pier. " * (1_900 if EVERY else 150),
    "a long word": "a" * (1_000_000 if EVERY else 150_000),
    "a PDF": "%PDF-1.7\n" + "[" * 900_000,
}


def ask(visitor: Visitor) -> Request:
    """Give a request of a visitor."""
    return Request({"type": "http", KEY: visitor})


def test_most_threads_are_left_to_others() -> None:
    quota = Quota(LimitSettings(questions=1_000))
    with ExitStack() as working:
        for _ in range(MOST_AT_WORK):
            working.enter_context(quota.working(ask(ONE)))
        with pytest.raises(QuotaError, match="are being answered"):
            working.enter_context(quota.taking(ask(ONE)))
        working.enter_context(quota.taking(ask(OTHER)))
    with quota.taking(ask(ONE)):
        pass


def test_what_is_counted_until_it_is_answered_is_counted_once() -> None:
    quota, requests = Quota(LimitSettings()), [ask(ONE) for _ in range(MOST_AT_WORK)]
    with ExitStack() as working:
        for each in requests:
            working.enter_context(quota.answering(each.scope))
            with quota.taking(each):
                pass
        with pytest.raises(QuotaError, match="are being answered"), quota.taking(ask(ONE)):
            pass
    with quota.answering(ask(ONE).scope):
        pass


def test_what_is_done_after_the_answer_is_counted_by_itself() -> None:
    quota, requests = Quota(LimitSettings()), [ask(ONE) for _ in range(MOST_AT_WORK + 1)]
    for each in requests:
        with quota.answering(each.scope):
            pass
    with ExitStack() as working:
        for each in requests[1:]:
            working.enter_context(quota.working(each))
        with pytest.raises(QuotaError, match="are being answered"), quota.taking(requests[0]):
            pass


CALLS: dict[str, dict[str, list[str]]] = {
    "/gradio_api/run/list": {"data": []},
    "/gradio_api/mcp/": {},
    "/export/md": {},
}


@pytest.mark.parametrize("path", CALLS)
def test_what_is_answered_at_once_counts_until_the_answer_is_written(path: str) -> None:
    body = json.dumps(CALLS[path]).encode()
    with ThreadPoolExecutor(1) as apart:  # a browser's loop may run in this thread
        apart.submit(lambda: asyncio.run(write_answers(path, body))).result()


async def write_answers(path: str, body: bytes) -> None:
    """Send as many requests as one may, and one more while their answers are being written."""
    with gr.Blocks() as page:
        api(lambda: "", api_name="list")
    begun, told = asyncio.Semaphore(0), asyncio.Event()

    async def write(scope: Scope, receive: Receive, send: Send) -> None:
        begun.release()
        await told.wait()
        await Response("a list")(scope, receive, send)

    gate = Gate(write, page, Quota(LimitSettings()), LimitSettings())
    async with httpx.AsyncClient(transport=httpx.ASGITransport(visited(gate))) as client:
        address = f"http://127.0.0.1{path}"
        post = partial(client.post, address, content=body)
        sent = [asyncio.create_task(post()) for _ in range(MOST_AT_WORK)]
        for _ in sent:
            await begun.acquire()
        refused = await post()
        assert (refused.status_code, "are being answered" in refused.text) == (429, True)
        told.set()
        assert {(await each).status_code for each in sent} == {200}
        assert (await post()).status_code == 200


def visited(app: ASGIApp) -> ASGIApp:
    """Give an application that one visitor is let in to."""

    async def visit(scope: Scope, receive: Receive, send: Send) -> None:
        leave_visitor(ONE, scope)
        await app(scope, receive, send)

    return visit


def test_who_is_alone_is_not_counted() -> None:
    quota, alone = Quota(LimitSettings(questions=1)), Visitor("127.0.0.1", alone=True)
    with ExitStack() as working:
        for _ in range(2 * MOST_AT_WORK):
            working.enter_context(quota.working(ask(alone)))
            with quota.taking(ask(alone)):
                pass


@pytest.mark.parametrize("kind", choose(DRAFTS, {"a long word"}))
def test_others_are_answered_while_one_has_drafts_checked(target: Target, kind: str) -> None:
    body = json.dumps({"data": [DRAFTS[kind]]})
    asked = json.dumps({"data": ["What will be repainted?"]})
    with ThreadPoolExecutor(SENT) as many:
        sent = [many.submit(target.post, "/gradio_api/run/draft", body) for _ in range(SENT)]
        time.sleep(0.5)
        assert "in green" in target.post("/gradio_api/run/ask", asked, "bob").text
        target.check("")
    target.check("".join(each.result().text for each in sent))
