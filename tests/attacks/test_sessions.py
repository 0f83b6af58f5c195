"""An answer belongs to who asked."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import gradio as gr
import pytest

from assistant.answering.assistant import Assistant
from assistant.web.auth.quota import Quota
from assistant.web.guard import sessions
from assistant.web.guard.sessions import MOST_UNREAD
from assistant.web.programs.endpoints import open_endpoints
from tests.attacks.target import DATA, PLAN, UNCOUNTED, Target, attacked
from tests.conftest import NewSettings
from tests.processes import forked
from tests.rows import EVERY

ANSWER = "repainted in green"
WORKS = [f"The {each} is mended {'well ' * 900}till noon." for each in ("pier", "quay", "mole")]
"""Paragraphs that are long to send and, being few, soon encoded."""


SENT = 2 * MOST_UNREAD if EVERY else MOST_UNREAD + 10
"""Answers that nobody reads: more than may wait."""


def ask(target: Target, session: str, user: str) -> str:
    """Ask without reading the answer; give the event's id."""
    body = {
        "fn_index": target.numbers["open"][0],
        "data": [],
        "event_data": {"statement": "harbour", "at": 1},
        "session_hash": session,
    }
    sent = target.post("/gradio_api/queue/join", json.dumps(body), user)
    assert sent.status_code == 200
    event: str = sent.json()["event_id"]
    return event


@pytest.mark.parametrize("other", ["bob", ""])
@pytest.mark.parametrize(
    "path", [DATA + "{session}", "/gradio_api/call/ask/{event}", "/gradio_api/heartbeat/{session}"]
)
def test_another_user_gets_nothing_of_an_answer(target: Target, path: str, other: str) -> None:
    session = uuid4().hex
    event = ask(target, session, "ada")
    stolen = target.get(path.format(session=session, event=event), other)
    assert stolen.status_code == 404
    assert ANSWER not in stolen.text
    assert ANSWER in target.get(DATA + session, "ada").text


def test_another_user_neither_joins_nor_cancels(target: Target) -> None:
    session = uuid4().hex
    event = ask(target, session, "ada")
    number = target.numbers["open"][0]
    body = {"fn_index": number, "data": [], "session_hash": session, "event_id": event}
    for path in ("queue/join", "cancel"):
        assert target.post(f"/gradio_api/{path}", json.dumps(body), "bob").status_code == 404
    assert ANSWER in target.get(DATA + session, "ada").text


def test_answer_to_a_program_is_its_own(target: Target) -> None:
    body = {"data": ["What will be repainted?", None, None, None, None, None]}
    sent = target.post("/gradio_api/call/ask", json.dumps(body), "ada")
    path = f"/gradio_api/call/ask/{sent.json()['event_id']}"
    assert target.get(path, "bob").status_code == 404
    assert ANSWER in target.get(path, "ada").text


def hurry() -> None:
    """Let the server of this process wait less for who reads an answer."""
    sessions.UNREAD_SECONDS = 1.0


@pytest.fixture
def hasty(tmp_path: Path, settings_in: NewSettings) -> Iterator[Target]:
    """A page that soon drops what nobody reads."""
    with attacked(settings_in(tmp_path), tmp_path, UNCOUNTED, forked(hurry)) as page:
        yield page


def test_answers_that_nobody_reads_are_dropped(hasty: Target) -> None:
    target = hasty
    long = PLAN + "".join(f"\n{n}. {WORKS[n % len(WORKS)]}\n" for n in range(2, 100))
    (target.settings.statements.path / "long.txt").write_text(long, encoding="utf-8")
    body = {"fn_index": target.numbers["open"][0], "data": [], "event_data": {"statement": "long"}}
    for _ in range(100):
        if WORKS[0] in target.join({**body, "session_hash": uuid4().hex}):
            break
        time.sleep(0.2)
    before = target.find_memory()
    for _ in range(SENT):
        sent = json.dumps({**body, "session_hash": uuid4().hex})
        refused = target.post("/gradio_api/queue/join", sent).status_code
        assert refused in (200, 429)
    deadline = time.monotonic() + 60
    while (now := target.find_memory()) > before * 1.1 and time.monotonic() < deadline:
        time.sleep(0.2)
    assert now <= before * 1.1, (before >> 20, now >> 20)


def test_a_question_of_one_program_never_waits_for_anothers(target: Target) -> None:
    with gr.Blocks() as page:
        open_endpoints(Assistant(target.settings), Quota(target.settings.limits))
    assert page.fns
    assert {each.concurrency_limit for each in page.fns.values()} == {None}
