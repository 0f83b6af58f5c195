"""What becomes of a file, and of a statement's text, by these settings."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from config.settings import PassageSettings, Settings
from ingest.encoder.pair import Text
from ingest.entry import Entry, Window
from ingest.passages import cut_passages

READING = 27
"""Counted up when the same file is read into other paragraphs than before: it is read anew."""

DIGITS = 24


def name_recipe(settings: Settings) -> str:
    """Give a hash of everything but a file's bytes that decides what becomes of it."""
    parts = settings.encoder.model_dump_json(), settings.passage.model_dump_json()
    return hashlib.sha256("\n".join((str(READING), *parts)).encode()).hexdigest()


def cut_windows(
    entry: Entry, encoder: str, settings: PassageSettings
) -> tuple[Entry, dict[str, Text]]:
    """Give an entry with its windows, and by key what these encoders are to read of them."""
    windows, texts = [], dict[str, Text]()
    language = entry.statement.language
    for passage in cut_passages(entry.statement, settings):
        text = f"{passage.context} {passage.text}".strip()
        key = hashlib.sha256(f"{encoder}\n{language}\n{text}".encode()).hexdigest()[:DIGITS]
        windows.append(Window(passage.ordinal, passage.start, passage.end, key))
        texts[key] = Text(text, language)
    return replace(entry, windows=tuple(windows), encoder=encoder), texts
