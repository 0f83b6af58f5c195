"""What the framework answers: overheard, and put in words where it has none."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.types import Message, Scope, Send

from assistant.web.auth.visitor import REFUSED
from assistant.web.guard.refusal import FAILED

LEAST_FAILURE = 500

LONGEST = 1 << 20
"""Bytes of an answer that are listened to."""


def overhear(send: Send, note: Callable[[Any], None]) -> Send:
    """Give a way of sending that tells of a JSON answer before its end is passed on."""
    said = bytearray()

    async def send_overheard(message: Message) -> None:
        if len(said) <= LONGEST:
            said.extend(message.get("body", b""))
        if message["type"] == "http.response.body" and not message.get("more_body"):
            note(_read(said))
        await send(message)

    return send_overheard


def _read(said: bytes | bytearray) -> Any:
    try:
        return json.loads(said)
    except ValueError:
        return None


def send_in_words(send: Send, scope: Scope) -> Send:
    """Give a way of sending that puts a sentence where a failure has none.

    What a function of the page refused, which the framework takes for a failure, gets the status
    that it left in the request's scope.
    """
    held: list[Message] = []

    async def send_told(message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] >= LEAST_FAILURE:
            held.append(message)
        elif held:
            held.append(message)
            if not message.get("more_body"):
                for each in _put_in_words(held, scope.get(REFUSED)):
                    await send(each)
                held.clear()
        else:
            await send(message)

    return send_told


def _put_in_words(messages: list[Message], refused: int | None) -> list[Message]:
    start, *parts = messages
    body = b"".join(each.get("body", b"") for each in parts)
    if not _has_words(body):
        body = json.dumps({"error": FAILED, "detail": FAILED}).encode()
    headers = MutableHeaders(raw=list(start.get("headers", ())))
    headers["content-length"], headers["content-type"] = str(len(body)), "application/json"
    status = refused or start["status"]
    return [
        {**start, "status": status, "headers": headers.raw},
        {"type": "http.response.body", "body": body},
    ]


def _has_words(body: bytes) -> bool:
    told = _read(body)
    return isinstance(told, dict) and bool(told.get("error") or told.get("detail"))
