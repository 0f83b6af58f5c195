"""A language model's service that means harm, spoken byte by byte over a socket on loopback."""

from __future__ import annotations

import gzip
import itertools
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

KEY = "secret-key-of-the-test"
Bytes = Iterator[bytes]
Attack = Callable[[], Bytes]

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
CLOSED = OK + b"Connection: close\r\n\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"


@dataclass
class Service:
    """A service's address, what it does to the next caller, and how many callers it had."""

    port: int
    attack: Attack
    callers: int = 0
    heard: bytes = b""
    ended: threading.Event = field(default_factory=threading.Event)

    @property
    def address(self) -> str:
        """The base URL for a client."""
        return f"http://127.0.0.1:{self.port}/v1"

    def turn_to(self, attack: Attack) -> None:
        """Do something else to the callers to come."""
        self.attack, self.callers = attack, 0


@contextmanager
def serving_attack(attack: Attack = lambda: iter(())) -> Iterator[Service]:
    """Serve every caller what an attack gives, until it hangs up."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        service = Service(listener.getsockname()[1], attack)
        threading.Thread(target=_accept, args=(listener, service), daemon=True).start()
        try:
            yield service
        finally:
            service.ended.set()
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)


def _accept(listener: socket.socket, service: Service) -> None:
    with suppress(OSError):
        while True:
            caller, _ = listener.accept()
            service.callers += 1
            threading.Thread(target=_speak, args=(caller, service), daemon=True).start()


def _speak(caller: socket.socket, service: Service) -> None:
    with caller, suppress(OSError):
        service.heard = _read_request(caller)
        for part in service.attack():
            caller.sendall(part)
            if service.ended.is_set():
                return


def _read_request(caller: socket.socket) -> bytes:
    """Give the head, and read all: what is left unread at the end takes the answer with it."""
    length, head = 0, b""
    with caller.makefile("rb") as request:
        while line := request.readline().strip():
            head += line + b"\n"
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        request.read(length)
    return head


@contextmanager
def refusing_callers() -> Iterator[int]:
    """Give the port of a listener whose queue is full: no connection to it is ever made."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        place = listener.getsockname()
        waiting = [socket.socket() for _ in range(4)]
        for each in waiting:
            each.setblocking(False)
            each.connect_ex(place)
        yield place[1]
        for each in waiting:
            each.close()


def event(text: str = "", **more: object) -> bytes:
    """Give one event of a streamed chat completion."""
    choice = {"index": 0, "delta": {"role": "assistant", "content": text} | more}
    body = {"id": "1", "object": "chat.completion.chunk", "model": "m", "created": 1}
    return b"data: " + json.dumps(body | {"choices": [choice]}).encode() + b"\n\n"


def drip(start: bytes, part: bytes) -> Bytes:
    """Give a part every twentieth of a second, for ever."""
    yield start
    while True:
        time.sleep(0.05)
        yield part


