"""Answers as completions of a model: what speaks OpenAI's protocol can ask the statements."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit
from uuid import uuid4

from fastapi import FastAPI, Request, Response
from pydantic import Field
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, StreamingResponse

from assistant.answering.assistant import Assistant
from assistant.citing.answer import Answer, Citation
from assistant.citing.bibliography import escape_inside, escape_markdown
from assistant.citing.citations import format_citation
from assistant.question.followups import Turn
from assistant.retrieval.collection import Collection
from assistant.web.guard.given import MOST_TURNS, Given, OptionalText, Text
from assistant.web.scope import Name
from assistant.web.source import find_ordinal, name_paragraph
from config.errors import AssistantError, IndexAccessError, QuestionError, UnknownStatementError
from config.settings import PassageSettings
from ingest.tokens import count_tokens

MODEL = "statements"
MOST_MESSAGES = 2 * MOST_TURNS
LEANED_ON = 3
"""Earlier questions that count."""
USER, SPEAKER = "user", "assistant"


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


class GivenConversation(Given):
    """A conversation whose last message is the question."""

    model: Name = MODEL
    messages: list[GivenMessage] = Field(min_length=1, max_length=MOST_MESSAGES)
    stream: bool = False


def open_completions(app: FastAPI, assistant: Assistant, root: str = "") -> None:
    """Add ``/v1/models`` and ``/v1/chat/completions``; the gate counts what is asked.

    ``root`` is the path under which a proxy serves the page that answers link to.
    """

    @app.get("/v1/models")
    def list_models() -> dict[str, Any]:
        return {"object": "list", "data": [{"id": MODEL, "object": "model", "owned_by": MODEL}]}

    @app.post("/v1/chat/completions")
    async def complete(asked: GivenConversation, request: Request) -> Response:
        try:
            answer = await run_in_threadpool(_ask, assistant, asked)
        except IndexAccessError:
            raise  # the page's own sentence for it names no file of the server
        except AssistantError as error:
            told = {"message": str(error), "type": "invalid_request_error"}
            return JSONResponse({"error": told}, 400)
        page = f"{str(request.base_url).rstrip('/')}{root}/"
        message = write_message(answer, page, assistant.library.read())
        if asked.stream:
            return StreamingResponse(_stream(message), media_type="text/event-stream")
        return JSONResponse(_complete(message, asked))


def _ask(assistant: Assistant, asked: GivenConversation) -> Answer:
    said = [each for each in asked.messages if each.role in (USER, SPEAKER)]
    if not said or said[-1].role != USER:
        raise QuestionError("the last message is no user's", mend="end with a question")
    turns = list(_read_turns(said[:-1], assistant.library.read()))
    return assistant.ask(said[-1].text, earlier=turns[-LEANED_ON:])


def _read_turns(said: Sequence[GivenMessage], collection: Collection) -> Iterator[Turn]:
    """Give the questions that were answered, with what the links of the answers name."""
    for question, answer in pairwise(said):
        if (question.role, answer.role) == (USER, SPEAKER):
            cited = tuple(dict.fromkeys(_read_links(answer.text, collection)))
            yield Turn(question.text, tuple(dict.fromkeys(each for each, _ in cited)), cited)


def _read_links(text: str, collection: Collection) -> Iterator[tuple[str, int]]:
    for link in text.split("](")[1:]:
        named = parse_qs(urlsplit(link.partition(")")[0]).query)
        try:
            statement = collection.find_statement(named.get("statement", [""])[0])
        except UnknownStatementError:
            continue
        if ordinal := find_ordinal(statement, named.get("paragraph", [""])[0]):
            yield statement.id, ordinal


def write_message(answer: Answer, page: str, collection: Collection) -> dict[str, Any]:
    """Give an answer as a message in Markdown, its sources below it with links to the page.

    No text of a statement is markup there. ``annotations`` has the place of each quote in the
    message as ``url_citation``, and the quote as the statement has it.
    """
    links = [_link(each, page, collection) for each in answer.citations]
    cited = list(zip(answer.citations, links, strict=True))
    blocks = [escape_markdown(line) for line in answer.text.splitlines()]
    if sources := dict.fromkeys(_name_source(each, link) for each, link in cited):
        blocks.append("\n".join(sources))
    content = "\n\n".join(blocks)
    return {"role": SPEAKER, "content": content, "annotations": list(_annotate(cited, content))}


def _name_source(citation: Citation, link: str) -> str:
    return f"- [{escape_inside(format_citation(citation))}]({link})"


def _link(citation: Citation, page: str, collection: Collection) -> str:
    statement = collection.find_statement(citation.statement)
    paragraph = name_paragraph(statement, citation.ordinal)
    return f"{page}?{urlencode({'statement': statement.id, 'paragraph': paragraph})}"


def _annotate(cited: Sequence[tuple[Citation, str]], content: str) -> Iterator[dict[str, Any]]:
    end = 0
    for citation, link in cited:
        shown = escape_inside(citation.quote)
        start = content.index(shown, end)
        end = start + len(shown)
        named = {"url": link, "title": format_citation(citation), "quote": citation.quote}
        place = {"start_index": start, "end_index": end}
        yield {"type": "url_citation", "url_citation": {**place, **named}}


def _complete(message: dict[str, Any], asked: GivenConversation) -> dict[str, Any]:
    encoding = PassageSettings().encoding
    given = sum(count_tokens(each.text, encoding) for each in asked.messages)
    written = count_tokens(message["content"], encoding)
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    usage = {
        "prompt_tokens": given,
        "completion_tokens": written,
        "total_tokens": given + written,
    }
    return {**_head("chat.completion"), "choices": [choice], "usage": usage}


def _stream(message: dict[str, Any]) -> Iterator[str]:
    """Give a message line by line, as events; nothing is sent before all of it is checked."""
    head = _head("chat.completion.chunk")
    lines = message["content"].splitlines(keepends=True)
    deltas = [{"role": SPEAKER, "content": ""}, *({"content": each} for each in lines)]
    deltas.append({"annotations": message["annotations"]})
    for delta in deltas:
        yield _tell({**head, "choices": [{"index": 0, "delta": delta, "finish_reason": None}]})
    yield _tell({**head, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
    yield "data: [DONE]\n\n"


def _head(kind: str) -> dict[str, Any]:
    return {"id": uuid4().hex, "object": kind, "created": int(time.time()), "model": MODEL}


def _tell(chunk: dict[str, Any]) -> str:
    return f"data: {json.dumps(chunk)}\n\n"
