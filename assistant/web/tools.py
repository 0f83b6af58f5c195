"""The endpoints as MCP tools, for language models that call them."""

from __future__ import annotations

import json
from importlib.util import find_spec
from typing import Any

import gradio as gr


def can_offer_tools() -> bool:
    """Tell whether the extra is installed; without it Gradio offers none and says nothing."""
    return find_spec("mcp") is not None


def answer_in_json(page: gr.Blocks) -> None:
    """Let the tools answer in JSON: Gradio prints a dict as Python does."""
    server: Any = page.mcp_server_obj
    if not server:
        return
    give = server.postprocess_output_data

    def give_json(outputs: list[Any], address: str) -> Any:
        return give([json.dumps(each, ensure_ascii=False) for each in outputs], address)

    server.postprocess_output_data = give_json
