"""What a text leads into that ends at a colon: items, lines, or the paragraphs that follow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.language.sentences import split_sentences
from ingest.statement import Paragraph, Statement

Span = tuple[int, int]

COLONS = (":", "：")
GOES_ON = re.compile(r"[;；,،؛](?:\s*\w{1,3}(?:/\w{1,3})?)?$")
"""The end of an item that another one follows: “…;”, “…; and”."""
MOST_FOLLOWING = 12
"""Paragraphs that one may lead into."""
_COUNT = re.compile(r"\w+")


def leads_on(text: str) -> bool:
    """Tell whether a text ends where what it says only begins."""
    return text.endswith(COLONS)


def complete(paragraph: Paragraph, span: Span) -> Span:
    """Give a sentence that leads in (“… will:”) with what it leads into in its paragraph."""
    start, end = span
    rest = paragraph.text[end:]
    if not leads_on(paragraph.text[start:end]) or not rest.strip():
        return span
    follows = [item for item in paragraph.items if item.start >= end]
    if follows and not paragraph.text[end : follows[0].start].strip():
        return start, follows[-1].end
    return start, end + _measure_list(rest)


def find_following(statement: Statement, ordinal: int) -> tuple[Paragraph, ...]:
    """Give the paragraphs that one leads into which ends at a colon.

    Those with a mark like the next one's (“1.”, “-”) in its section; the next alone where it has
    no mark.
    """
    following = statement.paragraphs[ordinal : ordinal + MOST_FOLLOWING]
    if not following or not leads_on(statement.paragraphs[ordinal - 1].text):
        return ()
    return tuple(_take_alike(following)) if following[0].printed else following[:1]


def find_opening(paragraph: Paragraph) -> Span:
    """Give the first sentence of a paragraph, with what it leads into."""
    return complete(paragraph, split_sentences(paragraph.text)[0])


def find_list(paragraph: Paragraph) -> Span:
    """Give the items of a paragraph with their lead-in."""
    first, last = paragraph.items[0], paragraph.items[-1]
    lead = split_sentences(paragraph.text[: first.start])
    return (lead[-1][0] if lead else first.start), last.end


def _take_alike(following: Sequence[Paragraph]) -> Iterator[Paragraph]:
    first = following[0]
    for each in following:
        if (_name(each), each.heading) != (_name(first), first.heading):
            return
        yield each


def _name(paragraph: Paragraph) -> str:
    """Give the kind of a paragraph's mark: “(1)” and “(2)” are of one."""
    return _COUNT.sub("1", paragraph.printed or "")


def _measure_list(rest: str) -> int:
    """Give where the list ends that a text begins with: at an item's end, or with the text."""
    lines = list(re.finditer(r"\S.*", rest))
    if len(lines) == 1:
        return split_sentences(rest)[0][1]
    last = lines[-1]
    if _goes_on(lines[0]):
        last = next((line for line in lines if not _goes_on(line)), last)
    return last.start() + len(last[0].rstrip())


def _goes_on(line: re.Match[str]) -> bool:
    return GOES_ON.search(line[0].rstrip()) is not None
