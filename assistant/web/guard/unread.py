"""What the page answers is passed on unread, however long it is."""

from __future__ import annotations

import asyncio
from typing import Any

import gradio as gr
from gradio.components import _Keywords


def pass_on_unread(page: gr.Blocks) -> None:
    """Let the framework look for no files in what the page's functions give; there are none.

    It would walk through each answer three times, in the loop in which all are answered, and keep
    the last one of each session.
    """
    held: Any = page
    process = held.process_api

    async def process_api(*given: Any, **named: Any) -> Any:
        try:
            return await process(*given, **{**named, "root_path": None})
        except asyncio.CancelledError:
            if named.get("event_id"):
                raise  # a reader has stopped it, who is told otherwise
            raise gr.Error("the server is ending", print_exception=False) from None

    held.process_api, held.postprocess_data = process_api, _give


async def _give(function: Any, given: Any, state: object) -> list[Any]:  # noqa: ARG001
    """Give what a function gave, by the parts of the page that it is for."""
    parts = len(function.outputs)
    several = ([given] if parts == 1 else given or [])[:parts]
    return [None if each is _Keywords.FINISHED_ITERATING else each for each in several]
