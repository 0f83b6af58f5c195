"""Errors as the framework passes them on."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import gradio as gr
from gradio.context import LocalContext

from assistant.web.auth.visitor import REFUSED, find_scope
from assistant.web.guard.refusal import FAILED
from config.errors import AssistantError, IndexAccessError, QuotaError, UnknownStatementError

STATUSES: dict[type[AssistantError], int] = {
    QuotaError: 429,
    UnknownStatementError: 404,
    IndexAccessError: 503,
}
UNFIT = 422
"""What a call is answered with that can't be done as it is."""

log = logging.getLogger(__name__)


@contextmanager
def told() -> Iterator[None]:
    """Tell the caller of an error in its sentence."""
    try:
        yield
    except AssistantError as error:
        _note_status(error)
        raise gr.Error(str(error), print_exception=False) from error
    except gr.Error:
        raise
    except Exception as error:
        log.exception("a call failed")
        raise gr.Error(FAILED, print_exception=False) from error


def _note_status(error: AssistantError) -> None:
    """Leave with the request what a program is to be told of an error, beside its sentence."""
    fitting = (status for kind, status in STATUSES.items() if isinstance(error, kind))
    find_scope(LocalContext.request.get())[REFUSED] = next(fitting, UNFIT)
