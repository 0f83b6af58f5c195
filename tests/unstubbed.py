"""Gradio, read without the stubs for type checkers that it writes each time."""

from __future__ import annotations

from unittest.mock import patch

with patch("inspect.getfile", side_effect=OSError):  # as of a class that has no file
    import gradio  # noqa: F401
