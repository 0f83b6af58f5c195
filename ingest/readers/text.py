"""Plain text and Markdown, in whatever encoding they come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import frontmatter
from charset_normalizer import from_bytes
from yaml import YAMLError

from config.errors import UnreadableError
from ingest.line import Line, Source

BOLD = re.compile(r"^\s*\*\*(?P<text>[^*]+)\*\*\s*$")
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*#*$")


def read_text(path: Path) -> Source:
    """Read plain text; a line between two pairs of asterisks counts as bold."""
    return Source(path.name, tuple(_lines(_decode(path))), {})


def read_markdown(path: Path) -> Source:
    """Read Markdown; its front matter becomes the source's properties and is furniture."""
    text = _decode(path)
    try:
        front, body = frontmatter.parse(text)
    except YAMLError as error:
        raise UnreadableError(
            "the front matter between the --- lines is no YAML",
            subject=path.name,
            mend="mend or remove it",
        ) from error
    properties = {str(name).lower(): str(value) for name, value in front.items()}
    head = text[: len(text) - len(body)] if text.endswith(body) else ""
    furniture = [Line(each, 0, furniture=True) for each in head.splitlines() if each.strip()]
    return Source(path.name, (*furniture, *_lines(body)), properties)


def _lines(text: str) -> Iterator[Line]:
    block = 1
    for raw in text.splitlines():
        if not raw.strip():
            block += 1
            continue
        heading, bold = HEADING.match(raw), BOLD.match(raw)
        if heading:
            yield Line(heading[2], block, level=len(heading[1]))
        else:
            yield Line((bold["text"] if bold else raw).strip(), block, bold=bool(bold))


def _decode(path: Path) -> str:
    data = path.read_bytes()
    if data.startswith(b"%PDF") or (b"\0" in data and not data.startswith(UTF16_MARKS)):
        raise UnreadableError(
            "this is no text", subject=path.name, mend="give the file the ending of its true kind"
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        best = from_bytes(data).best()
    if best is None:
        raise UnreadableError(
            "this is no text in any known encoding", subject=path.name, mend="save it as UTF-8"
        )
    return str(best)
