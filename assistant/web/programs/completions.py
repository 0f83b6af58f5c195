"""Answers as completions of a model: what speaks OpenAI's protocol can ask the statements."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any
from urllib.parse import parse_qs, urlencode
from uuid import uuid4

from fastapi import FastAPI, Request, Response
from pydantic import Field
from starlette.responses import JSONResponse, StreamingResponse

from assistant.answering.assistant import LEANED_ON, Assistant
from assistant.citing.answer import Answer, Citation, Line
from assistant.citing.bibliography import escape_inside, escape_markdown
from assistant.citing.citations import format_citation
from assistant.citing.marks import format_marks
from assistant.question.turns.leaning.followups import Turn
from assistant.retrieval.collection import Collection
from assistant.web.auth.quota import Quota
from assistant.web.guard.given import Given, OptionalText, Text
from assistant.web.scope import Name
from assistant.web.views.source import find_ordinal, name_paragraph
from config.errors import (
    AssistantError,
    IndexAccessError,
    QuestionError,
    QuotaError,
    UnknownStatementError,
)
from config.settings import PassageSettings
from ingest.tokens import count_tokens

MODEL = "statements"
MOST_MESSAGES = 2_000
"""Messages of a conversation, which clients send whole with each question."""
MOST_LINKS = 100
"""Links of an earlier answer that are followed."""
USER, SPEAKER = "user", "assistant"
BREAK = "\n\n"


class GivenPart(Given):
    """A piece of a message; only texts are read."""

    type: Name = "text"
    text: OptionalText = ""


class GivenMessage(Given):
    """What was said by whom."""

    role: Name
    content: Text | list[GivenPart] | None = None

    @property
    def text(self) -> str:
        """The message as one text."""
        if isinstance(self.content, list):
            return "\n".join(each.text for each in self.content)
        return self.content or ""


class GivenOptions(Given):
    """What a stream is to end with."""

    include_usage: bool | None = None


class GivenConversation(Given):
    """A conversation whose last message is the question."""

    model: Name = MODEL
    messages: list[GivenMessage] = Field(min_length=1, max_length=MOST_MESSAGES)
    stream: bool | None = None
    stream_options: GivenOptions | None = None


def open_completions(app: FastAPI, assistant: Assistant, quota: Quota, root: str = "") -> None:
    """Add ``/v1/models`` and ``/v1/chat/completions``; the gate counts what is asked.

    ``root`` is the path under which a proxy serves the page that answers link to.
    """

    described = {"id": MODEL, "object": "model", "created": 0, "owned_by": MODEL}

    @app.get("/v1/models")
    def list_models() -> dict[str, Any]:
        return {"object": "list", "data": [described]}

    @app.get(f"/v1/models/{MODEL}")
    def describe_model() -> dict[str, Any]:
        return described

    @app.post("/v1/chat/completions")
    def complete(asked: GivenConversation, request: Request) -> Response:
        try:
            with quota.waiting(request):
                answer = _ask(assistant, asked)
            page = f"{str(request.base_url).rstrip('/')}{root}/"
            message = write_message(answer, page, assistant.library.read())
        except IndexAccessError:
            raise  # the page's own sentence for it names no file of the server
        except AssistantError as error:
            busy = isinstance(error, QuotaError)
            kind = "rate_limit_error" if busy else "invalid_request_error"
            told = {"message": str(error), "type": kind}
            return JSONResponse({"error": told}, 429 if busy else 400)
        if asked.stream:
            return StreamingResponse(_stream(message, asked), media_type="text/event-stream")
        return JSONResponse(_complete(message, asked))


def _ask(assistant: Assistant, asked: GivenConversation) -> Answer:
    said = [each for each in asked.messages if each.role in (USER, SPEAKER)]
    if not said or said[-1].role != USER:
        raise QuestionError("the last message is no user's", mend="end with a question")
    turns = list(_read_turns(said[:-1], assistant.library.read()))
    return assistant.ask(said[-1].text, earlier=turns)


def _read_turns(said: Sequence[GivenMessage], collection: Collection) -> Iterator[Turn]:
    """Give the questions that were answered, with what the links of the answers name."""
    pairs = [each for each in pairwise(said) if (each[0].role, each[1].role) == (USER, SPEAKER)]
    for question, answer in pairs[-LEANED_ON:]:
        cited = tuple(dict.fromkeys(_read_links(answer.text, collection)))
        yield Turn(question.text, tuple(dict.fromkeys(each for each, _ in cited)), cited)


def _read_links(text: str, collection: Collection) -> Iterator[tuple[str, int]]:
    for link in text.split("](", MOST_LINKS + 1)[1 : MOST_LINKS + 1]:
        _, _, query = link.partition(")")[0].partition("?")
        named = parse_qs(query)
        try:
            statement = collection.find_statement(named.get("statement", [""])[0])
        except UnknownStatementError:
            continue
        if ordinal := find_ordinal(statement, named.get("paragraph", [""])[0]):
            yield statement.id, ordinal


def write_message(answer: Answer, page: str, collection: Collection) -> dict[str, Any]:
    """Give an answer as a message in Markdown, its sources below it with links to the page.

    No text of a statement is markup there. ``annotations`` has the place in the message of each
    quote, or of a language model's sentence that it carries, as ``url_citation``, and the quote as
    the statement has it.
    """
    links = [_link(each, page, collection) for each in answer.citations]
    cited = list(zip(answer.citations, links, strict=True))
    marks = format_marks(answer.citations)
    blocks = [escape_markdown(line.format(marks)) for line in answer.lines]
    annotations = list(_annotate(answer.lines, blocks, cited))
    if sources := dict.fromkeys(_name_source(each, link) for each, link in cited):
        blocks.append("\n".join(sources))
    return {"role": SPEAKER, "content": BREAK.join(blocks), "annotations": annotations}


def _name_source(citation: Citation, link: str) -> str:
    return f"- [{escape_inside(format_citation(citation))}]({link})"


def _link(citation: Citation, page: str, collection: Collection) -> str:
    statement = collection.find_statement(citation.statement)
    paragraph = name_paragraph(statement, citation.ordinal)
    return f"{page}?{urlencode({'statement': statement.id, 'paragraph': paragraph})}"


def _annotate(
    lines: Sequence[Line], blocks: Sequence[str], cited: Sequence[tuple[Citation, str]]
) -> Iterator[dict[str, Any]]:
    first = 0
    for line, block in zip(lines, blocks, strict=True):
        end = 0
        for citation, link in (cited[place] for place in line.cites):
            start, end = _find_quote(citation, block, end)
            named = {"url": link, "title": format_citation(citation), "quote": citation.quote}
            place = {"start_index": first + start, "end_index": first + end}
            yield {"type": "url_citation", "url_citation": {**place, **named}}
        first += len(block) + len(BREAK)


def _find_quote(citation: Citation, block: str, after: int) -> tuple[int, int]:
    """Give where a quote stands in a block; where it does not, the whole of what it carries."""
    shown = escape_inside(citation.quote)
    start = block.find(shown, after)
    return (0, len(block)) if start < 0 else (start, start + len(shown))


def _complete(message: dict[str, Any], asked: GivenConversation) -> dict[str, Any]:
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    return {**_head("chat.completion"), "choices": [choice], "usage": _count(message, asked)}


def _count(message: dict[str, Any], asked: GivenConversation) -> dict[str, int]:
    encoding = PassageSettings().encoding
    given = sum(count_tokens(each.text, encoding) for each in asked.messages)
    written = count_tokens(message["content"], encoding)
    return {
        "prompt_tokens": given,
        "completion_tokens": written,
        "total_tokens": given + written,
    }


def _stream(message: dict[str, Any], asked: GivenConversation) -> Iterator[str]:
    """Give a message line by line, as events; nothing is sent before all of it is checked."""
    head = _head("chat.completion.chunk")
    lines = message["content"].splitlines(keepends=True)
    deltas = [{"role": SPEAKER, "content": ""}, *({"content": each} for each in lines)]
    deltas.append({"annotations": message["annotations"]})
    for delta in deltas:
        yield _tell({**head, "choices": [{"index": 0, "delta": delta, "finish_reason": None}]})
    yield _tell({**head, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
    if asked.stream_options and asked.stream_options.include_usage:
        yield _tell({**head, "choices": [], "usage": _count(message, asked)})
    yield "data: [DONE]\n\n"


def _head(kind: str) -> dict[str, Any]:
    return {"id": uuid4().hex, "object": kind, "created": int(time.time()), "model": MODEL}


def _tell(chunk: dict[str, Any]) -> str:
    return f"data: {json.dumps(chunk)}\n\n"
