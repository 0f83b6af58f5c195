"""What stands around a question and is no part of it: marks of Markdown, quotation marks, space."""

from __future__ import annotations

import re

_OPENING, _CLOSING = "\"“„«「『‹'‘", "\"”“»」』›'’"
PAIRS = dict(zip(_OPENING, _CLOSING, strict=True))

_EMPHASIS = re.compile(r"(?<!\w)([*_~`]{1,3})(?=\S)([^*_~`]*?\S)\1(?!\w)")
_LEADING = re.compile(r"^(?:[>#*•–—-]+\s+)+")


def drop_formatting(text: str) -> str:
    """Give a question without Markdown around its words and quotation marks around the whole.

    Quotation marks inside stay: they ask for exact words.
    """
    plain = " ".join(text.split())
    while True:
        bare = _drop_once(plain)
        if bare == plain or not re.search(r"\w", bare):
            return plain
        plain = bare


def _drop_once(text: str) -> str:
    text = _EMPHASIS.sub(r"\2", _LEADING.sub("", text)).strip()
    closing = PAIRS.get(text[:1])
    body = text[1:-1]
    if closing and text.endswith(closing) and closing not in body and text[0] not in body:
        return body.strip()
    return text
