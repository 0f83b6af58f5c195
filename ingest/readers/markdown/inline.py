"""The marks inside the lines of Markdown: bold, links, raised and struck out text, notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ingest.readers.raised import is_note, lift, list_marks

LIST_MARK = re.compile(r"^\W*\w{1,5}[.)]+")
STRAY = re.compile(r"\*{2,}")
"""Marks of bold that close nothing."""
UNMARKED = 2
"""Letters of a bold line that may be plain."""
TAG_NAME = re.compile(r"<(/?)([a-zA-Z]{1,9})\b")
RAISED = frozenset({"sup"})
STRUCK = frozenset({"del", "s", "strike"})
SLIP = 1
"""Characters of what is struck out by a slip, in the middle of a word that is to be read."""
NOTE = re.compile(r"\[\^[^\]\s]{1,20}\]")
"""What points to a note."""


class Resolved(NamedTuple):
    """A line without marks, whether it is bold, and the marks of its notes."""

    text: str
    bold: bool
    notes: tuple[str, ...]


_INLINE = MarkdownIt("commonmark").enable("strikethrough")


def resolve(text: str) -> tuple[list[Resolved], list[str]]:
    """Give the lines of a block without marks, and what is apart.

    Apart stand the targets of links, comments, the marks of notes and what is struck out.
    """
    gatherer = _Gatherer()
    for token in _parse(text):
        gatherer.take(token)
    spans = gatherer.spans
    bold = _find_bold(spans)
    lines = [
        Resolved(span.text, bold[place], tuple(span.notes)) for place, span in enumerate(spans)
    ]
    return lines, gatherer.apart


def _parse(text: str) -> Sequence[Token]:
    parsed = _INLINE.parseInline(text)
    return parsed[0].children or [] if parsed else []


@dataclass(slots=True)
class _Span:
    """The parts of one line, each with whether it is strong, and the marks of its notes."""

    parts: list[tuple[str, bool]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

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


@dataclass(slots=True)
class _Gatherer:
    """Follows the marks of a block: what they make of the text between them."""

    spans: list[_Span] = field(default_factory=lambda: [_Span()])
    apart: list[str] = field(default_factory=list)
    strong: int = 0
    raised: bool = False
    struck: bool = False

    def take(self, token: Token) -> None:
        """Take what comes next."""
        if token.type in {"softbreak", "hardbreak"}:
            self.spans.append(_Span())
        elif token.type in {"strong_open", "strong_close"}:
            self.strong += token.nesting
        elif token.type in {"s_open", "s_close"}:
            self.struck = token.type == "s_open"
        elif token.type == "link_open":
            self.apart.append(str(token.attrs.get("href", "")))
        elif token.type == "html_inline":
            self._take_tag(token.content)
        elif token.content:
            self._take_text(token.content)

    def _take_tag(self, tag: str) -> None:
        if tag.startswith("<!--"):
            self.apart.append(tag)
        elif name := TAG_NAME.match(tag):
            if name[2].lower() in RAISED:
                self.raised = not name[1]
            elif name[2].lower() in STRUCK:
                self.struck = not name[1]

    def _take_text(self, text: str) -> None:
        before = "".join(part for part, _ in self.spans[-1].parts[-3:])
        struck = self.struck and len(text) > SLIP
        if struck or (self.raised and is_note(text.strip(), before)):
            self.apart.append(text)
            self.spans[-1].notes += [] if struck else list_marks([text])
            return
        notes = NOTE.findall(text)
        self.apart += notes
        self.spans[-1].notes += (each[len("[^") : -1] for each in notes)
        kept = NOTE.sub("", text)
        self.spans[-1].parts.append((lift(kept, before) if self.raised else kept, self.strong > 0))
