"""A part of the page whose content its own script builds."""

from __future__ import annotations

from pathlib import Path

import gradio as gr

STATIC = Path(__file__).parent / "static"


def build_pane(name: str, *scripts: str) -> gr.HTML:
    """Give the pane that the scripts ``dom.js``, ``scripts`` and ``NAME.js`` fill.

    The page's own words, ``TEXTS``, are told to all panes by the page's head.
    The template holds no value: Gradio runs a filled template as a JavaScript template literal,
    so that ``${…}`` in a document would be executed, escaped or not.
    """
    code = (_read(f"{each}.js") for each in ("dom", *scripts, name))
    return gr.HTML(
        {},
        html_template=f'<div class="pane {name}"></div>',
        js_on_load="\n".join(code),
        elem_id=name,
        apply_default_css=False,
    )


def _read(file: str) -> str:
    return (STATIC / file).read_text(encoding="utf-8")
