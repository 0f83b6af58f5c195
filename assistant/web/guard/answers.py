"""What the framework answers: overheard, and put in words where it has none."""

from __future__ import annotations

import json
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.types import Message, Send

FAILED = 500

SENTENCE = "this could not be answered; the server's log says why"

LONGEST = 1 << 20
"""Bytes of an answer that are listened to."""


class Overheard:
    """Passes an answer on and keeps it."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._said = bytearray()

    async def __call__(self, message: Message) -> None:
        """Pass a part on."""
        if len(self._said) <= LONGEST:
            self._said += message.get("body", b"")
        await self._send(message)

    def find_event(self) -> str:
        """Give the id of the event that the answer tells of, empty where there is none."""
        told = self._read()
        return str(told.get("event_id", "")) if isinstance(told, dict) else ""

    def find_paths(self) -> list[str]:
        """Give the paths that the answer tells of."""
        told = self._read()
        return [each for each in told if isinstance(each, str)] if isinstance(told, list) else []

    def _read(self) -> Any:
        try:
            return json.loads(self._said)
        except ValueError:
            return None


def send_in_words(send: Send) -> Send:
    """Give a way of sending that puts a sentence where a failure has none."""
    held: list[Message] = []

    async def send_told(message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] >= FAILED:
            held.append(message)
        elif held:
            held.append(message)
            if not message.get("more_body"):
                for each in _put_in_words(held):
                    await send(each)
                held.clear()
        else:
            await send(message)

    return send_told


def _put_in_words(messages: list[Message]) -> list[Message]:
    start, *parts = messages
    body = b"".join(each.get("body", b"") for each in parts)
    if not _has_words(body):
        body = json.dumps({"error": SENTENCE, "detail": SENTENCE}).encode()
    headers = MutableHeaders(raw=list(start.get("headers", ())))
    headers["content-length"], headers["content-type"] = str(len(body)), "application/json"
    return [{**start, "headers": headers.raw}, {"type": "http.response.body", "body": body}]


def _has_words(body: bytes) -> bool:
    try:
        told = json.loads(body)
    except ValueError:
        return False
    return isinstance(told, dict) and bool(told.get("error") or told.get("detail"))
