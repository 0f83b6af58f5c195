"""Errors as the framework passes them on."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import gradio as gr

from assistant.web.guard.refusal import FAILED
from config.errors import AssistantError

log = logging.getLogger(__name__)


@contextmanager
def told() -> Iterator[None]:
    """Tell the caller of an error in its sentence."""
    try:
        yield
    except AssistantError as error:
        raise gr.Error(str(error), print_exception=False) from error
    except gr.Error:
        raise
    except Exception as error:
        log.exception("a call failed")
        raise gr.Error(FAILED, print_exception=False) from error
