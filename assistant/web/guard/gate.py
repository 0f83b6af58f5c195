"""Stands before the framework: reads what is sent, passes on what it understood and no more."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, ExitStack, nullcontext
from functools import partial
from typing import Any, TypeVar
from uuid import uuid4

import gradio as gr
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.web.auth.authentication import HEALTH
from assistant.web.auth.quota import Quota
from assistant.web.auth.refusal import RefusedError
from assistant.web.auth.visitor import find_visitor
from assistant.web.guard.answers import overhear, send_in_words
from assistant.web.guard.calls import Call, Cancel, Functions, check_call, understand
from assistant.web.guard.description import describe_page
from assistant.web.guard.heard import Heard
from assistant.web.guard.held import Held
from assistant.web.guard.plain import MOST_EXPORTED, MOST_VALUES, check_fileless, read_plain
from assistant.web.guard.refusal import CallRefusedError
from assistant.web.guard.results import Results
from assistant.web.guard.routes import Way, find_way
from assistant.web.guard.sessions import Sessions
from assistant.web.guard.uploads import Uploads
from config.errors import QuotaError
from config.limits import LimitSettings

LONGEST_JSON = 1 << 20
"""Bytes of a call that brings no pasted text."""

MOST_HELD = 32 << 20
"""Bytes of one visitor's calls at a time."""

MOST_ARRIVING, MOST_WAITING = 20, 40
"""Largest files that one visitor uploads at a time, and that wait to be added by anybody."""

READ = {Way.CALL, Way.CANCEL, Way.JSON, Way.EXPORT, Way.COMPLETION}
"""What comes as JSON and is read before it is passed on."""

COSTLY = {Way.EXPORT, Way.COMPLETION}
"""What counts as a question by its address alone."""

BYTES = 4
"""Most bytes of a pasted character."""

Counted = TypeVar("Counted")


class Gate:
    """An ASGI application around another, between authentication and the framework."""

    def __init__(self, app: ASGIApp, page: gr.Blocks, quota: Quota, limits: LimitSettings) -> None:
        self._app = app
        self._functions = Functions(page)
        self._sessions = Sessions(Results(page))
        self._uploads = Uploads(MOST_WAITING * (limits.megabytes << 20))
        self._held, self._arriving = Held(MOST_HELD), Held(MOST_ARRIVING * (limits.megabytes << 20))
        self._quota = quota
        self._longest = BYTES * limits.characters + LONGEST_JSON

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on as it was understood, or refuse it in a sentence."""
        if scope["type"] == "lifespan" or scope["path"] == HEALTH:
            await self._app(scope, receive, send)
            return
        try:
            await self._pass(scope, receive, send)
        except ClientDisconnect:
            return  # nobody is there to be told, and nothing went wrong
        except RefusedError as refusal:
            await refusal.answer(scope, receive, send)
        except HTTPException as error:
            await CallRefusedError(error.status_code, error.detail).answer(scope, receive, send)

    async def _pass(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            raise CallRefusedError(404, "the page has nothing there")
        way, names = find_way(scope["method"], scope["path"])
        visitor = find_visitor(Request(scope))
        if way is not Way.ASSET:
            self._count(self._quota.take_request, visitor)
        if way in COSTLY:
            self._count(self._quota.take_question, visitor)
        if way in READ:
            with self._held.holding(visitor.key) as count:
                await self._pass_json(way, names, Heard(scope, receive, send, visitor), count)
        elif way is Way.UPLOAD:
            await self._pass_upload(Heard(scope, receive, send, visitor))
        else:
            with self._listen(way, names, Request(scope), visitor.key):
                await self._app(describe_page(scope), receive, send_in_words(send, scope))

    def _count(self, take: Callable[[Counted], object], counted: Counted) -> None:
        try:
            take(counted)
        except QuotaError as error:
            raise CallRefusedError(429, str(error)) from error

    def _listen(
        self, way: Way, names: Mapping[str, str], request: Request, owner: str
    ) -> AbstractContextManager[None]:
        """Keep a session while the stream of a request is open, if it is its owner's."""
        if way is Way.HEARTBEAT:
            self._sessions.claim(names["session"], owner)
            return self._sessions.beating(names["session"])
        if way is Way.ANSWER:
            asked = request.query_params.get("session_hash", "")
            name = self._sessions.find(names["event"], owner) if "event" in names else asked
            self._sessions.check(name, owner)
            return self._sessions.reading(name)
        return nullcontext()

    async def _pass_json(
        self, way: Way, names: Mapping[str, str], heard: Heard, count: Callable[[int], None]
    ) -> None:
        trusted = heard.visitor.editor or heard.visitor.alone
        long = way is Way.EXPORT or (way is Way.CALL and trusted)
        given = await heard.read(self._longest if long else LONGEST_JSON, count)
        body = read_plain(given, MOST_EXPORTED if way is Way.EXPORT else MOST_VALUES)
        if way is Way.CALL:
            await self._pass_call(body, names.get("name"), heard)
            return
        check_fileless(body)
        if way is Way.CANCEL:
            cancel = understand(Cancel, body)
            if self._sessions.find(cancel.event_id, heard.visitor.key) != cancel.session_hash:
                raise CallRefusedError(404, "there is no such answer")
        await self._answer(body if given else None, heard)

    async def _pass_upload(self, heard: Heard) -> None:
        await asyncio.to_thread(self._uploads.make_room)
        with self._arriving.holding(heard.visitor.key) as count:

            async def receive() -> Message:
                message = await heard.receive()
                count(len(message.get("body", b"")))
                return message

            note = partial(self._note_uploads, heard.visitor.key)
            await self._app(
                heard.scope, receive, overhear(send_in_words(heard.send, heard.scope), note)
            )

    async def _pass_call(self, body: Any, name: str | None, heard: Heard) -> None:
        call, owner = understand(Call, body), heard.visitor.key
        direct, by_name = "/queue/" not in heard.path, "/call/" in heard.path
        function = self._functions.find(None if by_name else call.fn_index, name)
        told = check_call(call, function, lambda path: self._uploads.is_own(path, owner))
        if direct and not by_name:
            await self._answer({**told, "session_hash": None}, heard)
            return
        session = call.session_hash or uuid4().hex
        with self._sessions.joining(session, owner):
            self._sessions.check_unread(owner)
            scope, receive, send = heard.retell({**told, "session_hash": session})
            await self._app(scope, receive, overhear(send, partial(self._note_event, session)))

    async def _answer(self, body: Any, heard: Heard) -> None:
        """Have a call answered here and now, which counts until the answer is sent."""
        with ExitStack() as stack:
            answering = self._quota.answering(heard.scope)
            self._count(stack.enter_context, answering)
            await self._app(*heard.retell(body))

    def _note_event(self, session: str, told: Any) -> None:
        if isinstance(told, dict) and isinstance(told.get("event_id"), str):
            self._sessions.note_event(told["event_id"], session)

    def _note_uploads(self, owner: str, told: Any) -> None:
        if isinstance(told, list):
            self._uploads.note(map(str, told), owner)
