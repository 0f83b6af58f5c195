"""Words around a sentence, one file a language, the same keys in each."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

LANGUAGES = ("ar", "de", "en", "es", "fr", "ru", "zh")


def list_frames() -> list[str]:
    """Give the ways to say whose words follow (“The statement says that”), in all languages."""
    return [frame for code in LANGUAGES for frame in read_words(code)["frames"]]


@cache
def list_negations() -> frozenset[str]:
    """Give the words that turn a sentence, in all languages."""
    return frozenset(word for code in LANGUAGES for word in read_words(code)["negations"])


@cache
def read_words(language: str) -> dict[str, list[str]]:
    """Give a language's words by key."""
    file = files(__name__) / f"{language}.toml"
    read: dict[str, list[str]] = tomllib.loads(file.read_text(encoding="utf-8"))
    return read
