"""Errors as the framework passes them on."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import gradio as gr
from gradio.context import LocalContext

from assistant.web.auth.visitor import REFUSED, find_scope, find_visitor
from assistant.web.guard.refusal import FAILED, INDEX_LOST
from config.errors import (
    AssistantError,
    ConfigError,
    EncoderError,
    IndexAccessError,
    QuotaError,
    UnknownStatementError,
)

STATUSES: dict[type[AssistantError], int] = {
    QuotaError: 429,
    UnknownStatementError: 404,
    IndexAccessError: 503,
}
UNFIT = 422
"""What a call is answered with that can't be done as it is."""
OF_SERVER = (ConfigError, EncoderError, IndexAccessError)
"""Errors that say where something lies on the server's machine."""

log = logging.getLogger(__name__)


@contextmanager
def told() -> Iterator[None]:
    """Tell the caller of an error in its sentence."""
    try:
        yield
    except AssistantError as error:
        _note_status(error)
        sentence = tell(error, LocalContext.request.get())
        raise gr.Error(sentence, print_exception=False) from error
    except gr.Error:
        raise
    except Exception as error:
        log.exception("a call failed")
        raise gr.Error(FAILED, print_exception=False) from error


def tell(error: AssistantError, request: gr.Request | None) -> str:
    """Give the sentence of an error as who asks may read it: only the log says where something lies
    on the server's machine, unless this is told to the visitor anyway.
    """
    if not isinstance(error, OF_SERVER) or find_visitor(request).may_know_folder:
        return str(error)
    log.warning("a call was refused: %s", error)
    return INDEX_LOST if isinstance(error, IndexAccessError) else FAILED


def _note_status(error: AssistantError) -> None:
    """Leave with the request what a program is to be told of an error, beside its sentence."""
    fitting = (status for kind, status in STATUSES.items() if isinstance(error, kind))
    find_scope(LocalContext.request.get())[REFUSED] = next(fitting, UNFIT)
