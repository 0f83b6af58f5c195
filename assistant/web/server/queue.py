"""How often the framework looks for a question that came."""

from __future__ import annotations

from typing import Any

import gradio as gr

SECONDS = 0.02
"""From look to look. The framework's own is a thousandth, and for progress a hundredth: that takes
a page that nobody asks a twentieth of a core, all day."""


def look_seldom(page: gr.Blocks) -> None:
    """Let a page that nobody asks take next to no processor time."""
    queue: Any = vars(page)["_queue"]
    queue.sleep_when_free = SECONDS
    queue.progress_update_sleep_when_free = SECONDS
