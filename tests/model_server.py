"""A language model's service on loopback: speaks OpenAI's protocol, says what a test tells it."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Request = dict[str, Any]


@dataclass
class Script:
    """How the service behaves, and what it was asked.

    ``text`` is what it says, or makes of a request what it says; in ``pause`` seconds between
    words. ``dies_after`` is the number of words after which the connection breaks; ``calls`` makes
    it call a tool instead of speaking.
    """

    text: str | Callable[[Request], str] = ""
    status: int = 200
    pause: float = 0.0
    dies_after: int | None = None
    calls: bool = False
    requests: list[Request] = field(default_factory=list)
    stopped: threading.Event = field(default_factory=threading.Event)


@contextmanager
def serving_model(script: Script) -> Iterator[str]:
    """Serve a scripted model; give the base URL for a client."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            request = json.loads(self.rfile.read(length))
            script.requests.append(request)
            self.send_response(script.status)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            try:
                for event in _say(script, request):
                    self.wfile.write(f"data: {event}\n\n".encode())
                    self.wfile.flush()
            except OSError:
                script.stopped.set()

        def log_message(self, *_: Any) -> None:
            """Keep the tests' output clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        server.server_close()


def _say(script: Script, request: Request) -> Iterator[str]:
    """Give the events of a streamed chat completion."""
    if script.calls:
        call = {
            "index": 0,
            "id": "c",
            "type": "function",
            "function": {"name": "f", "arguments": "{}"},
        }
        yield _event({"role": "assistant", "content": None, "tool_calls": [call]})
        yield _event({}, "tool_calls")
        yield "[DONE]"
        return
    text = script.text if isinstance(script.text, str) else script.text(request)
    for count, word in enumerate(text.split(" ")):
        if count == script.dies_after:
            return
        time.sleep(script.pause)
        yield _event({"role": "assistant", "content": word if not count else f" {word}"})
    yield _event({}, "stop")
    yield "[DONE]"


def _event(delta: dict[str, Any], finish: str | None = None) -> str:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    body = {"id": "1", "object": "chat.completion.chunk", "model": "m", "choices": [choice]}
    return json.dumps(body | {"created": 1})
