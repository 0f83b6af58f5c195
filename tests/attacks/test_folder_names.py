"""Where anything lies on the server is told to who adds statements, and to nobody else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import gradio as gr
import pytest
from gradio.context import LocalContext
from starlette.requests import Request

from assistant.answering.assistant import Assistant
from assistant.web.auth.quota import Quota
from assistant.web.auth.visitor import Visitor, leave_visitor
from assistant.web.dropped import Dropped
from assistant.web.following import Trouble
from assistant.web.told import told
from assistant.web.views.chat import Chat
from assistant.web.views.desk import Desk
from assistant.web.views.feedback import Feedback, write_feedback
from assistant.web.views.finder import Finder
from assistant.web.views.reader import Reader
from assistant.web.views.shelf import Shelf
from config.errors import FeedbackError
from config.settings import Settings

READER = Visitor("192.0.2.1")
EDITOR, ALONE = Visitor("192.0.2.1", "ada", editor=True), Visitor("127.0.0.1", alone=True)


def ask(visitor: Visitor) -> gr.Request:
    scope = {"type": "http", "headers": []}
    leave_visitor(visitor, scope)
    return gr.Request(Request(scope))


def list_told(settings: Settings, visitor: Visitor) -> str:
    """Give all that a visitor is told of at first, and of the collection."""
    assistant, quota = Assistant(settings), Quota(settings.limits)
    trouble = Trouble(f"{settings.statements.path}: the folder can't be listed")
    shelf = Shelf(assistant, settings, editable=True, quota=quota, trouble=trouble)
    chat = Chat(assistant, settings, quota, trouble)
    return f"{chat.greet(ask(visitor))} {shelf.show(ask(visitor))}"


def test_a_reader_is_not_told_the_folder(settings: Settings) -> None:
    assert str(settings.statements.path) not in list_told(settings, READER)


@pytest.mark.parametrize("visitor", [EDITOR, ALONE])
def test_who_may_add_is_told_the_folder_and_what_is_wrong_with_it(
    settings: Settings, visitor: Visitor
) -> None:
    told = list_told(settings, visitor)
    assert told.count(str(settings.statements.path)) == 2


CALLS = {
    "answer": {"id": "1", "question": "Which?"},
    "look": {"words": "harbour"},
    "look_up": {"text": "The harbour opens."},
    "set_side_by_side": {"first": "a", "second": "b"},
    "open": {"statement": "harbour"},
}


def list_calls(settings: Settings) -> dict[str, Callable[..., Any]]:
    assistant, quota = Assistant(settings), Quota(settings.limits)
    views: tuple[Any, ...] = (
        Chat(assistant, settings, quota, Trouble()),
        Finder(assistant, quota),
        Desk(assistant, quota, Dropped()),
        Reader(assistant, quota),
    )
    return {name: next(getattr(v, name) for v in views if hasattr(v, name)) for name in CALLS}


def list_answers(settings: Settings, visitor: Visitor) -> Iterator[str]:
    """Give what comes of each call of the page, and of a program's, by a visitor."""
    for name, call in list_calls(settings).items():
        given = call(gr.EventData(None, CALLS[name]), ask(visitor))
        yield str(list(given) if isinstance(given, Iterator) else given)
    token = LocalContext.request.set(ask(visitor))
    with pytest.raises(gr.Error) as refused, told():
        Assistant(settings).ask("Which?")
    LocalContext.request.reset(token)
    yield str(refused.value)


def test_a_reader_is_not_told_where_the_index_lies_that_cannot_be_read(settings: Settings) -> None:
    (settings.index.path / "generation").mkdir()
    place = str(settings.index.path)
    told_reader = list(list_answers(settings, READER))
    assert all("the index can't be read now" in each for each in told_reader), told_reader
    assert not [each for each in told_reader if place in each]
    assert all(place in each for each in list_answers(settings, ALONE))


def test_only_the_log_says_where_verdicts_are_kept(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    file = settings.index.path / "feedback.jsonl"
    file.mkdir()
    with pytest.raises(FeedbackError) as refused:
        write_feedback(Feedback("Which?", "good"), file)
    assert str(file.parent) not in str(refused.value)
    assert f"{file}: verdicts can't be kept" in caplog.text