def flood(start: bytes, part: bytes) -> Bytes:
    """Give a part as fast as it is taken, for ever."""
    return itertools.chain([start], itertools.repeat(part * (65536 // len(part))))


def say(*parts: bytes) -> Bytes:
    """Give some parts, and hang up."""
    return iter(parts)


def end(*events: bytes) -> Bytes:
    """Give some events and the one that says that no more come."""
    return say(CLOSED, *events, b"data: [DONE]\n\n")


def _call(arguments: str) -> bytes:
    call = {"index": 0, "id": "c", "function": {"name": "f", "arguments": arguments}}
    return event(tool_calls=[call])


def _number(first: int, count: int) -> list[object]:
    return [{"index": n, "function": {}} for n in range(first, first + count)]


def _weigh(first: int, count: int) -> bytes:
    likely = json.dumps({"content": _number(first, count)}).encode()
    return event().replace(b'{"index": 0, ', b'{"index": 0, "logprobs": %s, ' % likely)


def bomb(status: bytes) -> Bytes:
    """Give a body of a megabyte that unpacks to a gigabyte."""
    packed = gzip.compress(bytes(1 << 20), 9)
    head = (
        b"HTTP/1.1 " + status + b"\r\nContent-Encoding: gzip\r\nContent-Type: application/json\r\n"
    )
    yield head + b"Content-Length: %d\r\n\r\n" % (len(packed) * 1024)
    yield packed * 1024


def chunk(data: bytes) -> bytes:
    """Give data as one chunk of a chunked body."""
    return b"%x\r\n%s\r\n" % (len(data), data)


def refuse(status: bytes, body: bytes = b"", head: bytes = b"") -> Bytes:
    """Answer with a status."""
    length = b"Content-Length: %d\r\n" % len(body)
    yield b"HTTP/1.1 " + status + b"\r\nContent-Type: application/json\r\n" + head + length
    yield b"\r\n" + body


_CALL = [{"index": 0, "id": "c", "type": "function", "function": {"name": "f", "arguments": "{"}}]
_ECHO = json.dumps({"error": {"message": f"wrong key {KEY}", "type": "x", "code": "y"}}).encode()

LATE, LONG, MUCH, TOOL = (
    "more than 0.5 seconds",
    "line of more than 65536 bytes",
    "more than 1048576 bytes",
    "asked for a tool",
)

ATTACKS: dict[str, tuple[Attack, str]] = {
    "comments": (lambda: drip(CLOSED, b": ping\n\n"), LATE),
    "comments in chunks": (lambda: drip(CHUNKED, chunk(b": ping\n\n")), LATE),
    "a flood of comments": (lambda: flood(CLOSED, b": ping\n\n"), MUCH),
    "dripping bytes": (lambda: drip(CLOSED, b"d"), LATE),
    "empty words": (lambda: drip(CLOSED, event()), LATE),
    "a flood of empty words": (lambda: flood(CLOSED, event()), MUCH),
    "many sentences at once": (
        lambda: say(CLOSED, event("It opens [1, 2]. " * 300)),
        "more than 24 sentences",
    ),
    "nothing but stops": (lambda: flood(CLOSED, event("....")), "more than 6000 characters"),
    "nothing but titles": (lambda: flood(CLOSED, event("Mr. ")), "more than 6000 characters"),
    "nothing but lines": (lambda: flood(CLOSED, event("\n\n\n\n")), "more than 6000 characters"),
    "an endless line": (lambda: flood(CLOSED + b"data: ", b"x"), LONG),
    "an endless line in chunks": (lambda: flood(CHUNKED, chunk(b"x")), LONG),
    "a huge word": (lambda: say(CLOSED, event("x" * 5_000_000)), LONG),
    "HTTP/1.0 without a length": (
        lambda: drip(b"HTTP/1.0 200 OK\r\nContent-Type: text/event-stream\r\n\r\n", b":\n\n"),
        LATE,
    ),
    "silence": (lambda: drip(b"", b""), LATE),
    "a slow status": (lambda: drip(b"", b"H"), LATE),
    "slow headers": (lambda: drip(OK, b"X-A: b\r\n"), LATE),
    "endless headers": (lambda: flood(OK, b"X-A: b\r\n"), "could not be read"),
    "an endless header": (lambda: flood(OK + b"X-A: ", b"b"), "could not be read"),
    "slow interim answers": (lambda: drip(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"), LATE),
    "a flood of interim answers": (lambda: flood(b"", b"HTTP/1.1 100 Continue\r\n\r\n"), MUCH),
    "slow trailers": (lambda: drip(CHUNKED + b"0\r\n", b"X-A: b\r\n"), LATE),
    "endless trailers": (lambda: flood(CHUNKED + b"0\r\n", b"X-A: b\r\n"), "could not be read"),
    "an absurd chunk": (lambda: say(CHUNKED + b"f" * 40 + b"\r\n"), "could not be read"),
    "no UTF-8": (lambda: say(CLOSED, b"data: \xff\xfe\xed\xa0\x80\n\n"), "could not be read"),
    "nested JSON": (lambda: say(CLOSED, b"data: " + b"[" * 50_000 + b"\n\n"), "could not be read"),
    "JSON of another kind": (
        lambda: say(CLOSED, b"data: 7\n\ndata: null\n\n"),
        "could not be read",
    ),
    "no JSON": (lambda: say(CLOSED, b"data: {'a\n\n"), "could not be read"),
    "a tool for ever": (lambda: drip(CLOSED, event(tool_calls=_CALL)), TOOL),
    "a flood of tools": (lambda: flood(CLOSED, event(tool_calls=_CALL)), TOOL),
    "tools whose arguments never end": (lambda: end(*[_call("1," * 30_000)] * 15), TOOL),
    "thousands of tools": (
        lambda: end(*(event(tool_calls=_number(n * 2_000, 2_000)) for n in range(15))),
        TOOL,
    ),
    "a tool spelt by numbers": (
        lambda: end(_call("1," * 30_000).replace(b"tool_calls", b"tool\\u005fc\\u0061lls")),
        TOOL,
    ),
    "a tool between returns": (
        lambda: end(_call("1," * 30_000).replace(b"\n", b"\r")),
        TOOL,
    ),
    "a tool over two lines": (
        lambda: end(_call("1," * 30_000).replace(b'"tool_calls": ', b'"tool_calls":\ndata: ')),
        TOOL,
    ),
    "a function of old": (
        lambda: end(event(function_call={"name": "f", "arguments": "1," * 30_000})),
        TOOL,
    ),
    "thousands of likelihoods": (
        lambda: end(*(_weigh(n * 1_500, 1_500) for n in range(15))),
        "said nothing",
    ),
    "a packed bomb": (lambda: bomb(b"200 OK"), "packed"),
    "a packed bomb as an error": (lambda: bomb(b"500 Oh"), "packed"),
    "an endless error": (
        lambda: flood(b"HTTP/1.1 500 Oh\r\nContent-Type: application/json\r\n\r\n", b"x"),
        LONG,
    ),
    "a slow error": (lambda: drip(b"HTTP/1.1 401 No\r\n\r\n", b" "), LATE),
    "the key as an error": (lambda: refuse(b"401 No", _ECHO), "status 401"),
    "the key as a status": (lambda: refuse(f"403 {KEY}".encode(), _ECHO), "status 403"),
    "the key in an event": (lambda: say(CLOSED, b"data: " + _ECHO + b"\n\n"), "an error"),
    "a status of its own": (lambda: refuse(b"599 Oh", _ECHO), "status 599"),
    "no HTTP": (lambda: say(f"220 {KEY} ready\r\n".encode()), "could not be read"),
    "nothing": (say, "could not be read"),
}
"""By name: what the service sends, and what the reader is told."""

LIKE_OTHERS = {
    "comments in chunks",
    "dripping bytes",
    "empty words",
    "a flood of empty words",
    "nothing but titles",
    "nothing but lines",
    "an endless line in chunks",
    "HTTP/1.0 without a length",
    "a slow status",
    "slow interim answers",
    "a flood of interim answers",
    "a slow error",
    "a packed bomb as an error",
}
"""Attacks that end at the same bound as others: ``make soak`` tries them."""
