"""Sends shapes as each argument of each function, by number and by name, on every way in."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from uuid import uuid4

from tests.attacks.shapes import make_shapes
from tests.attacks.target import DATA, SENTENCE, Target

ARGUMENTS = {"ask": 6, "search": 6, "find": 7, "compare": 7, "timeline": 6, "outline": 6}
ARGUMENTS |= {"trace": 8, "lineage": 6, "draft": 6, "wording": 2}
ARGUMENTS |= {"statement": 1, "add_text": 2, "add_files": 1, "check_file": 1}
NAMED = {"ask", "search", "find", "compare", "timeline", "outline", "statement", "statements"}
NAMED |= {"trace", "lineage", "draft", "wording"}
FIELDS = {
    "answer": ("id", "question", "earlier", "scope"),
    "rate": ("question", "verdict", "cited", "reason", "comment"),
    "open": ("statement", "paragraph", "ordinal", "start", "end", "quote", "version", "at"),
    "look": ("words", "exact", "scope", "at"),
    "seek": ("words", "exact", "scope", "at"),
    "look_up": ("text", "statement", "ordinal", "scope", "at"),
    "check": ("text", "scope", "at"),
    "set_side_by_side": ("first", "second", "at"),
    "remove": ("statement",),
}
PLAIN = {
    "id": "1",
    "question": "Which?",
    "words": "harbour",
    "statement": "nothing",
    "verdict": "good",
}
BODY = ("data", "event_data", "session_hash", "fn_index", "trigger_id", "event_id")
HOLE = "\x01hole\x01"
TOOLS = "/gradio_api/mcp/"


@dataclass
class Fuzzed:
    """What came of a fuzz: how many requests, the slowest sign of life, what was bare."""

    sent: int = 0
    slowest: float = 0.0
    bare: list[str] = field(default_factory=list)


def list_holes(target: Target) -> Iterator[tuple[str, str]]:
    """Give a path and a body with a hole for each argument of each function."""
    for name, numbers in target.numbers.items():
        for number in numbers:
            count = ARGUMENTS.get(name, 0)
            for data, event in _fill(name, count):
                body = {"fn_index": number, "data": data, "event_data": event}
                yield "/gradio_api/queue/join", json.dumps({**body, "session_hash": "SESSION"})
                yield "/gradio_api/run/predict", json.dumps(body)
                if name in NAMED:
                    yield f"/gradio_api/call/{name}", json.dumps(body)
    for key in BODY:
        body = {"fn_index": target.numbers["open"][0], "data": [], "session_hash": "SESSION"}
        yield "/gradio_api/queue/join", json.dumps({**body, key: HOLE})
    for path in ("cancel", "reset", "run/ask", "call/statement"):
        yield f"/gradio_api/{path}", json.dumps(HOLE)
    line = {"text": HOLE, "citations": [{"statement": HOLE, "ordinal": HOLE, "quote": HOLE}]}
    yield "/export/md", json.dumps({"turns": [{"question": HOLE, "lines": [line]}]})
    yield "/export/docx", json.dumps(HOLE)
    for each in FIELDS["look"]:
        yield "/export/found/csv", json.dumps({"words": "harbour", each: HOLE})
    for each in FIELDS["check"]:
        yield "/export/draft/docx", json.dumps({"text": "The harbour.", each: HOLE})
    for each in FIELDS["set_side_by_side"]:
        yield "/export/sides/docx", json.dumps({"first": "x", "second": "x", each: HOLE})
    yield from _list_completions()
    yield from _list_tool_calls()


def _list_completions() -> Iterator[tuple[str, str]]:
    """Give conversations as OpenAI's protocol has them, with a hole for each part."""
    for each in ({"content": HOLE}, {"content": [{"type": "text", "text": HOLE}]}, {"role": HOLE}):
        body = {"messages": [{"role": "user", "content": "Which?"} | each], "stream": False}
        yield "/v1/chat/completions", json.dumps(body)
    for key in ("messages", "stream", "model"):
        asked = {"messages": [{"role": "user", "content": "Which?"}]}
        yield "/v1/chat/completions", json.dumps({**asked, key: HOLE})


def _list_tool_calls() -> Iterator[tuple[str, str]]:
    """Give the messages of a language model's client, with a hole for each argument."""
    message = {"jsonrpc": "2.0", "id": 1}
    for name in sorted(NAMED):
        called = {"name": name, "arguments": HOLE}
        yield TOOLS, json.dumps({**message, "method": "tools/call", "params": called})
        each = {"name": name, "arguments": {"question": HOLE, "statements": HOLE, "text": HOLE}}
        yield TOOLS, json.dumps({**message, "method": "tools/call", "params": each})
    for method in ("resources/read", "prompts/get", "initialize", HOLE):
        yield TOOLS, json.dumps({**message, "method": method, "params": HOLE})


def _fill(name: str, count: int) -> Iterator[tuple[list[object], object]]:
    yield [None] * count, HOLE
    for place in range(count):
        data: list[object] = ["Which?"] + [None] * (count - 1)
        data[place] = HOLE
        yield data, None
    for each in FIELDS.get(name, ()):
        yield [None] * count, {**PLAIN, each: HOLE}


def fuzz(target: Target, shapes: int, holes: int | None, seed: int) -> Fuzzed:
    """Send so many shapes to each of so many holes, or to all; fail where anything is told."""
    rng, found = random.Random(seed), Fuzzed()
    listener = f"http://127.0.0.1:{target.listener.port}/a"
    paths = [str(target.marker), "/proc/self/environ", "/dev/zero", listener]
    paths += ["http://harbour.example/a", str(target.settings.statements.path / "harbour.txt")]
    every = list(list_holes(target))
    for path, body in rng.sample(every, min(holes or len(every), len(every))):
        for shape in make_shapes(paths, shapes, rng):
            _send(target, path, body, shape, found)
    return found


def _send(target: Target, path: str, body: str, shape: str, found: Fuzzed) -> None:
    session = uuid4().hex
    sent = target.post(
        path, body.replace(json.dumps(HOLE), shape).replace("SESSION", session).encode()
    )
    said = sent.text
    if sent.is_success and "event_id" in said:
        said += target.get(DATA + session).text if "join" in path else ""
        event = sent.json()["event_id"]
        said += "" if "join" in path else target.get(f"{path}/{event}").text
    if (sent.status_code >= 500 or '"success":false' in said) and not SENTENCE.search(said):
        found.bare.append(f"{path} {shape[:80]} {sent.status_code} {said[:200]}")
    started = time.perf_counter()
    target.check(said)
    found.slowest = max(found.slowest, time.perf_counter() - started)
    found.sent += 1
