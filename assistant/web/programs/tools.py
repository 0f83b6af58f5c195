"""The endpoints as MCP tools, for language models that call them."""

from __future__ import annotations

import json
from importlib.util import find_spec
from typing import Any, NoReturn

import gradio as gr


def can_offer_tools() -> bool:
    """Tell whether the extra is installed; without it Gradio offers none and says nothing."""
    return find_spec("mcp") is not None


def tame_tools(page: gr.Blocks) -> None:
    """Let the tools answer in JSON, which Gradio prints as Python does, and fetch nothing.

    It would look for a resource or a prompt, of which there are none, where the request's Host
    says that the page is.
    """
    server: Any = page.mcp_server_obj
    if not server:
        return
    server._get_or_create_client = _refuse
    give = server.postprocess_output_data

    def give_json(outputs: list[Any], address: str) -> Any:
        return give([json.dumps(each, ensure_ascii=False) for each in outputs], address)

    server.postprocess_output_data = give_json


def _refuse() -> NoReturn:
    raise ValueError("there are tools here, no resources and no prompts")
