"""No language's file of words is missing: this imports none of the rooms that read them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("ingest/language/words", "assistant/language/words", "assistant/web/texts")


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
@pytest.mark.parametrize("folder", FOLDERS)
def test_a_language_has_its_file(folder: str, language: str) -> None:
    words, english = (
        tomllib.loads((ROOT / folder / f"{code}.toml").read_text("utf-8"))
        for code in (language, "en")
    )
    assert words.keys() == english.keys()
