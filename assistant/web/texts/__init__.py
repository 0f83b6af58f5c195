"""The page's own words, one file a language."""

from __future__ import annotations

import tomllib
from importlib.resources import files

TITLE = "Ask the statements"

LANGUAGES = ("en", "zh", "fr", "es", "ru", "ar")
"""The browser's own decides, English where it is another."""


def _read(language: str) -> dict[str, str | dict[str, str]]:
    text = files("assistant.web.texts").joinpath(f"{language}.toml").read_text("utf-8")
    return tomllib.loads(text)


TEXTS = {language: _read(language) for language in LANGUAGES}
"""By language and name; a text that says how many has a form for each plural category (CLDR)."""
