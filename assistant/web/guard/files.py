"""The page's parts give no file and fetch nothing, whatever an answer of theirs looks like."""

from __future__ import annotations

from typing import Any, NoReturn

import gradio as gr
from gradio.components import Component


def keep_files_out(page: gr.Blocks) -> None:
    """Let no part but the drop zone take a file, a second lock behind what the gate refuses.

    The framework copies to where it is served, or fetches, what looks like a file in a value.
    """
    for part in page.blocks.values():
        if isinstance(part, Component) and not isinstance(part, gr.File):
            held: Any = part
            held.async_move_resource_to_block_cache = _refuse


async def _refuse(_: object) -> NoReturn:
    raise gr.Error("no file or address is taken here", print_exception=False)
