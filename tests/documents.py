"""Small invented documents in several formats, read as a file of the format is."""

from __future__ import annotations

import html
from pathlib import Path

from config.limits import LimitSettings
from ingest.readers.source import read_source
from ingest.statement import Statement
from ingest.structure.parse import parse_source

FORMATS = ("txt", "html")

TWO_SIDES = (
    "The two sides reaffirmed their friendship and agreed to open the northern quay.\n\n"
    "Both leaders welcomed the new lighthouse and thanked the keepers for their work."
)
NUMBERED = "1. Welcomes the offer of the city of Lorn;\n\n2. Decides to meet in May."


def read_document(folder: Path, text: str, suffix: str = "txt") -> Statement:
    """Read a text whose blocks are parted by blank lines, written as a file of a format."""
    file = folder / f"document.{suffix}"
    file.write_text(_write_page(text) if suffix == "html" else text, encoding="utf-8")
    return parse_source(read_source(file, LimitSettings()))


def list_labels(statement: Statement) -> list[str | None]:
    """Give the labels of a statement's paragraphs."""
    return [each.label for each in statement.paragraphs]


def _write_page(text: str) -> str:
    lines = (line for line in text.splitlines() if line.strip())
    body = "\n".join(f"<p>{html.escape(line.strip())}</p>" for line in lines)
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{body}</body></html>'
