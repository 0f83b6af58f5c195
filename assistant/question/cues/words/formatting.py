"""What stands around a question and is no part of it: marks of Markdown, quotation marks, space."""

from __future__ import annotations

import re

_OPENING, _CLOSING = "\"“„«「『‹'‘", "\"”“»」』›'’"
PAIRS = dict(zip(_OPENING, _CLOSING, strict=True))

LONGEST_PHRASE = 8
"""Words in quotation marks that are looked for just so."""

_EMPHASIS = re.compile(r"(?<!\w)([*_~`]{1,3})(?=\S)([^*_~`]*?\S)\1(?!\w)")
_PRIVATE = re.compile("[\0\ue000-\uf8ff]")
"""Signs that stand for nothing but what a program means by them; some of them are ours, for what is
set aside while a question is read."""
_LEADING = re.compile(r"^(?:[>#*•–—-]+\s+)+")


def drop_private(text: str) -> str:
    """Give a text without signs that mean nothing to a reader."""
    return _PRIVATE.sub(" ", text)


def drop_formatting(text: str) -> str:
    """Give a question without Markdown around its words and quotation marks around the whole.

    Those inside stay, and those around a few words alone: they ask for exact words.
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
    if not closing or not text.endswith(closing) or closing in body or text[0] in body:
        return text
    return text if _is_phrase(body) else body.strip()


def _is_phrase(text: str) -> bool:
    """Tell whether what stands in quotation marks is a few words, no question and no sentence."""
    return len(text.split()) <= LONGEST_PHRASE and not re.search(r"[?？؟!.。]\s*$", text)
