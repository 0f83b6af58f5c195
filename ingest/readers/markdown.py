"""Markdown to lines: its marks resolved, its front matter and links kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler
from markdown_it import MarkdownIt
from markdown_it.token import Token
from yaml import YAMLError

from config.errors import UnreadableError
from ingest.line import Line, Source
from ingest.readers.encoding import read_decoded

HEADING = re.compile(r"(?P<marks>#{1,6})(?:\s+|(?<=##))(?P<text>[^#\s].*)")
DEFINITION = re.compile(r"\[[^\]]+\]:\s*\S+")
MARKUP = re.compile(r"[*_\\\[\]<>`&!~]")
LIST_MARK = re.compile(r"^\W*\w{1,5}[.)]+")
LATE_CLOSE = re.compile(r"(?<!\S)\*\*(?=\S)(?P<text>[^*]{0,600}?\S)(?P<space>\s+)\*\*")
"""Bold that converters close only after the line's end, where no reader of Markdown sees it."""
HARD_SPACE = re.compile(r"(?<!\S)(?P<open>\*\*)\xa0+(?=\S)|(?<=\S)\xa0+(?P<close>\*\*)(?!\S)")
"""Hard spaces inside bold, which keep it from being seen."""
STRAY = re.compile(r"\*{2,}")
"""Marks of bold that close nothing."""
UNMARKED = 2
"""Letters of a bold line that may be plain."""
LONGEST_MARKED = 100_000
"""Characters of the longest block whose marks are resolved; a longer one is no writer's."""
INDENT = 4

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""How YAML writes that there is no value."""
LONGEST_FRONT = 20_000
"""Characters of the longest front matter; what stands between lines further apart is text."""

_INLINE = MarkdownIt("commonmark")


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
        return yaml.load(fm, Loader=yaml.BaseLoader)  # noqa: S506 (it makes nothing but strings)


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


def _part_front(text: str) -> tuple[dict[str, Any], str]:
    handler = _AsWritten()
    return frontmatter.parse(text, handler=handler) if handler.detect(text) else ({}, text)


def read_blocks(text: str) -> Iterator[Line]:
    """Give the lines of a text between whose blocks there are blank lines."""
    block: list[str] = []
    number = 1
    closed = LATE_CLOSE.sub(r"**\g<text>**\g<space>", HARD_SPACE.sub("**", text))
    for raw in (*closed.splitlines(), ""):
        if raw.strip():
            block.append(raw)
        elif block:
            yield from _read_block(block, number)
            block, number = [], number + 1


def _read_block(raws: Sequence[str], number: int) -> Iterator[Line]:
    start = 0
    for place, raw in enumerate(raws):
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


def _read_lines(raws: Sequence[str], number: int) -> Iterator[Line]:
    text = "\n".join(raw.strip() for raw in raws)
    if not MARKUP.search(text) or len(text) > LONGEST_MARKED:
        for raw in raws:
            yield Line(raw.strip(), number, depth=_measure(raw))
        return
    spans, apart = _resolve(text)
    bold = _find_bold(spans)
    for place, span in enumerate(spans):
        if span.text:
            depth = _measure(raws[place]) if len(spans) == len(raws) else 0
            yield Line(span.text, number, bold=bold[place], depth=depth)
    for each in apart:
        yield Line(each, number, furniture=True)


def _measure(raw: str) -> int:
    expanded = raw.expandtabs(INDENT)
    return (len(expanded) - len(expanded.lstrip(" "))) // INDENT


@dataclass(slots=True)
class _Span:
    """The parts of one line, each with whether it is strong."""

    parts: list[tuple[str, bool]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The line as it reads."""
        return STRAY.sub("", "".join(text for text, _ in self.parts)).strip()

    @property
    def is_bold(self) -> bool:
        """Tell whether all but the number at its beginning is strong."""
        strong = "".join(text for text, is_strong in self.parts if is_strong)
        plain = "".join(text for text, is_strong in self.parts if not is_strong)
        rest = LIST_MARK.sub("", plain, count=1)
        return bool(strong.strip()) and sum(map(str.isalnum, rest)) <= UNMARKED


def _find_bold(spans: Sequence[_Span]) -> list[bool]:
    """Tell which lines are bold; not those whose bold words go on into a line that is not."""
    bold = [span.is_bold for span in spans]
    for place in range(len(spans) - 2, -1, -1):
        following = spans[place + 1].parts
        goes_on = bool(following) and following[0][1]
        bold[place] = bold[place] and (bold[place + 1] or not goes_on)
    return bold


def _resolve(text: str) -> tuple[list[_Span], list[str]]:
    """Give the lines of a block without marks, and what stands apart: links' targets, comments."""
    spans, apart, strong, raised = [_Span()], list[str](), 0, False
    for token in _parse(text):
        if token.type in {"softbreak", "hardbreak"}:
            spans.append(_Span())
        elif token.type == "strong_open":
            strong += 1
        elif token.type == "strong_close":
            strong -= 1
        elif token.type == "link_open":
            apart.append(str(token.attrs.get("href", "")))
        elif token.type == "html_inline":
            raised = _is_raised(token.content, raised)
            if token.content.startswith("<!--"):
                apart.append(token.content)
        elif raised:
            apart.append(token.content)
        elif token.content:
            spans[-1].parts.append((token.content, strong > 0))
    return spans, apart


def _is_raised(tag: str, raised: bool) -> bool:
    """Follow the tags around a note's raised number."""
    name = re.sub(r"[^a-z/]", "", tag.lower())
    return name == "sup" or (raised and name != "/sup")


def _parse(text: str) -> Sequence[Token]:
    parsed = _INLINE.parseInline(text)
    return parsed[0].children or [] if parsed else []
