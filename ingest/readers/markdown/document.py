"""Markdown to lines: its marks resolved, its front matter and links kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler
from yaml import YAMLError

from config.errors import UnreadableError
from ingest.line import Line, Source
from ingest.readers.encoding import read_decoded
from ingest.readers.mailed import unquote
from ingest.readers.markdown.inline import resolve
from ingest.readers.markdown.tables import is_ruled, read_table

HEADING = re.compile(r"(?P<marks>#{1,6})(?:\s+|(?<=##))(?P<text>[^#\s].*)")
DEFINITION = re.compile(r"\[[^\]]+\]:\s*\S+")
MARKUP = re.compile(r"[*_\\\[\]<>`&!~]")
LATE_CLOSE = re.compile(r"\*\*(?<!\S\*\*)(?=\S)(?P<text>[^*]{0,600}?\S)(?P<space>\s+)\*\*")
"""Bold that converters close only after the line's end, where no reader of Markdown sees it."""
HARD_SPACE = re.compile(r"\*\*(?<!\S\*\*)\xa0+(?=\S)|\xa0(?<=\S\xa0)\xa0*\*\*(?!\S)")
"""Hard spaces inside bold, which keep it from being seen. What is sought by the sign that it begins
with, and only then by what is before that, is found in a tenth of the time."""
LONGEST_MARKED = 100_000
"""Characters of the longest block whose marks are resolved; a longer one is no writer's."""
INDENT = 4

LOADERS = (getattr(yaml, "CBaseLoader", yaml.BaseLoader), yaml.BaseLoader)
"""Make nothing but strings of YAML; the one written in C is not everywhere, and reads no halves of
letters.
"""
BYTE_ORDER = "\ufeff"
"""What begins some files, and stands in the middle where they were joined."""
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""How YAML writes that there is no value."""
LONGEST_FRONT = 20_000
"""Characters of the longest front matter; what stands between lines further apart is text."""

NOTE_HEAD = re.compile(r" {0,3}\[\^([^\]\s]{1,20})\]:")
"""What a note begins with."""


class _AsWritten(YAMLHandler):
    """Gives values as they are written: no date, number or merged mapping is made of them."""

    def split(self, text: str) -> tuple[str, str]:
        """Part front matter from the text; raises ``ValueError`` where there is none."""
        front, body = super().split(text)
        if len(front) > LONGEST_FRONT:
            raise ValueError
        return front, body

    def load(self, fm: str, **_: object) -> Any:
        """Read front matter; raises ``YAMLError``."""
        told = fm.replace(BYTE_ORDER, "")
        try:
            return yaml.load(told, Loader=LOADERS[0])  # noqa: S506 (only strings)
        except YAMLError:
            return yaml.load(told, Loader=LOADERS[1])  # noqa: S506 (only strings)


def read_markdown(path: Path) -> Source:
    """Read Markdown; its front matter becomes the source's properties and is furniture."""
    text = read_decoded(path)
    try:
        front, body = _part_front(text.strip())
    except (YAMLError, ValueError, OverflowError) as error:
        raise UnreadableError(
            "the front matter between the --- lines is no YAML",
            subject=path.name,
            mend="mend or remove it",
        ) from error
    properties = {
        str(name).lower(): value
        for name, value in front.items()
        if isinstance(value, str) and value not in NULLS
    }
    head = text[: len(text) - len(body)] if text.endswith(body) else ""
    furniture = [Line(each, 0, furniture=True) for each in head.splitlines() if each.strip()]
    return Source(path.name, (*furniture, *read_blocks(body)), properties)


def read_marked(text: str, name: str) -> Source:
    """Read a text in Markdown that came in no file and has no front matter."""
    return Source(name, tuple(read_blocks(text)), {})


def _part_front(text: str) -> tuple[dict[str, Any], str]:
    handler = _AsWritten()
    return frontmatter.parse(text, handler=handler) if handler.detect(text) else ({}, text)


def read_blocks(text: str) -> Iterator[Line]:
    """Give the lines of a text between whose blocks there are blank lines."""
    block: list[str] = []
    number = 1
    closed = LATE_CLOSE.sub(r"**\g<text>**\g<space>", HARD_SPACE.sub("**", text))
    for raw in (*unquote(closed.splitlines()), ""):
        if raw.strip():
            block.append(raw)
        elif block:
            yield from _read_block(block, number)
            block, number = [], number + 1


def _read_block(raws: Sequence[str], number: int) -> Iterator[Line]:
    for kind, part in _part_block(raws):
        if kind == "table":
            yield from read_table(part, number, _read_cell)
        elif kind == "notes":
            yield from _read_notes(part, number)
        else:
            yield from _read_text(part, number)


def _part_block(raws: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Part a block into texts, tables and notes."""
    if not any("|" in raw or "[^" in raw for raw in raws):
        yield "text", list(raws)
        return
    kind, part = "text", list[str]()
    for place, raw in enumerate(raws):
        now = kind
        if NOTE_HEAD.match(raw):
            now = "notes"
        elif place + 1 < len(raws) and is_ruled(raws, place + 1):
            now = "table"
        elif kind == "table" and "|" not in raw:
            now = "text"
        if now != kind:
            yield kind, part
            kind, part = now, []
        if not (kind == "table" and place and is_ruled(raws, place)):
            part.append(raw)
    yield kind, part


def _read_text(raws: Sequence[str], number: int) -> Iterator[Line]:
    start = 0
    for place, raw in enumerate(raws):
        if not raw.lstrip().startswith(("#", "[")):
            continue
        heading = HEADING.match(raw.strip())
        if heading or DEFINITION.fullmatch(raw.strip()):
            yield from _read_lines(raws[start:place], number)
            start = place + 1
        if heading:
            for line in _read_lines([heading["text"].rstrip("#")], number):
                level = 0 if line.furniture else len(heading["marks"])
                yield Line(line.text, number, level=level, furniture=line.furniture)
        elif start == place + 1:
            yield Line(raw.strip(), number, furniture=True)
    yield from _read_lines(raws[start:], number)


def _read_notes(raws: Sequence[str], number: int) -> Iterator[Line]:
    note = ""
    for raw in raws:
        if head := NOTE_HEAD.match(raw):
            note = head[1]
        yield Line(raw.strip(), number, furniture=True, note=note)


def _read_cell(cell: str, number: int) -> Iterator[Line]:
    return _read_lines([cell], number)


def _read_lines(raws: Sequence[str], number: int) -> Iterator[Line]:
    text = "\n".join(raw.strip() for raw in raws)
    if not MARKUP.search(text) or len(text) > LONGEST_MARKED:
        for raw in raws:
            yield Line(raw.strip(), number, depth=_measure(raw))
        return
    spans, apart = resolve(text)
    for place, (line, bold, notes) in enumerate(spans):
        if line:
            depth = _measure(raws[place]) if len(spans) == len(raws) else 0
            yield Line(line, number, bold=bold, depth=depth, notes=notes)
    for each in apart:
        yield Line(each, number, furniture=True)


def _measure(raw: str) -> int:
    if not raw[:1].isspace():
        return 0
    expanded = raw.expandtabs(INDENT)
    return (len(expanded) - len(expanded.lstrip(" ")) + INDENT // 2) // INDENT
